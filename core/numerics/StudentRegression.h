#pragma once

#include <Eigen/Core>

namespace vernier {

/// A Student t distribution.
struct StudentBelief {
    double location = 0;
    double scale = 1;    ///< > 0
    double degrees = 1;  ///< > 0

    /// NaN if anything is NaN.
    double probabilityAbove(double value) const;
    /// `probability` in (0, 1).
    double quantile(double probability) const;
};

/// Predicts an output by Bayesian linear regression: slopes are normal about 0 with `priorDeviations` (p), the noise variance
/// counts for two observations of `priorNoise`² before data. `inputs` n x p, `outputs` n, `at` p; n >= 1, all finite.
/// The belief is about an observation, noise included, with n + 2 degrees of freedom (Gelman et al. 2013, Bayesian Data Analysis,
/// section 14.2, with the variance estimated first). O(n p² + p³).
StudentBelief predictByRegression(const Eigen::MatrixXd& inputs, const Eigen::VectorXd& outputs,
                                  const Eigen::VectorXd& priorDeviations, double priorNoise, const Eigen::VectorXd& at);

}  // namespace vernier
