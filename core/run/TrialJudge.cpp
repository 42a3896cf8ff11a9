#include "core/run/TrialJudge.h"

#include "core/methods/Methods.h"
#include "core/run/SavedTime.h"

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr double kKeepSpacing = 1.02;

}  // namespace

bool staysOpen(const StudyDefinition& definition) {
    const MetricDefinition* const step = definition.stepMetric();
    return step && step->file.empty() && step->position == StepPosition::Before &&
           definition.stopping.judge == JudgeAt::EachStep;
}

void TrialJudge::follow(const StudyDefinition& definition) {
    m_definition = definition;
    m_seen.clear();
    m_history = History(criteriaOf(definition));
    Result<std::unique_ptr<StoppingRule>> rule = makeStoppingRule(definition);
    m_rule = rule ? std::move(*rule) : nullptr;
}

std::vector<Decision> TrialJudge::judge(const History& known, const Trial& trial, std::size_t first, std::int64_t wallMs) {
    std::vector<Decision> decisions;
    const auto metric = static_cast<std::size_t>(m_definition.objectiveIndex());
    if (!m_rule || metric >= trial.reports.size() || first >= trial.reports[metric].size())
        return decisions;
    catchUp(known);
    const std::vector<Report>& series = trial.reports[metric];
    const std::size_t stride = (series.size() - first - 1) / kMaxJudgedAtOnce + 1;
    for (std::size_t next = first; next < series.size(); next += stride) {
        const std::size_t index = next + stride < series.size() ? next : series.size() - 1;
        auto then = std::make_shared<Trial>(trial);
        then->reports[metric].resize(index + 1);
        m_history.apply(std::move(then));
        if (const auto place = static_cast<std::size_t>(trial.id.number); place < m_seen.size())
            m_seen[place] = nullptr;
        std::optional<Decision> decision = m_rule->decide(m_history, trial.id);
        if (!decision)
            continue;
        complete(*decision, trial, wallMs);
        const bool ends = decision->stops() || decision->verdict == Verdict::Pause;
        if (isWorthKeeping(*decision))
            decisions.push_back(*std::move(decision));
        if (ends)
            break;
    }
    return decisions;
}

/// Equal pointers are equal trials, which never change.
void TrialJudge::catchUp(const History& known) {
    const std::vector<TrialPtr>& trials = known.trials();
    m_seen.resize(trials.size());
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (m_seen[i] == trials[i])
            continue;
        m_history.apply(withoutOpenStep(trials[i]));
        m_seen[i] = trials[i];
    }
}

/// The trial as peers of others may see it. Whether the last step of a running one is over is not known here.
TrialPtr TrialJudge::withoutOpenStep(const TrialPtr& trial) const {
    const auto metric = static_cast<std::size_t>(m_definition.objectiveIndex());
    if (trial->state != TrialState::Running || !staysOpen(m_definition) || metric >= trial->reports.size() ||
        trial->reports[metric].empty())
        return trial;
    auto known = std::make_shared<Trial>(*trial);
    known->reports[metric].pop_back();
    return known;
}

void TrialJudge::complete(Decision& decision, const Trial& trial, std::int64_t wallMs) const {
    decision.wallMs = wallMs;
    decision.isOverridden = trial.isKept && decision.verdict == Verdict::Stop;
    if (decision.stops()) {
        decision.savedSeconds = savedSeconds(m_history, m_definition, trial, decision.step);
        decision.savedCost = costOfSeconds(decision.savedSeconds, m_definition.limits);
    }
    // A trial that is kept although it is behind has a reason that its numbers do not show.
    const bool isBehind = decision.threshold && m_definition.objective.isBetter(*decision.threshold, decision.value);
    if (decision.verdict == Verdict::Keep && !isBehind)
        decision.reason = {};
}

bool TrialJudge::isWorthKeeping(const Decision& decision) {
    if (decision.stops() || decision.verdict == Verdict::Pause)
        return true;
    const auto [last, isFirst] = m_lastKeptStep.try_emplace(decision.trial, decision.step);
    if (!isFirst && static_cast<double>(decision.step) < kKeepSpacing * static_cast<double>(last->second))
        return false;
    last->second = decision.step;
    return true;
}

}  // namespace vernier
