#include "core/ranking/TrialRanking.h"

#include "core/numerics/Pareto.h"

#include <algorithm>
#include <iterator>

namespace vernier {

namespace {

/// The fronts of trials with all objectives among each other.
std::vector<int> frontsAmong(const std::vector<TrialPtr>& trials, const Criteria& criteria) {
    Eigen::MatrixXd values(std::ssize(trials), std::ssize(criteria.further) + 1);
    for (std::size_t k = 0; k < criteria.objectiveCount(); ++k) {
        const double sign = criteria.objectiveAt(k).goal == Goal::Maximize ? 1 : -1;
        for (std::size_t i = 0; i < trials.size(); ++i)
            values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k)) = sign * *objectiveAt(*trials[i], k);
    }
    return paretoFronts(values);
}

std::vector<TrialPtr> candidatesOf(const History& history) {
    std::vector<TrialPtr> candidates;
    std::ranges::copy_if(history.trials(), std::back_inserter(candidates),
                         [&](const TrialPtr& trial) { return canBeBest(*trial, history.criteria()); });
    return candidates;
}

void sortByFronts(std::vector<TrialPtr>& trials, const Criteria& criteria) {
    std::vector<std::pair<int, TrialPtr>> numbered;
    const std::vector<int> fronts = criteria.further.empty() ? std::vector<int>(trials.size()) : frontsAmong(trials, criteria);
    for (std::size_t i = 0; i < trials.size(); ++i)
        numbered.emplace_back(fronts[i], std::move(trials[i]));
    std::ranges::stable_sort(numbered, [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : criteria.isBetter(*a.second, *b.second);
    });
    for (std::size_t i = 0; i < trials.size(); ++i)
        trials[i] = std::move(numbered[i].second);
}

}  // namespace

std::vector<int> frontNumbers(const History& history) {
    const std::vector<TrialPtr> candidates = candidatesOf(history);
    const std::vector<int> fronts = frontsAmong(candidates, history.criteria());
    std::vector<int> numbers(history.trials().size(), 0);
    for (std::size_t i = 0; i < candidates.size(); ++i)
        numbers[static_cast<std::size_t>(candidates[i]->id.number)] = fronts[i];
    return numbers;
}

std::vector<int> shownFronts(const History& history) {
    return history.criteria().further.empty() ? std::vector<int>() : frontNumbers(history);
}

std::vector<TrialPtr> frontOf(const History& history) {
    const std::vector<TrialPtr> candidates = candidatesOf(history);
    const std::vector<int> fronts = frontsAmong(candidates, history.criteria());
    std::vector<TrialPtr> front;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (fronts[i] == 1)
            front.push_back(candidates[i]);
    }
    const Criteria& criteria = history.criteria();
    std::ranges::stable_sort(front, [&](const TrialPtr& a, const TrialPtr& b) { return criteria.isBetter(*a, *b); });
    const auto areEqual = [&](const TrialPtr& a, const TrialPtr& b) {
        return !criteria.isBetter(*a, *b) && !criteria.isBetter(*b, *a);
    };
    front.erase(std::unique(front.begin(), front.end(), areEqual), front.end());
    return front;
}

std::vector<TrialPtr> rankedTrials(const History& history, Excluded excluded) {
    const Criteria& criteria = history.criteria();
    std::vector<TrialPtr> ranked;
    for (const TrialPtr& trial : history.trials()) {
        const bool hasAll = isFinished(trial->state) && objectiveAt(*trial, criteria.further.size());
        if (hasAll && (excluded == Excluded::With || !trial->isExcluded))
            ranked.push_back(trial);
    }
    const auto broken =
        std::ranges::stable_partition(ranked, [&](const TrialPtr& trial) { return keepsLimits(*trial, criteria.constraints); });
    std::vector<TrialPtr> rest(broken.begin(), broken.end());
    ranked.erase(broken.begin(), broken.end());
    sortByFronts(ranked, criteria);
    sortByFronts(rest, criteria);
    ranked.insert(ranked.end(), rest.begin(), rest.end());
    return ranked;
}

}  // namespace vernier
