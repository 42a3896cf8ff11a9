#include "core/study/HistoryAt.h"

#include <algorithm>

namespace vernier {

namespace {

std::int64_t beginOf(const Trial& trial) {
    return trial.createdWallMs > 0 ? trial.createdWallMs : trial.startedWallMs.value_or(0);
}

TrialPtr trialAt(const TrialPtr& trial, std::int64_t wallMs) {
    const bool hadEnded = trial->endedWallMs && *trial->endedWallMs <= wallMs;
    if (hadEnded)
        return trial;
    auto earlier = std::make_shared<Trial>(*trial);
    const bool hadStarted = trial->startedWallMs && *trial->startedWallMs <= wallMs;
    earlier->state = hadStarted ? TrialState::Running : TrialState::Waiting;
    earlier->endedWallMs.reset();
    earlier->end.reset();
    earlier->failure.reset();
    earlier->objective.reset();
    if (!hadStarted) {
        earlier->startedWallMs.reset();
        earlier->slot.reset();
    }
    const std::int64_t elapsedMs = hadStarted ? wallMs - *trial->startedWallMs : -1;
    for (std::vector<Report>& series : earlier->reports)
        std::erase_if(series, [elapsedMs](const Report& report) { return report.elapsedMs > elapsedMs; });
    return earlier;
}

}  // namespace

History historyAt(const History& history, std::int64_t wallMs) {
    History earlier(history.objective());
    for (const TrialPtr& trial : history.trials()) {
        if (beginOf(*trial) > wallMs)
            break;  // numbers are given in the order of creation
        earlier.apply(trialAt(trial, wallMs));
    }
    return earlier;
}

}  // namespace vernier
