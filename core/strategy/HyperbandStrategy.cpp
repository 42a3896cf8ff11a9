#include "core/strategy/HyperbandStrategy.h"

#include "core/acquisition/AcquisitionMaximizer.h"
#include "core/acquisition/MaskedAcquisition.h"
#include "core/numerics/SobolSampler.h"
#include "core/strategy/SpaceDomain.h"
#include "core/strategy/SuggestionExplanation.h"
#include "core/study/Resource.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace vernier {

namespace {

// Trials that start before there is a model.
constexpr std::size_t kStartTrials = 5;
// One new trial in so many is drawn evenly, and one promotion in so many goes by rank: a fourth by rank stops the best by
// mistake in 24 % of the runs of tests/bench/fidelity, a third in 18 % (ten seeds), at the same score.
constexpr std::size_t kEvenShare = 4;
constexpr std::size_t kRankEvery = 3;
// Paused trials whose worth is looked at.
constexpr std::size_t kMostCandidates = 16;
// By rank, besides the model: the best of this many continue, by this many dense rungs, about twice as far.
constexpr std::size_t kRankShare = 3;
constexpr std::size_t kRankReach = 2;
// How far a first trial runs before it is looked at: 6 % of a run, at least this many steps. An untrained model says nothing.
constexpr double kFirstShare = 0.06;
constexpr std::int64_t kFirstSteps = 3;
constexpr std::size_t kRungAnchors = 4;
constexpr int kMaxDraws = 100;
constexpr AcquisitionMaximizer::Settings kEffort{200, 20, 2, 2, 10};

std::size_t firstRung(const std::vector<std::int64_t>& rungs) {
    const auto share = static_cast<std::int64_t>(std::llround(kFirstShare * static_cast<double>(rungs.back())));
    const std::int64_t step = std::min(std::max(kFirstSteps, share), rungs.back());
    return static_cast<std::size_t>(std::ranges::lower_bound(rungs, step) - rungs.begin());
}

std::size_t passedRungs(const RungLevels& levels) {
    std::size_t passed = 0;
    for (const std::vector<double>& own : levels.ofTrial)
        passed += own.size();
    return passed;
}

}  // namespace

HyperbandStrategy::HyperbandStrategy(const StudyDefinition& definition)
    : m_encoding(definition.space),
      m_domain(makeUnitDomain(m_encoding)),
      m_unseen(definition.space),
      m_resource(resourceOf(definition).value_or(ResourceRange())),
      m_usesModel(definition.strategy.usesModel.value_or(true)),
      m_seed(definition.strategy.seed),
      m_rungs(m_usesModel ? denseRungs(m_resource) : sparseRungs()),
      m_firstRung(firstRung(m_rungs)),
      m_table(definition.objective, definition.objectiveIndex()),
      m_outcomeModel(m_domain.nominalAxes(), OutputWarpKind::Clipped) {}

std::vector<std::int64_t> HyperbandStrategy::sparseRungs() const {
    std::vector<std::int64_t> rungs;
    for (std::int64_t rung = m_resource.min; rung < m_resource.max; rung *= m_resource.eta)
        rungs.push_back(rung);
    rungs.push_back(m_resource.max);
    return rungs;
}

std::size_t HyperbandStrategy::bracketOf(std::size_t trial) const {
    // Bracket b of K + 1 begins at rung b and holds (K + 1) / (K - b + 1) eta^(K - b) trials; a draw per trial instead of a
    // round.
    const auto last = static_cast<double>(m_rungs.size() - 1);
    std::vector<double> sizes;
    double total = 0;
    for (std::size_t b = 0; b < m_rungs.size(); ++b) {
        const double left = last - static_cast<double>(b);
        sizes.push_back(std::ceil((last + 1) / (left + 1) * std::pow(static_cast<double>(m_resource.eta), left)));
        total += sizes.back();
    }
    double draw = Rng(m_seed, trial).uniform() * total;
    for (std::size_t b = 0; b + 1 < sizes.size(); ++b) {
        if (draw < sizes[b])
            return b;
        draw -= sizes[b];
    }
    return m_rungs.size() - 1;
}

