#pragma once

#include "core/study/History.h"

#include <optional>

namespace vernier {

/// Mean running time of the trials that went to their end or were stopped early; nothing before the first. O(trials).
std::optional<double> meanTrialSeconds(const History& history);

}  // namespace vernier
