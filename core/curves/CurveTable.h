#pragma once

#include "core/curves/CurvePeers.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vernier {

/// What the trials of a CurveTable that have ended come to.
struct EndedTrials {
    std::optional<std::int64_t> longestRun;
    std::optional<double> best;
    int mostFolds = 1;

    void add(const CurveEntry& entry);
};

/// The curves of a study's trials, brought up to date at a cost that does not depend on how many reports they have: only trials
/// that changed are looked at, and of them only what is new. Holds nothing that cannot be rebuilt from the history. One thread
/// at a time.
class CurveTable {
public:
    using Entry = CurveEntry;

    CurveTable() = default;
    /// `objectiveIndex`: the series of Trial::reports that holds the objective. `fold`: the curves are of the folds up to this
    /// one (pairedReport), and only of trials that have them all; 0 is the whole of a trial without folds.
    CurveTable(Objective objective, int objectiveIndex, int fold = 0)
        : m_objective(std::move(objective)), m_objectiveIndex(objectiveIndex), m_fold(fold) {}

    /// O(trials) pointer comparisons and O(new reports).
    void update(const History& history);

    const Objective& objective() const { return m_objective; }
    int fold() const { return m_fold; }
    /// How many folds the completed trials have, the most of them; 1 without any.
    int mostFolds() const { return summary().mostFolds; }
    double sign() const { return m_objective.goal == Goal::Maximize ? 1 : -1; }
    /// By trial number.
    const std::vector<Entry>& entries() const { return m_entries; }
    const Entry& entry(TrialId id) const { return m_entries[static_cast<std::size_t>(id.number)]; }

    // Without a history, for studies that are played again. Such a table is never updated from one.
    /// The trial with the next number runs, and has reported nothing.
    void begin(bool isExcluded);
    /// What counts of a report at its step, as pairedReport() says.
    void report(TrialId id, const Report& report);
    /// How many folds it has begun.
    void setFolds(TrialId id, int folds) { m_entries[static_cast<std::size_t>(id.number)].folds = folds; }
    void end(TrialId id, TrialState state, std::optional<double> objective);

    // The next four are O(1) but for the first answer and after a trial that had ended has changed: O(trials).
    /// The most steps that a completed trial has reported; nothing before there is one.
    std::optional<std::int64_t> longestRun() const { return summary().longestRun; }
    /// The best objective of the finished trials that the user has not excluded, signed: larger is better; nothing without one.
    std::optional<double> bestObjective() const { return summary().best; }
    /// Of the completed peers that have come to a step: what they had there (Curve::at).
    const StepPeers& completedAt(std::int64_t step) const { return m_peers.completedAt(m_entries, step); }
    /// Of all peers: with what they came to a step (Curve::reaching).
    const OrderedValues& reachedAt(std::int64_t step) const { return m_peers.reachedAt(m_entries, step); }
    /// What it costs a trial to start, or to resume after a pause, in its own steps: the median over the trials. 0 if too few
    /// have times, for example if somebody else runs the trials. O(trials).
    double startSteps() const;

private:
    static bool isCompletePeer(const Entry& entry) { return entry.state == TrialState::Complete && entry.isPeer(); }
    const EndedTrials& summary() const;
    void refresh(std::size_t trial, const Trial* before, const Trial& now);
    void add(std::size_t trial, const Report& report);
    void noteChange(std::size_t trial, const Entry& before, bool wasPeer);

    Objective m_objective;
    int m_objectiveIndex = 0;
    int m_fold = 0;
    std::vector<TrialPtr> m_seen;  // keeps what the entries were made from, so that an equal pointer means an equal trial
    std::vector<Entry> m_entries;
    mutable CurvePeers m_peers;
    mutable std::optional<EndedTrials> m_summary;
};

}  // namespace vernier
