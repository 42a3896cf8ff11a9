#pragma once

#include "core/study/History.h"

#include <cstdint>
#include <optional>

namespace vernier {

/// The running time saved by ending `trial` at `step`: the steps it would still have run, at the median time per step of the
/// trials that have ended, or at its own before there is one; the time it took to start is already spent. A run has as many
/// steps as `resource` allows, otherwise as the longest complete trial took; nothing if neither is known. O(trials).
std::optional<double> savedSeconds(const History& history, const StudyDefinition& definition, const Trial& trial,
                                   std::int64_t step);

/// What this much running time costs; nothing without a price.
std::optional<double> costOfSeconds(std::optional<double> seconds, const Limits& limits);

}  // namespace vernier
