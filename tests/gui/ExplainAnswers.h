#pragma once

#include "ui/controllers/explain/ExplainControllers.h"

namespace vernier::test {

/// Whether the forecast, the map and the next trials are there, which a model has soon after it was fitted.
inline bool hasQuickAnswers(const ExplainControllers& explain) {
    return explain.forecast.forecast() && explain.maps.map() && !explain.upcoming.suggestions().empty();
}

}  // namespace vernier::test
