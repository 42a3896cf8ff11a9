#pragma once

#include "core/study/History.h"

#include <vector>

namespace vernier {

/// Finished, with an objective, and not excluded by the user: what counts as a result.
bool hasResult(const Trial& trial);

enum class Excluded { Without, With };

/// The trials with a result, best first, the earlier of equals first; including excluded ones if asked for. Pure; any thread;
/// O(trials log trials).
std::vector<TrialPtr> rankedTrials(const History& history, Excluded excluded = Excluded::Without);

}  // namespace vernier