void HyperbandStrategy::read(const History& history) {
    m_table.update(history);
    const std::vector<TrialPtr>& trials = history.trials();
    const auto pointOf = [&](std::size_t i) { return toUnitPoint(m_encoding, trials[i]->configuration); };
    // A history only grows; a different one is recognised by its last trial.
    if (m_points.size() > trials.size() || (!m_points.empty() && m_points.back() != pointOf(m_points.size() - 1)))
        m_points.clear();
    while (m_points.size() < trials.size())
        m_points.push_back(pointOf(m_points.size()));
}

NoSuggestion HyperbandStrategy::noneLeft(const History& history) {
    const bool isPending = std::ranges::any_of(history.trials(), [](const TrialPtr& trial) {
        return trial->state == TrialState::Running || trial->state == TrialState::Waiting;
    });
    return isPending ? NoSuggestion::WaitForResults : NoSuggestion::Exhausted;
}

void HyperbandStrategy::heedStop(std::stop_token stop) {
    m_stop = std::move(stop);
    m_outcomeModel.heedStop(m_stop);
}

SuggestionOrNone HyperbandStrategy::suggest(const History& history, Rng& rng) {
    read(history);
    if (!m_usesModel)
        return suggestByRank(history, rng);
    RungLevels levels = readRungLevels(m_table, m_rungs);
    if (history.trials().size() >= kStartTrials && levels.known() >= RungModel::kLeastKnown && m_domain.size() > 0)
        return suggestByModel(history, std::move(levels), rng);
    if (std::optional<Suggestion> start = newTrial(history, evenPoint(history), m_firstRung, rng)) {
        start->explanation.sentence = history.trials().empty() ? startsFromDefaults() : spreadEvenly();
        return *std::move(start);
    }
    if (const std::optional<Promotion> promotion = promotionByRank(history, levels, kRankReach, 0))
        return resumption(history, *promotion, message("suggest.none-left", "no new configuration is left"));
    return noneLeft(history);
}

SuggestionOrNone HyperbandStrategy::suggestByRank(const History& history, Rng& rng) {
    const RungLevels levels = readRungLevels(m_table, m_rungs);
    if (const std::optional<Promotion> promotion = promotionByRank(history, levels, 1, 0))
        return resumption(history, *promotion, message("suggest.best-there", "it is among the best there"));
    const std::size_t bracket = bracketOf(history.trials().size());
    if (std::optional<Suggestion> fresh = newTrial(history, std::nullopt, bracket, rng)) {
        fresh->explanation.sentence = message("suggest.drawn", "Drawn at random.");
        return *std::move(fresh);
    }
    return noneLeft(history);
}

SuggestionOrNone HyperbandStrategy::suggestByModel(const History& history, RungLevels levels, Rng& rng) {
    const double start = m_table.startSteps();
    if (passedRungs(levels) % kRankEvery == 0) {
        if (const std::optional<Promotion> promotion = promotionByRank(history, levels, kRankReach, start))
            return resumption(history, *promotion, message("suggest.best-third", "it is in the best third there"));
    }
    RungModel model(m_rungs, m_domain.nominalAxes(), std::move(levels), m_points, start, m_stop);
    if (m_stop.stop_requested())
        return NoSuggestion::WaitForResults;
    const std::optional<Promotion> promotion = bestPromotion(history, model);
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (model.levels().ofTrial[i].empty() && !isFinished(history.trials()[i]->state))
            model.addPending(m_points[i]);
    }
    const std::optional<Eigen::VectorXd> point = modelledPoint(history, model, rng);
    if (m_stop.stop_requested())
        return NoSuggestion::WaitForResults;
    const StepWorth worth = point ? model.worthOf(model.prospectAt(*point)) : StepWorth();
    if (promotion && (!point || promotion->worth >= worth.worth))
        return resumption(history, *promotion, message("suggest.worth", "its next steps promise the most"));
    const bool isGuard = m_points.size() % kEvenShare == 0;
    const std::optional<Eigen::VectorXd> even = isGuard ? evenPoint(history) : std::nullopt;
    std::optional<Suggestion> fresh = newTrial(history, even ? even : point, worth.rung, rng);
    if (!fresh)
        return noneLeft(history);
    if (even || !point)
        fresh->explanation.sentence = message("suggest.guard", "Drawn evenly, to look where the model would not.");
    else
        fresh->explanation = explainSuggestion(
            model.process().at(*point), model.process().noise(), SuggestionAim{model.incumbent()},
            [&](double warped) { return model.native(warped); }, history.objective().goal);
    return *std::move(fresh);
}

