#pragma once

#include <Eigen/Core>

namespace vernier {

/// Mean and variance of the noiseless objective at one point.
struct Posterior {
    double mean = 0;
    double variance = 0;  ///< > 0
};

/// A belief about the objective at points of the unit cube. Thread-safe for reading.
class Predictor {
public:
    virtual ~Predictor() = default;

    virtual Posterior at(const Eigen::VectorXd& point) const = 0;
    /// With the derivatives of mean and variance with respect to the coordinates (0 for nominal ones).
    virtual Posterior at(const Eigen::VectorXd& point, Eigen::VectorXd& meanGradient,
                         Eigen::VectorXd& varianceGradient) const = 0;
    /// Means and variances at the rows of `points` (m x d).
    virtual void atRows(const Eigen::MatrixXd& points, Eigen::VectorXd& means, Eigen::VectorXd& variances) const = 0;
};

}  // namespace vernier
