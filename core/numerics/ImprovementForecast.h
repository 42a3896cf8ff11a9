#pragma once

#include "core/base/Rng.h"
#include "core/numerics/GaussianProcess.h"

#include <Eigen/Core>

#include <stop_token>

namespace vernier {

/// What further trials can be expected to bring.
struct ImprovementForecast {
    double probability = 0;   ///< that the best of them exceeds `best`
    double expectedGain = 0;  ///< mean of max(best of them - best, 0), in the process's units

    /// For the `trials` points of `candidates` (m x d) that would be chosen one after the other by expected improvement, each
    /// as if the ones before had given their means: joint draws of the posterior there. O(m n² + trials m n).
    static ImprovementForecast of(const GaussianProcess& process, const Eigen::MatrixXd& candidates, int trials, double best,
                                  Rng& rng, std::stop_token stop = {});
};

/// Posterior covariance of the noiseless objective between the rows of `points` (m x d): m x m. O(m n² + m² n).
Eigen::MatrixXd posteriorCovariance(const GaussianProcess& process, const Eigen::MatrixXd& points);

}  // namespace vernier
