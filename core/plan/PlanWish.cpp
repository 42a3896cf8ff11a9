#include "core/plan/PlanWish.h"

#include "core/base/DurationText.h"
#include "core/base/NumberText.h"
#include "core/curves/TrialTimes.h"
#include "core/methods/Methods.h"
#include "core/space/Encoding.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr int kPriceDigits = 6;

}  // namespace

PlanRequest planRequest(const PlanWish& wish) {
    PlanRequest request;
    request.parameters = wish.parameters.value_or(1);
    request.trialSeconds = wish.trialSeconds;
    request.trialCost = wish.trialCost;
    request.budget = wish.budget;
    request.deadlineSeconds = wish.deadlineSeconds;
    request.trials = wish.trials;
    request.slots = wish.slots;
    request.reports = wish.reports.value_or(false);
    request.noise = wish.noise;
    return request;
}

PlanRequest planRequest(const PlanWish& wish, const StudyDefinition& definition, const History& history) {
    const Limits& limits = definition.limits;
    PlanRequest request = planRequest(wish);
    if (!wish.parameters)
        request.parameters = std::max(1, Encoding(definition.space).size());
    if (!request.trialSeconds)
        request.trialSeconds = meanTrialSeconds(history);
    if (!request.trialCost && request.trialSeconds && limits.costPerHour)
        request.trialCost = *request.trialSeconds / kSecondsPerHour * *limits.costPerHour;
    if (!request.budget && request.trialCost)
        request.budget = limits.budget;
    if (!request.deadlineSeconds && request.trialSeconds)
        request.deadlineSeconds = limits.runtimeSeconds;
    if (!request.trials && !wish.budget && !wish.deadlineSeconds)
        request.trials = limits.trials;
    request.reports = wish.reports.value_or(stopsEarly(definition));
    return request;
}

StudyDefinition withPlan(StudyDefinition definition, const PlanRequest& request, const PlanChoice& choice) {
    definition.strategy.kind = choice.strategy;
    // A rule that somebody has chosen stays, where one is to stop trials.
    if (choice.stopping == kNoStoppingRule || definition.stopping.rule == kNoStoppingRule)
        definition.stopping.rule = choice.stopping;
    Limits& limits = definition.limits;
    limits.parallel = choice.slots;
    limits.trials = choice.trials - choice.reserve;
    if (request.deadlineSeconds)
        limits.runtimeSeconds = request.deadlineSeconds;
    if (request.budget && request.trialSeconds) {
        limits.costPerHour = rounded(*request.trialCost / *request.trialSeconds * kSecondsPerHour, kPriceDigits);
        limits.budget = request.budget;
    }
    return definition;
}

}  // namespace vernier
