#include "core/acquisition/HypervolumeAcquisition.h"

#include "core/numerics/SpecialFunctions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace vernier {

namespace {

/// Of one normal objective at each level l of its axis: E[max(y - l, 0)], and its derivatives by mean and deviation.
struct Excess {
    std::vector<double> value;
    std::vector<double> byMean;
    std::vector<double> byDeviation;

    Excess(const std::vector<double>& levels, double mean, double deviation)
        : value(levels.size(), 0), byMean(levels.size(), 0), byDeviation(levels.size(), 0) {
        for (std::size_t i = 0; i + 1 < levels.size(); ++i) {  // nothing lies beyond infinity
            const double u = (mean - levels[i]) / deviation;
            byMean[i] = normalProbability(u);
            byDeviation[i] = normalDensity(u);
            value[i] = std::max(0.0, deviation * (byDeviation[i] + u * byMean[i]));
        }
    }
};

}  // namespace

HypervolumeAcquisition::HypervolumeAcquisition(std::vector<const GaussianProcess*> processes, const Feasibility& feasibility,
                                               BoxCover undominated)
    : m_processes(std::move(processes)), m_feasibility(feasibility), m_undominated(std::move(undominated)) {}

double HypervolumeAcquisition::improvement(const Eigen::VectorXd& means, const Eigen::VectorXd& deviations,
                                           Eigen::VectorXd* byMean, Eigen::VectorXd* byDeviation) const {
    const auto m = static_cast<std::size_t>(means.size());
    std::vector<Excess> excess;
    for (std::size_t k = 0; k < m; ++k)
        excess.emplace_back(m_undominated.levels[k], means[static_cast<Eigen::Index>(k)],
                            deviations[static_cast<Eigen::Index>(k)]);
    if (byMean)
        byMean->setZero(means.size());
    if (byDeviation)
        byDeviation->setZero(means.size());
    double sum = 0;
    std::array<double, kMostBoxAxes> lengths{};
    for (const BoxCover::Box& box : m_undominated.boxes) {
        double product = 1;
        for (std::size_t k = 0; k < m; ++k) {
            lengths[k] = excess[k].value[box.lower[k]] - excess[k].value[box.upper[k]];
            product *= lengths[k];
        }
        sum += product;
        for (std::size_t k = 0; k < m && byMean && byDeviation; ++k) {
            double others = 1;
            for (std::size_t other = 0; other < m; ++other)
                others *= other == k ? 1 : lengths[other];
            const auto i = static_cast<Eigen::Index>(k);
            (*byMean)[i] += others * (excess[k].byMean[box.lower[k]] - excess[k].byMean[box.upper[k]]);
            (*byDeviation)[i] += others * (excess[k].byDeviation[box.lower[k]] - excess[k].byDeviation[box.upper[k]]);
        }
    }
    return sum;
}

double HypervolumeAcquisition::withFloor(double improvement) const {
    return std::max(0.0, improvement) + (m_feasibility.isCertain() ? kTinyImprovement : kLeastImprovement);
}

Eigen::VectorXd HypervolumeAcquisition::values(const Eigen::MatrixXd& points) const {
    const auto m = static_cast<Eigen::Index>(m_processes.size());
    Eigen::MatrixXd means(points.rows(), m);
    Eigen::MatrixXd deviations(points.rows(), m);
    Eigen::VectorXd mean;
    Eigen::VectorXd variance;
    for (Eigen::Index k = 0; k < m; ++k) {
        m_processes[static_cast<std::size_t>(k)]->atRows(points, mean, variance);
        means.col(k) = mean;
        deviations.col(k) = variance.array().sqrt();
    }
    Eigen::VectorXd values = m_feasibility.logProbabilities(points);
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        values[i] += std::log(withFloor(improvement(means.row(i), deviations.row(i))));
    return values;
}

double HypervolumeAcquisition::value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const {
    const auto m = static_cast<Eigen::Index>(m_processes.size());
    Eigen::VectorXd means(m);
    Eigen::VectorXd deviations(m);
    std::vector<Eigen::VectorXd> meanGradients(m_processes.size());
    std::vector<Eigen::VectorXd> varianceGradients(m_processes.size());
    for (std::size_t k = 0; k < m_processes.size(); ++k) {
        const Posterior posterior = m_processes[k]->at(point, meanGradients[k], varianceGradients[k]);
        means[static_cast<Eigen::Index>(k)] = posterior.mean;
        deviations[static_cast<Eigen::Index>(k)] = std::sqrt(posterior.variance);
    }
    Eigen::VectorXd byMean;
    Eigen::VectorXd byDeviation;
    const double expected = withFloor(improvement(means, deviations, &byMean, &byDeviation));
    const double logProbability = m_feasibility.logProbability(point, gradient);
    for (std::size_t k = 0; k < m_processes.size(); ++k) {
        const auto i = static_cast<Eigen::Index>(k);
        gradient += (byMean[i] * meanGradients[k] + byDeviation[i] / (2 * deviations[i]) * varianceGradients[k]) / expected;
    }
    return std::log(expected) + logProbability;
}

}  // namespace vernier
