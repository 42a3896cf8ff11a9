#include "core/run/TrialLegs.h"

#include "core/exec/ExitRecord.h"
#include "core/exec/TrialLock.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace vernier {

namespace {

std::string recordOfLeg(const std::string& trialFolder, int leg) {
    return trialFolder + "/exit-" + std::to_string(leg) + ".json";
}

bool exists(const std::string& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

}  // namespace

Trial nextLeg(const Trial& paused, std::optional<std::int64_t> resource, std::int64_t nowWallMs) {
    Trial trial = paused;
    trial.resource = resource;
    if (trial.endedWallMs)
        trial.pauses.push_back({trial.slot.value_or(0), *trial.endedWallMs, std::max(nowWallMs, *trial.endedWallMs)});
    trial.endedWallMs.reset();
    trial.end.reset();
    return trial;
}

Trial pausedAgain(Trial trial) {
    std::int64_t step = 0;
    std::int64_t ranMs = 0;
    for (const std::vector<Report>& series : trial.reports) {
        if (!series.empty()) {
            step = std::max(step, series.back().step);
            ranMs = std::max(ranMs, series.back().elapsedMs);
        }
    }
    trial.state = TrialState::Paused;
    trial.resource = step;
    trial.endedWallMs = trial.startedWallMs.value_or(0) + pausedMs(trial) + ranMs;
    return trial;
}

std::int64_t timeLeftMs(const Trial& trial, std::int64_t limitMs, std::int64_t nowWallMs) {
    return std::max<std::int64_t>(1, limitMs - runtimeMs(trial, nowWallMs));
}

Result<void> setExitAside(const std::string& trialFolder) {
    const std::string record = trialFolder + "/" + kExitRecordName;
    if (!exists(record))
        return {};
    int leg = 1;
    while (exists(recordOfLeg(trialFolder, leg)))
        ++leg;
    // The lock goes first: a signed lock without a record means that a supervisor was lost.
    std::error_code error;
    std::filesystem::remove(trialFolder + "/" + TrialLock::kFileName, error);
    std::filesystem::rename(record, recordOfLeg(trialFolder, leg), error);
    if (error)
        return failure(ErrorCode::Storage,
                       message("legs.record", "the record of the trial's first part cannot be kept: %1", error.message()),
                       trialFolder);
    return {};
}

bool hasEarlierLeg(const std::string& trialFolder) {
    return exists(recordOfLeg(trialFolder, 1));
}

}  // namespace vernier
