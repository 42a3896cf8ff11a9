#pragma once

#include "core/doctor/Finding.h"

#include <string>
#include <vector>

namespace vernier {

/// Findings as a JSON array with one object per line: id, subject (if there is one), severity (serious or
/// minor), sentence, evidence and remedy, all texts in English, and change, where the remedy can be applied: its kind (range,
/// scale, drop-choice, fix, grace, slots, trials, trial-time, goal, value, repeat) and what it sets. Pure.
std::string writeFindingsJson(const std::vector<Finding>& findings);

}  // namespace vernier
