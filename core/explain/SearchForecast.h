#pragma once

#include "core/explain/Surrogate.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace vernier {

/// What further trials bring, and what they cost.
struct ForecastStep : OutlookStep {
    std::optional<double> seconds;  ///< until they are done, in all slots; nothing before a trial has run to its end
    std::optional<double> cost;     ///< money; nothing without Limits::costPerHour
};

/// Whether to go on with a study: advice, never an act.
struct StopAdvice {
    bool isStop = false;
    Message sentence;                   ///< the advice with the numbers it rests on
    int trials = 0;                     ///< over how many further trials
    double gain = 0;                    ///< the improvement asked for, objective units
    std::vector<double> probabilities;  ///< of that gain, after the latest results, newest first

    /// If the probability is below this after each of kResults results in a row, the advice is to stop.
    static constexpr double kThreshold = 0.1;
    static constexpr int kResults = 3;
};

struct SearchForecast {
    double gain = 0;                  ///< objective units
    std::vector<ForecastStep> steps;  ///< after 1, 2, ... further trials
    StopAdvice advice;
};

/// What the next `trials` trials (1 to 100) can be expected to bring; a gain of `gain` or more counts as improvement (absent:
/// Surrogate::leastGain()). `model` is that of `history`. The advice looks as far ahead as 20 trials or the limit on trials
/// allow; it is to go on while there are fewer than 10 + 2 d results or the model is guessing. Cancelled. Costs one outlook,
/// and two more fits if the advice may be to stop.
Result<SearchForecast> forecastSearch(const Surrogate& model, const StudyDefinition& definition, const History& history,
                                      std::optional<double> gain, int trials, std::stop_token stop = {});

}  // namespace vernier
