#pragma once

#include "core/space/SearchSpace.h"
#include "core/study/History.h"

namespace vernier {

/// How a trial compares with the defaults of the parameters: what the person runs today.
struct DefaultComparison {
    enum class Standing {
        Unknown,    ///< a parameter that varies has no default, or there are several objectives
        NotRun,     ///< the defaults have no result
        IsDefault,  ///< the trial has the defaults
        Untested,   ///< nothing tells luck from skill: the trial has no repeat, or nothing was repeated
        Tested
    };
    Standing standing = Standing::Unknown;
    double difference = 0;   ///< trial minus defaults, objective units; from Untested on
    double defaultMean = 0;  ///< of the defaults, likewise
    int trialRuns = 0;       ///< repeats of the trial, which alone count; 0: only the result that it was chosen for
    int defaultRuns = 0;     ///< all runs with the defaults count: nobody chose them for their results
    double margin = 0;       ///< of the difference, 95 %; Tested only
    double chance = 0;       ///< that the trial is better in the long run; Tested only

    bool operator==(const DefaultComparison&) const = default;
};

/// The chance from which on a trial is called better than the defaults, or that they are better.
inline constexpr double kSureBetter = 0.95;

/// Compares the configuration of `trial`, of the history and with a result, with the defaults of the space. Results of one
/// configuration are taken as normally distributed around its true value, all with the same variance; that is pooled from all
/// repeated configurations, and the difference of two means then follows Student's t (Welch's unequal variances would need
/// more runs than people make). The result for which a trial was chosen is left out of its mean: as the best of many it is
/// biased. Without any spread among repeats, the larger mean is certain. Pure; O(trials).
DefaultComparison compareWithDefault(const SearchSpace& space, const History& history, const Trial& trial);

}  // namespace vernier
