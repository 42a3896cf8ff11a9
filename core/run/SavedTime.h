#pragma once

#include "core/study/History.h"

#include <cstdint>
#include <optional>

namespace vernier {

/// The running time that ending `trial` at `step` saves: the steps that it would have gone on, at the median time per step of
/// the trials that have ended, or at its own before there is one; what it took to begin is spent. A run has as many steps as
/// `resource` allows, else as the longest complete trial took; nothing where neither is known. O(trials).
std::optional<double> savedSeconds(const History& history, const StudyDefinition& definition, const Trial& trial,
                                   std::int64_t step);

/// What so much running time costs; nothing without a price.
std::optional<double> costOfSeconds(std::optional<double> seconds, const Limits& limits);

}  // namespace vernier
