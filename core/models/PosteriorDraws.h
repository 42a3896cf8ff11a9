#pragma once

#include "core/base/Rng.h"
#include "core/models/GaussianProcess.h"
#include "core/numerics/UnitDomain.h"

#include <Eigen/Core>

namespace vernier {

/// Functions drawn from a posterior, each of which can be evaluated anywhere: draws of the prior from random Fourier features,
/// corrected to agree with the results (Wilson et al. 2020, "Efficiently Sampling Functions from Gaussian Process Posteriors",
/// eq. 12). The features make the prior's covariance right to about 6 % of its variance; near the results the correction is
/// exact. Thread-safe for reading.
class PosteriorDraws {
public:
    /// `count` draws. `process` and `domain`, which has its dimensions, must outlive this object.
    /// O(n² count).
    PosteriorDraws(const GaussianProcess& process, const UnitDomain& domain, int count, Rng& rng);

    /// All draws at the rows of `points` (m x d, on the domain's cells): m x count. O(m (n + 500) count).
    Eigen::MatrixXd atRows(const Eigen::MatrixXd& points) const;

private:
    // Frequencies of the features along one axis: of the coordinate, or for a nominal axis one phase per level.
    struct Axis {
        Eigen::RowVectorXd frequency;  // features
        Eigen::MatrixXd phases;        // levels x features
    };

    Eigen::MatrixXd features(const Eigen::MatrixXd& points) const;
    void addPhases(int k, const Axis& axis, const Eigen::VectorXd& coordinates, Eigen::Ref<Eigen::MatrixXd> phases) const;
    Axis drawAxis(int k, const Eigen::RowVectorXd& scale, double logLength, Rng& rng) const;

    const GaussianProcess& m_process;
    const UnitDomain& m_domain;
    std::vector<std::vector<double>>
        m_levels;                   // per dimension, ascending: cells and those of the results; empty if not nominal
    std::vector<Axis> m_joint;      // per dimension, features shared
    std::vector<Axis> m_additive;   // per dimension, features of its own
    Eigen::RowVectorXd m_offsets;   // of all features
    Eigen::MatrixXd m_weights;      // features x count
    Eigen::MatrixXd m_corrections;  // n x count: K_y⁻¹ (y - prior draw - noise)
};

}  // namespace vernier
