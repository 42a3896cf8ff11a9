#include "app/cli/ProgressText.h"
#include "core/base/DurationText.h"
#include "core/base/VisibleText.h"
#include "core/study/TrialRanking.h"

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
    if (trial.objective)
        text += ", " + history.objective().metric + " " + sixDigits(*trial.objective);
    if (const Trial* best = history.incumbent(); best && best->id == trial.id)
        text += ", best so far";
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
    const auto hasEnded = [](const TrialPtr& trial) { return trial->state == TrialState::Complete && hasResult(*trial); };
    if (!best && !constraints.empty() && std::ranges::any_of(history.trials(), hasEnded))
        return "No trial keeps all limits of metrics.\n";
    if (!best && std::ranges::any_of(history.trials(), [](const TrialPtr& trial) { return trial->objective.has_value(); }))
        return "No trial that reported the objective, " + definition.objective.metric + ", has run to its end.\n";
    if (!best)
        return "No trial has reported the objective, " + definition.objective.metric + ".\n";
    std::string text = "Best: trial " + std::to_string(best->id.number) + ", " + definition.objective.metric + " " +
                       toText(*best->objective) + (best->state == TrialState::Complete ? "" : ", " + stateNote(best->state)) +
                       "\n";
    for (const Parameter& parameter : definition.space.parameters()) {
        if (const auto value = best->configuration.find(parameter.name); value != best->configuration.end())
            text += "  " + parameter.name + " = " + visibleText(toText(value->second)) + "\n";
    }
    return text;
}

}  // namespace vernier
