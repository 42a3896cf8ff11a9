#include "core/run/TrialLegs.h"

#include "core/exec/ExitRecord.h"
#include "core/exec/TrialLock.h"
#include "core/record/NewTrial.h"
#include "core/store/TrialStart.h"

#include <algorithm>
#include <string>

namespace vernier {

namespace {

std::string recordOfLeg(int leg) {
    return "exit-" + std::to_string(leg) + ".json";
}

/// True if an exit record was set aside: the trial has run before, up to a pause.
bool hasEarlierLeg(const Folder& trialFolder) {
    return trialFolder.holds(recordOfLeg(1));
}

}  // namespace

Trial nextLeg(const Trial& paused, std::optional<std::int64_t> resource, std::int64_t nowWallMs) {
    Trial trial = paused;
    trial.resource = resource;
    trial.workedMs = runtimeMs(paused, nowWallMs);
    if (trial.endedWallMs)
        trial.pauses.push_back({trial.slot.value_or(0), *trial.endedWallMs, std::max(nowWallMs, *trial.endedWallMs)});
    trial.endedWallMs.reset();
    trial.end.reset();
    trial.failure.reset();
    return trial;
}

std::int64_t lastElapsedMs(const Trial& trial) {
    std::int64_t last = 0;
    for (const std::vector<Report>& series : trial.reports)
        last = series.empty() ? last : std::max(last, series.back().elapsedMs);
    return last;
}

Trial pausedAgain(Trial trial, const Folder& trialFolder) {
    if (const Result<TrialStart> last = readTrialStart(trialFolder))
        trial.startId = last->trial.startId;
    trial.state = TrialState::Paused;
    trial.failure = FailureCause::Interrupted;
    trial.endedWallMs = trial.startedWallMs.value_or(0) + pausedMs(trial) + lastElapsedMs(trial);
    return trial;
}

std::int64_t timeLeftMs(const Trial& trial, std::int64_t limitMs) {
    return std::max<std::int64_t>(1, limitMs - trial.workedMs.value_or(0));
}

Result<void> setExitAside(const Folder& trialFolder) {
    if (!trialFolder.holds(kExitRecordName))
        return {};
    int leg = 1;
    while (trialFolder.holds(recordOfLeg(leg)))
        ++leg;
    // The lock goes first: a signed lock without a record means that a supervisor was lost.
    trialFolder.remove(TrialLock::kFileName);
    const Result<void> kept = trialFolder.rename(kExitRecordName, recordOfLeg(leg));
    if (!kept)
        return failure(ErrorCode::Storage,
                       message("legs.record", "the record of the trial's first part cannot be kept: %1", kept.error().message),
                       trialFolder.path());
    return {};
}

Trial putBack(const Trial& trial, const Folder& trialFolder) {
    if (!trial.pauses.empty() || hasEarlierLeg(trialFolder))
        return pausedAgain(trial, trialFolder);
    Trial waiting = waitingAgain(trial);
    for (std::vector<Report>& series : waiting.reports)
        series.clear();
    return waiting;
}

}  // namespace vernier
