#include "core/explain/Surrogate.h"

#include "core/acquisition/AcquisitionMaximizer.h"
#include "core/acquisition/LogExpectedImprovement.h"
#include "core/acquisition/MaskedAcquisition.h"
#include "core/explain/Cancelled.h"
#include "core/metrics/MetricWords.h"
#include "core/numerics/Ranking.h"
#include "core/numerics/SpecialFunctions.h"
#include "core/strategy/SpaceDomain.h"
#include "core/strategy/TrialData.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace vernier {

namespace {

constexpr std::uint64_t kSearchSeed = 3;
// Of more results, so many stand for all, as in suggestions: time grows with their third power.
constexpr Eigen::Index kMostModelled = 1000;
// How many of the best trials the search for the best mean starts from.
constexpr std::size_t kProfileAnchors = 8;
// Less than this share of the way from the median to the best is not an improvement worth mentioning.
constexpr double kLeastImprovement = 0.01;

/// The posterior mean, as the function to maximise, plus the log probability of keeping all limits.
class PosteriorMean final : public Acquisition {
public:
    PosteriorMean(const GaussianProcess& process, const Feasibility& feasibility)
        : m_process(process), m_feasibility(feasibility) {}

    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override {
        return m_process.kernel().crossCovariances(m_process.points(), points).transpose() * m_process.weights() +
               m_feasibility.logProbabilities(points);
    }
    double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const override {
        Eigen::MatrixXd slopes;
        const Eigen::VectorXd column = m_process.kernel().covariances(m_process.points(), point, slopes);
        const double logProbability = m_feasibility.logProbability(point, gradient);
        gradient += slopes.transpose() * m_process.weights();
        return column.dot(m_process.weights()) + logProbability;
    }

private:
    const GaussianProcess& m_process;
    const Feasibility& m_feasibility;
};

}  // namespace

Surrogate::Surrogate(ModelSpace space)
    : m_space(std::move(space)),
      m_encoding(m_space.encoding()),
      m_domain(m_space.domain()),
      m_model(m_domain.nominalAxes(), OutputWarpKind::HalfRank),
      m_limitModel(m_domain.nominalAxes()) {}

Result<std::shared_ptr<const Surrogate>> Surrogate::fit(const SearchSpace& space, const History& history,
                                                        std::stop_token stop) {
    std::shared_ptr<Surrogate> surrogate(new Surrogate(ModelSpace(space, freedSpace(space, history))));
    TrialReader reader(surrogate->m_encoding);
    const TrialData data = reader.read(history);
    surrogate->m_resultCount = static_cast<int>(data.observed.size());
    if (data.observed.size() < 2 || surrogate->m_domain.size() == 0)
        return failure(ErrorCode::NotFound,
                       message("model.too-few", "A model needs at least two finished trials and a parameter that can vary."));
    const std::vector<Eigen::Index> rows = representativeRows(data.observed, kMostModelled);
    const Eigen::MatrixXd points = data.observedPoints(rows, Eigen::all);
    surrogate->m_values = data.observed(rows);
    surrogate->m_model.update(points, surrogate->m_values, data.observedErrors(rows));
    surrogate->m_model.calibrate();
    if (stop.stop_requested())
        return computationCancelled();
    for (const Eigen::Index row : rows) {
        const TrialId id = data.observedTrials[static_cast<std::size_t>(row)];
        surrogate->m_trials.push_back(history.trials()[static_cast<std::size_t>(id.number)]);
        surrogate->m_kept.push_back(data.kept[static_cast<std::size_t>(row)]);
    }
    surrogate->m_sign = history.objective().goal == Goal::Maximize ? 1 : -1;
    surrogate->m_bounds = history.objective().bounds;
    if (surrogate->m_bounds.isOpen()) {
        const Eigen::VectorXd objectives = surrogate->m_sign * data.observed;
        surrogate->m_bounds = boundsOf(history.objective().metric, {objectives.begin(), objectives.end()});
    }
    const double top = surrogate->m_model.process().targets().maxCoeff();
    const OutputWarp& warp = surrogate->m_model.warp();
    surrogate->m_objectivePerWarped = warp.unwarp(top + 1) - warp.unwarp(top);
    surrogate->m_revision = history.revision();

    const GaussianProcess& process = surrogate->m_model.process();
    const Eigen::Index best = surrogate->bestAmongKept(PosteriorMean(process, {}).values(points));
    surrogate->m_bestBelieved = surrogate->m_trials[static_cast<std::size_t>(best)]->configuration;
    surrogate->learnLimits(data);
    return surrogate;
}

/// Without what failed, which has nothing to do with limits.
void Surrogate::learnLimits(TrialData data) {
    if (data.limits.empty())
        return;
    data.outcomes.setOnes();
    data.pendingPoints.resize(0, m_domain.size());
    m_keepsLimits = m_limitModel.learn(data);
}

