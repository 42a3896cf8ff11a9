#include "core/run/StudyProgress.h"

#include "core/base/DurationText.h"
#include "core/curves/TrialTimes.h"
#include "core/run/LimitCheck.h"

#include <algorithm>

namespace vernier {

namespace {

void countStates(const History& history, StudyStatus& status) {
    for (const TrialPtr& trial : history.trials()) {
        switch (trial->state) {
            case TrialState::Waiting: ++status.waiting; break;
            case TrialState::Running: ++status.running; break;
            case TrialState::Paused: ++status.paused; break;
            case TrialState::Complete: ++status.complete; break;
            case TrialState::Stopped: ++status.stopped; break;
            case TrialState::Cancelled: ++status.cancelled; break;
            case TrialState::Failed: ++status.failed; break;
        }
        status.neverBegun += isFinished(trial->state) && !hasBegun(*trial) ? 1 : 0;
    }
}

/// Time for the remaining trials, with running ones credited for what they have done.
std::optional<double> secondsForTrials(const History& history, const StudyStatus& status, std::int64_t nowSteadyMs) {
    const std::optional<double> mean = meanTrialSeconds(history);
    if (!mean || !status.trialLimit)
        return std::nullopt;
    double work = static_cast<double>(std::max<std::int64_t>(0, *status.trialLimit - status.begun())) * *mean;
    for (const TrialPtr& trial : history.trials()) {
        if (trial->state == TrialState::Running)
            work += std::max(0.0, *mean - static_cast<double>(workedMsAt(*trial, nowSteadyMs)) / 1000);
    }
    return work / status.slots;
}

std::optional<double> smaller(std::optional<double> left, std::optional<double> right) {
    if (left && right)
        return std::min(*left, *right);
    return left ? left : right;
}

std::optional<double> forecastSeconds(const History& history, const StudyStatus& status, const Limits& limits,
                                      std::int64_t nowSteadyMs) {
    std::optional<double> result = secondsForTrials(history, status, nowSteadyMs);
    if (limits.runtimeSeconds)
        result = smaller(result, std::max(0.0, *limits.runtimeSeconds - status.runtimeSeconds));
    if (limits.budget && limits.costPerHour && *limits.costPerHour > 0) {
        const double moneyLeft = std::max(0.0, *limits.budget - status.cost.value_or(0));
        result = smaller(result, moneyLeft / *limits.costPerHour * kSecondsPerHour / status.slots);
    }
    return result;
}

}  // namespace

StudyStatus progressOf(const History& history, const Limits& limits, const ProgressInput& input) {
    StudyStatus status;
    status.runState = input.runState;
    status.reason = input.reason;
    status.isReadOnly = input.isReadOnly;
    status.isBlocked = input.isBlocked;
    status.wasInterrupted = input.wasInterrupted;
    status.runs = input.runs;
    status.slots = std::max(1, input.slots);
    status.runtimeSeconds = input.runtimeSeconds;
    countStates(history, status);
    status.trialLimit = limits.trials;
    if (input.strategyTrialCount)
        status.trialLimit = std::min(status.trialLimit.value_or(*input.strategyTrialCount), *input.strategyTrialCount);
    if (const Trial* const incumbent = history.incumbent())
        status.incumbent = incumbent->id;
    status.cost = costOf(history, limits, input.nowSteadyMs);
    status.budget = limits.budget;
    status.savings = input.savings;
    const bool isOver = input.runState == RunState::Finished;
    status.secondsLeft = isOver ? std::nullopt : forecastSeconds(history, status, limits, input.nowSteadyMs);
    return status;
}

}  // namespace vernier
