#include "core/numerics/Acquisition.h"

#include "core/numerics/LogExpectedImprovement.h"
#include "core/numerics/SpecialFunctions.h"

#include <cmath>

namespace vernier {

Eigen::VectorXd Feasibility::logProbabilities(const Eigen::MatrixXd& points) const {
    if (isCertain())
        return Eigen::VectorXd::Zero(points.rows());
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    m_outcomes->atRows(points, means, variances);
    const Eigen::VectorXd u = (means.array() - m_threshold) / variances.array().sqrt();
    return u.unaryExpr(&logNormalProbability);
}

double Feasibility::logProbability(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    if (isCertain()) {
        gradient.setZero(point.size());
        return 0;
    }
    Eigen::VectorXd meanGradient;
    Eigen::VectorXd varianceGradient;
    const Posterior posterior = m_outcomes->at(point, meanGradient, varianceGradient);
    const double deviation = std::sqrt(posterior.variance);
    const double u = (posterior.mean - m_threshold) / deviation;
    const double logProbability = logNormalProbability(u);
    const double slope = std::exp(logNormalDensity(u) - logProbability);
    gradient = slope * (meanGradient / deviation - u / (2 * posterior.variance) * varianceGradient);
    return logProbability;
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
    }
    return values + m_feasibility.logProbabilities(points);
}

double LogImprovementAcquisition::value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    Eigen::VectorXd varianceGradient;
    const Posterior posterior = m_process.at(point, gradient, varianceGradient);
    const double deviation = std::sqrt(posterior.variance);
    const LogExpectedImprovement improvement = LogExpectedImprovement::at(posterior.mean, deviation, m_best);
    gradient = improvement.byMean * gradient + improvement.byDeviation / (2 * deviation) * varianceGradient;
    Eigen::VectorXd feasibilityGradient;
    const double logProbability = m_feasibility.logProbability(point, feasibilityGradient);
    gradient += feasibilityGradient;
    return improvement.value + logProbability;
}

}  // namespace vernier
