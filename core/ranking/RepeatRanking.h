#pragma once

#include "core/space/SearchSpace.h"
#include "core/study/History.h"

#include <vector>

namespace vernier {

/// A configuration that was run again, and how good it is beyond luck.
struct RepeatedConfiguration {
    TrialId original;              ///< the trial that was repeated
    double originalObjective = 0;  ///< its result: usually too good, because that is why it was chosen
    std::vector<TrialId> repeats;  ///< with a result, ascending
    double mean = 0;               ///< of the repeats
    double standardError = 0;      ///< of the mean, from the pooled spread of all repeats
    double bestProbability = 0;    ///< that none of the others is better in the long run
};

/// The configurations that were repeated at least twice, by mean, the best first. Originals do not count towards the means: the
/// one that came out on top of many is likely to have been lucky. Repeats are assumed to be normally distributed around the
/// true value of their configuration, all with the same variance; means thus follow Student's t with the pooled degrees of
/// freedom, and the probabilities are shares of 4,000 joint draws from a fixed seed. Excluded trials are left out. Pure;
/// O(trials).
std::vector<RepeatedConfiguration> rankRepeats(const SearchSpace& space, const History& history);

/// The best `count` finished trials whose configurations differ, repeats and excluded ones left out, the best first.
std::vector<TrialPtr> bestTrials(const SearchSpace& space, const History& history, std::size_t count);

}  // namespace vernier
