#include "core/study/HistoryAsOf.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace vernier {

namespace {

auto finishingOrder(const TrialPtr& trial) {
    return std::tuple(trial->endedWallMs.value_or(0), trial->id);
}

/// A trial that ended after the moment, as it was then.
Trial unfinished(Trial trial, std::int64_t momentWallMs) {
    const bool hasStarted = trial.startedWallMs && *trial.startedWallMs <= momentWallMs;
    trial.state = hasStarted ? TrialState::Running : TrialState::Waiting;
    trial.endedWallMs.reset();
    trial.end.reset();
    trial.failure.reset();
    trial.objective.reset();
    if (!hasStarted)
        trial.startedWallMs.reset();
    for (std::vector<Report>& series : trial.reports) {
        std::erase_if(series, [&](const Report& report) {
            return !hasStarted || *trial.startedWallMs + report.elapsedMs > momentWallMs;
        });
    }
    return trial;
}

}  // namespace

History historyAsOf(const History& history, std::int64_t finished) {
    std::vector<TrialPtr> ended;
    std::ranges::copy_if(history.trials(), std::back_inserter(ended), [](const TrialPtr& t) { return isFinished(t->state); });
    if (finished >= std::ssize(ended))
        return history;
    History past(history.objective());
    if (finished <= 0)
        return past;
    std::ranges::sort(ended, {}, finishingOrder);
    const auto last = finishingOrder(ended[static_cast<std::size_t>(finished - 1)]);
    const std::int64_t momentWallMs = std::get<0>(last);
    // Ids are given in order of creation, so those that were there are the first ones.
    auto end = history.trials().end();
    while (end != history.trials().begin() && (*(end - 1))->createdWallMs > momentWallMs &&
           !(isFinished((*(end - 1))->state) && finishingOrder(*(end - 1)) <= last))
        --end;
    for (auto trial = history.trials().begin(); trial != end; ++trial) {
        const bool hasEnded = isFinished((*trial)->state) && finishingOrder(*trial) <= last;
        past.apply(hasEnded ? *trial : std::make_shared<const Trial>(unfinished(**trial, momentWallMs)));
    }
    return past;
}

std::int64_t finishedCount(const History& history) {
    return std::ranges::count_if(history.trials(), [](const TrialPtr& trial) { return isFinished(trial->state); });
}

}  // namespace vernier
