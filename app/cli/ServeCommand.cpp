#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "core/serve/ServeSession.h"

#include <QElapsedTimer>

#include <iostream>
#include <string>

namespace vernier {

namespace {

const QString kServeDescription = QStringLiteral(R"(Suggests configurations to a program that runs the trials itself.

Reads one JSON object per line from stdin and answers each with one line on stdout, in order:
  {"op":"create","parameters":[...],"objective":{"goal":"minimize"},"strategy":"bayesian","seed":1}
  {"op":"ask","n":2}                     -> {"trials":[{"id":0,"params":{"lr":0.01}}, ...]}; where fewer than n are given,
                                         "none":"wait" (for a tell or a report) or "none":"exhausted" (nothing is left)
  {"op":"report","id":0,"step":3,"value":0.7}  -> {"decision":"continue"}, or "stop", or "pause"
  {"op":"tell","id":0,"value":0.12}      or {"op":"tell","id":0,"state":"failed"}
  {"op":"close"}
"parameters" are those of a study.json, and so are "constraints", limits of metrics: [{"metric":"ms","max":50}]. With them, or with
"objectives":[{"name":"loss","goal":"minimize"},{"name":"size"}] (2 to 4) in place of "objective", a tell has
"values":{"loss":0.12,"size":3,"ms":41}: each objective, and the metrics of the limits where they are known. With "stopping" or "strategy":"hyperband", which needs "resource":{"min":1,"max":50}, a
trial with a "resource" runs up to that step and waits; a later answer with "resume":true resumes it. A caller that cannot
pause trials says "can_pause":false in create. The end of a trial is told once; of one that was stopped it may be left out.
An error is answered with {"error":{"code":...,"message":...}} and changes nothing; a key that is unknown is one. Of one ask the
first 200 trials are chosen by the model, the others spread evenly; what takes long says on stderr how far it is.)");

/// Says how far a long request is, now and then.
class ServeProgress {
public:
    void tell(int done, int asked) {
        if (done == 1)
            m_silence.start();
        if (m_silence.elapsed() < kSilenceMs)
            return;
        std::cerr << "vernier-cli: " << done << " of " << asked << " suggestions\n";
        m_silence.start();
    }

private:
    static constexpr qint64 kSilenceMs = 2000;
    QElapsedTimer m_silence;
};

}  // namespace

int serve(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("serve"), kServeDescription, false);
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    ServeProgress progress;
    ServeSession session([&progress](int done, int asked) { progress.tell(done, asked); });
    for (std::string line; !session.isClosed() && std::getline(std::cin, line);)
        std::cout << session.answer(line) << std::endl;
    return kExitDone;
}

}  // namespace vernier
