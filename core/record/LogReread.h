#pragma once

#include "core/base/Clock.h"
#include "core/folder/StudyFolder.h"
#include "core/record/TrialChanges.h"
#include "core/study/StudyDefinition.h"

namespace vernier {

/// Rereads the whole stored output of a finished trial with the current metrics, and judges it again: its reports, positions
/// and row go into `changes`. Elapsed times are not in the logs: reports that were known keep theirs, by their place in the
/// series; later ones get the trial's end. Without its logs, the trial is left as it is. O(bytes of the logs).
void reread(const Trial& trial, const StudyFolder& folder, const StudyDefinition& definition, const Clock& clock,
            TrialChanges& changes);

}  // namespace vernier
