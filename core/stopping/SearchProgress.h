#pragma once

#include "core/study/History.h"

#include <cstdint>
#include <optional>

namespace vernier {

// Whether a search still gets anywhere: for the limits that end a study. All functions are pure.

/// How many trials have ended since the last improvement that counts, in the order of their ends. Not counted are those that say
/// nothing about their configuration (cancelled, interrupted) and those that a person queued or repeated; an improvement by one
/// of the latter counts. It does if it is better than the last one that did by more than `minGain` (>= 0) of that one's
/// magnitude: 0.01 is one percent, 0 any. 0 without a result. O(trials log trials).
std::int64_t endedWithoutGain(const History& history, double minGain);

/// So many suggestions of the model in a row must promise little.
inline constexpr int kConvergedSuggestions = 8;
/// And so many results must be there, for the model to be worth believing, and as many more for each parameter. With 5
/// suggestions and 10 results alone, 6 of 16 searches of tst_SearchProgress's kind ended far from the optimum; so, all of
/// Branin and Hartmann end at it after 29 to 54 trials, but none of Ackley's needle.
inline constexpr int kConvergedResults = 10;
inline constexpr int kConvergedResultsEach = 5;

/// The most that one of the last kConvergedSuggestions suggestions of the model promises, as a share of how far the best result
/// lies from the median one. A suggestion promises its chance to beat the best, times how far its 95 % quantile lies beyond it.
/// Nothing before there are so many, results enough, and a difference between best and median. O(trials log trials).
std::optional<double> promisedGain(const History& history);

}  // namespace vernier
