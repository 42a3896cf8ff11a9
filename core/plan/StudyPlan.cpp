#include "core/plan/StudyPlan.h"

#include "core/study/MethodRules.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kSlotChoices[] = {1, 2, 4, 8, 16};
constexpr double kTrialsCap = 1e6;
/// Without a deadline, more slots are advised while neither the middle nor the high end of the gap grows by more than this
/// share and this much.
constexpr double kBearableShare = 1.15;
constexpr double kBearable = 0.02;
constexpr double kFurthestTold = 2000;  ///< trials of random search; nobody measured more
/// Repeats are kept where so many trials remain for the search.
constexpr std::int64_t kLeastSearched = 10;

class Planner {
public:
    explicit Planner(const PlanRequest& request) : m_request(request) {}

    std::vector<Fault> faults() const {
        std::vector<Fault> faults;
        const auto check = [&](const char* field, bool isSound, Message rule) {
            if (!isSound)
                faults.push_back({field, std::move(rule)});
        };
        const auto positive = [](const std::optional<double>& number) {
            return !number || (std::isfinite(*number) && *number > 0);
        };
        check("parameters", m_request.parameters >= 1, message("plan.parameters", "must be a whole number, 1 or more"));
        check("trial-time", positive(m_request.trialSeconds), message("plan.trial-time", "must be longer than nothing"));
        check("trial-cost", positive(m_request.trialCost), message("plan.trial-cost", "must be more than nothing"));
        check("budget", positive(m_request.budget), message("plan.budget", "must be more than nothing"));
        check("deadline", positive(m_request.deadlineSeconds), message("plan.deadline", "must lie in the future"));
        check("trials", !m_request.trials || *m_request.trials >= 1,
              message("plan.trials", "must be a whole number, 1 or more"));
        check("slots", !m_request.slots || *m_request.slots >= 1, message("plan.slots", "must be a whole number, 1 or more"));
        check("budget", !m_request.budget || m_request.trialCost,
              message("plan.needs-cost", "needs trial-cost, the price of one trial"));
        check("deadline", !m_request.deadlineSeconds || m_request.trialSeconds,
              message("plan.needs-time", "needs trial-time, how long one trial takes"));
        check("trials", m_request.trials || m_request.budget || m_request.deadlineSeconds,
              message("plan.no-limit", "is missing: say trials, or budget and trial-cost, or deadline and trial-time"));
        return faults;
    }

    /// How many trials can be paid for in time; 0 if not even one.
    std::int64_t affordable(int slots, double share) const {
        double count = static_cast<double>(m_request.trials.value_or(static_cast<std::int64_t>(kTrialsCap)));
        if (m_request.budget)
            count = std::min(count, std::floor(*m_request.budget / (*m_request.trialCost * share) + 1e-9));
        if (m_request.deadlineSeconds)
            count = std::min(count, slots * std::floor(*m_request.deadlineSeconds / (*m_request.trialSeconds * share) + 1e-9));
        return static_cast<std::int64_t>(std::clamp(count, 0.0, kTrialsCap));
    }

    std::int64_t reserveOf(std::int64_t trials) const {
        const std::int64_t wanted = m_request.noise == ResultNoise::None ? 0 : m_request.noise == ResultNoise::Some ? 6 : 12;
        return trials < kLeastSearched ? 0 : std::min(wanted, (trials - kLeastSearched) / 4);
    }

    PlanChoice choice(const char* strategy, int slots, bool stops) const {
        const double share = stops ? kStoppedShare : 1;
        PlanChoice plan;
        plan.strategy = strategy;
        plan.stopping = stops ? "median" : "none";
        plan.slots = slots;
        plan.trials = affordable(slots, share);
        plan.reserve = reserveOf(plan.trials);
        const auto trials = static_cast<double>(plan.trials);
        if (m_request.trialSeconds)
            plan.wallSeconds = std::ceil(trials / slots) * *m_request.trialSeconds * share;
        if (m_request.trialCost)
            plan.cost = trials * *m_request.trialCost * share;
        const double searched = std::max(1.0, trials - static_cast<double>(plan.reserve));
        plan.gap = methodRules(plan.strategy).predicts ? searchGap(m_request.parameters, searched, slots) : randomGap(searched);
        return plan;
    }

