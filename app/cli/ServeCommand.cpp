#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "core/serve/ServeSession.h"

#include <iostream>
#include <string>

namespace vernier {

namespace {

const QString kServeDescription = QStringLiteral(R"(Suggests configurations to a program that runs the trials itself.

Reads one JSON object per line from stdin and answers each with one line on stdout, in order:
  {"op":"create","parameters":[...],"objective":{"goal":"minimize"},"strategy":"bayesian","seed":1}
  {"op":"ask","n":2}                     -> {"trials":[{"id":0,"params":{"lr":0.01}}, ...]}
  {"op":"report","id":0,"step":3,"value":0.7}  -> {"decision":"continue"}, or "stop", or "pause"
  {"op":"tell","id":0,"value":0.12}      or {"op":"tell","id":0,"state":"failed"}
  {"op":"close"}
"parameters" are those of a study.json. With "stopping" or "strategy":"hyperband", which needs "resource":{"min":1,"max":50}, a
trial with a "resource" runs up to that step and waits; a later answer with "resume":true resumes it. A caller that cannot
pause trials says "can_pause":false in create. An error is answered with {"error":{"code":...,"message":...}} and changes
nothing.)");

}  // namespace

int serve(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("serve"), kServeDescription, false);
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    ServeSession session;
    for (std::string line; !session.isClosed() && std::getline(std::cin, line);)
        std::cout << session.answer(line) << std::endl;
    return kExitDone;
}

}  // namespace vernier
