#include "core/run/SavedTime.h"

#include "core/base/DurationText.h"
#include "core/study/Resource.h"

#include <algorithm>
#include <vector>

namespace vernier {

namespace {

std::int64_t lastStep(const Trial& trial, std::size_t metric) {
    return metric < trial.reports.size() && !trial.reports[metric].empty() ? trial.reports[metric].back().step : 0;
}

/// From the first report to the last, that is, without the time it took to start; of the whole time if that says nothing.
double secondsPerStep(const std::vector<Report>& reports) {
    const Report& first = reports.front();
    const Report& last = reports.back();
    const auto pace = [](std::int64_t ms, std::int64_t steps) {
        return static_cast<double>(ms) / 1000 / static_cast<double>(steps);
    };
    if (last.step > first.step && last.elapsedMs > first.elapsedMs)
        return pace(last.elapsedMs - first.elapsedMs, last.step - first.step);
    return pace(last.elapsedMs, last.step);
}

}  // namespace

std::optional<double> savedSeconds(const History& history, const StudyDefinition& definition, const Trial& trial,
                                   std::int64_t step) {
    const auto metric = static_cast<std::size_t>(definition.objectiveIndex());
    std::int64_t fullSteps = 0;
    std::vector<double> paces;
    for (const TrialPtr& peer : history.trials()) {
        const std::int64_t steps = lastStep(*peer, metric);
        if (steps <= 0 || !peer->endedWallMs || peer->state == TrialState::Failed)
            continue;
        paces.push_back(secondsPerStep(peer->reports[metric]));
        if (peer->state == TrialState::Complete)
            fullSteps = std::max(fullSteps, steps);
    }
    if (const std::optional<ResourceRange> whole = resourceOf(definition))
        fullSteps = whole->max;
    if (fullSteps <= step || lastStep(trial, metric) <= 0)
        return std::nullopt;
    if (paces.empty())
        paces.push_back(secondsPerStep(trial.reports[metric]));
    const auto middle = paces.begin() + std::ssize(paces) / 2;
    std::nth_element(paces.begin(), middle, paces.end());
    return static_cast<double>(fullSteps - step) * *middle;
}

std::optional<double> costOfSeconds(std::optional<double> seconds, const Limits& limits) {
    if (!seconds || !limits.costPerHour)
        return std::nullopt;
    return *seconds / kSecondsPerHour * *limits.costPerHour;
}

}  // namespace vernier