    /// With a deadline the slots of the smallest gap; without one the most that cost little.
    PlanChoice best() const {
        if (m_request.slots)
            return choice("bayesian", *m_request.slots, m_request.reports);
        PlanChoice chosen = choice("bayesian", 1, m_request.reports);
        const Gap alone = chosen.gap;
        const auto isBearable = [](double gap, double before) { return gap <= kBearableShare * before + kBearable; };
        for (const int slots : kSlotChoices) {
            const PlanChoice other = choice("bayesian", slots, m_request.reports);
            const bool isBetter = m_request.deadlineSeconds ? other.trials > chosen.trials && other.gap.mid < chosen.gap.mid
                                                            : m_request.trialSeconds && isBearable(other.gap.mid, alone.mid) &&
                                                                  isBearable(other.gap.high, alone.high);
            if (isBetter && 2 * slots <= other.trials)
                chosen = other;
        }
        return chosen;
    }

    std::vector<PlanChoice> alternativesTo(const PlanChoice& chosen) const {
        std::vector<PlanChoice> others;
        const auto add = [&](const char* strategy, int slots, bool stops, Message why) {
            others.push_back(choice(strategy, slots, stops));
            others.back().why = std::move(why);
        };
        const bool stops = chosen.stopping != "none";
        add("random", chosen.slots, stops, message("plan.random", "Random search"));
        add("bayesian", 2 * chosen.slots, stops, message("plan.more-slots", "Twice as many at a time"));
        if (chosen.slots > 1)
            add("bayesian", 1, stops, message("plan.one-slot", "One after the other"));
        if (stops)
            add("bayesian", chosen.slots, false, message("plan.no-stopping", "Without early stopping"));
        return others;
    }

    Message strategyReason(double searched, int slots) const {
        const double worth = randomWorth(m_request.parameters, searched, slots);
        const auto trials = static_cast<std::int64_t>(searched);
        if (worth > kFurthestTold)
            return message("plan.why-strategy-by-far",
                           "Bayesian search finds with %1 trials what random search does not find with %2.", trials,
                           static_cast<std::int64_t>(kFurthestTold));
        return message("plan.why-strategy", "Bayesian search finds with %1 trials what random search finds with about %2.",
                       trials, static_cast<std::int64_t>(std::llround(worth)));
    }

    std::vector<Message> reasonsFor(const PlanChoice& chosen) const {
        const auto count = [](double trials) { return static_cast<std::int64_t>(std::llround(trials)); };
        const auto searched = static_cast<double>(chosen.trials - chosen.reserve);
        std::vector<Message> reasons;
        reasons.push_back(strategyReason(searched, chosen.slots));
        if (chosen.slots > 1)
            reasons.push_back(message("plan.why-slots", "%1 at a time, they are worth about %2 one after the other.",
                                      chosen.slots, count(sequentialWorth(m_request.parameters, searched, chosen.slots))));
        else if (m_request.trialSeconds)
            reasons.push_back(message("plan.why-one", "One at a time: each trial learns from all before it."));
        if (chosen.reserve > 0)
            reasons.push_back(message("plan.why-reserve",
                                      "%1 trials are kept to repeat the best ones: the best result of many is partly luck.",
                                      chosen.reserve));
        if (chosen.stopping != "none")
            reasons.push_back(message("plan.why-stopping",
                                      "With poor trials stopped early, one takes about %1 % of a full one on average.",
                                      count(100 * kStoppedShare)));
        return reasons;
    }

private:
    const PlanRequest& m_request;
};

}  // namespace

Result<StudyPlan> planStudy(const PlanRequest& request) {
    const Planner planner(request);
    if (std::vector<Fault> faults = planner.faults(); !faults.empty())
        return tl::unexpected<Error>(
            Error{ErrorCode::InvalidInput, message("plan.invalid", "This cannot be planned."), {}, std::move(faults)});
    StudyPlan plan;
    plan.choice = planner.best();
    if (plan.choice.trials < 1)
        return failure(ErrorCode::InvalidInput,
                       message("plan.nothing", "Not even one trial can be had for this: raise the budget or the deadline."));
    plan.alternatives = planner.alternativesTo(plan.choice);
    plan.reasons = planner.reasonsFor(plan.choice);
    return plan;
}

}  // namespace vernier
