#include "core/ranking/TrialRanking.h"

#include "core/numerics/Pareto.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace vernier {

namespace {

std::vector<std::size_t> allObjectives(const Criteria& criteria) {
    std::vector<std::size_t> all(criteria.objectiveCount());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

/// A row for each trial, which has these objectives, with more for better.
Eigen::MatrixXd maximized(const std::vector<TrialPtr>& trials, const Criteria& criteria,
                          const std::vector<std::size_t>& objectives) {
    Eigen::MatrixXd values(std::ssize(trials), std::ssize(objectives));
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        const std::size_t objective = objectives[static_cast<std::size_t>(column)];
        const double sign = criteria.objectiveAt(objective).goal == Goal::Maximize ? 1 : -1;
        for (Eigen::Index row = 0; row < values.rows(); ++row)
            values(row, column) = sign * *objectiveAt(*trials[static_cast<std::size_t>(row)], objective);
    }
    return values;
}

/// The fronts of trials with all objectives among each other.
std::vector<int> frontsAmong(const std::vector<TrialPtr>& trials, const Criteria& criteria) {
    return paretoFronts(maximized(trials, criteria, allObjectives(criteria)));
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

std::optional<int> shownFront(const std::vector<int>& fronts, TrialId trial) {
    return fronts.empty() ? std::nullopt : std::optional(fronts[static_cast<std::size_t>(trial.number)]);
}

std::vector<TrialPtr> frontOf(const History& history) {
    return frontOf(history, allObjectives(history.criteria()));
}

std::vector<TrialPtr> frontOf(const History& history, const std::vector<std::size_t>& objectives) {
    const std::vector<TrialPtr> candidates = candidatesOf(history);
    const Eigen::MatrixXd values = maximized(candidates, history.criteria(), objectives);
    std::vector<Eigen::Index> rows = paretoFront(values);
    std::ranges::sort(rows, [&](Eigen::Index a, Eigen::Index b) {
        return std::ranges::lexicographical_compare(values.row(b), values.row(a));
    });
    std::vector<TrialPtr> front;
    for (const Eigen::Index row : rows)
        front.push_back(candidates[static_cast<std::size_t>(row)]);
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
