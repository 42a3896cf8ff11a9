#include "core/stopping/PeerRule.h"

#include "core/stopping/DecisionText.h"
#include "core/stopping/FinalForecaster.h"
#include "core/study/Resource.h"

#include <algorithm>
#include <cmath>

namespace vernier {

int rankAmong(const OrderedValues& peers, double value) {
    return 1 + static_cast<int>(peers.countAbove(value));
}

int rankAmong(const std::vector<double>& peers, double value) {
    return 1 + static_cast<int>(std::ranges::count_if(peers, [value](double peer) { return peer > value; }));
}

PeerRule::PeerRule(const StudyDefinition& definition, std::string name)
    : m_settings(definition.stopping),
      m_resource(resourceOf(definition)),
      m_objective(definition.objective),
      m_objectiveIndex(definition.objectiveIndex()),
      m_name(std::move(name)) {}

std::optional<Decision> PeerRule::decide(const History& history, TrialId id) {
    const Trial* trial = history.find(id);
    if (!trial || trial->state != TrialState::Running)
        return std::nullopt;
    const CurveTable& table = tableOf(*trial, history);
    std::optional<Judgement> judgement = isNews(table, id) ? judge(table, id) : std::nullopt;
    if (!judgement)
        return std::nullopt;
    if (!judgement->forecast)
        judgement->forecast = forecastFinal(table, id, m_settings.minPeers);
    return decisionOf(table, id, *judgement);
}

/// The curves of the folds that the trial has begun.
const CurveTable& PeerRule::tableOf(const Trial& trial, const History& history) {
    const auto index = static_cast<std::size_t>(m_objectiveIndex);
    const bool hasReports = index < trial.reports.size() && !trial.reports[index].empty();
    const auto fold = static_cast<std::size_t>(hasReports ? trial.reports[index].back().fold : 0);
    for (std::size_t next = m_tables.size(); next <= fold; ++next)
        m_tables.emplace_back(m_objective, m_objectiveIndex, static_cast<int>(next));
    m_tables[fold].update(history);
    return m_tables[fold];
}

bool PeerRule::stops(const CurveTable& table, TrialId id) const {
    const std::optional<Judgement> judgement = isNews(table, id) ? judge(table, id) : std::nullopt;
    return judgement && judgement->verdict == Verdict::Stop && !isInLastPart(table, id) && !isLeader(table, id);
}

bool PeerRule::isNews(const CurveTable& table, TrialId id) {
    const Curve& curve = table.entry(id).curve;
    return !curve.isEmpty() && curve.isNews();
}

std::optional<std::int64_t> PeerRule::runLength(const CurveTable& table) const {
    return m_resource ? std::optional(m_resource->max) : table.longestRun();
}

std::int64_t PeerRule::graceSteps(const CurveTable& table) const {
    return m_settings.graceSteps.value_or(std::max<std::int64_t>(1, runLength(table).value_or(0) / 10));
}

bool PeerRule::isLeader(const CurveTable& table, TrialId id) const {
    const CurvePoint& own = table.entry(id).curve.points().back();
    if (!std::isfinite(own.value))
        return false;
    std::int64_t better = 0;
    for (const CurveTable::Entry& entry : table.entries()) {
        if (better >= m_settings.protectTop)
            break;
        const CurvePoint* peer = entry.isPeer() ? entry.curve.at(own.step) : nullptr;
        better += peer && peer->value > own.value ? 1 : 0;
    }
    return better < m_settings.protectTop;
}

bool PeerRule::isInLastPart(const CurveTable& table, TrialId id) const {
    if (table.fold() + 1 < table.mostFolds())
        return false;
    const std::optional<std::int64_t> length = runLength(table);
    const auto step = static_cast<double>(table.entry(id).curve.lastStep());
    return length && step > m_settings.protectLast * static_cast<double>(*length);
}

Decision PeerRule::decisionOf(const CurveTable& table, TrialId id, const Judgement& judgement) const {
    const CurvePoint& own = table.entry(id).curve.points().back();
    DecisionFacts facts{table.objective(), m_name, runLength(table), DecisionFacts::Protection::None, table.bestObjective(),
                        judgement.isOutbid};
    if (facts.best)
        *facts.best *= table.sign();
    const bool isBad = judgement.verdict == Verdict::Stop;
    if (isBad && isInLastPart(table, id))
        facts.protection = DecisionFacts::Protection::LastPart;
    else if (isBad && isLeader(table, id))
        facts.protection = DecisionFacts::Protection::Leader;

    Decision decision;
    decision.trial = id;
    decision.step = own.step;
    decision.rule = m_name;
    decision.value = table.sign() * own.value;
    if (judgement.threshold)
        decision.threshold = table.sign() * *judgement.threshold;
    decision.peers = judgement.peers;
    decision.rank = judgement.rank;
    if (facts.protection == DecisionFacts::Protection::None)
        decision.verdict = judgement.verdict;
    decision.forecast = judgement.forecast;
    decision.reason = sentenceOf(decision, facts);
    return decision;
}

}  // namespace vernier
