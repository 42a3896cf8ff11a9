#pragma once

#include "core/base/Error.h"
#include "core/study/StudyDefinition.h"

#include <vector>

namespace vernier {

/// The rules of study-format for limits of metrics and for several objectives; part of faultsOf().
std::vector<Fault> metricLimitFaults(const StudyDefinition& definition);

}  // namespace vernier
