#include "core/serve/ServedStudy.h"

#include "core/record/TrialOutcome.h"
#include "core/study/Resource.h"

#include <cmath>

namespace vernier {

namespace {

std::string nameOf(TrialId id) {
    return "Trial " + std::to_string(id.number);
}

}  // namespace

Result<ServedStudy> ServedStudy::create(StudyDefinition definition) {
    Result<std::unique_ptr<Strategy>> strategy = makeStrategy(definition);
    if (!strategy)
        return tl::unexpected<Error>(strategy.error());
    Result<std::unique_ptr<StoppingRule>> rule = makeStoppingRule(definition);
    if (!rule)
        return tl::unexpected<Error>(rule.error());
    return ServedStudy(std::move(definition), std::move(*strategy), std::move(*rule));
}

ServedStudy::ServedStudy(StudyDefinition definition, std::unique_ptr<Strategy> strategy, std::unique_ptr<StoppingRule> rule)
    : m_definition(std::move(definition)),
      m_history(criteriaOf(m_definition)),
      m_strategy(std::move(strategy)),
      m_rule(std::move(rule)) {
    if (!methodOf(m_definition).predicts)
        return;
    StudyDefinition spread = m_definition;
    spread.strategy = StrategySettings{"sobol", m_definition.strategy.seed, {}};
    if (Result<std::unique_ptr<Strategy>> made = makeStrategy(spread))
        m_spread = std::move(*made);
}

ServedBatch ServedStudy::ask(int count, const std::function<void(int)>& onProgress) {
    ServedBatch batch;
    for (int asked = 0; asked < count; ++asked) {
        SuggestionOrNone suggestion = suggest(asked < kMostModelled);
        if (const auto* const none = std::get_if<NoSuggestion>(&suggestion)) {
            batch.none = *none;
            break;
        }
        batch.trials.push_back(begin(std::get<Suggestion>(std::move(suggestion))));
        if (onProgress)
            onProgress(asked + 1);
    }
    return batch;
}

SuggestionOrNone ServedStudy::suggest(bool isModelled) {
    Rng rng(m_definition.strategy.seed, m_history.trials().size());
    if (isModelled || !m_spread)
        return m_strategy->suggest(m_history, rng);
    SuggestionOrNone suggestion = m_spread->suggest(m_history, rng);
    // An even spread knows nothing of steps.
    if (auto* const begun = std::get_if<Suggestion>(&suggestion);
        begun && methodOf(m_definition).needsResource && canResume(m_definition))
        begun->resource = resourceOf(m_definition)->min;
    return suggestion;
}

ServedTrial ServedStudy::begin(Suggestion suggestion) {
    const bool resumes = suggestion.resumes && m_history.find(*suggestion.resumes);
    auto trial = resumes ? std::make_shared<Trial>(*m_history.find(*suggestion.resumes)) : std::make_shared<Trial>();
    if (!resumes) {
        trial->id = TrialId{std::ssize(m_history.trials())};
        trial->configuration = std::move(suggestion.configuration);
        trial->explanation = std::move(suggestion.explanation);
        trial->historyRevision = m_history.revision();
        trial->reports.resize(m_definition.valueMetrics().size());
    }
    trial->state = TrialState::Running;
    trial->resource = suggestion.resource;
    m_history.apply(trial);
    return {trial->id, trial->configuration, resumes, trial->resource};
}

Result<std::shared_ptr<Trial>> ServedStudy::open(TrialId id) const {
    const Trial* trial = m_history.find(id);
    if (!trial)
        return failure(ErrorCode::NotFound, nameOf(id) + " does not exist; ask gives the ids, from 0.");
    // A stopped trial may still be told its end, once.
    if (m_told.contains(id) || (isFinished(trial->state) && trial->state != TrialState::Stopped))
        return failure(ErrorCode::InvalidInput, nameOf(id) + " has ended already.");
    return std::make_shared<Trial>(*trial);
}

Result<void> ServedStudy::complete(TrialId id, double value, const std::map<std::string, double>& metrics) {
    Result<std::shared_ptr<Trial>> trial = open(id);
    if (!trial)
        return tl::unexpected<Error>(trial.error());
    // A stopped trial stays stopped: the value told counts in place of its last report.
    if ((*trial)->state != TrialState::Stopped)
        (*trial)->state = TrialState::Complete;
    (*trial)->objective = value;
    for (const Objective& further : m_definition.furtherObjectives)
        (*trial)->furtherObjectives.push_back(metrics.at(further.metric));
    for (const Constraint& constraint : m_definition.constraints) {
        const auto index = static_cast<std::size_t>(m_definition.valueIndexOf(constraint.metric));
        if (const auto found = metrics.find(constraint.metric);
            found != metrics.end() && constraint.metric != m_definition.objective.metric)
            (*trial)->reports[index].push_back({0, found->second, 0});
    }
    m_told.insert(id);
    m_history.apply(std::move(*trial));
    return {};
}

Result<void> ServedStudy::fail(TrialId id) {
    Result<std::shared_ptr<Trial>> trial = open(id);
    if (!trial)
        return tl::unexpected<Error>(trial.error());
    (*trial)->state = TrialState::Failed;
    (*trial)->failure = FailureCause::NoObjective;
    (*trial)->objective.reset();
    (*trial)->furtherObjectives.clear();
    m_told.insert(id);
    m_history.apply(std::move(*trial));
    return {};
}

Result<ServedAnswer> ServedStudy::report(TrialId id, std::int64_t step, double value) {
    Result<std::shared_ptr<Trial>> opened = open(id);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    std::shared_ptr<Trial> trial = std::move(*opened);
    if (trial->state != TrialState::Running)
        return failure(ErrorCode::InvalidInput, nameOf(id) + " is " +
                                                    (trial->state == TrialState::Paused ? "paused" : "stopped") +
                                                    "; only a running trial reports.");
    trial->reports.front().push_back({step, value, 0});
    m_history.apply(trial);

    const std::optional<Decision> decision = m_rule ? m_rule->decide(m_history, id) : std::nullopt;
    if (decision && decision->verdict == Verdict::Stop)
        return stop(std::make_shared<Trial>(*trial), decision->reason);
    if (!decision || decision->verdict == Verdict::Keep)
        return ServedAnswer{ServedDecision::Continue, decision ? decision->reason : Message()};
    auto paused = std::make_shared<Trial>(*trial);
    paused->state = TrialState::Paused;
    m_history.apply(std::move(paused));
    return ServedAnswer{ServedDecision::Pause, decision->reason};
}

ServedAnswer ServedStudy::stop(std::shared_ptr<Trial> trial, Message reason) {
    trial->state = TrialState::Stopped;
    const std::optional<double> objective = objectiveOf(trial->reports.front(), m_definition.objective);
    if (objective && std::isfinite(*objective))
        trial->objective = objective;
    m_history.apply(std::move(trial));
    return {ServedDecision::Stop, std::move(reason)};
}

}  // namespace vernier
