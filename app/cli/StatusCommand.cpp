#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/ProgressText.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/base/DurationText.h"
#include "core/base/VisibleText.h"
#include "core/events/RunStateText.h"
#include "core/exchange/StatusJson.h"
#include "core/folder/WarmStart.h"

namespace vernier {

namespace {

std::string stateText(const StudyStatus& status) {
    if (status.wasInterrupted)
        return "interrupted. The program that ran it has ended; vernier-cli run resumes it.";
    return toText(status.runState) + (status.reason.empty() ? "" : ". " + status.reason.text());
}

const QString kStatusJson = QStringLiteral("json");

/// The earlier studies of the same command. Those that are gone keep nobody from seeing where this one stands.
std::vector<PriorStudy> earlierStudies(const ReadStudy& study) {
    if (!study.definition.warmStart || study.definition.warmStart->kind != WarmStartKind::Identical)
        return {};
    return readWarmStart(study.definition, StudyFolder(study.folder.toStdString())).value_or(std::vector<PriorStudy>());
}

/// Says it if one of them has done better.
std::string earlierBestText(const ReadStudy& study, const std::vector<PriorStudy>& earlier) {
    const std::optional<EarlierBest> better = betterEarlier(study.history, earlier);
    return better ? "An earlier study has done better: trial " + std::to_string(better->trial->id.number) + " of " +
                        visibleText(study.definition.warmStart->studies[better->study]) + ", " +
                        toText(*better->trial->objective) + ".\n"
                  : std::string();
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
        const std::vector<PriorStudy> earlier = earlierStudies(study);
        if (parser.isSet(kStatusJson)) {
            sayJson(writeStatusJson(study.definition, study.history, status, earlier));
            return static_cast<int>(kExitDone);
        }
        say(visibleText(study.definition.name) + ": " + stateText(status) + "\n" + progressText(status, study.history) + "\n");
        if (status.runtimeSeconds > 0)
            say("It has run for " + durationText(status.runtimeSeconds) + ".\n");
        say(bestText(study.definition, study.history));
        say(earlierBestText(study, earlier));
        return static_cast<int>(kExitDone);
    });
}

}  // namespace vernier
