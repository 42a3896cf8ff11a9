#pragma once

#include "core/curves/PlanForecast.h"

#include <QString>

namespace vernier {

/// "60 trials, about 22 min, $0.44 at 2 slots": what a study will take, as far as it is known, and what ends it.
/// `mayStopEarly`: a rule ends some trials early, so the figures are upper bounds.
QString forecastText(const PlanForecast& forecast, const Limits& limits, bool mayStopEarly);

}  // namespace vernier
