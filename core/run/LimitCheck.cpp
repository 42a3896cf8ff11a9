#include "core/run/LimitCheck.h"

#include "core/base/DurationText.h"
#include "core/run/TrialQueue.h"
#include "core/stopping/SearchProgress.h"

#include <algorithm>

namespace vernier {

namespace {

std::string limitText(double value) {
    return roundedNumber(value, 6);
}

std::int64_t failuresInARow(const History& history) {
    const Trial* lastSuccess = nullptr;
    for (const TrialPtr& trial : history.trials()) {
        const bool isSuccess = trial->state == TrialState::Complete || trial->state == TrialState::Stopped;
        if (isSuccess && (!lastSuccess || finishingOrder(*trial) > finishingOrder(*lastSuccess)))
            lastSuccess = trial.get();
    }
    return std::count_if(history.trials().begin(), history.trials().end(), [&](const TrialPtr& trial) {
        return blamesConfiguration(*trial) && (!lastSuccess || finishingOrder(*trial) > finishingOrder(*lastSuccess));
    });
}

/// A trial that halts nothing counts even if it never ran: otherwise nothing would ever end such a study.
bool countsAsBegun(const Trial& trial, const RecoverySettings& recovery) {
    return (hasBegun(trial) && !goesOnByItself(trial)) || (trial.state == TrialState::Failed && recovery.haltAfter == 0);
}

std::int64_t begunTrials(const History& history, const RecoverySettings& recovery) {
    return std::ranges::count_if(history.trials(), [&](const TrialPtr& trial) { return countsAsBegun(*trial, recovery); });
}

std::int64_t interruptedTrials(const History& history) {
    return std::ranges::count_if(history.trials(), [](const TrialPtr& trial) {
        return (trial->state == TrialState::Waiting && trial->failure) || goesOnByItself(*trial);
    });
}

bool hasPaused(const History& history) {
    return std::any_of(history.trials().begin(), history.trials().end(),
                       [](const TrialPtr& trial) { return trial->state == TrialState::Paused && !goesOnByItself(*trial); });
}

std::optional<MetLimit> metGainLimit(const History& history, const Limits& limits) {
    if (limits.notImproving && endedWithoutGain(history, limits.minGain.value_or(0)) >= *limits.notImproving)
        return MetLimit{limits.minGain ? message("limit.min-gain", "%1 trials in a row gained less than %2 %.",
                                                 *limits.notImproving, limitText(100 * *limits.minGain))
                                       : message("limit.not-improving", "%1 trials in a row brought no improvement.",
                                                 *limits.notImproving)};
    const std::optional<double> promised = limits.convergence ? promisedGain(history) : std::nullopt;
    if (promised && *promised < *limits.convergence)
        return MetLimit{message("limit.convergence", "Converged: the last %1 suggestions each promised less than %2 % gain.",
                                kConvergedSuggestions, limitText(100 * *limits.convergence))};
    return std::nullopt;
}

std::optional<MetLimit> metQualityLimit(const History& history, const Limits& limits) {
    const Trial* const incumbent = history.incumbent();
    if (limits.target && incumbent && !history.objective().isBetter(*limits.target, *incumbent->objective)) {
        return MetLimit{
            message("limit.target", "Trial %2 reached the target of %1.", limitText(*limits.target), incumbent->id.number)};
    }
    if (std::optional<MetLimit> met = metGainLimit(history, limits))
        return met;
    if (limits.failures && failuresInARow(history) >= *limits.failures)
        return MetLimit{
            message("limit.failures", "%1 trials failed in a row. Look at the log of the last one.", *limits.failures)};
    return std::nullopt;
}

}  // namespace

std::optional<double> costOf(const History& history, const Limits& limits, std::int64_t nowSteadyMs) {
    if (!limits.costPerHour)
        return std::nullopt;
    std::int64_t workedMs = 0;
    for (const TrialPtr& trial : history.trials())
        workedMs += trial->lostMs + workedMsAt(*trial, nowSteadyMs);
    return static_cast<double>(workedMs) / 1000 / kSecondsPerHour * *limits.costPerHour;
}

std::optional<MetLimit> metLimit(const History& history, const Limits& limits, double studyRuntimeSeconds,
                                 std::int64_t nowSteadyMs, const RecoverySettings& recovery) {
    if (limits.runtimeSeconds && studyRuntimeSeconds >= *limits.runtimeSeconds)
        return MetLimit{
            message("limit.runtime", "The study reached its time limit of %1 s.", limitText(*limits.runtimeSeconds)), true};
    if (limits.budget && costOf(history, limits, nowSteadyMs).value_or(0) >= *limits.budget)
        return MetLimit{message("limit.budget", "The budget of %1 is spent.", limitText(*limits.budget)), true};
    if (limits.trials) {
        const std::int64_t begun = begunTrials(history, recovery);
        if (begun + interruptedTrials(history) >= *limits.trials) {
            const bool isGoodEnough = metQualityLimit(history, limits).has_value();
            return MetLimit{message("limit.trials", "%1 of %2 trials are done.", begun, *limits.trials), false,
                            hasPaused(history) && !isGoodEnough, begun < *limits.trials && !isGoodEnough};
        }
    }
    return metQualityLimit(history, limits);
}

}  // namespace vernier
