#include "core/strategy/BayesianStrategy.h"

#include "core/numerics/Ranking.h"
#include "core/numerics/VectorRegisters.h"
#include "core/strategy/SpaceDomain.h"
#include "core/strategy/SuggestionExplanation.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace vernier {

namespace {

// How many of the best results the search starts from.
constexpr std::size_t kSearchAnchors = 4;
// How often a suggestion beside pending ones explores: tests/bench/search --parallel gave a regret of 0.39 with none, 0.26 with
// half (2 seeds).
constexpr double kExplorationShare = 0.5;
// The more of the last trials failed, the more failures are avoided: by up to this much, on top of 1. Where the optimum lies
// behind a border, 32 of 160 late trials fail with it and 77 without, and the best is no worse (tst_BayesianStrategy).
constexpr Eigen::Index kRecentTrials = 10;
constexpr double kCaution = 4;
// If there are more results than this, some represent all.
constexpr Eigen::Index kMostResults = 1000;

// The best results, those that keep all limits first; the likeliest to keep them while none does.
Eigen::MatrixXd bestPoints(const TrialData& data, const Feasibility& feasibility) {
    const bool isAnyKept = std::ranges::find(data.kept, true) != data.kept.end();
    std::vector<Eigen::Index> order =
        descendingOrder(isAnyKept ? data.observed : Eigen::VectorXd(feasibility.logProbabilities(data.observedPoints)));
    if (isAnyKept)
        std::ranges::stable_partition(order, [&](Eigen::Index i) { return data.kept[static_cast<std::size_t>(i)]; });
    order.resize(std::min(order.size(), kSearchAnchors));
    return data.observedPoints(order, Eigen::all);
}

/// The value to improve on: nothing while no trial keeps all limits, and a model can say where that may be.
template <typename Model>
std::optional<double> incumbentOf(const TrialData& data, const Model& model, const Feasibility& feasibility) {
    const std::optional<double> best = model.incumbentAmong(data.kept);
    return best || !feasibility.isCertain() ? best : model.incumbent();
}

Eigen::VectorXd lengthsOf(const GaussianProcess& process) {
    return process.kernel().parameters().logLength.array().exp().min(1.0);
}

std::vector<bool> rowsKept(const TrialData& data, const SurrogateModel& model) {
    std::vector<bool> kept;
    for (const Eigen::Index row : model.rows())
        kept.push_back(data.kept[static_cast<std::size_t>(row)]);
    return kept;
}

}  // namespace

BayesianStrategy::BayesianStrategy(ModelSpace space, std::uint64_t seed, const EarlierTrials& earlier)
    : m_space(std::move(space)),
      m_encoding(m_space.encoding()),
      m_domain(m_space.domain()),
      m_search(m_space, seed),
      m_trialCount(UnseenConfigurations(m_space.searched(), triedConfigurations(m_space.searched(), earlier)).combinations()),
      m_reader(m_encoding),
      m_rankModel(m_domain.nominalAxes(), OutputWarpKind::HalfRank),
      m_plainModel(m_domain.nominalAxes(), OutputWarpKind::Clipped),
      m_feasibilityModel(m_domain.nominalAxes()) {
    learnFrom(earlier);
}

void BayesianStrategy::learnFrom(const EarlierTrials& earlier) {
    std::vector<TrialData> studies;
    for (const History& study : earlier.studies)
        studies.push_back(TrialReader(m_encoding).read(study));
    if (earlier.kind == WarmStartKind::Transfer) {
        if (!studies.empty())
            m_transfer.emplace(std::move(studies), m_domain.nominalAxes());
        return;
    }
    for (TrialData& study : studies)
        m_earlier = joined(m_earlier, std::move(study));
}

void BayesianStrategy::heedStop(std::stop_token stop) {
    m_stop = std::move(stop);
    m_rankModel.heedStop(m_stop);
    m_plainModel.heedStop(m_stop);
    m_feasibilityModel.heedStop(m_stop);
    if (m_transfer)
        m_transfer->heedStop(m_stop);
}

