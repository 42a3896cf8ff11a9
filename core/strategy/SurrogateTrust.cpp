// The questions to Surrogate about how far to trust it, what matters, and what more trials would bring.

#include "core/numerics/ImprovementForecast.h"
#include "core/numerics/PedAnova.h"
#include "core/numerics/Ranking.h"
#include "core/numerics/SobolSampler.h"
#include "core/strategy/Surrogate.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kSensitivitySamples = 512;
constexpr int kForecastCandidates = 384;
constexpr int kForecastNeighbours = 128;
constexpr std::uint64_t kSeed = 2;
// Less than this share of the way from the median to the best is no improvement to speak of.
constexpr double kLeastImprovement = 0.01;

// Ranks from 0; equal values share the mean of theirs.
Eigen::VectorXd ranksOf(const Eigen::VectorXd& values) {
    const std::vector<Eigen::Index> order = descendingOrder(values);
    Eigen::VectorXd ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        for (std::size_t i = first; i < end; ++i)
            ranks[order[i]] = 0.5 * static_cast<double>(first + end - 1);
        first = end;
    }
    return ranks;
}

double spearman(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    const Eigen::ArrayXd x = ranksOf(a).array() - ranksOf(a).mean();
    const Eigen::ArrayXd y = ranksOf(b).array() - ranksOf(b).mean();
    const double scale = std::sqrt(x.square().sum() * y.square().sum());
    return scale > 0 ? (x * y).sum() / scale : 0;
}

ModelVerdict verdictOf(const Calibration& calibration) {
    if (calibration.explainedShare > 0.6 && calibration.coverage90 >= 0.8 && calibration.coverage90 <= 0.97)
        return ModelVerdict::Trust;
    return calibration.explainedShare > 0.2 ? ModelVerdict::Careful : ModelVerdict::Guessing;
}

}  // namespace

Calibration Surrogate::calibration() const {
    const Eigen::VectorXd& targets = m_model.process().targets();
    const LeaveOneOut heldOut = LeaveOneOut::of(m_model.process());
    Calibration calibration;
    for (Eigen::Index i = 0; i < targets.size(); ++i)
        calibration.predictions.push_back(
            {m_trials[static_cast<std::size_t>(i)], m_sign * m_values[i], bandOf(heldOut.means[i], heldOut.deviations[i])});
    calibration.explainedShare = heldOut.explainedShare(targets);
    calibration.coverage50 = heldOut.coverage(targets, 0.5);
    calibration.coverage90 = heldOut.coverage(targets, 0.9);
    std::vector<Eigen::Index> better = descendingOrder(targets);
    better.resize((better.size() + 1) / 2);
    calibration.rankCorrelation = spearman(targets(better), heldOut.means(better));
    calibration.verdict = verdictOf(calibration);
    return calibration;
}

Result<Importance> Surrogate::importance(std::stop_token stop) const {
    const SensitivityIndices::Function meanAt = [this](const Eigen::MatrixXd& points) {
        Eigen::VectorXd means(points.rows());
        for (Eigen::Index i = 0; i < points.rows(); ++i) {
            Eigen::VectorXd point = points.row(i);
            m_domain.snap(point);
            means[i] =
                m_model.process().kernel().covariances(m_model.process().points(), point).dot(m_model.process().weights());
        }
        return means;
    };
    Importance importance;
    importance.overall = SensitivityIndices::of(meanAt, m_domain.size(), kSensitivitySamples, kSeed, stop);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, "The computation was cancelled.");
    const double topShare = std::clamp(5.0 / static_cast<double>(m_values.size()), 0.1, 0.5);
    importance.amongGood = pedAnova(m_model.process().points(), m_values, m_domain.nominalAxes(), topShare);
    return importance;
}

Result<double> Surrogate::improvementProbability(int trials, std::stop_token stop) const {
    Rng rng(kSeed);
    SobolSampler sobol(m_domain.size(), kSeed);
    Eigen::Index best = 0;
    m_model.process().targets().maxCoeff(&best);
    Eigen::MatrixXd candidates(kForecastCandidates + kForecastNeighbours, m_domain.size());
    for (Eigen::Index i = 0; i < candidates.rows(); ++i) {
        Eigen::VectorXd point = sobol.next();
        if (i >= kForecastCandidates) {
            point = m_model.process().points().row(best);
            for (double& unit : point)
                unit += 0.1 * rng.normal();
        }
        m_domain.snap(point);
        candidates.row(i) = point.transpose();
    }
    Eigen::VectorXd sorted = m_model.process().targets();
    std::sort(sorted.begin(), sorted.end());
    const double range = sorted[sorted.size() - 1] - sorted[sorted.size() / 2];
    const double least = std::max(kLeastImprovement * range, std::sqrt(m_model.process().noise()));
    const ImprovementForecast forecast =
        ImprovementForecast::of(m_model.process(), candidates, trials, m_model.incumbent() + least, rng, stop);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, "The computation was cancelled.");
    return forecast.probability;
}

}  // namespace vernier
