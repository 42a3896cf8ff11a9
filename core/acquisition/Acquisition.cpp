#include "core/acquisition/Acquisition.h"

#include "core/acquisition/LogExpectedImprovement.h"
#include "core/numerics/SpecialFunctions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace vernier {

namespace {

// The constants of Vizier's gp_ucb_pe, in units of the standardised targets.
constexpr double kThresholdReach = 1.8;
constexpr double kHopeReach = 0.5;
constexpr double kPenalty = 10;

// log(EI + least) from log EI.
double withFloor(double logImprovement) {
    return std::log(std::exp(logImprovement) + LogImprovementAcquisition::kLeastImprovement);
}

}  // namespace

Eigen::VectorXd Feasibility::logProbabilities(const Eigen::MatrixXd& points) const {
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(points.rows());
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    for (const Demand& demand : m_demands) {
        demand.process->atRows(points, means, variances);
        const Eigen::VectorXd u = (means.array() - demand.threshold) / variances.array().sqrt();
        sum += demand.caution * u.unaryExpr(&logNormalProbability);
    }
    return sum;
}

double Feasibility::logProbability(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    gradient.setZero(point.size());
    double sum = 0;
    Eigen::VectorXd meanGradient;
    Eigen::VectorXd varianceGradient;
    for (const Demand& demand : m_demands) {
        const Posterior posterior = demand.process->at(point, meanGradient, varianceGradient);
        const double deviation = std::sqrt(posterior.variance);
        const double u = (posterior.mean - demand.threshold) / deviation;
        const double logProbability = logNormalProbability(u);
        const double slope = std::exp(logNormalDensity(u) - logProbability);
        gradient += demand.caution * slope * (meanGradient / deviation - u / (2 * posterior.variance) * varianceGradient);
        sum += demand.caution * logProbability;
    }
    return sum;
}

LogImprovementAcquisition::LogImprovementAcquisition(const Predictor& predictor, const Feasibility& feasibility, double best)
    : m_predictor(predictor), m_feasibility(feasibility), m_best(best) {}

Eigen::VectorXd LogImprovementAcquisition::values(const Eigen::MatrixXd& points) const {
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    m_predictor.atRows(points, means, variances);
    Eigen::VectorXd values(points.rows());
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        const double deviation = std::sqrt(variances[i]);
        values[i] = std::log(deviation) + logImprovementFactor((means[i] - m_best) / deviation);
    }
    if (!m_feasibility.isCertain())
        values = values.unaryExpr(&withFloor);
    return values + m_feasibility.logProbabilities(points);
}

double LogImprovementAcquisition::value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    Eigen::VectorXd varianceGradient;
    const Posterior posterior = m_predictor.at(point, gradient, varianceGradient);
    const double deviation = std::sqrt(posterior.variance);
    const LogExpectedImprovement improvement = LogExpectedImprovement::at(posterior.mean, deviation, m_best);
    gradient = improvement.byMean * gradient + improvement.byDeviation / (2 * deviation) * varianceGradient;
    if (m_feasibility.isCertain())
        return improvement.value;
    const double value = withFloor(improvement.value);
    Eigen::VectorXd feasibilityGradient;
    const double logProbability = m_feasibility.logProbability(point, feasibilityGradient);
    gradient = std::exp(improvement.value - value) * gradient + feasibilityGradient;
    return value + logProbability;
}

ExplorationAcquisition::ExplorationAcquisition(const GaussianProcess& process, const GaussianProcess& pending,
                                               const Feasibility& feasibility, const std::vector<bool>& counts)
    : m_process(process), m_pending(pending), m_feasibility(feasibility) {
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    process.atRows(pending.points(), means, variances);
    Eigen::ArrayXd hopes = means.array() + kThresholdReach * variances.array().sqrt();
    if (std::ranges::find(counts, true) != counts.end()) {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (!counts[i])
                hopes[static_cast<Eigen::Index>(i)] = -std::numeric_limits<double>::infinity();
        }
    }
    Eigen::Index best = 0;
    hopes.maxCoeff(&best);
    m_threshold = means[best];
}

Eigen::VectorXd ExplorationAcquisition::values(const Eigen::MatrixXd& points) const {
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    Eigen::VectorXd pendingMeans;
    Eigen::VectorXd pendingVariances;
    m_process.atRows(points, means, variances);
    m_pending.atRows(points, pendingMeans, pendingVariances);
    const Eigen::ArrayXd hopes = means.array() + kHopeReach * variances.array().sqrt();
    return 0.5 * pendingVariances.array().log() + kPenalty * (hopes - m_threshold).min(0) +
           m_feasibility.logProbabilities(points).array();
}

double ExplorationAcquisition::value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    Eigen::VectorXd meanGradient;
    Eigen::VectorXd varianceGradient;
    Eigen::VectorXd unused;
    const Posterior posterior = m_process.at(point, meanGradient, varianceGradient);
    const double deviation = std::sqrt(posterior.variance);
    const double shortfall = std::min(posterior.mean + kHopeReach * deviation - m_threshold, 0.0);
    const Eigen::VectorXd hopeGradient = meanGradient + kHopeReach / (2 * deviation) * varianceGradient;
    const Posterior pending = m_pending.at(point, unused, varianceGradient);
    const double logProbability = m_feasibility.logProbability(point, gradient);
    gradient += varianceGradient / (2 * pending.variance);
    if (shortfall < 0)
        gradient += kPenalty * hopeGradient;
    return 0.5 * std::log(pending.variance) + kPenalty * shortfall + logProbability;
}

}  // namespace vernier
