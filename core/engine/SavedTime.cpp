#include "core/engine/SavedTime.h"

#include "core/study/Resource.h"

#include <algorithm>
#include <vector>

namespace vernier {

namespace {

constexpr double kSecondsPerHour = 3600;

std::int64_t lastStep(const Trial& trial, std::size_t metric) {
    return metric < trial.reports.size() && !trial.reports[metric].empty() ? trial.reports[metric].back().step : 0;
}

double ownSecondsPerStep(const Trial& trial, std::size_t metric) {
    const Report& last = trial.reports[metric].back();
    return static_cast<double>(last.elapsedMs) / 1000.0 / static_cast<double>(last.step);
}

}  // namespace

std::optional<double> savedSeconds(const History& history, const StudyDefinition& definition, const Trial& trial,
                                   std::int64_t step) {
    const auto metric = static_cast<std::size_t>(definition.objectiveIndex());
    std::int64_t fullSteps = 0;
    std::vector<double> secondsPerStep;
    for (const TrialPtr& peer : history.trials()) {
        const std::int64_t steps = lastStep(*peer, metric);
        if (steps <= 0 || !peer->endedWallMs || peer->state == TrialState::Failed)
            continue;
        secondsPerStep.push_back(runtimeSeconds(*peer, 0) / static_cast<double>(steps));
        if (peer->state == TrialState::Complete)
            fullSteps = std::max(fullSteps, steps);
    }
    if (const std::optional<ResourceRange> whole = resourceOf(definition))
        fullSteps = whole->max;
    if (fullSteps <= step || lastStep(trial, metric) <= 0)
        return std::nullopt;
    double pace = ownSecondsPerStep(trial, metric);
    if (!secondsPerStep.empty()) {
        const auto middle = secondsPerStep.begin() + std::ssize(secondsPerStep) / 2;
        std::nth_element(secondsPerStep.begin(), middle, secondsPerStep.end());
        pace = *middle;
    }
    return static_cast<double>(fullSteps - step) * pace;
}

std::optional<double> costOfSeconds(std::optional<double> seconds, const Limits& limits) {
    if (!seconds || !limits.costPerHour)
        return std::nullopt;
    return *seconds / kSecondsPerHour * *limits.costPerHour;
}

}  // namespace vernier
