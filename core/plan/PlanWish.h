#pragma once

#include "core/plan/StudyPlan.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <optional>

namespace vernier {

/// What a person says of a plan; the rest comes from the study, if there is one. As PlanRequest.
struct PlanWish {
    std::optional<int> parameters{};
    std::optional<double> trialSeconds{};
    std::optional<double> trialCost{};
    std::optional<double> budget{};
    std::optional<double> deadlineSeconds{};
    std::optional<std::int64_t> trials{};
    std::optional<int> slots{};
    std::optional<bool> reports{};
    ResultNoise noise = ResultNoise::Some;

    bool operator==(const PlanWish&) const = default;
};

/// A wish as it stands, with one parameter if it does not say how many. Pure.
PlanRequest planRequest(const PlanWish& wish);

/// A wish completed by a study: how many parameters vary and the limits of its definition, how long its trials took, what that
/// cost. A limit of the study that nobody can plan with, such as a budget without the price of a trial, is left out, and so is its
/// number of trials where the wish says money or a deadline: how many these buy is what is asked. Slots are not taken from it,
/// for the same reason. Pure; O(trials).
PlanRequest planRequest(const PlanWish& wish, const StudyDefinition& definition, const History& history);

/// The definition that does what a plan says: strategy, early stopping, slots, and the limits that it was asked for. The trials
/// that it keeps for repeats are left out of the limit: a repeat of the best raises it. Pure.
StudyDefinition withPlan(StudyDefinition definition, const PlanRequest& request, const PlanChoice& choice);

}  // namespace vernier