double Surrogate::incumbent() const {
    return m_model.incumbentAmong(m_kept).value_or(m_model.incumbent());
}

Eigen::Index Surrogate::bestAmongKept(Eigen::VectorXd values) const {
    for (std::size_t i = 0; i < m_kept.size() && std::ranges::find(m_kept, true) != m_kept.end(); ++i) {
        if (!m_kept[i])
            values[static_cast<Eigen::Index>(i)] = -std::numeric_limits<double>::infinity();
    }
    Eigen::Index best = 0;
    values.maxCoeff(&best);
    return best;
}

Band Surrogate::at(const Configuration& configuration) const {
    return beliefAt(configuration).band;
}

Belief Surrogate::beliefAt(const Configuration& configuration, double gain) const {
    return beliefsAt(toUnitPoint(m_encoding, configuration).transpose(), targetOf(gain)).front();
}

Configuration Surrogate::bestPredicted() const {
    const GaussianProcess& process = m_model.process();
    std::vector<Eigen::Index> best = descendingOrder(process.targets());
    best.resize(std::min(best.size(), kProfileAnchors));
    const Eigen::VectorXd lengths = process.kernel().parameters().logLength.array().exp().min(1.0);
    const AcquisitionMaximizer maximizer(m_domain, lengths, {});
    Rng rng(kSearchSeed);
    const PosteriorMean mean(process, m_keepsLimits);
    const MaskedAcquisition ruled(
        mean, [this](const Eigen::VectorXd& point) { return m_space.searched().keepsRules(m_space.toConfiguration(point)); });
    const Acquisition& used = m_space.searched().rules() ? static_cast<const Acquisition&>(ruled) : mean;
    const std::vector<ScoredPoint> found = maximizer.maximize(used, process.points()(best, Eigen::all), rng);
    return m_space.toConfiguration(found.front().point);
}

double Surrogate::bestKnown() const {
    return toObjective(incumbent());
}

double Surrogate::leastGain() const {
    Eigen::VectorXd sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const double lead = sorted[sorted.size() - 1] - sorted[sorted.size() / 2];
    return std::max(kLeastImprovement * lead, std::sqrt(m_model.process().noise()) * m_objectivePerWarped);
}

Surrogate::Target Surrogate::targetOf(double gain) const {
    const double best = incumbent();
    return {best, m_model.warp().warp(m_model.warp().unwarp(best) + gain)};
}

Belief Surrogate::beliefOf(double mean, double variance, double prior, const Target& target) const {
    const double deviation = std::sqrt(variance);
    const double logImprovement = LogExpectedImprovement::at(mean, deviation, target.best).value;
    return {bandOf(mean, deviation), std::sqrt(variance / prior), m_objectivePerWarped * std::exp(logImprovement),
            logImprovement, normalProbability((mean - target.threshold) / deviation)};
}

std::vector<Belief> Surrogate::beliefsAt(const Eigen::MatrixXd& rows, const Target& target) const {
    return beliefsFrom(m_model.process().kernel().crossCovariances(m_model.process().points(), rows), target);
}

std::vector<Belief> Surrogate::beliefsFrom(Eigen::MatrixXd columns, const Target& target) const {
    const Eigen::VectorXd priors = Eigen::VectorXd::Constant(columns.cols(), m_model.process().kernel().variance());
    return beliefsFrom(std::move(columns), priors, target);
}

// `columns`: covariances of the trials with each place; `priors`: its own variance.
std::vector<Belief> Surrogate::beliefsFrom(Eigen::MatrixXd columns, const Eigen::VectorXd& priors, const Target& target) const {
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    m_model.process().atCovariances(std::move(columns), priors, means, variances);
    std::vector<Belief> beliefs;
    for (Eigen::Index i = 0; i < means.size(); ++i)
        beliefs.push_back(beliefOf(means[i], variances[i], priors[i], target));
    return beliefs;
}

Band Surrogate::bandOf(double mean, double deviation) const {
    static const double kHalf = normalQuantile(0.75);
    static const double kMost = normalQuantile(0.975);
    const auto [lower50, upper50] = std::minmax({toObjective(mean - kHalf * deviation), toObjective(mean + kHalf * deviation)});
    const auto [lower95, upper95] = std::minmax({toObjective(mean - kMost * deviation), toObjective(mean + kMost * deviation)});
    return {toObjective(mean), lower50, upper50, lower95, upper95};
}

double Surrogate::toObjective(double warped) const {
    const double value = m_sign * m_model.warp().unwarp(warped);
    const double atLeast = std::max(value, m_bounds.low.value_or(value));
    return std::min(atLeast, m_bounds.high.value_or(atLeast));
}

}  // namespace vernier
