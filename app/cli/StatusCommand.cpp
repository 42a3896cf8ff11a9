#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/ProgressText.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/base/DurationText.h"
#include "core/base/VisibleText.h"
#include "core/record/RunStateText.h"

namespace vernier {

namespace {

std::string stateText(const StudyStatus& status) {
    if (status.wasInterrupted)
        return "interrupted. The program that ran it has ended; vernier-cli run resumes it.";
    return toText(status.runState) + (status.reason.empty() ? "" : ". " + status.reason.text());
}

}  // namespace

int showStatus(const QStringList& arguments) {
    CommandParser parser(
        QStringLiteral("status"),
        QStringLiteral("Says where a study stands, with its best trial. Changes nothing, and works while another\n"
                       "process runs the study."));
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    return withStudy(parser.studyFolder(), [](const ReadStudy& study) {
        const StudyStatus& status = study.status;
        say(visibleText(study.definition.name) + ": " + stateText(status) + "\n" + progressText(status, study.history) + "\n");
        if (status.runtimeSeconds > 0)
            say("It has run for " + durationText(status.runtimeSeconds) + ".\n");
        say(bestText(study.definition, study.history));
        return static_cast<int>(kExitDone);
    });
}

}  // namespace vernier
