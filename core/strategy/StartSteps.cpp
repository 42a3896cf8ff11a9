#include "core/strategy/StartSteps.h"

#include <algorithm>
#include <vector>

namespace vernier {

namespace {

// Fewer trials with times tell nothing.
constexpr std::size_t kLeastTimed = 3;
// Shorter spans between the first and the last report are noise of the reading.
constexpr double kLeastSpanMs = 20;

}  // namespace

double startSteps(const History& history, int objectiveIndex) {
    const auto index = static_cast<std::size_t>(objectiveIndex);
    std::vector<double> starts;
    for (const TrialPtr& trial : history.trials()) {
        if (index >= trial->reports.size() || trial->reports[index].empty())
            continue;
        const Report& first = trial->reports[index].front();
        const Report& last = trial->reports[index].back();
        const auto spanMs = static_cast<double>(last.elapsedMs - first.elapsedMs);
        if (last.step <= first.step || spanMs < kLeastSpanMs)
            continue;
        const double stepMs = spanMs / static_cast<double>(last.step - first.step);
        starts.push_back(std::max(static_cast<double>(first.elapsedMs) / stepMs - static_cast<double>(first.step), 0.0));
    }
    if (starts.size() < kLeastTimed)
        return 0;
    const auto middle = starts.begin() + std::ssize(starts) / 2;
    std::ranges::nth_element(starts, middle);
    return *middle;
}

}  // namespace vernier
