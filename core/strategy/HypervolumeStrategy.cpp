#include "core/strategy/HypervolumeStrategy.h"

#include "core/acquisition/HypervolumeAcquisition.h"
#include "core/numerics/Pareto.h"
#include "core/numerics/VectorRegisters.h"
#include "core/strategy/SuggestionExplanation.h"
#include "core/strategy/UnseenConfigurations.h"

#include <algorithm>
#include <cstddef>

namespace vernier {

namespace {

// If there are more results than this, some represent all.
constexpr Eigen::Index kMostFrontResults = 1000;
// How many points of the front the search starts from.
constexpr std::size_t kFrontAnchors = 4;
// A front of more points is thinned: the boxes of three and four axes grow faster than it.
constexpr std::size_t kMostFront[] = {4000, 4000, 4000, 200, 50};
constexpr double kReferenceShare = 0.1;

Eigen::MatrixXd objectivesOf(const TrialData& data) {
    Eigen::MatrixXd values(data.observed.size(), 1 + data.further.cols());
    values << data.observed, data.further;
    return values;
}

/// Evenly along the first objective, with both ends.
Eigen::MatrixXd thinned(const Eigen::MatrixXd& values, std::vector<Eigen::Index> front) {
    const std::size_t most = kMostFront[values.cols()];
    if (front.size() <= most)
        return values(front, Eigen::all);
    std::ranges::sort(front, {}, [&](Eigen::Index row) { return values(row, 0); });
    std::vector<Eigen::Index> kept;
    for (std::size_t i = 0; i < most; ++i)
        kept.push_back(front[i * (front.size() - 1) / (most - 1)]);
    return values(kept, Eigen::all);
}

/// A few points of the front among the observed ones, drawn at random.
Eigen::MatrixXd anchorsOf(const TrialData& data, Rng& rng) {
    const Eigen::MatrixXd values = objectivesOf(data);
    std::vector<Eigen::Index> kept;
    for (Eigen::Index i = 0; i < values.rows(); ++i) {
        if (data.kept[static_cast<std::size_t>(i)])
            kept.push_back(i);
    }
    std::vector<Eigen::Index> rows;
    for (const Eigen::Index row : paretoFront(values(kept, Eigen::all)))
        rows.push_back(kept[static_cast<std::size_t>(row)]);
    for (std::size_t i = 0; i < std::min(rows.size(), kFrontAnchors); ++i)
        std::swap(rows[i], rows[i + rng.below(rows.size() - i)]);
    rows.resize(std::min(rows.size(), kFrontAnchors));
    return data.observedPoints(rows, Eigen::all);
}

Eigen::VectorXd shortestLengths(const std::vector<GaussianProcess>& processes) {
    Eigen::ArrayXd logLengths = processes.front().kernel().parameters().logLength.array();
    for (const GaussianProcess& process : processes)
        logLengths = logLengths.min(process.kernel().parameters().logLength.array());
    return logLengths.exp().min(1.0);
}

}  // namespace

Eigen::VectorXd referenceBelow(const Eigen::MatrixXd& front) {
    const Eigen::RowVectorXd worst = front.colwise().minCoeff();
    const Eigen::RowVectorXd extent = (front.colwise().maxCoeff() - worst).cwiseMax(kLeastExtent);
    return (worst - kReferenceShare * extent).transpose();
}

HypervolumeStrategy::HypervolumeStrategy(const SearchSpace& space, int objectives, std::uint64_t seed)
    : m_space(space, space),
      m_search(m_space, seed),
      m_trialCount(UnseenConfigurations(space).combinations()),
      m_reader(m_space.encoding()),
      m_feasibilityModel(m_space.domain().nominalAxes()) {
    const std::vector<bool> isNominal = m_space.domain().nominalAxes();
    for (int k = 0; k < objectives; ++k) {
        m_rankModels.emplace_back(isNominal, OutputWarpKind::HalfRank);
        m_plainModels.emplace_back(isNominal, OutputWarpKind::Clipped);
    }
}

void HypervolumeStrategy::heedStop(std::stop_token stop) {
    m_stop = std::move(stop);
    for (std::vector<SurrogateModel>* const models : {&m_rankModels, &m_plainModels}) {
        for (SurrogateModel& model : *models)
            model.heedStop(m_stop);
    }
    m_feasibilityModel.heedStop(m_stop);
}

SuggestionOrNone HypervolumeStrategy::suggest(const History& history, Rng& rng) {
    prepareVectorRegisters();
    const TrialData data = m_reader.read(history);
    const bool hasModel = m_search.isStarted(data);
    std::optional<Eigen::VectorXd> point = hasModel ? modelledPoint(data, rng) : m_search.startPoint(data);
    if (m_stop.stop_requested())
        return NoSuggestion::WaitForResults;
    if (!point || !m_search.keepsRules(*point))
        point = m_search.unseenPoint(data, rng);
    if (!point)
        return NoSuggestion::Exhausted;
    Suggestion suggestion;
    suggestion.configuration = m_space.toConfiguration(*point);
    if (hasModel)
        suggestion.explanation.sentence = message("suggest.front", "Promises to push the front of trade-offs the furthest.");
    else
        suggestion.explanation.sentence = data.knownPoints.rows() == 0 ? startsFromDefaults() : spreadEvenly();
    return suggestion;
}

std::optional<Eigen::VectorXd> HypervolumeStrategy::modelledPoint(const TrialData& data, Rng& rng) {
    std::vector<SurrogateModel>& models = data.knownPoints.rows() % 2 == 0 ? m_rankModels : m_plainModels;
    const Eigen::MatrixXd targets = objectivesOf(data);
    std::vector<GaussianProcess> processes;
    for (std::size_t k = 0; k < models.size(); ++k) {
        const Eigen::VectorXd errors = k == 0 ? data.observedErrors : Eigen::VectorXd();
        models[k].updateWithin(kMostFrontResults, data.observedPoints, targets.col(static_cast<Eigen::Index>(k)), errors);
        if (m_stop.stop_requested())
            return std::nullopt;
        processes.push_back(models[k].withPending(data.pendingPoints));
    }
    const Feasibility feasibility = m_feasibilityModel.learn(data);
    if (m_stop.stop_requested())
        return std::nullopt;
    const Eigen::Index size = processes.front().size() * std::ssize(processes);
    const Eigen::MatrixXd values = knownValues(data, models, targets);
    if (values.rows() == 0)
        return m_search.bestPoint(data, FeasibilityAcquisition(feasibility), shortestLengths(processes), size,
                                  data.observedPoints.topRows(std::min<Eigen::Index>(4, data.observedPoints.rows())), rng);
    const Eigen::MatrixXd front = thinned(values, paretoFront(values));
    std::vector<const GaussianProcess*> used;
    for (const GaussianProcess& process : processes)
        used.push_back(&process);
    const HypervolumeAcquisition acquisition(std::move(used), feasibility, coverUndominated(front, referenceBelow(front)));
    return m_search.bestPoint(data, acquisition, shortestLengths(processes), size, anchorsOf(data, rng), rng);
}

Eigen::MatrixXd HypervolumeStrategy::knownValues(const TrialData& data, const std::vector<SurrogateModel>& models,
                                                 const Eigen::MatrixXd& targets) const {
    const Eigen::Index n = targets.rows();
    std::vector<Eigen::Index> rows;
    for (Eigen::Index i = 0; i < n; ++i) {
        if (data.kept[static_cast<std::size_t>(i)])
            rows.push_back(i);
    }
    Eigen::MatrixXd values(std::ssize(rows) + (rows.empty() ? 0 : data.pendingPoints.rows()), targets.cols());
    for (Eigen::Index k = 0; k < targets.cols() && !rows.empty(); ++k) {
        const SurrogateModel& model = models[static_cast<std::size_t>(k)];
        const bool isWhole = std::ssize(model.rows()) == n;
        const Eigen::VectorXd believed =
            isWhole ? model.believed() : Eigen::VectorXd(model.warp().warp(Eigen::VectorXd(targets.col(k))));
        Eigen::VectorXd means;
        Eigen::VectorXd variances;
        model.process().atRows(data.pendingPoints, means, variances);
        values.col(k) << believed(rows), means;
    }
    return values;
}

}  // namespace vernier
