#pragma once

#include "core/base/Result.h"
#include "core/folder/StudyFolder.h"
#include "core/strategy/PriorStudy.h"
#include "core/study/StudyDefinition.h"

#include <vector>

namespace vernier {

/// The studies that the warm start of `definition` names, in its order; none without one. They are opened read-only, even while
/// other processes run them; a study's own warm start is not followed. Fails with a fault at "warm_start.studies[i]" for each
/// one that is missing or does not match. The rules are those of Amazon SageMaker automatic model tuning ("Run a Warm Start
/// Hyperparameter Tuning Job"): same objective, same set of tunable and fixed parameters of the same types, moves between the
/// two allowed, at most 10 changes; a value that is fixed in both may differ for WarmStartKind::Transfer only. O(size of the
/// studies). Not for the GUI thread.
Result<std::vector<PriorStudy>> readWarmStart(const StudyDefinition& definition, const StudyFolder& folder);

}  // namespace vernier
