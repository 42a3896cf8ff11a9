#pragma once

#include <Eigen/Core>

#include <functional>

namespace vernier {

/// A smooth function: returns its value at the first argument and writes the gradient there into the second.
using SmoothFunction = std::function<double(const Eigen::VectorXd&, Eigen::VectorXd&)>;

struct BoxMinimum {
    Eigen::VectorXd point;
    double value = 0;
};

struct BoxMinimizerSettings {
    int iterations = 50;
    double valueTolerance = 1e-5;     ///< stops when a step gains less, relative to max(1, |value|)
    double gradientTolerance = 1e-4;  ///< stops when no component of the projected gradient is larger
};

/// The lowest point that L-BFGS-B (LBFGSpp) encounters from `start` within [lower, upper]. A failed line search is not an
/// error: the best found so far is returned. Values that are not finite are treated as very high.
BoxMinimum minimizeInBox(const SmoothFunction& function, const Eigen::VectorXd& start, const Eigen::VectorXd& lower,
                         const Eigen::VectorXd& upper, const BoxMinimizerSettings& settings);

}  // namespace vernier
