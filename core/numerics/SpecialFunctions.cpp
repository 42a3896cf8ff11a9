#include "core/numerics/SpecialFunctions.h"

#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vernier {

namespace {

constexpr double kLogSqrtTwoPi = 0.91893853320467274178;

}  // namespace

double normalDensity(double x) {
    return std::exp(logNormalDensity(x));
}

double logNormalDensity(double x) {
    return -0.5 * x * x - kLogSqrtTwoPi;
}

double normalProbability(double x) {
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

double normalQuantile(double probability) {
    if (std::isnan(probability))
        return probability;
    // Below 1e-300, the inverse leaves the range of erfc.
    const double p = std::clamp(probability, 1e-300, 1 - 1e-16);
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * p);
}

double logNormalProbability(double x) {
    if (x > -1)
        return std::log(normalProbability(x));
    return std::log(0.5 * scaledErfc(-x / std::numbers::sqrt2)) - 0.5 * x * x;
}

double scaledErfc(double x) {
    // Up to 25 the product neither overflows nor loses more than x² ulp; beyond, six terms of the asymptotic series
    // (Abramowitz and Stegun 7.1.23) are exact to the last bit.
    if (x < 25)
        return std::exp(x * x) * std::erfc(x);
    const double t = 1 / (2 * x * x);
    const double series = 1 - t * (1 - 3 * t * (1 - 5 * t * (1 - 7 * t * (1 - 9 * t))));
    return series / (x * std::sqrt(std::numbers::pi));
}

double logOneMinusExp(double x) {
    return x > -std::numbers::ln2 ? std::log(-std::expm1(x)) : std::log1p(-std::exp(x));
}

}  // namespace vernier
