#include "core/strategy/SuggestionExplanation.h"

#include "core/acquisition/LogExpectedImprovement.h"
#include "core/numerics/SpecialFunctions.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace vernier {

namespace {

std::string sentenceFor(const Prediction& prediction) {
    const char* reason = prediction.explorationShare > 0.9   ? "Explores: little is known there."
                         : prediction.explorationShare > 0.5 ? "Between known good values and the unknown."
                                                             : "Refines what is known to be good.";
    char text[200];
    std::snprintf(text, sizeof text, "%s Predicted %.4g, between %.4g and %.4g; %.0f %% chance to beat the best.", reason,
                  prediction.mean, prediction.lower, prediction.upper, 100 * prediction.probabilityOfImprovement);
    return text;
}

}  // namespace

Explanation explainSuggestion(const SurrogateModel& model, Goal goal, const Eigen::VectorXd& unitPoint) {
    return explainSuggestion(
        model.process().at(unitPoint), model.process().noise(), model.incumbent(),
        [&](double warped) { return model.warp().unwarp(warped); }, goal);
}

Explanation explainSuggestion(const Posterior& posterior, double noise, double incumbent,
                              const std::function<double(double)>& unwarp, Goal goal) {
    const double deviation = std::sqrt(posterior.variance);
    const double u = (posterior.mean - incumbent) / deviation;
    const double reach = normalQuantile(0.95) * std::sqrt(posterior.variance + noise);
    const double sign = goal == Goal::Maximize ? 1 : -1;
    const double one = sign * unwarp(posterior.mean - reach);
    const double other = sign * unwarp(posterior.mean + reach);

    Prediction prediction;
    prediction.mean = sign * unwarp(posterior.mean);
    prediction.lower = std::min(one, other);
    prediction.upper = std::max(one, other);
    prediction.probabilityOfImprovement = normalProbability(u);
    prediction.explorationShare = std::min(1.0, std::exp(logNormalDensity(u) - logImprovementFactor(u)));
    return {sentenceFor(prediction), prediction};
}

}  // namespace vernier
