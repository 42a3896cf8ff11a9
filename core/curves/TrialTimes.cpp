#include "core/curves/TrialTimes.h"

#include <algorithm>

namespace vernier {

std::vector<TrialLeg> legsOf(const Trial& trial, std::int64_t nowWallMs) {
    std::vector<TrialLeg> legs;
    if (!trial.startedWallMs)
        return legs;
    std::int64_t begin = *trial.startedWallMs;
    for (const TrialPause& pause : trial.pauses) {
        legs.push_back({pause.slot, begin, std::max(begin, pause.pausedWallMs), TrialState::Paused});
        begin = pause.resumedWallMs;
    }
    const std::int64_t end = std::max(begin, trial.endedWallMs.value_or(nowWallMs));
    legs.push_back({trial.slot.value_or(0), begin, end, trial.state});
    return legs;
}

std::optional<double> meanTrialSeconds(const History& history) {
    double sum = 0;
    int count = 0;
    for (const TrialPtr& trial : history.trials()) {
        if (trial->state == TrialState::Complete || trial->state == TrialState::Stopped) {
            sum += runtimeSeconds(*trial, trial->endedWallMs.value_or(0));
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

}  // namespace vernier
