// The part of Surrogate about how far to trust it, what matters, and what more trials would bring.

#include "core/acquisition/ImprovementForecast.h"
#include "core/explain/Cancelled.h"
#include "core/explain/Surrogate.h"
#include "core/models/LeaveOneOut.h"
#include "core/models/PosteriorDraws.h"
#include "core/numerics/PedAnova.h"
#include "core/numerics/RankCorrelation.h"
#include "core/numerics/Ranking.h"
#include "core/numerics/SensitivityIndices.h"
#include "core/numerics/SobolSampler.h"
#include "core/numerics/SpecialFunctions.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kSensitivitySamples = 512;
constexpr int kPosteriorDraws = 64;
constexpr int kResamples = 100;
constexpr int kForecastCandidates = 384;
constexpr int kForecastNeighbours = 128;
constexpr int kMostForecast = 100;
constexpr double kNeighbourReach = 0.1;
constexpr std::uint64_t kSeed = 2;

// The values at 5 %, 50 % and 95 % of their order.
ShareInterval intervalOf(Eigen::VectorXd values) {
    std::sort(values.begin(), values.end());
    const auto quantile = [&](double share) {
        return values[static_cast<Eigen::Index>(std::lround(share * static_cast<double>(values.size() - 1)))];
    };
    return {quantile(0.5), quantile(0.05), quantile(0.95)};
}

std::vector<ShareInterval> intervalsOf(const std::vector<SensitivityIndices>& draws,
                                       Eigen::VectorXd SensitivityIndices::*indices) {
    std::vector<ShareInterval> intervals;
    for (Eigen::Index k = 0; k < (draws.front().*indices).size(); ++k) {
        Eigen::VectorXd values(std::ssize(draws));
        for (std::size_t i = 0; i < draws.size(); ++i)
            values[static_cast<Eigen::Index>(i)] = (draws[i].*indices)[k];
        intervals.push_back(intervalOf(values));
    }
    return intervals;
}

// Of the best tenth, at least 5, of the results.
Eigen::VectorXd amongGood(const Eigen::MatrixXd& points, const Eigen::VectorXd& values, const std::vector<bool>& isNominal) {
    return pedAnova(points, values, isNominal, std::clamp(5.0 / static_cast<double>(values.size()), 0.1, 0.5));
}

// The share over all results, and the interval over resampled ones. Results outside today's ranges say nothing about them.
std::vector<ShareInterval> amongGoodIntervals(const Eigen::MatrixXd& allPoints, const Eigen::VectorXd& allValues,
                                              const std::vector<bool>& isNominal) {
    std::vector<Eigen::Index> inside;
    for (Eigen::Index i = 0; i < allPoints.rows(); ++i) {
        if (allPoints.row(i).minCoeff() >= 0 && allPoints.row(i).maxCoeff() <= 1)
            inside.push_back(i);
    }
    if (inside.empty())
        return {};
    const Eigen::MatrixXd points = allPoints(inside, Eigen::all);
    const Eigen::VectorXd values = allValues(inside);
    const Eigen::VectorXd shares = amongGood(points, values, isNominal);
    if (shares.isZero())
        return {};
    Rng rng(kSeed);
    Eigen::MatrixXd resampled(kResamples, points.cols());
    for (int sample = 0; sample < kResamples; ++sample) {
        std::vector<Eigen::Index> rows(static_cast<std::size_t>(values.size()));
        for (Eigen::Index& row : rows)
            row = static_cast<Eigen::Index>(rng.below(rows.size()));
        resampled.row(sample) = amongGood(points(rows, Eigen::all), values(rows), isNominal).transpose();
    }
    std::vector<ShareInterval> intervals;
    for (Eigen::Index k = 0; k < points.cols(); ++k) {
        const ShareInterval interval = intervalOf(resampled.col(k));
        intervals.push_back({shares[k], std::min(interval.lower, shares[k]), std::max(interval.upper, shares[k])});
    }
    return intervals;
}

}  // namespace

// `predictions` with what was predicted in warped units, for the results of `rows`.
Calibration Surrogate::calibrationOf(std::vector<HeldOutPrediction> predictions, const std::vector<Eigen::Index>& rows,
                                     const Eigen::VectorXd& means, const Eigen::VectorXd& deviations) const {
    Calibration calibration;
    calibration.predictions = std::move(predictions);
    if (rows.empty())
        return calibration;
    const Eigen::VectorXd targets = m_model.process().targets()(rows);
    const LeaveOneOut heldOut{means, deviations};
    calibration.explainedShare = heldOut.explainedShare(targets);
    calibration.coverage50 = heldOut.coverage(targets, 0.5);
    calibration.inside90 = static_cast<int>(std::ranges::count_if(calibration.predictions, &HeldOutPrediction::isInside));
    std::vector<Eigen::Index> better = descendingOrder(targets);
    better.resize((better.size() + 1) / 2);
    const auto n = static_cast<double>(targets.size());
    // When one is left out, a mean over the others makes each residual n / (n - 1) times as large and is itself that uncertain.
    const double spread = n > 1 ? n / (n - 1) : 1;
    const double plainLogDensity = -0.5 * spread * targets.squaredNorm() / n - 0.5 * std::log(spread) + logNormalDensity(0);
    calibration.logScoreGain = n * (heldOut.meanLogDensity(targets) - plainLogDensity);
    calibration.fittedParameters = static_cast<int>(m_model.process().kernel().parameters().flat().size());
    calibration.rankCorrelation = vernier::rankCorrelation(targets(better), means(better));
    return calibration;
}