bool HyperbandStrategy::isPaused(const History& history, std::size_t trial) const {
    return history.trials()[trial]->state == TrialState::Paused;
}

std::optional<HyperbandStrategy::Promotion> HyperbandStrategy::bestPromotion(const History& history,
                                                                             const RungModel& model) const {
    std::optional<Promotion> best;
    std::size_t looked = 0;
    for (const std::size_t trial : model.byHope()) {
        if (!isPaused(history, trial) || model.levels().ofTrial[trial].size() >= m_rungs.size())
            continue;
        if (++looked > kMostCandidates)
            break;
        const StepWorth worth = model.worthOf(*model.prospectOf(trial));
        if (!best || worth.worth > best->worth)
            best = Promotion{trial, worth.rung, worth.worth};
    }
    return best;
}

std::size_t HyperbandStrategy::rungAfter(std::size_t rung, std::size_t reach, double leastSteps) const {
    std::size_t next = rung + reach;
    while (next < m_rungs.size() && static_cast<double>(m_rungs[next] - m_rungs[rung]) < leastSteps)
        ++next;
    return std::min(next, m_rungs.size() - 1);
}

std::optional<HyperbandStrategy::Promotion> HyperbandStrategy::promotionByRank(const History& history, const RungLevels& levels,
                                                                               std::size_t reach, double leastSteps) const {
    const std::size_t share = m_usesModel ? kRankShare : static_cast<std::size_t>(m_resource.eta);
    for (std::size_t k = m_rungs.size() - 1; k-- > 0;) {
        // The trials of each bracket are compared among themselves; the model has none.
        for (std::size_t bracket = 0; bracket <= (m_usesModel ? 0 : k); ++bracket) {
            std::vector<std::pair<double, std::size_t>> reached;
            for (std::size_t i = 0; i < levels.ofTrial.size(); ++i) {
                if (levels.ofTrial[i].size() > k && (m_usesModel || bracketOf(i) == bracket))
                    reached.emplace_back(-levels.ofTrial[i][k], i);
            }
            std::ranges::sort(reached);
            reached.resize(reached.size() / share);
            for (const auto& [unused, trial] : reached) {
                if (levels.ofTrial[trial].size() == k + 1 && isPaused(history, trial))
                    return Promotion{trial, rungAfter(k, reach, leastSteps), 0};
            }
        }
    }
    return std::nullopt;
}

std::optional<Eigen::VectorXd> HyperbandStrategy::modelledPoint(const History& history, const RungModel& model, Rng& rng) {
    const Feasibility feasibility = learnFeasibility(history);
    if (m_stop.stop_requested())
        return std::nullopt;
    const LogImprovementAcquisition acquisition(model.process(), feasibility, model.incumbent());
    const Eigen::VectorXd lengths = model.process().kernel().parameters().logLength.array().exp().min(1.0);
    const AcquisitionMaximizer maximizer(m_domain, lengths, kEffort);
    const MaskedAcquisition masked(acquisition, [this](const Eigen::VectorXd& point) {
        return m_encoding.space().keepsRules(toConfiguration(m_encoding, point));
    });
    const Acquisition& used = m_encoding.space().rules() ? static_cast<const Acquisition&>(masked) : acquisition;
    for (const ScoredPoint& found : maximizer.maximize(used, model.bestPoints(kRungAnchors), rng)) {
        Eigen::VectorXd point = rounded(found.point);
        if (!isKnown(point))
            return point;
    }
    return std::nullopt;
}

