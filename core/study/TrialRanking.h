#pragma once

#include "core/study/History.h"

#include <vector>

namespace vernier {

/// Finished, with an objective, and not excluded by the user: what counts as a result.
bool hasResult(const Trial& trial);

/// A result that may be called the best: that of a trial which ran to its end or, where the objective is its best report, of
/// any: more steps could only have made it better. The last value of a trial that was stopped is not what a finished one would
/// have given. It keeps all limits of metrics.
bool canBeBest(const Trial& trial, const Criteria& criteria);

enum class Excluded { Without, With };

/// The trials with a result, those that keep all limits first, each best first, the earlier of equals first; including excluded
/// ones if asked for. Pure; any thread; O(trials log trials).
std::vector<TrialPtr> rankedTrials(const History& history, Excluded excluded = Excluded::Without);

}  // namespace vernier
