#pragma once

#include "core/models/Kernel.h"
#include "core/models/Predictor.h"

#include <Eigen/Core>

namespace vernier {

/// A Gaussian process of mean 0 conditioned on points and targets, with given hyperparameters (see fitHyperparameters). Points
/// are rows of the unit cube; rows can be appended in O(n²), which leaves the earlier rows unchanged, bit for bit. Memory: the
/// factor, n² doubles. Thread-safe for reading.
class GaussianProcess final : public Predictor {
public:
    /// Added to every noise variance: equal points stay solvable.
    static constexpr double kNoiseFloor = 1e-6;

    GaussianProcess() = default;
    /// Factorises the covariance of `points` (n x d, n >= 0): O(n³/3). `extraNoise` (n, or empty for none): known variances
    /// added to the fitted noise. Diagonal jitter grows until the factor exists.
    GaussianProcess(Kernel kernel, const Eigen::MatrixXd& points, const Eigen::VectorXd& extraNoise = {});

    /// Adds a point without a target; setTargets must be called before asking for the mean. O(n²).
    void append(const Eigen::VectorXd& point, double extraNoise = 0);
    /// Conditions on targets, one per row: O(n²).
    void setTargets(const Eigen::VectorXd& targets);

    const Kernel& kernel() const { return m_kernel; }
    Eigen::Index size() const { return m_points.rows(); }
    const Eigen::MatrixXd& points() const { return m_points; }
    const Eigen::VectorXd& targets() const { return m_targets; }
    /// Known variances on top of the fitted noise, n.
    const Eigen::VectorXd& extraNoise() const { return m_extraNoise; }
    /// K_y⁻¹ y.
    const Eigen::VectorXd& weights() const { return m_weights; }
    /// Lower Cholesky factor of K_y, n x n.
    const Eigen::MatrixXd& factor() const { return m_factor; }
    /// Fitted noise variance with its floor.
    double noise() const;

    Posterior at(const Eigen::VectorXd& point) const override;
    /// Posterior with the derivatives of mean and variance with respect to the coordinates (0 for nominal ones): O(n² + n d).
    Posterior at(const Eigen::VectorXd& point, Eigen::VectorXd& meanGradient, Eigen::VectorXd& varianceGradient) const override;
    /// Means and variances at the rows of `points` (m x d), one blocked solve: O(m n²).
    void atRows(const Eigen::MatrixXd& points, Eigen::VectorXd& means, Eigen::VectorXd& variances) const override;
    /// The same for any m linear functionals of the objective, such as averages: `columns` (n x m) are their covariances with
    /// the values at points(), `priors` (m) their own variances.
    void atCovariances(Eigen::MatrixXd columns, const Eigen::VectorXd& priors, Eigen::VectorXd& means,
                       Eigen::VectorXd& variances) const;

private:
    double diagonal(double extraNoise) const { return m_kernel.variance() + noise() + extraNoise; }

    Kernel m_kernel;
    Eigen::MatrixXd m_points;
    Eigen::VectorXd m_extraNoise;
    Eigen::MatrixXd m_factor;
    Eigen::VectorXd m_targets;
    Eigen::VectorXd m_weights;
};

}  // namespace vernier
