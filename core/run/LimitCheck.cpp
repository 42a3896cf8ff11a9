#include "core/run/LimitCheck.h"

#include "core/base/DurationText.h"

#include <algorithm>
#include <tuple>

namespace vernier {

namespace {

std::string limitText(double value) {
    return roundedNumber(value, 6);
}

/// Trials in the order in which they ended; ids break ties of the clock.
auto finishingOrder(const Trial& trial) {
    return std::tuple(trial.endedWallMs.value_or(0), trial.id);
}

std::int64_t finishedSince(const History& history, const Trial& incumbent) {
    return std::count_if(history.trials().begin(), history.trials().end(), [&](const TrialPtr& trial) {
        return isFinished(trial->state) && trial->state != TrialState::Cancelled &&
               finishingOrder(*trial) > finishingOrder(incumbent);
    });
}

std::int64_t failuresInARow(const History& history) {
    const Trial* lastSuccess = nullptr;
    for (const TrialPtr& trial : history.trials()) {
        const bool isSuccess = trial->state == TrialState::Complete || trial->state == TrialState::Stopped;
        if (isSuccess && (!lastSuccess || finishingOrder(*trial) > finishingOrder(*lastSuccess)))
            lastSuccess = trial.get();
    }
    return std::count_if(history.trials().begin(), history.trials().end(), [&](const TrialPtr& trial) {
        return trial->state == TrialState::Failed && (!lastSuccess || finishingOrder(*trial) > finishingOrder(*lastSuccess));
    });
}

std::int64_t begunTrials(const History& history) {
    return std::count_if(history.trials().begin(), history.trials().end(),
                         [](const TrialPtr& trial) { return hasBegun(*trial); });
}

bool hasPaused(const History& history) {
    return std::any_of(history.trials().begin(), history.trials().end(),
                       [](const TrialPtr& trial) { return trial->state == TrialState::Paused; });
}

std::optional<MetLimit> metQualityLimit(const History& history, const Limits& limits) {
    const Trial* const incumbent = history.incumbent();
    if (limits.target && incumbent && !history.objective().isBetter(*limits.target, *incumbent->objective)) {
        return MetLimit{
            message("limit.target", "Trial %2 reached the target of %1.", limitText(*limits.target), incumbent->id.number)};
    }
    if (limits.notImproving && incumbent && finishedSince(history, *incumbent) >= *limits.notImproving)
        return MetLimit{message("limit.not-improving", "%1 trials in a row brought no improvement.", *limits.notImproving)};
    if (limits.failures && failuresInARow(history) >= *limits.failures)
        return MetLimit{
            message("limit.failures", "%1 trials failed in a row. Look at the log of the last one.", *limits.failures)};
    return std::nullopt;
}

}  // namespace

std::optional<double> costOf(const History& history, const Limits& limits, std::int64_t nowWallMs) {
    if (!limits.costPerHour)
        return std::nullopt;
    double seconds = 0;
    for (const TrialPtr& trial : history.trials())
        seconds += runtimeSeconds(*trial, nowWallMs);
    return seconds / kSecondsPerHour * *limits.costPerHour;
}

std::optional<MetLimit> metLimit(const History& history, const Limits& limits, double studyRuntimeSeconds,
                                 std::int64_t nowWallMs) {
    if (limits.runtimeSeconds && studyRuntimeSeconds >= *limits.runtimeSeconds)
        return MetLimit{
            message("limit.runtime", "The study reached its time limit of %1 s.", limitText(*limits.runtimeSeconds)), true};
    if (limits.budget && costOf(history, limits, nowWallMs).value_or(0) >= *limits.budget)
        return MetLimit{message("limit.budget", "The budget of %1 is spent.", limitText(*limits.budget)), true};
    if (limits.trials) {
        const std::int64_t begun = begunTrials(history);
        if (begun >= *limits.trials)
            return MetLimit{message("limit.trials", "%1 of %2 trials are done.", begun, *limits.trials), false,
                            hasPaused(history) && !metQualityLimit(history, limits)};
    }
    return metQualityLimit(history, limits);
}

}  // namespace vernier
