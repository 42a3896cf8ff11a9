#include "app/cli/ProgressText.h"
#include "core/base/DurationText.h"
#include "core/base/VisibleText.h"
#include "core/ranking/TrialRanking.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

/// Six digits are enough to tell trials apart by eye.
std::string sixDigits(double value) {
    return roundedNumber(value, 6);
}

/// Of a trial that did not run to its end, but counts because its best report does.
std::string stateNote(TrialState state) {
    return state == TrialState::Stopped ? "stopped early" : "ended early";
}

/// ", loss 0.1, latency_ms 40": each objective that it has.
std::string objectivesText(const Trial& trial, const Criteria& criteria, std::string (*textOf)(double)) {
    std::string text;
    for (std::size_t k = 0; k < criteria.objectiveCount(); ++k) {
        if (const std::optional<double> value = objectiveAt(trial, k))
            text += ", " + criteria.objectiveAt(k).metric + " " + textOf(*value);
    }
    return text;
}

std::string allDigits(double value) {
    return toText(value);
}

constexpr std::size_t kMostFrontLines = 20;

/// The trials that no other beats in all objectives; empty for a study with one.
std::string frontText(const History& history) {
    if (history.criteria().further.empty())
        return {};
    const std::vector<TrialPtr> front = frontOf(history);
    std::string text = "Front, which no trial beats in all objectives: " + std::to_string(front.size()) +
                       (front.size() == 1 ? " trial\n" : " trials\n");
    for (std::size_t i = 0; i < std::min(front.size(), kMostFrontLines); ++i)
        text +=
            "  trial " + std::to_string(front[i]->id.number) + objectivesText(*front[i], history.criteria(), sixDigits) + "\n";
    if (front.size() > kMostFrontLines)
        text += "  ... and " + std::to_string(front.size() - kMostFrontLines) + " more (vernier-cli export --front)\n";
    return text;
}

/// What a study looks for, as a sentence names it.
std::string soughtText(const StudyDefinition& definition) {
    std::string names;
    for (const Objective& objective : definition.objectives())
        names += (names.empty() ? "" : ", ") + objective.metric;
    return (definition.furtherObjectives.empty() ? "the objective, " : "all objectives, ") + names;
}

}  // namespace

std::string progressText(const StudyStatus& status, const History& history) {
    std::string text = std::to_string(status.finished());
    if (status.trialLimit)
        text += " of " + std::to_string(*status.trialLimit);
    text += " trials";
    if (status.running > 0)
        text += ", " + std::to_string(status.running) + " running";
    if (status.paused > 0)
        text += ", " + std::to_string(status.paused) + " paused";
    if (status.stopped > 0)
        text += ", " + std::to_string(status.stopped) + " stopped early";
    if (status.savings.seconds > 0)
        text += " (saved " + durationText(status.savings.seconds) + ")";
    if (status.failed > 0)
        text += ", " + std::to_string(status.failed) + " failed";
    if (const Trial* best = history.incumbent())
        text += ", best " + history.objective().metric + " " + sixDigits(*best->objective) + " (trial " +
                std::to_string(best->id.number) + ")";
    if (status.cost) {
        text += ", cost " + sixDigits(std::round(*status.cost * 100) / 100);
        text += status.budget ? " of " + sixDigits(*status.budget) : "";
    }
    if (status.secondsLeft)
        text += ", about " + durationText(*status.secondsLeft) + " left";
    return text;
}

std::string finishedTrialText(const Trial& trial, const History& history) {
    std::string text = "trial " + std::to_string(trial.id.number) + ": " + toText(trial.state);
    text += objectivesText(trial, history.criteria(), sixDigits);
    if (const Trial* best = history.incumbent(); best && best->id == trial.id)
        text += history.criteria().further.empty() ? ", best so far" : ", best " + history.objective().metric + " so far";
    if (trial.startedWallMs && trial.endedWallMs)
        text += ", " + durationText(runtimeSeconds(trial, *trial.endedWallMs));
    if (trial.state == TrialState::Failed || trial.state == TrialState::Stopped)
        text += ". " + visibleText(endSentence(trial).text());
    const auto& constraints = history.criteria().constraints;
    if (!feasibilityOf(trial, constraints).value_or(true)) {
        for (const Message& reason : brokenLimits(trial, constraints))
            text += (text.ends_with('.') ? " " : ". ") + visibleText(reason.text());
    }
    return text;
}

std::string bestText(const StudyDefinition& definition, const History& history) {
    const Trial* best = history.incumbent();
    const auto& constraints = history.criteria().constraints;
    const auto hasEnded = [&](const TrialPtr& trial) {
        return trial->state == TrialState::Complete && hasResult(*trial, history.criteria());
    };
    if (!best && !constraints.empty() && std::ranges::any_of(history.trials(), hasEnded))
        return "No trial keeps all limits of metrics.\n";
    if (!best && std::ranges::any_of(history.trials(), [](const TrialPtr& trial) { return trial->objective.has_value(); }))
        return "No trial that reported " + soughtText(definition) + ", has run to its end.\n";
    if (!best)
        return "No trial has reported " + soughtText(definition) + ".\n";
    std::string text =
        frontText(history) +
        (definition.furtherObjectives.empty() ? "Best: trial " : "Best " + definition.objective.metric + ": trial ") +
        std::to_string(best->id.number) + objectivesText(*best, history.criteria(), allDigits) +
        (best->state == TrialState::Complete ? "" : ", " + stateNote(best->state)) + "\n";
    for (const Parameter& parameter : definition.space.parameters()) {
        if (const auto value = best->configuration.find(parameter.name); value != best->configuration.end())
            text += "  " + parameter.name + " = " + visibleText(toText(value->second)) + "\n";
    }
    for (const Formula& formula : definition.space.ruleTexts().formulas) {
        if (const auto value = best->configuration.find(formula.name); value != best->configuration.end())
            text += "  " + formula.name + " = " + visibleText(toText(value->second)) + "\n";
    }
    return text;
}

}  // namespace vernier
