#pragma once

#include "core/exec/Launcher.h"
#include "core/folder/StudyFolder.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <vector>

namespace vernier {

/// What the folders of a study knew and its rows did not, because the database is older, or rows are lost.
struct FoundTrials {
    std::vector<TrialId> changed;  ///< rows that are new or other than before
    std::int64_t count = 0;        ///< of those that are more than fillers
};

/// Completes the rows of a study, which are in order, but some may be missing, until their numbers have no gaps: by trials that
/// have ended or run without a row, and by later legs of those that have one. They come as Running ones do after a restart, to
/// be taken up: what they printed is then read from the start, or from where it was. A number of which nothing is left gets a
/// cancelled trial. O(rows + folders).
FoundTrials completeRows(std::vector<Trial>& rows, const StudyDefinition& definition, const StudyFolder& folder,
                         const Launcher& launcher);

/// False if what the folder holds is of another start than the row, which names none if an earlier program wrote it.
bool isOfStart(const std::string& startId, const ProcessStatus& status, const Folder& folder);

}  // namespace vernier
