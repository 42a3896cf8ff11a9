#include "core/stopping/SearchProgress.h"

#include "core/study/Criteria.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

bool saysSomething(const Trial& trial) {
    if (trial.state == TrialState::Failed)
        return blamesConfiguration(trial);
    return isFinished(trial.state) && trial.state != TrialState::Cancelled;
}

/// How much larger is better, whatever the goal.
double signOf(const History& history) {
    return history.objective().goal == Goal::Maximize ? 1 : -1;
}

std::vector<double> sortedResults(const History& history) {
    std::vector<double> results;
    for (const TrialPtr& trial : history.trials()) {
        if (canBeBest(*trial, history.criteria()))
            results.push_back(signOf(history) * *trial->objective);
    }
    std::ranges::sort(results);
    return results;
}

double promiseOf(const Prediction& prediction, double sign, double best) {
    const double farEnd = sign > 0 ? prediction.upper : -prediction.lower;
    return prediction.probabilityOfImprovement * std::max(0.0, farEnd - best);
}

}  // namespace

std::int64_t endedWithoutGain(const History& history, double minGain) {
    std::vector<TrialPtr> ended;
    std::ranges::copy_if(history.trials(), std::back_inserter(ended),
                         [](const TrialPtr& trial) { return saysSomething(*trial); });
    std::ranges::sort(ended, {}, [](const TrialPtr& trial) { return finishingOrder(*trial); });
    std::optional<double> reference;
    std::int64_t since = 0;
    for (const TrialPtr& trial : ended) {
        since += trial->origin == TrialOrigin::Strategy ? 1 : 0;
        if (!canBeBest(*trial, history.criteria()))
            continue;
        const double value = signOf(history) * *trial->objective;
        if (reference && !(value > *reference + minGain * std::abs(*reference)))
            continue;
        reference = value;
        since = 0;
    }
    return reference ? since : 0;
}

std::optional<double> promisedGain(const History& history) {
    const std::vector<double> results = sortedResults(history);
    const Trial* const incumbent = history.incumbent();
    const std::int64_t parameters = incumbent ? std::ssize(incumbent->configuration) : 0;
    if (!incumbent || std::ssize(results) < kConvergedResults + kConvergedResultsEach * parameters)
        return std::nullopt;
    const double best = results.back();
    const double spread = best - results[results.size() / 2];
    if (!(spread > 0) || !std::isfinite(spread))
        return std::nullopt;
    int seen = 0;
    double most = 0;
    for (auto trial = history.trials().rbegin(); trial != history.trials().rend() && seen < kConvergedSuggestions; ++trial) {
        if (const std::optional<Prediction>& prediction = (*trial)->explanation.prediction) {
            most = std::max(most, promiseOf(*prediction, signOf(history), best));
            ++seen;
        }
    }
    return seen == kConvergedSuggestions ? std::optional(most / spread) : std::nullopt;
}

}  // namespace vernier
