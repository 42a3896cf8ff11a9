#include "core/strategy/BayesianStrategy.h"

#include "core/acquisition/Acquisition.h"
#include "core/acquisition/AcquisitionMaximizer.h"
#include "core/numerics/Ranking.h"
#include "core/numerics/SobolSampler.h"
#include "core/numerics/VectorRegisters.h"
#include "core/strategy/SpaceDomain.h"
#include "core/strategy/SuggestionExplanation.h"

#include <algorithm>
#include <string>

namespace vernier {

namespace {

// Domains up to this size are listed, not searched.
constexpr std::size_t kSmallDomain = 2000;
// A suggestion may not be this close to a pending trial in every coordinate: if the model thinks that little is left to gain,
// it has nothing better than the same point again, and it may be wrong.
constexpr double kApart = 0.02;
// How many of the best results the search starts from.
constexpr std::size_t kSearchAnchors = 4;
// How often a suggestion beside pending ones explores: tests/bench/search --parallel gave a regret of 0.39 with none, 0.26 with
// half (2 seeds).
constexpr double kExplorationShare = 0.5;
// The more of the last trials failed, the more failures are avoided: by up to this much, on top of 1. Where the optimum lies
// behind a border, 32 of 160 late trials fail with it and 77 without, and the best is no worse (tst_BayesianStrategy).
constexpr Eigen::Index kRecentTrials = 10;
constexpr double kCaution = 4;
// Fewer results than this cannot carry a model.
constexpr Eigen::Index kLeastResultsToModel = 2;
// If there are more results than this, some represent all.
constexpr Eigen::Index kMostResults = 1000;

// One a dimension, but few. With 3 to 4 the regret@25 of tests/bench/search is 0.63 instead of 0.53 (five seeds), and more than
// 8 gain nothing; at 50 trials all are alike.
Eigen::Index initialTrials(int dimensions) {
    return std::clamp(dimensions, 4, 8);
}

// A query of the model costs O(n²): when it is expensive, fewer queries keep a suggestion within half a second at n = 1,000.
AcquisitionMaximizer::Settings effortFor(Eigen::Index n) {
    AcquisitionMaximizer::Settings settings;
    if (n > 300)
        return {300, 25, 2, 2, 8};
    if (n > 100)
        return {400, 30, 3, 3, 15};
    return settings;
}

bool contains(const Eigen::MatrixXd& rows, const Eigen::VectorXd& point, double distance = kSamePoint) {
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        if (((rows.row(i).transpose() - point).array().abs() < distance).all())
            return true;
    }
    return false;
}

Eigen::MatrixXd bestPoints(const TrialData& data) {
    std::vector<Eigen::Index> order = descendingOrder(data.observed);
    order.resize(std::min(order.size(), kSearchAnchors));
    return data.observedPoints(order, Eigen::all);
}

}  // namespace

BayesianStrategy::BayesianStrategy(ModelSpace space, std::uint64_t seed, const EarlierTrials& earlier)
    : m_space(std::move(space)),
      m_encoding(m_space.encoding()),
      m_domain(m_space.domain()),
      m_allPoints(m_domain.allPoints(kSmallDomain)),
      m_trialCount(UnseenConfigurations(m_space.searched(), triedConfigurations(m_space.searched(), earlier)).combinations()),
      m_seed(seed),
      m_reader(m_encoding),
      m_rankModel(m_domain.nominalAxes(), OutputWarpKind::HalfRank),
      m_plainModel(m_domain.nominalAxes(), OutputWarpKind::Clipped),
      m_outcomeModel(m_domain.nominalAxes(), OutputWarpKind::Clipped) {
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
    for (SurrogateModel* const model : {&m_rankModel, &m_plainModel, &m_outcomeModel})
        model->heedStop(m_stop);
    if (m_transfer)
        m_transfer->heedStop(m_stop);
}

SuggestionOrNone BayesianStrategy::suggest(const History& history, Rng& rng) {
    prepareVectorRegisters();
    const TrialData data = joined(m_earlier, m_reader.read(history));
    const bool hasModel =
        data.knownPoints.rows() >= initialTrials(m_domain.size()) && data.observed.size() >= kLeastResultsToModel;
    SurrogateModel& model = data.knownPoints.rows() % 2 == 0 ? m_rankModel : m_plainModel;
    const bool isTransferred = hasModel && m_transfer && m_transfer->update(data.observedPoints, data.observed);
    std::optional<Eigen::VectorXd> point;
    if (m_stop.stop_requested())
        return NoSuggestion::WaitForResults;
    if (isTransferred)
        point = transferredPoint(data, rng);
    else if (hasModel)
        point = modelledPoint(data, model, rng);
    else
        point = initialPoint(data);
    if (m_stop.stop_requested())
        return NoSuggestion::WaitForResults;
    if (!point)
        point = unseenPoint(data, rng);
    if (!point)
        return NoSuggestion::Exhausted;
    Suggestion suggestion;
    suggestion.configuration = m_space.toConfiguration(*point);
    const Eigen::VectorXd place = toUnitPoint(m_encoding, suggestion.configuration);
    if (isTransferred)
        suggestion.explanation = explainSuggestion(
            m_transfer->withPending({}).at(place), m_transfer->noise(), m_transfer->incumbent(),
            [&](double warped) { return m_transfer->warp().unwarp(warped); }, history.objective().goal);
    else if (hasModel)
        suggestion.explanation = explainSuggestion(model, history.objective().goal, place);
    else
        suggestion.explanation = explainStart(data, *point);
    return suggestion;
}

