#pragma once

#include "core/base/Message.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vernier {

/// A constraint, and where its metric's values are.
struct PlacedConstraint {
    Constraint constraint;
    int series = -1;     ///< index into Trial::reports; -1: the study does not read this metric
    int objective = -1;  ///< index of the objective that it is: then that counts, not a series; -1: none

    bool operator==(const PlacedConstraint&) const = default;
};

/// By what the trials of a study are compared: a plain value, part of each History.
struct Criteria {
    Objective objective;
    std::vector<Objective> further{};  ///< objectives beyond the first; none in most studies
    std::vector<PlacedConstraint> constraints{};

    std::size_t objectiveCount() const { return 1 + further.size(); }
    const Objective& objectiveAt(std::size_t index) const { return index == 0 ? objective : further[index - 1]; }
    /// Whether the left one of two trials with all objectives is strictly better in the first objective in which they differ:
    /// of the trials that no other one beats in everything, the best in the first objective is the best by this order.
    bool isBetter(const Trial& left, const Trial& right) const;

    bool operator==(const Criteria&) const = default;
};

Criteria criteriaOf(const StudyDefinition& definition);

/// An objective of a trial, by its index; nothing for a trial without it. Finite.
std::optional<double> objectiveAt(const Trial& trial, std::size_t index);

/// Finished, with all objectives that are asked for, and not excluded by the user: what counts as a result.
bool hasResult(const Trial& trial, const Criteria& criteria);

/// A result that may be called the best: that of a trial which ran to its end or, where the objective is its best report, of
/// any: more steps could only have made it better. The last value of a trial that was stopped is not what a finished one would
/// have given. It keeps all limits of metrics.
bool canBeBest(const Trial& trial, const Criteria& criteria);

/// What a constraint judges: the last value of its metric or, for an objective, the objective; nothing if the trial reported
/// none. May be NaN or infinite.
std::optional<double> constrainedValue(const Trial& trial, const PlacedConstraint& constraint);
/// Whether a value keeps the limit, with its tolerance. NaN keeps none.
bool keeps(const Constraint& constraint, double value);

/// Whether a trial keeps all limits; true if there are none. One that never reported the metric of a limit does not keep it.
bool keepsLimits(const Trial& trial, const std::vector<PlacedConstraint>& constraints);
/// The same of a trial with a result; nothing for others, and where there are no limits: what is shown and exported.
std::optional<bool> feasibilityOf(const Trial& trial, const std::vector<PlacedConstraint>& constraints);
/// A sentence for each limit that the trial does not keep.
std::vector<Message> brokenLimits(const Trial& trial, const std::vector<PlacedConstraint>& constraints);

}  // namespace vernier
