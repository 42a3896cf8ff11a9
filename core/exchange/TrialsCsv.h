#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <string>
#include <vector>

namespace vernier {

/// All trials as CSV (RFC 4180, UTF-8): Number, State, the objectives, the last value of each other metric, "Param x" for each
/// parameter, Feasible if metrics have limits, Front if there are several objectives, Started and Ended (UTC, ISO 8601),
/// Runtime s, End. Whatever a trial does not have is empty. `fronts`: shownFronts() of the study. Pure. Cost: O(trials x
/// columns).
std::string writeTrialsCsv(const StudyDefinition& definition, const std::vector<TrialPtr>& trials,
                           const std::vector<int>& fronts = {});

}  // namespace vernier
