#include "core/models/StackedProcess.h"

#include <cmath>

namespace vernier {

Posterior StackedProcess::at(const Eigen::VectorXd& point) const {
    Eigen::VectorXd meanGradient;
    Eigen::VectorXd varianceGradient;
    return at(point, meanGradient, varianceGradient);
}

Posterior StackedProcess::at(const Eigen::VectorXd& point, Eigen::VectorXd& meanGradient,
                             Eigen::VectorXd& varianceGradient) const {
    const double share = 1 / static_cast<double>(m_bases.size());
    Posterior base;
    Eigen::VectorXd baseMeanGradient = Eigen::VectorXd::Zero(point.size());
    Eigen::VectorXd baseVarianceGradient = Eigen::VectorXd::Zero(point.size());
    for (const GaussianProcess* const process : m_bases) {
        const Posterior one = process->at(point, meanGradient, varianceGradient);
        base.mean += share * one.mean;
        base.variance += share * one.variance;
        baseMeanGradient += share * meanGradient;
        baseVarianceGradient += share * varianceGradient;
    }
    const Posterior top = m_top.at(point, meanGradient, varianceGradient);
    meanGradient = m_layers.baseSlope * baseMeanGradient + m_layers.topScale * meanGradient;
    // ∇s² = s² ((1 - w) ∇s²_top / s²_top + w ∇s²_base / s²_base), from the logarithm of the geometric mean.
    const double variance = varianceOf(base.variance, top.variance);
    varianceGradient = variance * ((1 - m_layers.baseShare) / top.variance * varianceGradient +
                                   m_layers.baseShare / base.variance * baseVarianceGradient);
    return {m_layers.offset + m_layers.baseSlope * base.mean + m_layers.topScale * top.mean, variance};
}

void StackedProcess::atRows(const Eigen::MatrixXd& points, Eigen::VectorXd& means, Eigen::VectorXd& variances) const {
    const double share = 1 / static_cast<double>(m_bases.size());
    Eigen::VectorXd baseMeans = Eigen::VectorXd::Zero(points.rows());
    Eigen::VectorXd baseVariances = Eigen::VectorXd::Zero(points.rows());
    for (const GaussianProcess* const process : m_bases) {
        process->atRows(points, means, variances);
        baseMeans += share * means;
        baseVariances += share * variances;
    }
    m_top.atRows(points, means, variances);
    means = (m_layers.offset + m_layers.baseSlope * baseMeans.array() + m_layers.topScale * means.array()).matrix().eval();
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        variances[i] = varianceOf(baseVariances[i], variances[i]);
}

double StackedProcess::varianceOf(double baseVariance, double topVariance) const {
    const double base = std::pow(m_layers.baseScale, 2) * baseVariance;
    const double top = std::pow(m_layers.topScale, 2) * topVariance;
    return std::exp((1 - m_layers.baseShare) * std::log(top) + m_layers.baseShare * std::log(base));
}

}  // namespace vernier
