#pragma once

#include "core/strategy/SurrogateModel.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <Eigen/Core>

#include <functional>

namespace vernier {

/// Why the first trials of a strategy are what they are.
Message startsFromDefaults();
Message spreadEvenly();
/// The prediction in words, as part of an explanation.
Message predictionMessage(const Prediction& prediction);

/// Why the model suggests a unit point, with the prediction in objective units. The share of exploration is that of s φ(u) in
/// the expected improvement (μ - f*) Φ(u) + s φ(u): all of it where the predicted mean is no better than the incumbent.
Explanation explainSuggestion(const SurrogateModel& model, Goal goal, const Eigen::VectorXd& unitPoint);
/// The same for any prediction; `posterior`, the variance `noise` and `incumbent` in units that `unwarp` takes to objective
/// units, larger is better.
Explanation explainSuggestion(const Posterior& posterior, double noise, double incumbent,
                              const std::function<double(double)>& unwarp, Goal goal);

}  // namespace vernier
