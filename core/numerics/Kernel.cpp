#include "core/numerics/Kernel.h"

#include "core/numerics/Matern.h"

#include <algorithm>

namespace vernier {

namespace {

const double kRootFive = std::sqrt(5.0);

// (x_k - x_ik) scaled, or the scaled indicator of a different level; n.
Eigen::ArrayXd scaledDifference(const Eigen::MatrixXd& points, const Eigen::VectorXd& x, Eigen::Index k, bool isNominal,
                                double inverseLength) {
    if (isNominal)
        return (points.col(k).array() != x[k]).cast<double>() * inverseLength;
    return (x[k] - points.col(k).array()) * inverseLength;
}

}  // namespace

Eigen::VectorXd KernelParameters::flat() const {
    const Eigen::Index d = logLength.size();
    Eigen::VectorXd flat(2 * d + 3);
    flat << logLength, logVariance, logAdditiveLength, logAdditiveVariance, logNoise;
    return flat;
}

KernelParameters KernelParameters::fromFlat(const Eigen::VectorXd& flat) {
    const Eigen::Index d = (flat.size() - 3) / 2;
    return {flat.head(d), flat[d], flat.segment(d + 1, d), flat[2 * d + 1], flat[2 * d + 2]};
}

Kernel::Kernel(std::vector<bool> isNominal, KernelParameters parameters)
    : m_isNominal(std::move(isNominal)),
      m_parameters(std::move(parameters)),
      m_inverseLength((-m_parameters.logLength.array()).exp()),
      m_inverseAdditiveLength((-m_parameters.logAdditiveLength.array()).exp()),
      m_variance(std::exp(m_parameters.logVariance)),
      m_additiveVariance(std::exp(m_parameters.logAdditiveVariance)) {}

Eigen::VectorXd Kernel::covariances(const Eigen::MatrixXd& points, const Eigen::VectorXd& x) const {
    Eigen::ArrayXd squared = Eigen::ArrayXd::Zero(points.rows());
    Eigen::ArrayXd additive = Eigen::ArrayXd::Zero(points.rows());
    for (Eigen::Index k = 0; k < points.cols(); ++k) {
        const bool nominal = m_isNominal[static_cast<std::size_t>(k)];
        const Eigen::ArrayXd difference = scaledDifference(points, x, k, nominal, 1);
        squared += (difference * m_inverseLength[k]).square();
        additive += maternCorrelation(kRootFive * m_inverseAdditiveLength[k] * difference.abs());
    }
    const Eigen::ArrayXd r = (5 * squared).sqrt();
    return m_variance * maternCorrelation(r) + m_additiveVariance / dimensions() * additive;
}

Eigen::MatrixXd Kernel::crossCovariances(const Eigen::MatrixXd& points, const Eigen::MatrixXd& queries) const {
    KernelDistances distances(points.rows(), queries.rows());
    for (int k = 0; k < dimensions(); ++k)
        addDistances(k, points, queries.col(k), distances);
    return covariancesAt(distances);
}

void Kernel::addDistances(int k, const Eigen::MatrixXd& points, const Eigen::VectorXd& coordinates,
                          KernelDistances& distances) const {
    const bool nominal = m_isNominal[static_cast<std::size_t>(k)];
    std::vector<double> distinct(coordinates.begin(), coordinates.end());
    std::ranges::sort(distinct);
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    const auto count = static_cast<Eigen::Index>(distinct.size());
    Eigen::ArrayXXd squares(points.rows(), count);
    Eigen::ArrayXXd correlations(points.rows(), count);
    Eigen::VectorXd at = Eigen::VectorXd::Zero(points.cols());
    for (Eigen::Index j = 0; j < count; ++j) {
        at[k] = distinct[static_cast<std::size_t>(j)];
        const Eigen::ArrayXd difference = scaledDifference(points, at, k, nominal, 1);
        const Eigen::ArrayXd r = kRootFive * m_inverseAdditiveLength[k] * difference.abs();
        squares.col(j) = (difference * m_inverseLength[k]).square();
        correlations.col(j) = maternCorrelation(r);
    }
    for (Eigen::Index i = 0; i < coordinates.size(); ++i) {
        const auto j = std::ranges::lower_bound(distinct, coordinates[i]) - distinct.begin();
        distances.squared.col(i) += squares.col(j);
        distances.additive.col(i) += correlations.col(j);
    }
}

Eigen::MatrixXd Kernel::covariancesAt(const KernelDistances& distances) const {
    const Eigen::ArrayXXd r = (5 * distances.squared).sqrt();
    return m_variance * maternCorrelation(r) + m_additiveVariance / dimensions() * distances.additive;
}

Eigen::VectorXd Kernel::covariances(const Eigen::MatrixXd& points, const Eigen::VectorXd& x, Eigen::MatrixXd& slopes) const {
    slopes.resize(points.rows(), points.cols());
    Eigen::ArrayXd squared = Eigen::ArrayXd::Zero(points.rows());
    Eigen::ArrayXd additive = Eigen::ArrayXd::Zero(points.rows());
    const double share = m_additiveVariance / dimensions();
    for (Eigen::Index k = 0; k < points.cols(); ++k) {
        const double inverse = m_inverseAdditiveLength[k];
        const Eigen::ArrayXd difference = scaledDifference(points, x, k, m_isNominal[static_cast<std::size_t>(k)], 1);
        const Eigen::ArrayXd r = kRootFive * inverse * difference.abs();
        const Eigen::ArrayXd decay = (-r).exp();
        squared += (difference * m_inverseLength[k]).square();
        additive += (1 + r + r.square() / 3) * decay;
        slopes.col(k) = -share * inverse * inverse * (5.0 / 3) * (1 + r) * decay * difference;
    }
    const Eigen::ArrayXd r = (5 * squared).sqrt();
    const Eigen::ArrayXd slope = -m_variance * maternSlope(r);
    for (Eigen::Index k = 0; k < points.cols(); ++k) {
        if (m_isNominal[static_cast<std::size_t>(k)])
            slopes.col(k).setZero();
        else
            slopes.col(k).array() += slope * (m_inverseLength[k] * m_inverseLength[k]) * (x[k] - points.col(k).array());
    }
    return m_variance * maternCorrelation(r) + share * additive;
}

}  // namespace vernier
