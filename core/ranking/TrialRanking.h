#pragma once

#include "core/study/History.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vernier {

/// The front of each trial, by id: 1 for one that no other beats (is nowhere worse and somewhere better), 2 for one that only
/// those of front 1 beat, and so on; 0 for trials that cannot be the best. With one objective, equals share a front. Pure; any
/// thread; O(trials log trials) for one and two objectives, else up to O(trials²).
std::vector<int> frontNumbers(const History& history);

/// frontNumbers() of a study with several objectives, else empty: what is shown and exported.
std::vector<int> shownFronts(const History& history);
/// Of a trial, by its index in these; nothing if they are empty.
std::optional<int> shownFront(const std::vector<int>& fronts, TrialId trial);

/// The trials of front 1, best first in the first objective: what a person may choose from. Of trials with equal objectives
/// only the earliest.
std::vector<TrialPtr> frontOf(const History& history);
/// The same by these objectives alone, by their indices, of a study that may have more; as ever, of trials that can be the
/// best.
std::vector<TrialPtr> frontOf(const History& history, const std::vector<std::size_t>& objectives);

enum class Excluded { Without, With };

/// The trials with a result, those that keep all limits first, each best first, the earlier of equals first; including excluded
/// ones if asked for. Of several objectives: front by front, and within one by the first objective. Pure; any thread; cost as
/// frontNumbers().
std::vector<TrialPtr> rankedTrials(const History& history, Excluded excluded = Excluded::Without);

}  // namespace vernier
