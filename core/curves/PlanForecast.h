#pragma once

#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <optional>

namespace vernier {

/// What a study will take if nothing ends it early, estimated before it runs.
struct PlanForecast {
    /// Which of them is reached first.
    enum class End { Nothing, Trials, Time, Budget };
    End end = End::Nothing;
    std::optional<std::int64_t> trials;
    std::optional<double> seconds;  ///< of the clock, with all slots busy
    std::optional<double> cost;     ///< in the money of cost_per_hour

    bool operator==(const PlanForecast&) const = default;
};

/// Forecasts a study by its limits. `strategyTrials` is how many trials the strategy has at most (a grid), `trialSeconds` how
/// long one trial takes (> 0), both nothing if unknown; whatever depends on an unknown stays nothing. Target, patience and
/// early stopping can only make it shorter. Pure; O(1).
PlanForecast forecastPlan(const Limits& limits, std::optional<std::int64_t> strategyTrials, std::optional<double> trialSeconds);

}  // namespace vernier
