#include "app/cli/ObjectiveQuestion.h"

#include "app/cli/Commands.h"
#include "core/metrics/MetricWords.h"
#include "core/space/Name.h"
#include "core/study/StudyWords.h"

#include <iostream>
#include <string>

#include <unistd.h>

namespace vernier {

namespace {

const QString kMetric = QStringLiteral("metric");
const QString kGoal = QStringLiteral("goal");

/// One line of an answer; empty without a terminal.
std::string answerTo(const std::string& question) {
    std::string answer;
    if (::isatty(STDIN_FILENO) == 0)
        return answer;
    std::cerr << question << " " << std::flush;
    std::getline(std::cin, answer);
    return answer;
}

int openQuestion(const std::string& question, const std::string& answer) {
    std::cerr << "vernier-cli: " << question << " Answer with " << answer << ".\n";
    return kExitQuestion;
}

}  // namespace

void addObjectiveOptions(CommandParser& parser) {
    parser.add({kMetric, QStringLiteral("What the output calls the number that says how good a trial is, such as val_loss."),
                QStringLiteral("NAME")});
    parser.add({kGoal, QStringLiteral("Whether that is to be as large or as small as possible: maximize or minimize."),
                QStringLiteral("GOAL")});
}

tl::expected<Objective, int> askedObjective(const CommandParser& parser) {
    Objective objective;
    objective.metric = parser.value(kMetric).toStdString();
    if (objective.metric.empty())
        objective.metric = answerTo("What does the output call the number that says how good a trial is (such as val_loss)?");
    if (objective.metric.empty())
        return tl::unexpected(
            openQuestion("What does the output call the number that says how good a trial is?", "--metric NAME"));
    if (const auto bad = nameFault(objective.metric, ":@"))
        return tl::unexpected(
            parser.usageError(QString::fromStdString("--metric \"" + shownText(objective.metric) + "\" " + bad->text() + ".")));
    std::string goal = parser.value(kGoal).toStdString();
    if (const std::optional<Goal> told = goalOf(objective.metric); goal.empty() && told)
        goal = wordOf(kGoalWords, *told);
    const std::string question = "Should " + objective.metric + " become as large or as small as possible?";
    if (goal.empty())
        goal = answerTo(question + " maximize or minimize:");
    if (goal.empty())
        return tl::unexpected(openQuestion(question, "--goal maximize or --goal minimize"));
    const std::optional<Goal> value = fromWord(kGoalWords, goal);
    if (!value)
        return tl::unexpected(
            parser.usageError(QString::fromStdString("A goal is maximize or minimize, not \"" + shownText(goal) + "\".")));
    objective.goal = *value;
    return objective;
}

}  // namespace vernier
