#include "core/numerics/Acquisition.h"

#include "core/numerics/LogExpectedImprovement.h"

#include <cmath>

namespace vernier {

Feasibility::Feasibility(Kernel kernel, Eigen::MatrixXd points, Eigen::VectorXd succeeded)
    : m_kernel(std::move(kernel)), m_points(std::move(points)), m_succeeded(std::move(succeeded)) {}

double Feasibility::logProbability(const Eigen::VectorXd& point) const {
    const Eigen::VectorXd correlations = m_kernel.covariances(m_points, point) / m_kernel.variance();
    return std::log((1 + correlations.dot(m_succeeded)) / (2 + correlations.sum()));
}

double Feasibility::logProbability(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    const Eigen::VectorXd correlations = m_kernel.covariances(m_points, point) / m_kernel.variance();
    const double successes = 1 + correlations.dot(m_succeeded);
    const double all = 2 + correlations.sum();
    const Eigen::VectorXd weights = (m_succeeded / successes - Eigen::VectorXd::Constant(m_succeeded.size(), 1 / all));
    gradient = m_kernel.weightedGradients(m_points, point, weights) / m_kernel.variance();
    return std::log(successes / all);
}

LogImprovementAcquisition::LogImprovementAcquisition(const GaussianProcess& process, const Feasibility& feasibility,
                                                     double best)
    : m_process(process), m_feasibility(feasibility), m_best(best) {}

Eigen::VectorXd LogImprovementAcquisition::values(const Eigen::MatrixXd& points) const {
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    m_process.atRows(points, means, variances);
    Eigen::VectorXd values(points.rows());
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        const double deviation = std::sqrt(variances[i]);
        values[i] = std::log(deviation) + logImprovementFactor((means[i] - m_best) / deviation);
        if (!m_feasibility.isTrivial())
            values[i] += m_feasibility.logProbability(points.row(i));
    }
    return values;
}

double LogImprovementAcquisition::value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    Eigen::VectorXd varianceGradient;
    const Posterior posterior = m_process.at(point, gradient, varianceGradient);
    const double deviation = std::sqrt(posterior.variance);
    const LogExpectedImprovement improvement = LogExpectedImprovement::at(posterior.mean, deviation, m_best);
    gradient = improvement.byMean * gradient + improvement.byDeviation / (2 * deviation) * varianceGradient;
    if (m_feasibility.isTrivial())
        return improvement.value;
    Eigen::VectorXd feasibilityGradient;
    const double logProbability = m_feasibility.logProbability(point, feasibilityGradient);
    gradient += feasibilityGradient;
    return improvement.value + logProbability;
}

}  // namespace vernier