Feasibility BayesianStrategy::learnFeasibility(const TrialData& data) {
    if (data.endedPoints.rows() == data.observedPoints.rows())
        return {};
    m_outcomeModel.updateWithin(kMostResults, data.endedPoints, data.outcomes);
    const Eigen::Index recent = std::min(kRecentTrials, data.outcomes.size());
    const double failedShare = 0.5 - 0.5 * data.outcomes.tail(recent).mean();
    return Feasibility(m_outcomeModel.process(), m_outcomeModel.warp().warp(0), 1 + kCaution * failedShare);
}

std::optional<Eigen::VectorXd> BayesianStrategy::initialPoint(const TrialData& data) {
    if (m_transfer) {
        if (std::optional<Eigen::VectorXd> point = m_transfer->firstPoint(data.knownPoints))
            return point;
    }
    if (data.knownPoints.rows() == 0)
        return toUnitPoint(m_encoding, m_space.searched().defaults());
    if (m_domain.size() == 0)
        return std::nullopt;
    // The k-th trial takes the k-th Sobol point; those that are already known are skipped.
    SobolSampler sobol(m_domain.size(), m_seed);
    for (Eigen::Index skipped = 1; skipped < data.knownPoints.rows(); ++skipped)
        sobol.next();
    for (int attempt = 0; attempt < 100; ++attempt) {
        const Eigen::VectorXd point = rounded(sobol.next());
        if (!contains(data.knownPoints, point))
            return point;
    }
    return std::nullopt;
}

Explanation BayesianStrategy::explainStart(const TrialData& data, const Eigen::VectorXd& point) {
    if (m_transfer && m_transfer->firstPoint(data.knownPoints) == point)
        return {message("suggest.earlier-best", "Was among the best of an earlier study."), {}};
    if (data.knownPoints.rows() == 0)
        return {startsFromDefaults(), {}};
    return {spreadEvenly(), {}};
}

std::optional<Eigen::VectorXd> BayesianStrategy::modelledPoint(const TrialData& data, SurrogateModel& model, Rng& rng) {
    model.updateWithin(kMostResults, data.observedPoints, data.observed, data.observedErrors);
    const Feasibility feasibility = learnFeasibility(data);
    if (m_stop.stop_requested())
        return std::nullopt;
    const GaussianProcess process = model.withPending(data.pendingPoints);
    const Eigen::Index pending = data.pendingPoints.rows();
    // Beside pending trials, which EI on its own would crowd.
    if (pending > 0 && rng.uniform() < kExplorationShare)
        return bestPoint(data, ExplorationAcquisition(model.process(), process, feasibility), process, rng);
    // What pending trials are expected to bring does not have to be found again.
    const double incumbent =
        pending > 0 ? std::max(model.incumbent(), process.targets().tail(pending).maxCoeff()) : model.incumbent();
    return bestPoint(data, LogImprovementAcquisition(process, feasibility, incumbent), process, rng);
}

std::optional<Eigen::VectorXd> BayesianStrategy::transferredPoint(const TrialData& data, Rng& rng) {
    const Feasibility feasibility = learnFeasibility(data);
    if (m_stop.stop_requested())
        return std::nullopt;
    const StackedProcess process = m_transfer->withPending(data.pendingPoints);
    return bestPoint(data, LogImprovementAcquisition(process, feasibility, m_transfer->incumbent()), process.top(), rng);
}

std::optional<Eigen::VectorXd> BayesianStrategy::bestPoint(const TrialData& data, const Acquisition& acquisition,
                                                           const GaussianProcess& process, Rng& rng) const {
    if (m_allPoints) {
        for (Eigen::Index i : descendingOrder(acquisition.values(*m_allPoints))) {
            if (!contains(data.knownPoints, m_allPoints->row(i)))
                return m_allPoints->row(i);
        }
        return std::nullopt;
    }
    const Eigen::VectorXd lengths = process.kernel().parameters().logLength.array().exp().min(1.0);
    const AcquisitionMaximizer maximizer(m_domain, lengths, effortFor(process.size()));
    return maximizer.bestWanted(acquisition, bestPoints(data), rng, [&](const Eigen::VectorXd& found) {
        const Eigen::VectorXd point = rounded(found);
        return !contains(data.knownPoints, point) && !contains(data.pendingPoints, point, kApart);
    });
}

Eigen::VectorXd BayesianStrategy::rounded(Eigen::VectorXd point) const {
    m_domain.snap(point);
    return toUnitPoint(m_encoding, m_space.toConfiguration(point));
}

std::optional<Eigen::VectorXd> BayesianStrategy::unseenPoint(const TrialData& data, Rng& rng) const {
    for (Eigen::Index i = 0; m_allPoints && i < m_allPoints->rows(); ++i) {
        if (!contains(data.knownPoints, m_allPoints->row(i)))
            return m_allPoints->row(i);
    }
    for (int attempt = 0; !m_allPoints && attempt < 1000; ++attempt) {
        const Eigen::VectorXd point = rounded(m_domain.randomPoint(rng));
        if (!contains(data.knownPoints, point))
            return point;
    }
    return std::nullopt;
}

}  // namespace vernier
