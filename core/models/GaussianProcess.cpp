#include "core/models/GaussianProcess.h"

#include "core/numerics/Cholesky.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

// Rounding can bring a variance at a known point to 0 or below; this keeps its logarithm and the ratio with it finite.
constexpr double kLeastVarianceShare = 1e-12;

}  // namespace

GaussianProcess::GaussianProcess(Kernel kernel, const Eigen::MatrixXd& points, const Eigen::VectorXd& extraNoise)
    : m_kernel(std::move(kernel)), m_points(points), m_extraNoise(extraNoise) {
    if (m_extraNoise.size() == 0)
        m_extraNoise = Eigen::VectorXd::Zero(points.rows());
    Eigen::MatrixXd covariance(points.rows(), points.rows());
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        covariance.col(i) = m_kernel.covariances(m_points, m_points.row(i));
        covariance(i, i) = diagonal(m_extraNoise[i]);
    }
    m_factor = robustCholesky(covariance);
}

void GaussianProcess::append(const Eigen::VectorXd& point, double extraNoise) {
    const Eigen::Index n = m_points.rows();
    Eigen::VectorXd column = m_kernel.covariances(m_points, point);
    m_factor.topLeftCorner(n, n).triangularView<Eigen::Lower>().solveInPlace(column);
    const double remaining = diagonal(extraNoise) - column.squaredNorm();

    m_factor.conservativeResize(n + 1, n + 1);
    m_factor.col(n).setZero();
    m_factor.row(n).head(n) = column.transpose();
    m_factor(n, n) = std::sqrt(std::max(remaining, kNoiseFloor));
    m_points.conservativeResize(n + 1, point.size());
    m_points.row(n) = point.transpose();
    m_extraNoise.conservativeResize(n + 1);
    m_extraNoise[n] = extraNoise;
}

void GaussianProcess::setTargets(const Eigen::VectorXd& targets) {
    m_targets = targets;
    m_weights = targets;
    m_factor.triangularView<Eigen::Lower>().solveInPlace(m_weights);
    m_factor.transpose().triangularView<Eigen::Upper>().solveInPlace(m_weights);
}

double GaussianProcess::noise() const {
    return std::exp(m_kernel.parameters().logNoise) + kNoiseFloor;
}

Posterior GaussianProcess::at(const Eigen::VectorXd& point) const {
    Eigen::VectorXd column = m_kernel.covariances(m_points, point);
    const double mean = column.dot(m_weights);
    m_factor.triangularView<Eigen::Lower>().solveInPlace(column);
    const double prior = m_kernel.variance();
    return {mean, std::max(prior - column.squaredNorm(), kLeastVarianceShare * prior)};
}

Posterior GaussianProcess::at(const Eigen::VectorXd& point, Eigen::VectorXd& meanGradient,
                              Eigen::VectorXd& varianceGradient) const {
    Eigen::MatrixXd slopes;
    Eigen::VectorXd column = m_kernel.covariances(m_points, point, slopes);
    const double mean = column.dot(m_weights);
    m_factor.triangularView<Eigen::Lower>().solveInPlace(column);
    const double prior = m_kernel.variance();
    const double variance = std::max(prior - column.squaredNorm(), kLeastVarianceShare * prior);
    m_factor.transpose().triangularView<Eigen::Upper>().solveInPlace(column);
    // ∇μ = Σ α_i ∇k_i and ∇s² = -2 Σ (K⁻¹k)_i ∇k_i.
    meanGradient = slopes.transpose() * m_weights;
    varianceGradient = -2 * (slopes.transpose() * column);
    return {mean, variance};
}

void GaussianProcess::atRows(const Eigen::MatrixXd& points, Eigen::VectorXd& means, Eigen::VectorXd& variances) const {
    atCovariances(m_kernel.crossCovariances(m_points, points), Eigen::VectorXd::Constant(points.rows(), m_kernel.variance()),
                  means, variances);
}

void GaussianProcess::atCovariances(Eigen::MatrixXd columns, const Eigen::VectorXd& priors, Eigen::VectorXd& means,
                                    Eigen::VectorXd& variances) const {
    means = columns.transpose() * m_weights;
    if (columns.cols() > 0)  // Eigen's solver takes the address of the first element
        m_factor.triangularView<Eigen::Lower>().solveInPlace(columns);
    variances = (priors - columns.colwise().squaredNorm().transpose()).cwiseMax(kLeastVarianceShare * priors);
}

}  // namespace vernier
