#include "core/study/Criteria.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

/// Why the trial does not keep a limit; nothing if it does.
std::optional<Message> breachOf(const Trial& trial, const PlacedConstraint& placed) {
    const Constraint& constraint = placed.constraint;
    const std::optional<double> value = constrainedValue(trial, placed);
    if (!value)
        return message("limit-broken.unknown", "%1 was never reported, so that its limit counts as broken.", constraint.metric);
    if (keeps(constraint, *value))
        return std::nullopt;
    if (constraint.max && *value > *constraint.max)
        return message("limit-broken.above", "%1 is %2, above its limit of %3.", constraint.metric, roundedNumber(*value, 6),
                       toText(*constraint.max));
    if (constraint.min && *value < *constraint.min)
        return message("limit-broken.below", "%1 is %2, below its limit of %3.", constraint.metric, roundedNumber(*value, 6),
                       toText(*constraint.min));
    return message("limit-broken.nan", "%1 is not a number, so that its limit counts as broken.", constraint.metric);
}

}  // namespace

Criteria criteriaOf(const StudyDefinition& definition) {
    Criteria criteria{definition.objective, definition.furtherObjectives, {}};
    for (const Constraint& constraint : definition.constraints) {
        PlacedConstraint& placed =
            criteria.constraints.emplace_back(PlacedConstraint{constraint, definition.valueIndexOf(constraint.metric)});
        for (std::size_t k = criteria.objectiveCount(); k-- > 0;) {
            if (criteria.objectiveAt(k).metric == constraint.metric)
                placed.objective = static_cast<int>(k);
        }
    }
    return criteria;
}

bool Criteria::isBetter(const Trial& left, const Trial& right) const {
    for (std::size_t k = 0; k < objectiveCount(); ++k) {
        const double ours = *vernier::objectiveAt(left, k);
        const double theirs = *vernier::objectiveAt(right, k);
        if (ours != theirs)
            return objectiveAt(k).isBetter(ours, theirs);
    }
    return false;
}

std::optional<double> objectiveAt(const Trial& trial, std::size_t index) {
    if (index == 0)
        return trial.objective;
    return index <= trial.furtherObjectives.size() ? std::optional(trial.furtherObjectives[index - 1]) : std::nullopt;
}

bool hasResult(const Trial& trial, const Criteria& criteria) {
    return isFinished(trial.state) && trial.objective && trial.furtherObjectives.size() >= criteria.further.size() &&
           !trial.isExcluded;
}

bool canBeBest(const Trial& trial, const Criteria& criteria) {
    const auto isBestReport = [](const Objective& objective) { return objective.value == ObjectiveValue::Best; };
    return hasResult(trial, criteria) &&
           (trial.state == TrialState::Complete ||
            (isBestReport(criteria.objective) && std::ranges::all_of(criteria.further, isBestReport))) &&
           keepsLimits(trial, criteria.constraints);
}

std::optional<double> constrainedValue(const Trial& trial, const PlacedConstraint& constraint) {
    if (constraint.objective >= 0)
        return objectiveAt(trial, static_cast<std::size_t>(constraint.objective));
    if (constraint.series < 0 || constraint.series >= std::ssize(trial.reports))
        return std::nullopt;
    const std::vector<Report>& reports = trial.reports[static_cast<std::size_t>(constraint.series)];
    return reports.empty() ? std::nullopt : std::optional(reports.back().value);
}

bool keeps(const Constraint& constraint, double value) {
    const bool isLowEnough = !constraint.max || value <= *constraint.max + constraint.tolerance;
    const bool isHighEnough = !constraint.min || value >= *constraint.min - constraint.tolerance;
    return !std::isnan(value) && isLowEnough && isHighEnough;
}

bool keepsLimits(const Trial& trial, const std::vector<PlacedConstraint>& constraints) {
    return std::ranges::all_of(constraints, [&](const PlacedConstraint& placed) {
        const std::optional<double> value = constrainedValue(trial, placed);
        return value && keeps(placed.constraint, *value);
    });
}

std::optional<bool> feasibilityOf(const Trial& trial, const std::vector<PlacedConstraint>& constraints) {
    if (constraints.empty() || !isFinished(trial.state) || !trial.objective)
        return std::nullopt;
    return keepsLimits(trial, constraints);
}

std::vector<Message> brokenLimits(const Trial& trial, const std::vector<PlacedConstraint>& constraints) {
    std::vector<Message> broken;
    for (const PlacedConstraint& placed : constraints) {
        if (std::optional<Message> breach = breachOf(trial, placed))
            broken.push_back(std::move(*breach));
    }
    return broken;
}

}  // namespace vernier
