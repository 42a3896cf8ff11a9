#include "core/explain/DefaultComparison.h"

#include "core/ranking/PooledSpread.h"
#include "core/study/Criteria.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace vernier {

namespace {

constexpr double kMarginShare = 0.95;

/// Results of one configuration that say how good it is: nobody chose it for them.
using Runs = std::vector<double>;

/// Of those that apply under the defaults.
bool hasDefaultOfEach(const SearchSpace& space) {
    const Configuration defaults = space.defaults();
    return std::ranges::all_of(space.parameters(), [&](const Parameter& one) {
        return one.fixed || one.defaultValue || !defaults.contains(one.name);
    });
}

/// By configuration: all runs of the defaults, and the repeats of others.
std::map<std::string, Runs> fairRuns(const SearchSpace& space, const History& history, const std::string& defaultKey) {
    std::map<std::string, Runs> runs;
    for (const TrialPtr& trial : history.trials()) {
        if (!hasResult(*trial, history.criteria()))
            continue;
        std::string key = space.canonicalKey(trial->configuration);
        if (key == defaultKey || trial->origin == TrialOrigin::Repeat)
            runs[std::move(key)].push_back(*trial->objective);
    }
    return runs;
}

/// `gain` > 0 is better.
double chanceOfGain(double gain, double error, int freedom) {
    if (error == 0)
        return gain > 0 ? 1 : gain < 0 ? 0 : 0.5;
    return boost::math::cdf(boost::math::students_t(freedom), gain / error);
}

}  // namespace

DefaultComparison compareWithDefault(const SearchSpace& space, const History& history, const Trial& trial) {
    DefaultComparison result;
    if (!hasDefaultOfEach(space) || history.criteria().objectiveCount() > 1)
        return result;
    const std::string defaultKey = space.canonicalKey(space.defaults());
    const std::string trialKey = space.canonicalKey(trial.configuration);
    const std::map<std::string, Runs> groups = fairRuns(space, history, defaultKey);
    const auto defaults = groups.find(defaultKey);
    if (trialKey == defaultKey || defaults == groups.end()) {
        result.standing = trialKey == defaultKey ? DefaultComparison::Standing::IsDefault : DefaultComparison::Standing::NotRun;
        return result;
    }
    const auto repeats = groups.find(trialKey);
    result.trialRuns = repeats == groups.end() ? 0 : static_cast<int>(repeats->second.size());
    result.defaultRuns = static_cast<int>(defaults->second.size());
    result.defaultMean = meanOfRuns(defaults->second);
    result.difference = (result.trialRuns > 0 ? meanOfRuns(repeats->second) : *trial.objective) - result.defaultMean;
    PooledSpread spread;
    for (const auto& [key, runs] : groups)
        spread.add(runs);
    result.standing = DefaultComparison::Standing::Untested;
    if (result.trialRuns == 0 || spread.freedom == 0)
        return result;
    result.standing = DefaultComparison::Standing::Tested;
    const double error = std::sqrt(spread.variance() * (1.0 / result.trialRuns + 1.0 / result.defaultRuns));
    const double sign = history.objective().goal == Goal::Maximize ? 1 : -1;
    result.margin = error * boost::math::quantile(boost::math::students_t(spread.freedom), 0.5 + kMarginShare / 2);
    result.chance = chanceOfGain(sign * result.difference, error, spread.freedom);
    return result;
}

}  // namespace vernier
