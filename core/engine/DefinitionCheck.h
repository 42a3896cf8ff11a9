#pragma once

#include "core/study/StudyDefinition.h"

#include <vector>

namespace vernier {

/// All that keeps a definition from being run: the rules of study-format, the command's placeholders, the metrics' patterns,
/// and a strategy or rule that this version does not have. Pure; O(definition).
std::vector<Fault> faultsToRun(const StudyDefinition& definition);

}  // namespace vernier
