#include "core/strategy/SuggestionExplanation.h"

#include "core/acquisition/LogExpectedImprovement.h"
#include "core/numerics/SpecialFunctions.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

Message reasonFor(double explorationShare) {
    if (explorationShare > 0.9)
        return message("suggest.explores", "Explores: little is known there.");
    if (explorationShare > 0.5)
        return message("suggest.between", "Between known good values and the unknown.");
    return message("suggest.refines", "Refines what is known to be good.");
}

Message keepsLimitsMessage(double probability) {
    return message("suggest.keeps-limits", "It keeps all limits with %1 % chance.", std::lround(100 * probability));
}

}  // namespace

Message startsFromDefaults() {
    return message("suggest.defaults", "Starts from the defaults.");
}

Message spreadEvenly() {
    return message("suggest.spread", "Spread evenly, to learn where to look.");
}

Message predictionMessage(const Prediction& prediction) {
    return message("suggest.prediction", "Predicted %1, between %2 and %3; %4 % chance to beat the best.",
                   roundedNumber(prediction.mean, 4), roundedNumber(prediction.lower, 4), roundedNumber(prediction.upper, 4),
                   std::lround(100 * prediction.probabilityOfImprovement));
}

Explanation explainSuggestion(const Posterior& posterior, double noise, const SuggestionAim& aim,
                              const std::function<double(double)>& unwarp, Goal goal) {
    const double deviation = std::sqrt(posterior.variance);
    const double reach = normalQuantile(0.95) * std::sqrt(posterior.variance + noise);
    const double sign = goal == Goal::Maximize ? 1 : -1;
    const double one = sign * unwarp(posterior.mean - reach);
    const double other = sign * unwarp(posterior.mean + reach);

    Prediction prediction;
    prediction.mean = sign * unwarp(posterior.mean);
    prediction.lower = std::min(one, other);
    prediction.upper = std::max(one, other);
    const double keeps = aim.keepsLimits.value_or(1);
    if (!aim.incumbent) {
        prediction.probabilityOfImprovement = keeps;
        prediction.explorationShare = 1;
        return {sentences({message("suggest.seeks-limits", "No trial keeps all limits yet: looks for one that does."),
                           keepsLimitsMessage(keeps)}),
                prediction};
    }
    const double u = (posterior.mean - *aim.incumbent) / deviation;
    prediction.probabilityOfImprovement = normalProbability(u) * keeps;
    prediction.explorationShare = std::min(1.0, std::exp(logNormalDensity(u) - logImprovementFactor(u)));
    std::vector<Message> said{reasonFor(prediction.explorationShare), predictionMessage(prediction)};
    if (aim.keepsLimits)
        said.push_back(keepsLimitsMessage(keeps));
    return {sentences(said), prediction};
}

}  // namespace vernier
