#pragma once

#include "core/plan/StudyPlan.h"

#include <string>

namespace vernier {

/// A plan for programs: the chosen way with "strategy", "stopping", "slots", "trials", "reserve", "wall_s", "cost" and "gap",
/// then "alternatives", the same with a "name" each, and "reasons". What is not known is left out. Ends with a line break.
/// Pure.
std::string writePlanJson(const StudyPlan& plan);

}  // namespace vernier
