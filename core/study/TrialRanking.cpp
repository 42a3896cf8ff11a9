#include "core/study/TrialRanking.h"

#include <algorithm>
#include <iterator>

namespace vernier {

bool hasResult(const Trial& trial) {
    return isFinished(trial.state) && trial.objective && !trial.isExcluded;
}

bool canBeBest(const Trial& trial, const Objective& objective) {
    return hasResult(trial) && (trial.state == TrialState::Complete || objective.value == ObjectiveValue::Best);
}

std::vector<TrialPtr> rankedTrials(const History& history, Excluded excluded) {
    std::vector<TrialPtr> ranked;
    std::ranges::copy_if(history.trials(), std::back_inserter(ranked), [excluded](const TrialPtr& trial) {
        return excluded == Excluded::With ? isFinished(trial->state) && trial->objective : hasResult(*trial);
    });
    std::ranges::stable_sort(ranked, [&](const TrialPtr& a, const TrialPtr& b) {
        return history.objective().isBetter(*a->objective, *b->objective);
    });
    return ranked;
}

}  // namespace vernier
