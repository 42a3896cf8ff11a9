#pragma once

#include "core/base/Message.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <optional>
#include <vector>

namespace vernier {

/// A constraint, and where its metric's values are.
struct PlacedConstraint {
    Constraint constraint;
    int series = -1;           ///< index into Trial::reports; -1: the study does not read this metric
    bool isObjective = false;  ///< then the trial's objective counts, not a series

    bool operator==(const PlacedConstraint&) const = default;
};

/// By what the trials of a study are compared: a plain value, part of each History.
struct Criteria {
    Objective objective;
    std::vector<Objective> further{};  ///< objectives beyond the first; none in most studies
    std::vector<PlacedConstraint> constraints{};

    bool operator==(const Criteria&) const = default;
};

Criteria criteriaOf(const StudyDefinition& definition);

/// What a constraint judges: the last value of its metric or, for the objective, the objective; nothing if the trial reported
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
