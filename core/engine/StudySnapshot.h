#pragma once

#include "core/base/Result.h"
#include "core/engine/StudyFolder.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <memory>

namespace vernier {

/// A study as it stands in its folder: what it was last run with and all its trials.
struct StudySnapshot {
    std::shared_ptr<const StudyDefinition> definition;
    History history;
};

/// Reads a study without touching it, also while another process runs it. NotFound if it was never run, Storage or InvalidInput
/// if it cannot be read; the message is the end of a sentence that begins with the study's name. O(size of the study). Not for
/// the GUI thread.
Result<StudySnapshot> readSnapshot(const StudyFolder& folder);

}  // namespace vernier
