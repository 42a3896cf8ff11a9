#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/ProgressText.h"
#include "app/cli/StudyReader.h"
#include "core/base/DurationText.h"
#include "core/run/RunStateText.h"

#include <iostream>

namespace vernier {

int showStatus(const QStringList& arguments) {
    CommandParser parser(
        QStringLiteral("status"),
        QStringLiteral("Says where a study stands, with its best trial. Changes nothing, and works while another\n"
                       "process runs the study."));
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    return withStudy(parser.studyFolder(), [](const ReadStudy& study) {
        const StudyStatus& status = study.status;
        std::cout << study.definition.name << ": " << toText(status.runState);
        std::cout << (status.reason.empty() ? "" : ". " + status.reason.text()) << "\n";
        std::cout << progressText(status, study.history) << "\n";
        if (status.runtimeSeconds > 0)
            std::cout << "It has run for " << durationText(status.runtimeSeconds) << ".\n";
        std::cout << bestText(study.definition, study.history);
        return static_cast<int>(kExitDone);
    });
}

}  // namespace vernier
