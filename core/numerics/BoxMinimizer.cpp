#include "core/numerics/BoxMinimizer.h"

#include <LBFGSB.h>

#include <cmath>
#include <exception>
#include <limits>

namespace vernier {

namespace {

constexpr double kVeryHigh = 1e100;

// Remembers the best point, because the solver may stop, or throw, at a worse one.
class Recorder {
public:
    Recorder(const SmoothFunction& function, const Eigen::VectorXd& start)
        : m_function(function), m_best{start, std::numeric_limits<double>::infinity()} {}

    double operator()(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) {
        const double value = m_function(point, gradient);
        if (!std::isfinite(value) || !gradient.allFinite()) {
            gradient.setZero(point.size());
            return kVeryHigh;
        }
        if (value < m_best.value)
            m_best = {point, value};
        return value;
    }

    const BoxMinimum& best() const { return m_best; }

private:
    const SmoothFunction& m_function;
    BoxMinimum m_best;
};

}  // namespace

BoxMinimum minimizeInBox(const SmoothFunction& function, const Eigen::VectorXd& start, const Eigen::VectorXd& lower,
                         const Eigen::VectorXd& upper, const BoxMinimizerSettings& settings) {
    LBFGSpp::LBFGSBParam<double> parameters;
    parameters.max_iterations = settings.iterations;
    parameters.epsilon = settings.gradientTolerance;
    parameters.epsilon_rel = 0;
    parameters.past = 1;
    parameters.delta = settings.valueTolerance;

    Recorder recorder(function, start);
    Eigen::VectorXd point = start;
    double value = 0;
    try {
        LBFGSpp::LBFGSBSolver<double> solver(parameters);
        solver.minimize(recorder, point, value, lower, upper);
    } catch (const std::exception&) {
        // The line search found no acceptable step, which near the optimum only means that rounding dominates.
    }
    return recorder.best();
}

}  // namespace vernier
