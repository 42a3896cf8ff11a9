#include "core/study/TrialTimes.h"

namespace vernier {

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
