#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

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

/// One trial of a CurveTable.
struct CurveEntry {
    TrialState state = TrialState::Waiting;
    bool isExcluded = false;               ///< by the user: not a peer of others
    std::optional<double> objective;       ///< signed: larger is better
    std::optional<std::int64_t> resource;  ///< it was told to run up to this step
    int folds = 1;                         ///< that it has begun
    Curve curve;

    bool isPeer() const { return !isExcluded && !curve.isEmpty(); }
};

}  // namespace vernier
