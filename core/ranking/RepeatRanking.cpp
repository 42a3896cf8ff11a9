#include "core/ranking/RepeatRanking.h"

#include "core/base/Rng.h"
#include "core/ranking/PooledSpread.h"
#include "core/ranking/TrialRanking.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace vernier {

namespace {

constexpr int kDraws = 4000;
constexpr std::size_t kFewestRepeats = 2;

struct RepeatGroup {
    TrialPtr original;
    std::vector<TrialPtr> repeats;
};

/// By configuration; those whose original was excluded are left out.
std::vector<RepeatGroup> groupsOf(const SearchSpace& space, const History& history) {
    std::map<std::string, RepeatGroup> groups;
    for (const TrialPtr& trial : history.trials()) {
        if (!hasResult(*trial, history.criteria()))
            continue;
        RepeatGroup& group = groups[space.canonicalKey(trial->configuration)];
        if (trial->origin == TrialOrigin::Repeat)
            group.repeats.push_back(trial);
        else if (!group.original)
            group.original = trial;
    }
    std::vector<RepeatGroup> repeated;
    for (auto& [key, group] : groups) {
        if (group.original && group.repeats.size() >= kFewestRepeats)
            repeated.push_back(std::move(group));
    }
    return repeated;
}

std::vector<double> runsOf(const RepeatGroup& group) {
    std::vector<double> runs;
    for (const TrialPtr& trial : group.repeats)
        runs.push_back(*trial->objective);
    return runs;
}

/// Share of the joint draws of all true values in which each is the best. Ties share a draw.
std::vector<double> shareOfWins(const std::vector<RepeatedConfiguration>& ranked, int freedom, const Objective& objective) {
    std::vector<double> wins(ranked.size(), 0);
    Rng rng(0, 0);
    for (int draw = 0; draw < kDraws; ++draw) {
        // Student's t: normal, with a variance that is itself known only as well as the degrees of freedom allow.
        double chiSquare = 0;
        for (int k = 0; k < freedom; ++k)
            chiSquare += std::pow(rng.normal(), 2);
        const double inflation = std::sqrt(freedom / std::max(chiSquare, 1e-12));
        std::vector<double> values;
        for (const RepeatedConfiguration& one : ranked)
            values.push_back(one.mean + one.standardError * inflation * rng.normal());
        const auto best =
            std::min_element(values.begin(), values.end(), [&](double a, double b) { return objective.isBetter(a, b); });
        const auto ties = static_cast<double>(std::count(values.begin(), values.end(), *best));
        for (std::size_t index = 0; index < values.size(); ++index)
            wins[index] += values[index] == *best ? 1 / ties / kDraws : 0;
    }
    return wins;
}

}  // namespace

std::vector<RepeatedConfiguration> rankRepeats(const SearchSpace& space, const History& history) {
    const std::vector<RepeatGroup> groups = groupsOf(space, history);
    if (groups.empty())
        return {};
    PooledSpread spread;
    for (const RepeatGroup& group : groups)
        spread.add(runsOf(group));
    std::vector<RepeatedConfiguration> ranked;
    for (const RepeatGroup& group : groups) {
        RepeatedConfiguration one;
        one.original = group.original->id;
        one.originalObjective = *group.original->objective;
        for (const TrialPtr& trial : group.repeats)
            one.repeats.push_back(trial->id);
        one.mean = meanOfRuns(runsOf(group));
        one.standardError = std::sqrt(spread.variance() / static_cast<double>(group.repeats.size()));
        ranked.push_back(std::move(one));
    }
    std::sort(ranked.begin(), ranked.end(), [&](const RepeatedConfiguration& a, const RepeatedConfiguration& b) {
        return a.mean == b.mean ? a.original < b.original : history.objective().isBetter(a.mean, b.mean);
    });
    const std::vector<double> wins = shareOfWins(ranked, spread.freedom, history.objective());
    for (std::size_t index = 0; index < ranked.size(); ++index)
        ranked[index].bestProbability = wins[index];
    return ranked;
}

std::vector<TrialPtr> bestTrials(const SearchSpace& space, const History& history, std::size_t count) {
    std::vector<TrialPtr> best;
    std::set<std::string> seen;
    for (const TrialPtr& trial : rankedTrials(history)) {
        const bool isOriginal = trial->origin != TrialOrigin::Repeat;
        if (isOriginal && best.size() < count && canBeBest(*trial, history.criteria()) &&
            seen.insert(space.canonicalKey(trial->configuration)).second)
            best.push_back(trial);
    }
    return best;
}

}  // namespace vernier
