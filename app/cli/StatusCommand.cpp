#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/ProgressText.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/base/DurationText.h"
#include "core/base/VisibleText.h"
#include "core/exchange/StatusJson.h"
#include "core/folder/WarmStart.h"
#include "core/record/RunStateText.h"

namespace vernier {

namespace {

std::string stateText(const StudyStatus& status) {
    if (status.wasInterrupted)
        return "interrupted. The program that ran it has ended; vernier-cli run resumes it.";
    return toText(status.runState) + (status.reason.empty() ? "" : ". " + status.reason.text());
}

const QString kStatusJson = QStringLiteral("json");

/// Says it if an earlier study of the same command has done better.
std::string earlierBestText(const StudyDefinition& definition, const History& history, const std::vector<PriorStudy>& earlier) {
    if (!definition.warmStart || definition.warmStart->kind != WarmStartKind::Identical)
        return {};
    std::string text;
    const Trial* best = history.incumbent();
    for (std::size_t index = 0; index < earlier.size(); ++index) {
        const Trial* const other = earlier[index].history.incumbent();
        if (!other || (best && !definition.objective.isBetter(*other->objective, *best->objective)))
            continue;
        best = other;
        text = "An earlier study has done better: trial " + std::to_string(other->id.number) + " of " +
               visibleText(definition.warmStart->studies[index]) + ", " + toText(*other->objective) + ".\n";
    }
    return text;
}

}  // namespace

int showStatus(const QStringList& arguments) {
    CommandParser parser(
        QStringLiteral("status"),
        QStringLiteral("Says where a study stands, with its best trial. Changes nothing, and works while another\n"
                       "process runs the study."));
    parser.add(
        {kStatusJson, QStringLiteral("One JSON object for programs, with SageMaker's counters of trials and objectives.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    return withStudy(parser.studyFolder(), [&parser](const ReadStudy& study) {
        const StudyStatus& status = study.status;
        // Earlier studies that are gone keep nobody from seeing where this one stands.
        const std::vector<PriorStudy> earlier =
            readWarmStart(study.definition, StudyFolder(study.folder.toStdString())).value_or(std::vector<PriorStudy>());
        if (parser.isSet(kStatusJson)) {
            sayJson(writeStatusJson(study.definition, study.history, status, earlier));
            return static_cast<int>(kExitDone);
        }
        say(visibleText(study.definition.name) + ": " + stateText(status) + "\n" + progressText(status, study.history) + "\n");
        if (status.runtimeSeconds > 0)
            say("It has run for " + durationText(status.runtimeSeconds) + ".\n");
        say(bestText(study.definition, study.history));
        say(earlierBestText(study.definition, study.history, earlier));
        return static_cast<int>(kExitDone);
    });
}

}  // namespace vernier
