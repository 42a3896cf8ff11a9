#pragma once

#include "core/base/Result.h"
#include "core/command/CommandTemplate.h"
#include "core/folder/StudyFolder.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

namespace vernier {

/// What the built-in names stand for in this trial, except for the GPU and threads of its slot: the same at every start.
TrialContext contextOf(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder);

/// The same for "try once", which is not a trial.
TrialContext tryOnceContext(const StudyDefinition& definition, const StudyFolder& folder);

/// One line for a POSIX shell that runs the trial's configuration again, from scratch, as its process ran (see exportCommand):
/// whatever names {checkpoint_dir} is left out. A program found only in `programFolder`, which came first in the trial's PATH,
/// is named by its path.
Result<std::string> trialCommandLine(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder,
                                     const std::string& programFolder);

}  // namespace vernier
