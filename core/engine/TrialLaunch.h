#pragma once

#include "core/engine/StudyFolder.h"
#include "core/exec/Launcher.h"
#include "core/exec/SlotPool.h"
#include "core/study/CommandTemplate.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

namespace vernier {

/// What the built-in names stand for in this trial, but for the GPU and threads of its slot: the same at every start.
TrialContext contextOf(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder);

/// One line for a POSIX shell that runs the trial's configuration again, from its beginning, as its process ran (see
/// exportCommand): what names {checkpoint_dir} is left out. A program that only `programFolder` holds, which came first in the
/// PATH of the trial, is named by its path.
Result<std::string> trialCommandLine(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder,
                                     const std::string& programFolder);

/// Makes the trial's folder with params.json and says how its process is to be started. `programFolder` comes first in its
/// PATH. Fails with the faults of the command, or Storage.
Result<LaunchRequest> prepareLaunch(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder,
                                    const Slot& slot, const std::string& programFolder);

/// The same for "try once", in StudyFolder::tryOnceFolder().
Result<LaunchRequest> prepareTryOnce(const Configuration& configuration, const StudyDefinition& definition,
                                     const StudyFolder& folder, const std::string& programFolder);

}  // namespace vernier
