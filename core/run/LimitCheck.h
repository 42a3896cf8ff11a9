#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vernier {

/// A limit that was reached, as a sentence ("60 of 60 trials are done.").
struct MetLimit {
    Message sentence;
    bool endsRunningTrials = false;  ///< ceilings on time and money do; the others let running trials finish
    bool allowsResuming = false;     ///< a limit on the trials started lets paused ones resume
    bool allowsWaiting = false;      ///< and those that were interrupted begin again: it has counted them
};

/// Money spent so far: the time that all trials worked, also in vain, times cost_per_hour, running ones up to now
/// (Clock::steadyMs). Nothing without a price. O(trials).
std::optional<double> costOf(const History& history, const Limits& limits, std::int64_t nowSteadyMs);

/// The first limit that forbids starting another trial, in the order of study-format; nothing if one may start.
/// `studyRuntimeSeconds` counts running time over all sessions. Pure; O(trials).
std::optional<MetLimit> metLimit(const History& history, const Limits& limits, double studyRuntimeSeconds,
                                 std::int64_t nowSteadyMs, const RecoverySettings& recovery = {});

}  // namespace vernier
