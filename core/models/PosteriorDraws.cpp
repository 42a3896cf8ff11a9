#include "core/models/PosteriorDraws.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vernier {

namespace {

constexpr Eigen::Index kJointFeatures = 256;
constexpr Eigen::Index kAdditiveFeatures = 24;  // per dimension

double squaredSum(int count, Rng& rng) {
    double sum = 0;
    for (int i = 0; i < count; ++i)
        sum += std::pow(rng.normal(), 2);
    return sum;
}

// The divisor that turns normal frequencies into those of a Matérn-5/2: a Student t with 5 degrees of freedom.
Eigen::RowVectorXd drawScales(Eigen::Index features, Rng& rng) {
    Eigen::RowVectorXd scales(features);
    for (double& scale : scales)
        scale = std::sqrt(5 / squaredSum(5, rng));
    return scales;
}

Eigen::MatrixXd drawNormals(Eigen::Index rows, Eigen::Index columns, Rng& rng) {
    Eigen::MatrixXd normals(rows, columns);
    for (double& normal : normals.reshaped())
        normal = rng.normal();
    return normals;
}

}  // namespace

PosteriorDraws::PosteriorDraws(const GaussianProcess& process, const UnitDomain& domain, int count, Rng& rng)
    : m_process(process), m_domain(domain) {
    const KernelParameters& parameters = process.kernel().parameters();
    const Eigen::RowVectorXd jointScales = drawScales(kJointFeatures, rng);
    for (int k = 0; k < domain.size(); ++k) {
        std::vector<double>& levels = m_levels.emplace_back();
        if (domain.axis(k).isNominal) {
            levels = domain.axis(k).cells;
            const auto& column = process.points().col(k);
            levels.insert(levels.end(), column.begin(), column.end());
            std::ranges::sort(levels);
            levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
        }
        m_joint.push_back(drawAxis(k, jointScales, parameters.logLength[k], rng));
        m_additive.push_back(drawAxis(k, drawScales(kAdditiveFeatures, rng), parameters.logAdditiveLength[k], rng));
    }
    m_offsets.resize(kJointFeatures + domain.size() * kAdditiveFeatures);
    for (double& offset : m_offsets)
        offset = 2 * std::numbers::pi * rng.uniform();
    m_weights = drawNormals(m_offsets.size(), count, rng);
    const Eigen::MatrixXd noise = std::sqrt(process.noise()) * drawNormals(process.size(), count, rng);
    m_corrections = -(features(process.points()) * m_weights + noise);
    m_corrections.colwise() += process.targets();
    process.factor().triangularView<Eigen::Lower>().solveInPlace(m_corrections);
    process.factor().transpose().triangularView<Eigen::Upper>().solveInPlace(m_corrections);
}

Eigen::MatrixXd PosteriorDraws::atRows(const Eigen::MatrixXd& points) const {
    return features(points) * m_weights +
           m_process.kernel().crossCovariances(m_process.points(), points).transpose() * m_corrections;
}

// √(2 v / features) cos(phase), v the variance of the part: their sum of squares is the prior variance on average.
Eigen::MatrixXd PosteriorDraws::features(const Eigen::MatrixXd& points) const {
    const KernelParameters& parameters = m_process.kernel().parameters();
    Eigen::MatrixXd phases = m_offsets.replicate(points.rows(), 1);
    for (int k = 0; k < m_domain.size(); ++k) {
        addPhases(k, m_joint[static_cast<std::size_t>(k)], points.col(k), phases.leftCols(kJointFeatures));
        addPhases(k, m_additive[static_cast<std::size_t>(k)], points.col(k),
                  phases.middleCols(kJointFeatures + k * kAdditiveFeatures, kAdditiveFeatures));
    }
    const Eigen::Index additive = m_domain.size() * kAdditiveFeatures;
    phases = phases.array().cos();
    phases.leftCols(kJointFeatures) *= std::sqrt(2 * std::exp(parameters.logVariance) / kJointFeatures);
    phases.rightCols(additive) *= std::sqrt(2 * std::exp(parameters.logAdditiveVariance) / static_cast<double>(additive));
    return phases;
}

void PosteriorDraws::addPhases(int k, const Axis& axis, const Eigen::VectorXd& coordinates,
                               Eigen::Ref<Eigen::MatrixXd> phases) const {
    const std::vector<double>& levels = m_levels[static_cast<std::size_t>(k)];
    if (levels.empty()) {
        phases.noalias() += coordinates * axis.frequency;
        return;
    }
    for (Eigen::Index i = 0; i < coordinates.size(); ++i)
        phases.row(i) += axis.phases.row(std::ranges::lower_bound(levels, coordinates[i]) - levels.begin());
}

// Levels of a nominal axis are one-hot vectors over √2, whose squared distance is 1.
PosteriorDraws::Axis PosteriorDraws::drawAxis(int k, const Eigen::RowVectorXd& scale, double logLength, Rng& rng) const {
    const Eigen::RowVectorXd factor = scale * std::exp(-logLength);
    const std::vector<double>& levels = m_levels[static_cast<std::size_t>(k)];
    if (levels.empty())
        return {drawNormals(1, scale.size(), rng).cwiseProduct(factor), {}};
    const Eigen::MatrixXd normals = drawNormals(std::ssize(levels), scale.size(), rng) / std::numbers::sqrt2;
    return {{}, normals * factor.asDiagonal()};
}

}  // namespace vernier
