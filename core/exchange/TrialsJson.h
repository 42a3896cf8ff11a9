#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <string>
#include <vector>

namespace vernier {

enum class TrialParts { Summary, WithReports };

/// All trials as a JSON array with one object per line: number, state, objective (of several the first), best_step (if the
/// objective is the best value), standard_error (over folds), with several objectives also objectives, {METRIC: VALUE}, and
/// front (its number in `fronts`, which are shownFronts() of the study), params, metrics (the last value of each), started_ms
/// and ended_ms (since 1970, UTC), runtime_s, end (a sentence), note, tags, starred, excluded. Whatever a trial does not have
/// is left out; values that are not JSON numbers are the texts "nan", "inf", "-inf". WithReports: also reports, {METRIC:
/// [{"step", "value"}]}, over all folds, and folds, {METRIC: [[...], [...]]}, of those that have any. Pure; O(trials), or
/// O(reports).
std::string writeTrialsJson(const StudyDefinition& definition, const std::vector<TrialPtr>& trials,
                            TrialParts parts = TrialParts::Summary, const std::vector<int>& fronts = {});

}  // namespace vernier