SuggestionOrNone BayesianStrategy::suggest(const History& history, Rng& rng) {
    prepareVectorRegisters();
    const TrialData data = joined(m_earlier, m_reader.read(history));
    const bool hasModel = m_search.isStarted(data);
    SurrogateModel& model = data.knownPoints.rows() % 2 == 0 ? m_rankModel : m_plainModel;
    const bool isTransferred = hasModel && m_transfer && m_transfer->update(data.observedPoints, data.observed);
    if (hasModel && !isTransferred && !m_stop.stop_requested())
        model.updateWithin(kMostResults, data.observedPoints, data.observed, data.observedErrors);
    const Feasibility feasibility = hasModel && !m_stop.stop_requested() ? learnFeasibility(data) : Feasibility();
    if (m_stop.stop_requested())
        return NoSuggestion::WaitForResults;
    std::optional<Eigen::VectorXd> point;
    if (isTransferred)
        point = transferredPoint(data, feasibility, rng);
    else if (hasModel)
        point = modelledPoint(data, model, feasibility, rng);
    else
        point = startPoint(data);
    if (m_stop.stop_requested())
        return NoSuggestion::WaitForResults;
    if (!point || !m_search.keepsRules(*point))
        point = m_search.unseenPoint(data, rng);
    if (!point)
        return NoSuggestion::Exhausted;
    Suggestion suggestion;
    suggestion.configuration = m_space.toConfiguration(*point);
    if (hasModel)
        suggestion.explanation = explain(data, isTransferred ? nullptr : &model, feasibility, history.objective().goal,
                                         toUnitPoint(m_encoding, suggestion.configuration));
    else
        suggestion.explanation = explainStart(data, *point);
    return suggestion;
}

Explanation BayesianStrategy::explain(const TrialData& data, const SurrogateModel* model, const Feasibility& feasibility,
                                      Goal goal, const Eigen::VectorXd& place) const {
    SuggestionAim aim{model ? incumbentOf(data, *model, feasibility) : incumbentOf(data, *m_transfer, feasibility), {}};
    if (!data.limits.empty())
        aim.keepsLimits = std::exp(feasibility.logProbabilities(place.transpose())[0]);
    if (model)
        return explainSuggestion(
            model->process().at(place), model->process().noise(), aim,
            [&](double warped) { return model->warp().unwarp(warped); }, goal);
    return explainSuggestion(
        m_transfer->withPending({}).at(place), m_transfer->noise(), aim,
        [&](double warped) { return m_transfer->warp().unwarp(warped); }, goal);
}

Feasibility BayesianStrategy::learnFeasibility(const TrialData& data) {
    const Eigen::Index recent = std::min(kRecentTrials, data.outcomes.size());
    const double failedShare = 0.5 - 0.5 * data.outcomes.tail(recent).mean();
    return m_feasibilityModel.learn(data, 1 + kCaution * failedShare);
}

std::optional<Eigen::VectorXd> BayesianStrategy::startPoint(const TrialData& data) {
    if (m_transfer) {
        if (std::optional<Eigen::VectorXd> point = m_transfer->firstPoint(data.knownPoints))
            return point;
    }
    return m_search.startPoint(data);
}

Explanation BayesianStrategy::explainStart(const TrialData& data, const Eigen::VectorXd& point) {
    if (m_transfer && m_transfer->firstPoint(data.knownPoints) == point)
        return {message("suggest.earlier-best", "Was among the best of an earlier study."), {}};
    if (data.knownPoints.rows() == 0)
        return {startsFromDefaults(), {}};
    return {spreadEvenly(), {}};
}

std::optional<Eigen::VectorXd> BayesianStrategy::modelledPoint(const TrialData& data, const SurrogateModel& model,
                                                               const Feasibility& feasibility, Rng& rng) const {
    const GaussianProcess process = model.withPending(data.pendingPoints);
    const auto best = [&](const Acquisition& acquisition) {
        return m_search.bestPoint(data, acquisition, lengthsOf(process), process.size(), bestPoints(data, feasibility), rng);
    };
    const std::optional<double> known = incumbentOf(data, model, feasibility);
    if (!known)
        return best(FeasibilityAcquisition(feasibility));
    const Eigen::Index pending = data.pendingPoints.rows();
    // Beside pending trials, which EI on its own would crowd.
    if (pending > 0 && rng.uniform() < kExplorationShare)
        return best(ExplorationAcquisition(model.process(), process, feasibility, rowsKept(data, model)));
    // What pending trials are expected to bring does not have to be found again.
    const double incumbent = pending > 0 ? std::max(*known, process.targets().tail(pending).maxCoeff()) : *known;
    return best(LogImprovementAcquisition(process, feasibility, incumbent));
}

std::optional<Eigen::VectorXd> BayesianStrategy::transferredPoint(const TrialData& data, const Feasibility& feasibility,
                                                                  Rng& rng) const {
    const StackedProcess process = m_transfer->withPending(data.pendingPoints);
    const auto best = [&](const Acquisition& acquisition) {
        return m_search.bestPoint(data, acquisition, lengthsOf(process.top()), process.top().size(),
                                  bestPoints(data, feasibility), rng);
    };
    const std::optional<double> known = incumbentOf(data, *m_transfer, feasibility);
    if (!known)
        return best(FeasibilityAcquisition(feasibility));
    return best(LogImprovementAcquisition(process, feasibility, *known));
}

}  // namespace vernier
