#pragma once

#include "core/base/Result.h"
#include "core/plan/GapTable.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

enum class ResultNoise { None, Some, Much };  ///< how much the same configuration varies from one trial to the next

/// What there is to spend, and on what.
struct PlanRequest {
    int parameters = 1;                     ///< that vary, >= 1
    std::optional<double> trialSeconds;     ///< of one trial to its end, > 0
    std::optional<double> trialCost;        ///< of one trial, >= 0
    std::optional<double> budget;           ///< >= 0
    std::optional<double> deadlineSeconds;  ///< from now, > 0
    std::optional<std::int64_t> trials;     ///< at most so many, >= 1
    std::optional<int> slots;               ///< at a time, >= 1; absent: what is best
    bool reports = false;                   ///< trials report while they run, so that poor ones can be stopped
    ResultNoise noise = ResultNoise::Some;
};

/// One way to spend it.
struct PlanChoice {
    std::string strategy;  ///< the word of a method
    std::string stopping;  ///< the word of a stopping rule
    int slots = 1;
    std::int64_t trials = 0;   ///< in all, repeats included
    std::int64_t reserve = 0;  ///< of these, to repeat the best
    std::optional<double> wallSeconds;
    std::optional<double> cost;
    Gap gap;
    Message why;
};

struct StudyPlan {
    PlanChoice choice;
    std::vector<PlanChoice> alternatives;
    std::vector<Message> reasons;  ///< one sentence each
};

/// What to do with it: strategy, slots, stopping, how many trials, and how many of them to keep for repeats, with the gap to
/// expect, and alternatives. InvalidInput, with a fault for each field, where nothing limits the number of trials or a number
/// is out of range. Pure; any thread; microseconds.
Result<StudyPlan> planStudy(const PlanRequest& request);

/// The share of a full training that a trial takes under the median rule: 20 full trainings paid for 23 to 40 trials of the
/// recorded ones (tests/bench/fidelity/run --strategy bayesian --stopping '{"rule":"median"}').
inline constexpr double kStoppedShare = 0.65;

}  // namespace vernier
