#pragma once

#include "core/base/Message.h"
#include "core/models/Predictor.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <functional>
#include <optional>

namespace vernier {

/// Why the first trials of a strategy are what they are.
Message startsFromDefaults();
Message spreadEvenly();
/// The prediction in words, as part of an explanation.
Message predictionMessage(const Prediction& prediction);

/// What a suggestion is to beat.
struct SuggestionAim {
    std::optional<double> incumbent;      ///< of the trials that keep all limits; absent if none does
    std::optional<double> keepsLimits{};  ///< how probably it keeps all limits; absent if there are none
};

/// Why the model suggests a unit point, with the prediction in objective units. `posterior`, the variance `noise` and the
/// incumbent are in units that `unwarp` takes to objective units, larger is better. The share of exploration is that of s φ(u)
/// in the expected improvement (μ - f*) Φ(u) + s φ(u): all of it where the predicted mean is no better than the incumbent.
Explanation explainSuggestion(const Posterior& posterior, double noise, const SuggestionAim& aim,
                              const std::function<double(double)>& unwarp, Goal goal);

}  // namespace vernier
