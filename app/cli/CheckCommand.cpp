#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/base/VisibleText.h"
#include "core/command/ShellWords.h"
#include "core/folder/DefinitionCheck.h"
#include "core/methods/Methods.h"
#include "core/metrics/PatternMaker.h"
#include "core/study/StudyWords.h"

#include <algorithm>
#include <sstream>

namespace vernier {

namespace {

std::string spaceText(const SearchSpace& space) {
    const auto& parameters = space.parameters();
    const auto fixed =
        std::count_if(parameters.begin(), parameters.end(), [](const Parameter& p) { return p.fixed.has_value(); });
    std::string text = std::to_string(parameters.size()) + (parameters.size() == 1 ? " parameter" : " parameters");
    if (fixed > 0)
        text += " (" + std::to_string(fixed) + " fixed)";
    if (const std::optional<std::int64_t> combinations = space.combinations())
        text += ", " + std::to_string(*combinations) + (*combinations == 1 ? " configuration" : " configurations");
    return text;
}

/// One line, or nothing without a warm start.
std::string warmStartText(const StudyDefinition& study) {
    if (!study.warmStart)
        return {};
    std::string text = "  warm start " + wordOf(kWarmStartKindWords, study.warmStart->kind) + ":";
    for (const std::string& earlier : study.warmStart->studies)
        text += " " + visibleText(earlier);
    return text + "\n";
}

/// A line for each objective.
std::string objectivesText(const StudyDefinition& study) {
    std::string text;
    for (const Objective& objective : study.objectives())
        text += "  objective  " + wordOf(kGoalWords, objective.goal) + " " + visibleText(objective.metric) + "\n";
    return text;
}

/// A line for each limit of a metric.
std::string limitsText(const StudyDefinition& study) {
    std::string text;
    for (const Constraint& constraint : study.constraints) {
        text += "  limit      " + visibleText(constraint.metric);
        text += constraint.min ? ", at least " + toText(*constraint.min) : "";
        text += constraint.max ? ", at most " + toText(*constraint.max) : "";
        text += constraint.tolerance > 0 ? " (tolerance " + toText(constraint.tolerance) + ")\n" : "\n";
    }
    return text;
}

void describe(const StudyDefinition& study) {
    const bool isText = !study.command.text.empty();
    std::ostringstream text;
    text << visibleText(study.name) << ": " << spaceText(study.space) << "\n"
         << "  command    " << visibleText(isText ? study.command.text : quoteShellWords(study.command.arguments)) << "\n"
         << objectivesText(study) << limitsText(study) << "  strategy   " << methodOf(study).label << "\n"
         << warmStartText(study) << "  stopping   " << study.stopping.rule << "\n"
         << "  trials     " << (study.limits.trials ? std::to_string(*study.limits.trials) : "no limit") << ", "
         << study.limits.parallel << " at a time\n";
    say(text.str());
}

}  // namespace

int checkStudy(const QStringList& arguments) {
    CommandParser parser(
        QStringLiteral("check"),
        QStringLiteral("Checks a study for faults and says what it will do. Runs nothing.\n"
                       "The exit code is 0 if the study can run; otherwise it is 3, with a list of all faults."));
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    const tl::expected<LoadedDefinition, int> parsed = loadDefinition(parser.studyFolder());
    if (!parsed)
        return parsed.error();
    if (std::vector<Fault> faults = faultsToRun(parsed->definition, StudyFolder(parser.studyFolder().toStdString()));
        !faults.empty())
        return reportError(Error{ErrorCode::InvalidInput, "The study cannot run.", {}, std::move(faults)});
    describe(parsed->definition);
    for (const Fault& warning : parsed->warnings)
        say("  warning    " + warning.path + ": " + warning.message.text() + "\n");
    for (std::size_t index = 0; index < parsed->definition.metrics.size(); ++index) {
        for (const Message& warning : patternWarnings(parsed->definition.metrics[index]))
            say("  warning    metrics[" + std::to_string(index) + "].pattern: " + warning.text() + "\n");
    }
    return kExitDone;
}

}  // namespace vernier
