#pragma once

#include "core/explain/StudyExplanation.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <string>

namespace vernier {

/// What the model of a study has learnt, as sections of a report: how far to trust it, predicted against actual, what matters,
/// a slice for each parameter, a map of the two that matter most, what comes next and whether it is worth it. Importance is
/// left out while the model is guessing. Pure but for one map, O(places x results²).
std::string modelSections(const StudyDefinition& definition, const StudyExplanation& explanation);

}  // namespace vernier
