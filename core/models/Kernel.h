#pragma once

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// The hyperparameters of the covariance and of the noise. Everything is a logarithm, so that any real vector is valid.
/// Flat order: d product length-scales, product variance, d additive length-scales, additive variance, noise variance.
struct KernelParameters {
    Eigen::VectorXd logLength;  ///< d
    double logVariance = 0;
    Eigen::VectorXd logAdditiveLength;  ///< d
    double logAdditiveVariance = 0;
    double logNoise = 0;  ///< variance above the floor

    Eigen::VectorXd flat() const;  ///< 2 d + 3
    static KernelParameters fromFlat(const Eigen::VectorXd& flat);
};

/// What a Kernel needs to know of n points and m queries, a sum over the coordinates: n x m.
struct KernelDistances {
    KernelDistances(Eigen::Index n, Eigen::Index m)
        : squared(Eigen::ArrayXXd::Zero(n, m)), additive(Eigen::ArrayXXd::Zero(n, m)) {}

    Eigen::ArrayXXd squared;   ///< |δ|²
    Eigen::ArrayXXd additive;  ///< Σ_k m(√5 |ε_k|)
};

/// What one coordinate contributes to the covariances of n points with queries, for each distinct value of it.
struct CoordinateTable {
    std::vector<Eigen::Index> column;  ///< of each query in the tables
    Eigen::ArrayXXd squares;           ///< δ_k²
    Eigen::ArrayXXd correlations;      ///< m(√5 |ε_k|)
};

/// Covariance of the objective at two unit points, the sum of two Matérn-5/2 parts, m(r) = (1 + r + r²/3) e^{-r}:
///   joint:     s² m(√5 |δ|),          δ_k = (x_k - x'_k) / l_k, or 1[x_k ≠ x'_k] / l_k for a nominal coordinate
///   additive:  a²/d Σ_k m(√5 |ε_k|),  ε_k likewise with the additive length-scales. The Hamming term inside |δ|² is the
/// squared distance of scaled one-hot vectors, hence positive definite. The additive part (Duvenaud, Nickisch, Rasmussen 2011)
/// carries what single parameters explain.
class Kernel {
public:
    Kernel() = default;
    Kernel(std::vector<bool> isNominal, KernelParameters parameters);

    const KernelParameters& parameters() const { return m_parameters; }
    const std::vector<bool>& isNominal() const { return m_isNominal; }
    int dimensions() const { return static_cast<int>(m_isNominal.size()); }

    /// k(x, x), the same everywhere.
    double variance() const { return m_variance + m_additiveVariance; }
    /// k(x_i, x) for each row of `points` (n x d); `x` has d coordinates. O(n d).
    Eigen::VectorXd covariances(const Eigen::MatrixXd& points, const Eigen::VectorXd& x) const;
    /// k(x_i, q_j) for each row q_j of `queries` (m x d): n x m. The part that depends on one coordinate is computed once per
    /// distinct value in a column of `queries`, so that queries on a coarse grid cost little more than one exponential per
    /// pair.
    Eigen::MatrixXd crossCovariances(const Eigen::MatrixXd& points, const Eigen::MatrixXd& queries) const;
    /// crossCovariances() in steps, for queries that share some coordinates: adds what coordinate `k` of the queries (m)
    /// contributes; when all d have, covariancesAt() gives the covariances.
    void addDistances(int k, const Eigen::MatrixXd& points, const Eigen::VectorXd& coordinates,
                      KernelDistances& distances) const;
    Eigen::MatrixXd covariancesAt(const KernelDistances& distances) const;
    /// k(x_i, x) as in covariances(), and in `slopes` (n x d) the derivatives ∂k(x_i, x)/∂x_k, zero for nominal coordinates.
    Eigen::VectorXd covariances(const Eigen::MatrixXd& points, const Eigen::VectorXd& x, Eigen::MatrixXd& slopes) const;

private:
    CoordinateTable tableOf(int k, const Eigen::MatrixXd& points, const Eigen::VectorXd& coordinates) const;

    std::vector<bool> m_isNominal;
    KernelParameters m_parameters;
    Eigen::VectorXd m_inverseLength;
    Eigen::VectorXd m_inverseAdditiveLength;
    double m_variance = 0;
    double m_additiveVariance = 0;
};

}  // namespace vernier
