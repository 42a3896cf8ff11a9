#pragma once

#include "core/study/Trial.h"

#include <vector>

namespace vernier {

/// In place of a trial of which nothing is left: cancelled, and with the values of `like`, for a strategy relies on values
/// within the space.
Trial fillerFor(TrialId id, const Trial& like);

/// The rows of a study, which are ordered by id, with fillers where some are missing, so that their numbers are 0, 1, 2, ...;
/// rows whose numbers cannot be right are left out. `filled` gets the numbers of the fillers. O(rows).
std::vector<Trial> withoutGaps(std::vector<Trial> rows, std::vector<TrialId>& filled);

}  // namespace vernier
