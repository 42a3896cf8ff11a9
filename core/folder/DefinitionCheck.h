#pragma once

#include "core/folder/StudyFolder.h"
#include "core/study/StudyDefinition.h"

#include <vector>

namespace vernier {

/// Everything that keeps a definition from being run: the rules of study-format, the command's placeholders, the metrics'
/// patterns, and a strategy or rule that this version does not have. Pure; O(definition).
std::vector<Fault> faultsToRun(const StudyDefinition& definition);

/// The same for a study in its folder, including what keeps it from learning from earlier studies (readWarmStart()), which are
/// checked only if nothing else is wrong.
std::vector<Fault> faultsToRun(const StudyDefinition& definition, const StudyFolder& folder);

}  // namespace vernier
