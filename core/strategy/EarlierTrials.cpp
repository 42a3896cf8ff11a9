#include "core/strategy/EarlierTrials.h"

#include "core/numerics/Ranking.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace vernier {

namespace {

// The model takes at most this many earlier results, from all studies together: with more, each suggestion would cost seconds.
constexpr Eigen::Index kMostEarlierRows = 500;

/// A configuration of `prior` as one of `space`; nothing if it lies outside.
std::optional<Configuration> moved(Configuration configuration, const SearchSpace& prior, const SearchSpace& space,
                                   WarmStartKind kind) {
    for (const Parameter& parameter : prior.parameters()) {
        if (parameter.fixed && parameter.when.empty())
            configuration.try_emplace(parameter.name, *parameter.fixed);
    }
    for (const Formula& formula : prior.ruleTexts().formulas)
        configuration.erase(formula.name);
    for (const Parameter& parameter : space.parameters()) {
        const auto value = configuration.find(parameter.name);
        if (kind == WarmStartKind::Transfer && parameter.fixed && value != configuration.end())
            value->second = *parameter.fixed;
    }
    if (!space.faultsOf(configuration).empty())
        return std::nullopt;
    return configuration;
}

/// Excludes trials so that at most `most` results and as many failures are left.
void thinOut(std::vector<Trial>& trials, Goal goal, Eigen::Index most) {
    std::vector<Trial*> results;
    std::vector<Trial*> others;
    for (Trial& trial : trials) {
        if (!trial.isExcluded)
            (trial.objective ? results : others).push_back(&trial);
    }
    for (std::size_t i = static_cast<std::size_t>(most); i < others.size(); ++i)
        others[i]->isExcluded = true;
    Eigen::VectorXd values(std::ssize(results));
    for (std::size_t i = 0; i < results.size(); ++i)
        values[static_cast<Eigen::Index>(i)] = (goal == Goal::Maximize ? 1 : -1) * *results[i]->objective;
    for (Trial* const trial : results)
        trial->isExcluded = true;
    for (const Eigen::Index row : representativeRows(values, most))
        results[static_cast<std::size_t>(row)]->isExcluded = false;
}

/// Of each series the last value, which is all that limits look at.
std::vector<std::vector<Report>> lastOfEach(const std::vector<std::vector<Report>>& reports) {
    std::vector<std::vector<Report>> last(reports.size());
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (!reports[i].empty())
            last[i].push_back(reports[i].back());
    }
    return last;
}

History historyIn(const PriorStudy& prior, const SearchSpace& space, WarmStartKind kind, Eigen::Index most) {
    std::vector<Trial> trials;
    for (const TrialPtr& trial : prior.history.trials()) {
        if (!isFinished(trial->state))
            continue;
        std::optional<Configuration> configuration = moved(trial->configuration, prior.space, space, kind);
        if (!configuration)
            continue;
        Trial& taken = trials.emplace_back();
        taken.id = TrialId{std::ssize(trials) - 1};
        taken.configuration = std::move(*configuration);
        taken.state = trial->state;
        taken.failure = trial->failure;
        taken.objective = trial->objective;
        if (!prior.history.criteria().constraints.empty())
            taken.reports = lastOfEach(trial->reports);
        taken.isExcluded = trial->isExcluded;
    }
    thinOut(trials, prior.history.objective().goal, most);
    History history(prior.history.criteria());
    for (Trial& trial : trials)
        history.apply(std::make_shared<const Trial>(std::move(trial)));
    return history;
}

}  // namespace

EarlierTrials earlierTrials(const StudyDefinition& definition, const std::vector<PriorStudy>& priors) {
    EarlierTrials earlier;
    if (!definition.warmStart)
        return earlier;
    earlier.kind = definition.warmStart->kind;
    const Eigen::Index most = kMostEarlierRows / std::max<Eigen::Index>(1, std::ssize(priors));
    for (const PriorStudy& prior : priors)
        earlier.studies.push_back(historyIn(prior, definition.space, earlier.kind, most));
    return earlier;
}

ConfigurationKeys triedConfigurations(const SearchSpace& space, const EarlierTrials& earlier) {
    ConfigurationKeys keys;
    if (earlier.kind == WarmStartKind::Transfer)
        return keys;
    for (const History& study : earlier.studies) {
        for (const TrialPtr& trial : study.trials())
            keys.insert(space.canonicalKey(trial->configuration));
    }
    return keys;
}

std::optional<EarlierBest> betterEarlier(const History& history, const std::vector<PriorStudy>& earlier) {
    const Trial* best = history.incumbent();
    std::optional<EarlierBest> found;
    for (std::size_t study = 0; study < earlier.size(); ++study) {
        const Trial* const other = earlier[study].history.incumbent();
        if (!other || (best && !history.objective().isBetter(*other->objective, *best->objective)))
            continue;
        best = other;
        found = EarlierBest{study, other};
    }
    return found;
}

}  // namespace vernier
