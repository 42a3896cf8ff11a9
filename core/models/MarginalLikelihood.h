#pragma once

#include "core/models/Kernel.h"

#include <Eigen/Core>

#include <stop_token>
#include <vector>

namespace vernier {

/// Where the hyperparameters are believed to lie before there is data: independent normals of their logarithms (no Jacobian).
struct LogNormalPrior {
    double mean = 0;
    double deviation = 1;
};

struct KernelPrior {
    LogNormalPrior length;
    LogNormalPrior variance;
    LogNormalPrior additiveLength;
    LogNormalPrior additiveVariance;
    LogNormalPrior noise;

    /// Length-scales that grow with √d, so that the prior is as smooth in many dimensions as in few (Hvarfner, Hellsten,
    /// Nardi 2024, "Vanilla Bayesian optimization performs great in high dimensions").
    static KernelPrior forDimensions(int d);
    /// The prior means.
    KernelParameters centre(int d) const;
};

/// Negative log posterior of the hyperparameters, -log p(y | X, θ) - log p(θ) up to a constant, with its gradient.
/// Rasmussen, Williams 2006, eq. 5.8 and 5.9. Distances of all pairs are computed once: memory n²d/2 doubles.
class MarginalLikelihood {
public:
    /// `points` n x d, `targets` n, `extraNoise` n or empty.
    MarginalLikelihood(const Eigen::MatrixXd& points, const std::vector<bool>& isNominal, const Eigen::VectorXd& targets,
                       const Eigen::VectorXd& extraNoise, const KernelPrior& prior);

    /// Value at KernelParameters::flat() order, and its gradient. O(n³ + n²d). Not thread-safe (scratch memory).
    double operator()(const Eigen::VectorXd& flat, Eigen::VectorXd& gradient);

private:
    void computeCovariance(const KernelParameters& parameters);
    void addAdditivePart(Eigen::Index k, double scale, double share);
    void addPrior(const KernelParameters& parameters, double& value, Eigen::VectorXd& gradient) const;

    Eigen::Index m_size;
    Eigen::Index m_dimensions;
    Eigen::VectorXd m_targets;
    Eigen::VectorXd m_extraNoise;
    KernelPrior m_prior;
    Eigen::MatrixXd m_points;
    std::vector<bool> m_isNominal;

    // Over the pairs i > j, column by column of the lower triangle: p = n (n - 1)/2 rows.
    Eigen::ArrayXXd m_squares;        // p x d, (x_ik - x_jk)² or 1[x_ik ≠ x_jk]
    Eigen::ArrayXd m_joint;           // p, covariance of the joint part
    Eigen::ArrayXd m_jointSlope;      // p
    Eigen::ArrayXd m_additive;        // p
    Eigen::ArrayXXd m_additiveSlope;  // p x d, times the square
    Eigen::ArrayXd m_scratch;         // n
    Eigen::MatrixXd m_covariance;     // n x n
};

/// The hyperparameters of highest posterior density that L-BFGS finds from `start`.
/// Bounds: log length-scales in [-4, 5], the others far outside what data can say. When `stop` is requested, after one more
/// evaluation, the best that was found until then.
KernelParameters fitHyperparameters(const Eigen::MatrixXd& points, const std::vector<bool>& isNominal,
                                    const Eigen::VectorXd& targets, const Eigen::VectorXd& extraNoise, const KernelPrior& prior,
                                    const KernelParameters& start, std::stop_token stop = {});

}  // namespace vernier
