#pragma once

#include "core/exec/Launcher.h"
#include "core/exec/SlotPool.h"
#include "core/folder/StudyFolder.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vernier {

/// Prepares the trial's folder (see StudyFolder::prepareTrial(), for `lastStart` too) and says how to start its process.
/// `programFolder` comes first in its PATH. `bestStep`: of the trial that it repeats (bestStepToRepeat()). Fails with the
/// faults of the command, or Storage.
Result<LaunchRequest> prepareLaunch(const Trial& trial, const std::string& lastStart, const StudyDefinition& definition,
                                    const StudyFolder& folder, const Slot& slot, const std::string& programFolder,
                                    std::optional<std::int64_t> bestStep = {});

/// The same for "try once", in StudyFolder::tryOnceFolder().
Result<LaunchRequest> prepareTryOnce(const Configuration& configuration, const StudyDefinition& definition,
                                     const StudyFolder& folder, const std::string& programFolder);

}  // namespace vernier