Calibration Surrogate::leaveOneOut() const {
    const LeaveOneOut heldOut = LeaveOneOut::of(m_model.process());
    const double reach = normalQuantile(0.95);
    std::vector<HeldOutPrediction> predictions;
    std::vector<Eigen::Index> rows;
    for (Eigen::Index i = 0; i < m_values.size(); ++i) {
        const double half = reach * heldOut.deviations[i];
        const auto [lower, upper] = std::minmax({toObjective(heldOut.means[i] - half), toObjective(heldOut.means[i] + half)});
        predictions.push_back(
            {m_trials[static_cast<std::size_t>(i)]->id, m_sign * m_values[i], toObjective(heldOut.means[i]), lower, upper});
        rows.push_back(i);
    }
    return calibrationOf(std::move(predictions), rows, heldOut.means, heldOut.deviations);
}

Calibration Surrogate::asItHappened() const {
    const auto toWarped = [this](double objective) { return m_model.warp().warp(m_sign * objective); };
    std::vector<HeldOutPrediction> predictions;
    std::vector<Eigen::Index> rows;
    std::vector<double> means;
    std::vector<double> deviations;
    for (Eigen::Index i = 0; i < m_values.size(); ++i) {
        const Trial& trial = *m_trials[static_cast<std::size_t>(i)];
        if (!trial.explanation.prediction)
            continue;
        const Prediction& stored = *trial.explanation.prediction;
        predictions.push_back({trial.id, m_sign * m_values[i], stored.mean, stored.lower, stored.upper});
        rows.push_back(i);
        means.push_back(toWarped(stored.mean));
        const double width = std::abs(toWarped(stored.upper) - toWarped(stored.lower));
        deviations.push_back(width / (2 * normalQuantile(0.95)));
    }
    return calibrationOf(std::move(predictions), rows, Eigen::Map<const Eigen::VectorXd>(means.data(), std::ssize(means)),
                         Eigen::Map<const Eigen::VectorXd>(deviations.data(), std::ssize(deviations)));
}

Result<Importance> Surrogate::importance(std::stop_token stop) const {
    Rng rng(kSeed);
    const PosteriorDraws draws(m_model.process(), m_domain, kPosteriorDraws, rng);
    const SensitivityIndices::Functions drawsAt = [&](const Eigen::MatrixXd& points) -> Eigen::MatrixXd {
        if (stop.stop_requested())
            return Eigen::MatrixXd::Zero(points.rows(), kPosteriorDraws);
        Eigen::MatrixXd snapped = points;
        for (Eigen::Index i = 0; i < points.rows(); ++i) {
            Eigen::VectorXd point = points.row(i);
            m_domain.snap(point);
            snapped.row(i) = point.transpose();
        }
        return draws.atRows(snapped);
    };
    const std::vector<SensitivityIndices> indices =
        SensitivityIndices::ofEach(drawsAt, m_domain.size(), kSensitivitySamples, kSeed, stop);
    if (stop.stop_requested())
        return computationCancelled();
    return Importance{intervalsOf(indices, &SensitivityIndices::first), intervalsOf(indices, &SensitivityIndices::total),
                      amongGoodIntervals(m_model.process().points(), m_values, m_domain.nominalAxes())};
}

Eigen::MatrixXd Surrogate::outlookCandidates(Rng& rng) const {
    SobolSampler sobol(m_domain.size(), kSeed);
    const Eigen::Index best = bestAmongKept(m_model.process().targets());
    Eigen::MatrixXd candidates(kForecastCandidates + kForecastNeighbours, m_domain.size());
    for (Eigen::Index i = 0; i < candidates.rows(); ++i) {
        Eigen::VectorXd point = sobol.next();
        if (i >= kForecastCandidates) {
            point = m_model.process().points().row(best);
            for (double& unit : point)
                unit += kNeighbourReach * rng.normal();
        }
        m_domain.snap(point);
        candidates.row(i) = point.transpose();
    }
    if (m_keepsLimits.isCertain())
        return candidates;
    // A trial that breaks a limit improves nothing.
    const Eigen::VectorXd logProbabilities = m_keepsLimits.logProbabilities(candidates);
    std::vector<Eigen::Index> likely;
    for (Eigen::Index i = 0; i < candidates.rows(); ++i) {
        if (logProbabilities[i] >= std::log(0.5))
            likely.push_back(i);
    }
    return likely.empty() ? candidates : Eigen::MatrixXd(candidates(likely, Eigen::all));
}

Result<std::vector<OutlookStep>> Surrogate::outlook(int trials, double gain, std::stop_token stop) const {
    Rng rng(kSeed);
    const Target target = targetOf(gain);
    const std::vector<ImprovementForecast> forecasts =
        ImprovementForecast::of(m_model.process(), outlookCandidates(rng), std::clamp(trials, 1, kMostForecast), target.best,
                                target.threshold, rng, stop);
    if (stop.stop_requested())
        return computationCancelled();
    std::vector<OutlookStep> steps;
    for (const ImprovementForecast& forecast : forecasts) {
        const auto [lower, upper] =
            std::minmax({toObjective(target.best + forecast.lowerGain), toObjective(target.best + forecast.upperGain)});
        steps.push_back({static_cast<int>(steps.size()) + 1, forecast.probability,
                         bestKnown() + m_sign * m_objectivePerWarped * forecast.expectedGain, lower, upper});
    }
    return steps;
}

}  // namespace vernier
