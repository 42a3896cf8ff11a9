#pragma once

#include "core/events/EventBatch.h"
#include "core/study/History.h"

#include <cstdint>

namespace vernier {

/// What StudyStatus needs beyond the trials.
struct ProgressInput {
    RunState runState = RunState::Idle;
    Message reason;
    bool isReadOnly = false;
    bool isBlocked = false;
    bool wasInterrupted = false;
    int runs = 0;
    int slots = 1;
    double runtimeSeconds = 0;
    std::optional<std::int64_t> strategyTrialCount;  ///< size of a grid
    std::int64_t nowSteadyMs = 0;
    Savings savings;
};

/// Counts the trials, sums the cost and forecasts the remaining time: trials not yet done at the mean running time of the
/// finished ones, over the slots, cut by the limits on time and money. Pure; O(trials).
StudyStatus progressOf(const History& history, const Limits& limits, const ProgressInput& input);

}  // namespace vernier
