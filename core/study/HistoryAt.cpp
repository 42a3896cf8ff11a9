#include "core/study/HistoryAt.h"

#include <algorithm>
#include <iterator>

namespace vernier {

namespace {

std::int64_t shownBegin(const Trial& trial) {
    return trial.createdWallMs > 0 ? trial.createdWallMs : trial.startedWallMs.value_or(0);
}

/// Removes the pauses that were not over at the moment; if it was in one of them, the trial was paused.
void takeBackPauses(Trial& trial, std::int64_t wallMs) {
    const auto later =
        std::ranges::find_if(trial.pauses, [wallMs](const TrialPause& pause) { return pause.resumedWallMs > wallMs; });
    if (later == trial.pauses.end())
        return;
    trial.slot = later->slot;
    if (later->pausedWallMs <= wallMs) {
        trial.state = TrialState::Paused;
        trial.endedWallMs = later->pausedWallMs;
    }
    trial.pauses.erase(later, trial.pauses.end());
}

/// A trial that had not ended by that moment, as it was then.
TrialPtr unfinished(const TrialPtr& trial, std::int64_t wallMs) {
    auto earlier = std::make_shared<Trial>(*trial);
    const bool hadStarted = trial->startedWallMs && *trial->startedWallMs <= wallMs;
    earlier->state = hadStarted ? TrialState::Running : TrialState::Waiting;
    earlier->endedWallMs.reset();
    earlier->end.reset();
    earlier->failure.reset();
    earlier->objective.reset();
    earlier->furtherObjectives.clear();
    earlier->workedMs.reset();
    earlier->endOrder.reset();
    if (!hadStarted) {
        earlier->startedWallMs.reset();
        earlier->slot.reset();
        earlier->pauses.clear();
    }
    takeBackPauses(*earlier, wallMs);
    const std::int64_t elapsedMs = hadStarted ? runtimeMs(*earlier, wallMs) : -1;
    for (std::vector<Report>& series : earlier->reports)
        std::erase_if(series, [elapsedMs](const Report& report) { return report.elapsedMs > elapsedMs; });
    return earlier;
}

}  // namespace

History historyAt(const History& history, std::int64_t wallMs) {
    History earlier(history.criteria());
    for (const TrialPtr& trial : history.trials()) {
        if (shownBegin(*trial) > wallMs)
            break;  // numbers are given in the order of creation
        const bool hadEnded = trial->endedWallMs && *trial->endedWallMs <= wallMs;
        earlier.apply(hadEnded ? trial : unfinished(trial, wallMs));
    }
    return earlier;
}

History historyAfter(const History& history, std::int64_t finished) {
    std::vector<TrialPtr> ended;
    std::ranges::copy_if(history.trials(), std::back_inserter(ended), [](const TrialPtr& t) { return isFinished(t->state); });
    if (finished >= std::ssize(ended))
        return history;
    History earlier(history.criteria());
    if (finished <= 0)
        return earlier;
    std::ranges::sort(ended, {}, [](const TrialPtr& trial) { return finishingOrder(*trial); });
    const auto last = finishingOrder(*ended[static_cast<std::size_t>(finished - 1)]);
    const std::int64_t wallMs = std::get<1>(last);
    const auto hadEnded = [&last](const TrialPtr& trial) { return isFinished(trial->state) && finishingOrder(*trial) <= last; };
    // Ids are assigned in order of creation, so those that existed are the first ones.
    auto end = history.trials().end();
    while (end != history.trials().begin() && (*(end - 1))->createdWallMs > wallMs && !hadEnded(*(end - 1)))
        --end;
    for (auto trial = history.trials().begin(); trial != end; ++trial)
        earlier.apply(hadEnded(*trial) ? *trial : unfinished(*trial, wallMs));
    return earlier;
}

std::int64_t finishedCount(const History& history) {
    return std::ranges::count_if(history.trials(), [](const TrialPtr& trial) { return isFinished(trial->state); });
}

}  // namespace vernier
