#include "core/curves/PlanForecast.h"

#include "core/base/DurationText.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kMostTrials = 1e15;  ///< beyond this, nobody waits for the end

std::int64_t wholeTrials(double count) {
    return static_cast<std::int64_t>(std::clamp(count, 0.0, kMostTrials));
}

/// Seconds until `trials` of `trialSeconds` each are done, this many at a time.
double secondsFor(std::int64_t trials, int slots, double trialSeconds) {
    const auto rounds = std::ceil(static_cast<double>(trials) / std::max(1, slots));
    return rounds * trialSeconds;
}

}  // namespace

PlanForecast forecastPlan(const Limits& limits, std::optional<std::int64_t> strategyTrials,
                          std::optional<double> trialSeconds) {
    PlanForecast forecast;
    forecast.trials = limits.trials;
    if (strategyTrials)
        forecast.trials = std::min(forecast.trials.value_or(*strategyTrials), *strategyTrials);
    if (forecast.trials)
        forecast.end = PlanForecast::End::Trials;
    if (!trialSeconds || !(*trialSeconds > 0)) {
        forecast.seconds = limits.runtimeSeconds;
        forecast.cost = limits.budget;
        return forecast;
    }
    const double each = limits.trialRuntimeSeconds ? std::min(*trialSeconds, *limits.trialRuntimeSeconds) : *trialSeconds;
    const auto endAt = [&](PlanForecast::End end, double trials) {
        if (forecast.trials && static_cast<double>(*forecast.trials) <= trials)
            return;
        forecast.trials = wholeTrials(trials);
        forecast.end = end;
    };
    const double eachCost = each / kSecondsPerHour * limits.costPerHour.value_or(0);
    if (limits.runtimeSeconds)  // a trial that has begun by then still counts
        endAt(PlanForecast::End::Time, std::ceil(*limits.runtimeSeconds / each) * std::max(1, limits.parallel));
    if (limits.budget && eachCost > 0)
        endAt(PlanForecast::End::Budget, std::floor(*limits.budget / eachCost));
    if (!forecast.trials)
        return forecast;
    forecast.seconds =
        forecast.end == PlanForecast::End::Time ? *limits.runtimeSeconds : secondsFor(*forecast.trials, limits.parallel, each);
    if (limits.costPerHour) {
        // Whatever is running when the time is up is ended, and paid for until then.
        const double slotSeconds = forecast.end == PlanForecast::End::Time ? *forecast.seconds * std::max(1, limits.parallel)
                                                                           : static_cast<double>(*forecast.trials) * each;
        forecast.cost = slotSeconds / kSecondsPerHour * *limits.costPerHour;
    }
    return forecast;
}

}  // namespace vernier
