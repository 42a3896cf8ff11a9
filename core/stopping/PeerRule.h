#pragma once

#include "core/curves/CurveTable.h"
#include "core/stopping/StoppingRule.h"

#include <string>

namespace vernier {

/// A rule's case against a trial at a step, before anything protects it. Values are signed: larger is better.
struct Judgement {
    Verdict verdict = Verdict::Keep;
    std::optional<double> threshold;
    int peers = 0;                          ///< trials it was compared with, itself not counted
    int rank = 1;                           ///< among these and itself
    std::optional<FinalForecast> forecast;  ///< from rules that have made one; otherwise the frame makes it
    bool isOutbid = false;                  ///< a new trial promises more for the same steps
};

/// The frame that all rules share: which reports are judged, which trials are protected, and the sentence for people.
///
/// Judged is the newest report of a running trial if it is the first of its step and no later step was reported before: late
/// reports and repeats change what peers are compared with, but are not new evidence. Where a trial has folds, it is compared
/// by those that it has begun with the same ones of its peers. The trials that lead at a step
/// (StoppingSettings::protectTop) and those in the last part of a run (protectLast) are never stopped.
class PeerRule : public StoppingRule {
public:
    PeerRule(const StudyDefinition& definition, std::string name);

    /// O(trials) at most.
    std::optional<Decision> decide(const History& history, TrialId id) final;
    /// Whether it would stop a trial after its newest report, for curves that the caller keeps, whatever the trial's state.
    bool stops(const CurveTable& table, TrialId id) const;

protected:
    virtual std::optional<Judgement> judge(const CurveTable& table, TrialId id) const = 0;

    const StoppingSettings& settings() const { return m_settings; }
    /// How many steps a run has: the most the definition allows, otherwise the most a completed trial took; nothing if neither
    /// is known.
    std::optional<std::int64_t> runLength(const CurveTable& table) const;
    /// The last step at which nothing is stopped yet, for rules with a grace period: as set, otherwise a tenth of a run, at
    /// least 1.
    std::int64_t graceSteps(const CurveTable& table) const;

private:
    const CurveTable& tableOf(const Trial& trial, const History& history);
    static bool isNews(const CurveTable& table, TrialId id);
    bool isLeader(const CurveTable& table, TrialId id) const;
    bool isInLastPart(const CurveTable& table, TrialId id) const;
    Decision decisionOf(const CurveTable& table, TrialId id, const Judgement& judgement) const;

    StoppingSettings m_settings;
    std::optional<ResourceRange> m_resource;
    Objective m_objective;
    int m_objectiveIndex;
    std::string m_name;
    std::vector<CurveTable> m_tables;  ///< by fold
};

/// One more than the number of `peers` that are better than `value`.
int rankAmong(const OrderedValues& peers, double value);
int rankAmong(const std::vector<double>& peers, double value);

}  // namespace vernier
