#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vernier {

/// What a trial was worth when it had reached a step. Larger is better: negated when minimising. -infinity if a report was not
/// a finite number.
struct CurvePoint {
    std::int64_t step = 0;
    double value = 0;  ///< what counts there: the report, or the best so far if the objective is the best value
    double mean = 0;   ///< of the finite reports up to the step
};

/// The reports of one trial as stopping rules see them: ordered by step, one point per step; of several reports for a step, the
/// last to arrive counts.
class Curve {
public:
    /// `sign` is -1 when minimising, else 1. Cost O(1) for a report in order, else O(points).
    void add(const Report& report, const Objective& objective);

    bool isEmpty() const { return m_points.empty(); }
    const std::vector<CurvePoint>& points() const { return m_points; }
    /// The highest step reported; 0 if there is none.
    std::int64_t lastStep() const { return m_points.empty() ? 0 : m_points.back().step; }
    /// The last point at or before a step, if the curve has reached it; null if it has not, or began after it.
    const CurvePoint* at(std::int64_t step) const;
    /// The point with which the curve reached a step: its first at or after it; null if there is none.
    const CurvePoint* reaching(std::int64_t step) const;
    /// True if the newest report is the first of its step and comes after all others: one to be judged.
    bool isNews() const { return m_isNews; }
    /// What starting cost the trial, in its own steps, judging by when its first and its newest report came; nothing if that
    /// cannot be told.
    std::optional<double> startSteps() const;

private:
    struct Arrival {
        std::int64_t step = 0;
        std::int64_t elapsedMs = 0;
    };
    void summarise(std::size_t from, const Objective& objective);

    struct Sums {
        double total = 0;
        std::int64_t count = 0;
        double best = 0;
    };
    std::vector<CurvePoint> m_points;
    std::vector<double> m_raw;  // signed reports, one per point
    std::vector<Sums> m_sums;
    Arrival m_first;
    Arrival m_newest;
    bool m_isNews = false;
};

/// The curves of a study's trials, brought up to date at a cost that does not depend on how many reports they have: only trials
/// that changed are looked at, and of them only what is new. Holds nothing that cannot be rebuilt from the history. One thread
/// at a time.
class CurveTable {
public:
    struct Entry {
        TrialState state = TrialState::Waiting;
        bool isExcluded = false;               ///< by the user: not a peer of others
        std::optional<double> objective;       ///< signed: larger is better
        std::optional<std::int64_t> resource;  ///< it was told to run up to this step
        int folds = 1;                         ///< that it has begun
        Curve curve;

        bool isPeer() const { return !isExcluded && !curve.isEmpty(); }
    };

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
    int mostFolds() const;
    double sign() const { return m_objective.goal == Goal::Maximize ? 1 : -1; }
    /// By trial number.
    const std::vector<Entry>& entries() const { return m_entries; }
    Entry& entry(TrialId id) { return m_entries[static_cast<std::size_t>(id.number)]; }
    const Entry& entry(TrialId id) const { return m_entries[static_cast<std::size_t>(id.number)]; }
    void resize(std::size_t trials) { m_entries.resize(trials); }

    /// The most steps that a completed trial has reported; nothing before there is one.
    std::optional<std::int64_t> longestRun() const;
    /// What it costs a trial to start, or to resume after a pause, in its own steps: the median over the trials. 0 if too few
    /// have times, for example if somebody else runs the trials. O(trials).
    double startSteps() const;

private:
    void refresh(Entry& entry, const Trial* before, const Trial& now) const;

    Objective m_objective;
    int m_objectiveIndex = 0;
    int m_fold = 0;
    std::vector<TrialPtr> m_seen;  // keeps what the entries were made from, so that an equal pointer means an equal trial
    std::vector<Entry> m_entries;
};

}  // namespace vernier
