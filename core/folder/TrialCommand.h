#pragma once

#include "core/base/Result.h"
#include "core/command/CommandTemplate.h"
#include "core/folder/StudyFolder.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

namespace vernier {

/// What the built-in names stand for in this trial, but for the GPU and threads of its slot: the same at every start.
TrialContext contextOf(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder);

/// The same for "try once", which is no trial.
TrialContext tryOnceContext(const StudyDefinition& definition, const StudyFolder& folder);

/// One line for a POSIX shell that runs the trial's configuration again, from its beginning, as its process ran (see
/// exportCommand): what names {checkpoint_dir} is left out. A program that only `programFolder` holds, which came first in the
/// PATH of the trial, is named by its path.
Result<std::string> trialCommandLine(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder,
                                     const std::string& programFolder);

}  // namespace vernier
