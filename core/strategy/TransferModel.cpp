#include "core/strategy/TransferModel.h"

#include "core/numerics/RankCorrelation.h"
#include "core/numerics/Ranking.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace vernier {

namespace {

// Closer than this in every coordinate, an earlier configuration says little that its neighbour does not.
constexpr double kDistinct = 0.1;
// The belief that an earlier study is like this one weighs as much as this many results.
constexpr double kTrust = 3;
// Predictions that vary less than this, in deviations of the earlier results, are not stretched further.
constexpr double kLeastSpread = 0.25;

double deviationOf(const Eigen::VectorXd& values) {
    return std::sqrt((values.array() - values.mean()).square().mean());
}

bool isNear(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    return ((a - b).array().abs() < kDistinct).all();
}

Eigen::VectorXd meansAt(const GaussianProcess& process, const Eigen::MatrixXd& points) {
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    process.atRows(points, means, variances);
    return means;
}

// The number of results beyond those used up by the parameters of a process.
double degreesOfFreedom(Eigen::Index results, Eigen::Index dimensions) {
    const auto n = static_cast<double>(results);
    const auto p = static_cast<double>(dimensions + 2);
    return std::max(n - p, n / (1 + p));
}

// How much of the deviation is that of the bases: ever less with more results of one's own.
double shareOfBases(Eigen::Index baseResults, Eigen::Index topResults, Eigen::Index dimensions) {
    const double base = degreesOfFreedom(baseResults, dimensions);
    const double b = degreesOfFreedom(topResults, dimensions) / base * (base + 2);
    return 1 / (1 + b);
}

}  // namespace

TransferModel::TransferModel(std::vector<TrialData> studies, const std::vector<bool>& isNominal)
    : m_residuals(isNominal, OutputWarpKind::Clipped) {
    for (TrialData& study : studies) {
        if (study.observed.size() > 0)
            m_studies.push_back({SurrogateModel(isNominal, OutputWarpKind::HalfRank), std::move(study)});
    }
}

void TransferModel::heedStop(std::stop_token stop) {
    m_stop = std::move(stop);
    m_residuals.heedStop(m_stop);
    for (Study& study : m_studies)
        study.model.heedStop(m_stop);
}

bool TransferModel::learnStudies() {
    for (Study& study : m_studies) {
        if (study.results && !m_stop.stop_requested())
            study.model.update(study.results->observedPoints, study.results->observed);
        if (m_stop.stop_requested())
            return false;
        study.results.reset();
    }
    return true;
}

std::optional<Eigen::VectorXd> TransferModel::firstPoint(const Eigen::MatrixXd& known) {
    if (!learnStudies())
        return std::nullopt;
    std::vector<std::vector<Eigen::Index>> orders;
    std::size_t longest = 0;
    for (const Study& study : m_studies)
        longest = std::max(longest, orders.emplace_back(descendingOrder(study.model.process().targets())).size());
    for (std::size_t rank = 0; rank < longest; ++rank) {
        for (std::size_t study = 0; study < m_studies.size(); ++study) {
            if (rank >= orders[study].size())
                continue;
            const Eigen::VectorXd point = m_studies[study].model.process().points().row(orders[study][rank]);
            const auto isNearPoint = [&](const auto& row) { return isNear(row.transpose(), point); };
            if (std::none_of(known.rowwise().begin(), known.rowwise().end(), isNearPoint))
                return point;
        }
    }
    return std::nullopt;
}

bool TransferModel::update(const Eigen::MatrixXd& points, const Eigen::VectorXd& values) {
    m_bases.clear();
    if (!learnStudies())
        return false;
    for (const Study& study : m_studies) {
        const GaussianProcess& process = study.model.process();
        if (values.size() < kLeastToJudge || rankCorrelation(meansAt(process, points), values) >= kLeastCorrelation)
            m_bases.push_back(&process);
    }
    if (m_bases.empty())
        return false;
    m_warp = OutputWarp(OutputWarpKind::HalfRank, values);
    align(points, m_warp.warp(values));
    if (m_stop.stop_requested())
        return false;
    Eigen::VectorXd variances;
    withPending(Eigen::MatrixXd(0, points.cols())).atRows(points, m_means, variances);
    return true;
}

std::optional<double> TransferModel::incumbentAmong(const std::vector<bool>& counts) const {
    std::optional<double> best;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double mean = m_means[static_cast<Eigen::Index>(i)];
        if (counts[i] && mean > best.value_or(std::numeric_limits<double>::lowest()))
            best = mean;
    }
    return best;
}

// Fits targets = offset + slope * base + residual by least squares, the correlation shrunk towards 1 and never negative, and
// learns the residuals.
void TransferModel::align(const Eigen::MatrixXd& points, const Eigen::VectorXd& targets) {
    Eigen::VectorXd base = Eigen::VectorXd::Zero(points.rows());
    Eigen::Index baseResults = 0;
    for (const GaussianProcess* const process : m_bases) {
        base += meansAt(*process, points) / static_cast<double>(m_bases.size());
        baseResults += process->size();
    }
    const auto n = static_cast<double>(targets.size());
    const double likeness = std::max(0.0, (n * linearCorrelation(base, targets) + kTrust) / (n + kTrust));
    m_layers.baseScale = 1 / std::max(deviationOf(base), kLeastSpread);
    m_layers.baseSlope = likeness * m_layers.baseScale;
    m_layers.baseShare = likeness * shareOfBases(baseResults, targets.size(), points.cols());

    m_residuals.update(points, targets - m_layers.baseSlope * base);
    // The warp of the residuals is a line, as far as predictions reach.
    const double shift = m_residuals.warp().unwarp(0);
    m_layers.offset = shift;
    m_layers.topScale = std::max(m_residuals.warp().unwarp(1) - shift, 1e-9);
}

StackedProcess TransferModel::withPending(const Eigen::MatrixXd& points) const {
    return {m_bases, m_residuals.withPending(points), m_layers};
}

double TransferModel::noise() const {
    return std::pow(m_layers.topScale, 2) * m_residuals.process().noise();
}

}  // namespace vernier
