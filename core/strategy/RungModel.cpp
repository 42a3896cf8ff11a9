#include "core/strategy/RungModel.h"

#include "core/models/MarginalLikelihood.h"
#include "core/numerics/Ranking.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

// This many trials represent all in the process, and this many of these in the choice of its hyperparameters.
constexpr Eigen::Index kMostRungRows = 120;
constexpr Eigen::Index kMostFittedRungRows = 40;
// Even a curve that has come to its end is not the last word on its configuration.
constexpr double kNoiseFloor = 1e-4;
// Part of a trial's final value is not explained by its configuration.
constexpr LogNormalPrior kNoisePrior{-4, 1.5};
constexpr double kLeastRungVariance = 1e-6;
// Before any has ended, a new trial is believed to rise by this much from wherever it is.
constexpr double kUnknownRise = 1;

}  // namespace

RungModel::RungModel(const std::vector<std::int64_t>& rungs, const std::vector<bool>& isNominal, RungLevels levels,
                     const std::vector<Eigen::VectorXd>& points, double startSteps, const std::stop_token& stop)
    : m_levels(std::move(levels)),
      m_forecasts({rungs.begin(), rungs.end()}, m_levels.ofTrial, m_levels.finalOfTrial),
      m_startSteps(startSteps),
      m_noise(m_forecasts.variances().array() + kNoiseFloor),
      m_best(m_forecasts.warp(m_levels.best)) {
    fitProcess(isNominal, points, stop);
    measureRises();
}

void RungModel::fitProcess(const std::vector<bool>& isNominal, const std::vector<Eigen::VectorXd>& points,
                           const std::stop_token& stop) {
    m_rows = representativeRows(m_forecasts.ends(), kMostRungRows);
    const auto d = static_cast<int>(isNominal.size());
    Eigen::MatrixXd rows(static_cast<Eigen::Index>(m_rows.size()), d);
    for (Eigen::Index c = 0; c < rows.rows(); ++c)
        rows.row(c) = points[m_forecasts.curves()[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(c)])]].transpose();
    const Eigen::VectorXd targets = m_forecasts.ends()(m_rows);
    const Eigen::VectorXd noise = m_noise(m_rows);

    KernelPrior prior = KernelPrior::forDimensions(d);
    prior.noise = kNoisePrior;
    const std::vector<Eigen::Index> fitted = representativeRows(targets, kMostFittedRungRows);
    const KernelParameters parameters =
        fitHyperparameters(rows(fitted, Eigen::all), isNominal, targets(fitted), noise(fitted), prior, prior.centre(d), stop);
    m_process = GaussianProcess(Kernel(isNominal, parameters), rows, noise);
    m_process.setTargets(targets);
    // K α = y - N α with the noise N of each: the posterior means of what is not noise.
    const Eigen::VectorXd means = targets.array() - (noise.array() + m_process.noise()) * m_process.weights().array();
    m_incumbent = std::max(m_best, means.maxCoeff());
}

void RungModel::measureRises() {
    for (std::size_t k = 0; k < m_forecasts.rungs().size(); ++k) {
        double sum = 0;
        int count = 0;
        for (std::size_t r = 0; r < m_forecasts.curves().size(); ++r) {
            const std::vector<double>& levels = m_levels.ofTrial[m_forecasts.curves()[r]];
            const double target = m_forecasts.ends()[static_cast<Eigen::Index>(r)];
            if (levels.size() <= k || target < 0)  // of the better half, which a new trial is meant to join
                continue;
            sum += target - m_forecasts.warp(levels[k]);
            ++count;
        }
        m_rises.push_back(count > 0 ? sum / count : kUnknownRise);
    }
}

std::optional<Prospect> RungModel::prospectOf(std::size_t trial) const {
    const auto found = std::ranges::lower_bound(m_forecasts.curves(), trial);
    if (found == m_forecasts.curves().end() || *found != trial)
        return std::nullopt;
    const auto r = static_cast<Eigen::Index>(found - m_forecasts.curves().begin());
    const auto row = std::ranges::lower_bound(m_rows, r);
    if (row == m_rows.end() || *row != r)
        return std::nullopt;
    // What the other trials say about this one: leave-one-out, Rasmussen, Williams 2006, eq. 5.12.
    const auto c = static_cast<Eigen::Index>(row - m_rows.begin());
    Eigen::VectorXd unit = Eigen::VectorXd::Unit(m_process.size(), c);
    m_process.factor().triangularView<Eigen::Lower>().solveInPlace(unit);
    const double precision = unit.squaredNorm();
    const double others = m_forecasts.ends()[r] - m_process.weights()[c] / precision;

    Prospect prospect;
    prospect.startSteps = m_startSteps;
    const std::size_t passed = m_levels.ofTrial[trial].size();
    prospect.step = m_forecasts.rungs()[passed - 1];
    prospect.nextRung = passed;
    prospect.priorVariance = std::max(1 / precision - m_noise[r], kLeastRungVariance);
    prospect.variance = 1 / (1 / prospect.priorVariance + 1 / m_noise[r]);
    prospect.mean = prospect.variance * (others / prospect.priorVariance + m_forecasts.ends()[r] / m_noise[r]);
    // What is learnt of the end is learnt of the rungs on the way in the share of the variance that is open there. Measured by
    // the evidence and not by what the curve leaves open: a curve that tells little must not be worth its way alone. Else the
    // score of tests/bench/fidelity gets worse (on its five tasks and seven more 0.26 instead of 0.21).
    const std::vector<LevelForecast> own = m_forecasts.levelsOf(static_cast<std::size_t>(r));
    for (const LevelForecast& level : own) {
        const double share = own.back().variance > 0 ? level.variance / own.back().variance : 0;
        const double variance = level.variance - share * share * (m_noise[r] - prospect.variance);
        prospect.levels.push_back({level.mean + share * (prospect.mean - m_forecasts.ends()[r]), variance});
    }
    return prospect;
}

Prospect RungModel::prospectAt(const Eigen::VectorXd& point) const {
    const Posterior posterior = m_process.at(point);
    Prospect prospect;
    prospect.startSteps = m_startSteps;
    prospect.mean = posterior.mean;
    prospect.variance = posterior.variance + m_process.noise();
    prospect.priorVariance = prospect.variance;
    for (const double rise : m_rises)
        prospect.levels.push_back({posterior.mean - rise, prospect.variance});
    return prospect;
}

StepWorth RungModel::worthOf(const Prospect& prospect) const {
    return vernier::worthOf(prospect, m_forecasts.rungs(), m_forecasts.evidenceVariances(), m_best);
}

void RungModel::addPending(const Eigen::VectorXd& point) {
    Eigen::VectorXd targets(m_process.size() + 1);
    targets << m_process.targets(), m_process.at(point).mean;
    m_process.append(point, kNoiseFloor);
    m_process.setTargets(targets);
}

Eigen::MatrixXd RungModel::bestPoints(std::size_t count) const {
    std::vector<Eigen::Index> order = descendingOrder(m_forecasts.ends()(m_rows));
    order.resize(std::min(count, order.size()));
    return m_process.points()(order, Eigen::all);
}

std::vector<std::size_t> RungModel::byHope() const {
    const Eigen::VectorXd hopes = m_forecasts.ends()(m_rows).array() + 0.5 * m_noise(m_rows).array().sqrt();
    std::vector<std::size_t> trials;
    for (const Eigen::Index c : descendingOrder(hopes))
        trials.push_back(m_forecasts.curves()[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(c)])]);
    return trials;
}

}  // namespace vernier
