#pragma once

#include "core/study/History.h"

namespace vernier {

/// The study as it was at a moment: only the trials that existed, with the reports that had arrived, in the states they were
/// in. What people said of trials (stars, notes, exclusion) is as now. Trials that had ended by then are shared with `history`.
/// O(trials
/// + reports of those that ran at that moment). Pure; any thread.
History historyAt(const History& history, std::int64_t wallMs);

}  // namespace vernier
