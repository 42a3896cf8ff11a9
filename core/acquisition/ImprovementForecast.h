#pragma once

#include "core/base/Rng.h"
#include "core/models/GaussianProcess.h"

#include <Eigen/Core>

#include <stop_token>
#include <vector>

namespace vernier {

/// What a number of further trials can be expected to bring, in the process's units.
struct ImprovementForecast {
    double probability = 0;   ///< that the best of them exceeds `threshold`
    double expectedGain = 0;  ///< mean of max(best of them - best, 0), and its 5 % and 95 % quantiles
    double lowerGain = 0;
    double upperGain = 0;

    /// For the first 1, 2, ... `trials` points of `candidates` (m x d) that would be chosen one after another by expected
    /// improvement over `best`, each as if the previous ones had given their means: joint draws of the posterior there.
    /// `threshold` >= `best`. At most m entries; none if `stop` is requested. O(m n² + trials m²).
    static std::vector<ImprovementForecast> of(const GaussianProcess& process, const Eigen::MatrixXd& candidates, int trials,
                                               double best, double threshold, Rng& rng, std::stop_token stop = {});
};

/// Posterior covariance of the noiseless objective between the rows of `points` (m x d): m x m. O(m n² + m² n).
Eigen::MatrixXd posteriorCovariance(const GaussianProcess& process, const Eigen::MatrixXd& points);

}  // namespace vernier