Feasibility HyperbandStrategy::learnFeasibility(const History& history) {
    std::vector<std::size_t> known;
    bool hasFailed = false;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const Trial& trial = *history.trials()[i];
        const bool failed = trial.state == TrialState::Failed;
        const bool isTold = failed ? blamesConfiguration(trial) : !m_table.entries()[i].curve.isEmpty();
        if (!isTold || trial.isExcluded)
            continue;
        hasFailed = hasFailed || failed;
        known.push_back(i);
    }
    if (!hasFailed)
        return {};
    Eigen::MatrixXd points(std::ssize(known), m_domain.size());
    Eigen::VectorXd outcomes(std::ssize(known));
    for (Eigen::Index r = 0; r < outcomes.size(); ++r) {
        const std::size_t i = known[static_cast<std::size_t>(r)];
        points.row(r) = m_points[i].transpose();
        outcomes[r] = history.trials()[i]->state == TrialState::Failed ? -1 : 1;
    }
    m_outcomeModel.update(points, outcomes);
    return Feasibility(m_outcomeModel.process(), m_outcomeModel.warp().warp(0));
}

Eigen::VectorXd HyperbandStrategy::rounded(Eigen::VectorXd point) const {
    m_domain.snap(point);
    return toUnitPoint(m_encoding, toConfiguration(m_encoding, point));
}

bool HyperbandStrategy::isKnown(const Eigen::VectorXd& point) const {
    const SearchSpace& space = m_encoding.space();
    if (space.rules() && !space.keepsRules(toConfiguration(m_encoding, point)))
        return true;
    return std::ranges::any_of(
        m_points, [&](const Eigen::VectorXd& known) { return ((known - point).array().abs() < kSamePoint).all(); });
}

std::optional<Eigen::VectorXd> HyperbandStrategy::evenPoint(const History& history) const {
    if (history.trials().empty() && m_encoding.space().keepsRules(m_encoding.space().defaults()))
        return toUnitPoint(m_encoding, m_encoding.space().defaults());
    if (history.trials().empty())
        return std::nullopt;
    if (m_domain.size() == 0 || m_domain.size() > SobolSampler::kMaxDimensions)
        return std::nullopt;
    // The k-th trial takes the k-th Sobol point; those that are already known are skipped.
    SobolSampler sobol(m_domain.size(), m_seed);
    sobol.seek(history.trials().size() - 1);
    for (int attempt = 0; attempt < kMaxDraws; ++attempt) {
        Eigen::VectorXd point = rounded(sobol.next());
        if (!isKnown(point))
            return point;
    }
    return std::nullopt;
}

std::optional<Suggestion> HyperbandStrategy::newTrial(const History& history, std::optional<Eigen::VectorXd> point,
                                                      std::size_t rung, Rng& rng) const {
    Suggestion suggestion;
    if (point) {
        suggestion.configuration = toConfiguration(m_encoding, *point);
    } else {
        std::optional<Configuration> drawn =
            m_unseen.pick(history, kMaxDraws, [&](int) { return toConfiguration(m_encoding, m_domain.randomPoint(rng)); });
        if (!drawn)
            return std::nullopt;
        suggestion.configuration = *std::move(drawn);
    }
    suggestion.resource = m_rungs[rung];
    return suggestion;
}

Suggestion HyperbandStrategy::resumption(const History& history, const Promotion& promotion, const Message& reason) const {
    const Trial& trial = *history.trials()[promotion.trial];
    Suggestion suggestion;
    suggestion.configuration = trial.configuration;
    suggestion.resumes = trial.id;
    suggestion.resource = m_rungs[promotion.rung];
    suggestion.explanation.sentence = message("suggest.goes-on", "Continues from step %1 to step %2: %3.",
                                              m_table.entry(trial.id).curve.lastStep(), *suggestion.resource, reason);
    return suggestion;
}

}  // namespace vernier
