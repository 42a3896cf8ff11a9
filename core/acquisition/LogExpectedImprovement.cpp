#include "core/acquisition/LogExpectedImprovement.h"

#include "core/numerics/SpecialFunctions.h"

#include <cmath>
#include <numbers>

namespace vernier {

double logImprovementFactor(double u) {
    if (u > -1)
        return std::log(normalDensity(u) + u * normalProbability(u));
    // Beyond -1e6, the bracket below cancels completely; its limit is 1/u².
    if (u <= -1e6)
        return logNormalDensity(u) - 2 * std::log(-u);
    const double logMillsRatio = std::log(-u * std::sqrt(std::numbers::pi / 2) * scaledErfc(-u / std::numbers::sqrt2));
    return logNormalDensity(u) + logOneMinusExp(logMillsRatio);
}

LogExpectedImprovement LogExpectedImprovement::at(double mean, double deviation, double best) {
    const double u = (mean - best) / deviation;
    const double logFactor = logImprovementFactor(u);
    return {std::log(deviation) + logFactor, std::exp(logNormalProbability(u) - logFactor) / deviation,
            std::exp(logNormalDensity(u) - logFactor) / deviation};
}

}  // namespace vernier
