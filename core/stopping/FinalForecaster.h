#pragma once

#include "core/curves/CurveTable.h"
#include "core/stopping/Decision.h"

#include <optional>

namespace vernier {

/// What completed trials say about the end of another: a regression of what each still gained after the step this one has
/// reached, on its level there and its slope (in units of the quartile distance of their ends, far outliers drawn in). The
/// probability to beat the best is never said to be below 2 % or above 98 %: with few trials nothing is that sure. Nothing with
/// fewer than `minPeers` (at least 3) trials, without a best, or if the last report was not a number. Of many trials, 200 are
/// asked: O(1), but for what CurveTable::completedAt() costs.
std::optional<FinalForecast> forecastFinal(const CurveTable& table, TrialId id, std::int64_t minPeers);

}  // namespace vernier
