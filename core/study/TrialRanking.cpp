#include "core/study/TrialRanking.h"

#include <algorithm>
#include <iterator>

namespace vernier {

bool hasResult(const Trial& trial) {
    return isFinished(trial.state) && trial.objective && !trial.isExcluded;
}

bool canBeBest(const Trial& trial, const Criteria& criteria) {
    return hasResult(trial) && (trial.state == TrialState::Complete || criteria.objective.value == ObjectiveValue::Best) &&
           keepsLimits(trial, criteria.constraints);
}

std::vector<TrialPtr> rankedTrials(const History& history, Excluded excluded) {
    std::vector<TrialPtr> ranked;
    std::ranges::copy_if(history.trials(), std::back_inserter(ranked), [excluded](const TrialPtr& trial) {
        return excluded == Excluded::With ? isFinished(trial->state) && trial->objective : hasResult(*trial);
    });
    std::ranges::stable_sort(ranked, [&](const TrialPtr& a, const TrialPtr& b) {
        return history.objective().isBetter(*a->objective, *b->objective);
    });
    const auto& constraints = history.criteria().constraints;
    if (!constraints.empty())
        std::ranges::stable_partition(ranked, [&](const TrialPtr& trial) { return keepsLimits(*trial, constraints); });
    return ranked;
}

}  // namespace vernier
