#include "core/strategy/StepCosts.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

// Fewer trials with times tell nothing.
constexpr std::size_t kLeastTimed = 3;
// Shorter spans between the first and the last report are noise of the reading.
constexpr double kLeastSpanMs = 20;
// Prior deviation of what an axis does to the logarithm of the time, and the deviation of one trial's.
constexpr double kSlopeDeviation = 2;
constexpr double kTimeDeviation = 0.3;
// Costs are taken to differ by no more than so many powers of e from the typical.
constexpr double kMostLogCost = 5;

struct Timed {
    std::size_t trial = 0;
    double stepMs = 0;
    double startMs = 0;  ///< before its first step
};

/// Of the trials that reported at two steps at least.
std::vector<Timed> timesOf(const History& history, int objectiveIndex) {
    std::vector<Timed> times;
    const auto index = static_cast<std::size_t>(objectiveIndex);
    for (const TrialPtr& trial : history.trials()) {
        if (index >= trial->reports.size() || trial->reports[index].empty())
            continue;
        const Report& first = trial->reports[index].front();
        const Report& last = trial->reports[index].back();
        const auto spanMs = static_cast<double>(last.elapsedMs - first.elapsedMs);
        if (last.step <= first.step || spanMs < kLeastSpanMs)
            continue;
        const double stepMs = spanMs / static_cast<double>(last.step - first.step);
        const double startMs = static_cast<double>(first.elapsedMs) - stepMs * static_cast<double>(first.step);
        times.push_back({static_cast<std::size_t>(trial->id.number), stepMs, std::max(startMs, 0.0)});
    }
    return times;
}

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

StepCosts::StepCosts(const History& history, int objectiveIndex, const std::vector<Eigen::VectorXd>& points,
                     const UnitDomain& domain) {
    const std::vector<Timed> times = timesOf(history, objectiveIndex);
    if (times.size() < kLeastTimed)
        return;
    m_domain = &domain;
    std::vector<double> steps;
    std::vector<double> starts;
    for (const Timed& timed : times) {
        steps.push_back(timed.stepMs);
        starts.push_back(timed.startMs);
    }
    const double typicalMs = medianOf(std::move(steps));
    const double startMs = medianOf(std::move(starts));
    m_logStart = startMs > 0 ? std::log(startMs / typicalMs) : -std::numeric_limits<double>::infinity();

    const Eigen::Index size = featuresOf(points[times.front().trial]).size();
    constexpr double kPrecision = kTimeDeviation * kTimeDeviation / (kSlopeDeviation * kSlopeDeviation);
    Eigen::MatrixXd gram = kPrecision * Eigen::MatrixXd::Identity(size, size);
    Eigen::VectorXd moment = Eigen::VectorXd::Zero(size);
    for (const Timed& timed : times) {
        const Eigen::VectorXd features = featuresOf(points[timed.trial]);
        gram += features * features.transpose();
        moment += std::log(timed.stepMs / typicalMs) * features;
    }
    m_slopes = gram.ldlt().solve(moment);
}

Eigen::VectorXd StepCosts::featuresOf(const Eigen::VectorXd& point) const {
    Eigen::Index size = 1;
    for (int k = 0; k < m_domain->size(); ++k)
        size += m_domain->axis(k).isNominal ? std::ssize(m_domain->axis(k).cells) : 2;
    Eigen::VectorXd features = Eigen::VectorXd::Zero(size);
    features[0] = 1;
    Eigen::Index next = 1;
    for (int k = 0; k < m_domain->size(); ++k) {
        const UnitAxis& axis = m_domain->axis(k);
        if (axis.isNominal) {
            features[next + static_cast<Eigen::Index>(UnitDomain::cellOf(axis, point[k]))] = 1;
            next += std::ssize(axis.cells);
        } else {
            const double u = point[k] - 0.5;
            features.segment<2>(next) << u, u * u;
            next += 2;
        }
    }
    return features;
}

double StepCosts::logCost(const Eigen::VectorXd& point) const {
    return m_domain ? std::clamp(m_slopes.dot(featuresOf(point)), -kMostLogCost, kMostLogCost) : 0;
}

double StepCosts::logCost(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    gradient.setZero(point.size());
    const double cost = logCost(point);
    if (!m_domain || std::abs(cost) >= kMostLogCost)
        return cost;
    Eigen::Index next = 1;
    for (int k = 0; k < m_domain->size(); ++k) {
        const UnitAxis& axis = m_domain->axis(k);
        if (!axis.isNominal)
            gradient[k] = m_slopes[next] + 2 * m_slopes[next + 1] * (point[k] - 0.5);
        next += axis.isNominal ? std::ssize(axis.cells) : 2;
    }
    return cost;
}

double StepCosts::startSteps(const Eigen::VectorXd& point) const {
    return m_domain ? std::exp(m_logStart - logCost(point)) : 0;
}

Eigen::VectorXd CostedAcquisition::values(const Eigen::MatrixXd& points) const {
    Eigen::VectorXd values = m_gain.values(points);
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        values[i] -= m_costs.logCost(points.row(i));
    return values;
}

double CostedAcquisition::value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    Eigen::VectorXd costGradient;
    const double gain = m_gain.value(point, gradient);
    const double cost = m_costs.logCost(point, costGradient);
    gradient -= costGradient;
    return gain - cost;
}

}  // namespace vernier
