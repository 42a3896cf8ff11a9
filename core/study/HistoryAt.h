#pragma once

#include "core/study/History.h"

#include <cstdint>

namespace vernier {

/// The study as it was at a moment: only the trials that existed, with the reports that had arrived, in the states they were
/// in. What the user said about trials (stars, notes, exclusion) is as it is now. Trials that had ended by then are shared with
/// `history`. O(trials + reports of those that were running at that moment). Pure; any thread.
History historyAt(const History& history, std::int64_t wallMs);

/// The study as it was when `finished` of its trials had ended. Ties of the clock are broken by id. Empty for 0 or less; the
/// whole history from the number of finished trials on. O(trials log trials + reports). Pure; any thread.
History historyAfter(const History& history, std::int64_t finished);

/// How many trials have ended, in whatever way: the most that historyAfter() can be asked for.
std::int64_t finishedCount(const History& history);

}  // namespace vernier
