#pragma once

#include "core/base/Result.h"
#include "core/events/StudySnapshot.h"
#include "core/folder/StudyFolder.h"

namespace vernier {

/// Reads a study without touching it, even while another process runs it. NotFound if it was never run, Storage or InvalidInput
/// if it cannot be read; the message completes a sentence that begins with the study's name. O(size of the study). Not for the
/// GUI thread.
Result<StudySnapshot> readSnapshot(const StudyFolder& folder);

}  // namespace vernier
