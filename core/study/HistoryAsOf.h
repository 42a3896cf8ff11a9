#pragma once

#include "core/study/History.h"

#include <cstdint>

namespace vernier {

/// The study as it was when `finished` of its trials had ended: trials created later are left out, and those that ended later
/// are waiting or running again, with the reports they had until then. Notes, tags and exclusions are those of today. Ties of
/// the clock are broken by id. Empty for 0 or less; the whole history from the number of finished trials on. Pure;
/// O(trials log trials + reports).
History historyAsOf(const History& history, std::int64_t finished);

/// How many trials have ended, by whatever way: what historyAsOf() can be asked for.
std::int64_t finishedCount(const History& history);

}  // namespace vernier
