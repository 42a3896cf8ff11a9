#pragma once

#include "core/base/Clock.h"
#include "core/exec/Launcher.h"
#include "core/folder/StudyFolder.h"
#include "core/record/FoundTrials.h"
#include "core/store/StudyStore.h"

#include <string>
#include <vector>

namespace vernier {

/// What is left of a study, in its database and in the folders of its trials.
struct RepairPlan {
    Message database;                 ///< "study.db is missing.", as a sentence
    bool isNeeded = false;            ///< false: the database is sound and knows all that the folders know
    std::size_t rows = 0;             ///< that the database still has
    FoundTrials found;                ///< what the folders add
    StoredStudy study;                ///< both
    std::vector<LoggedEvent> events;  ///< of the database
};

/// Looks at a study that nobody runs, without changing it. Unsupported if a newer program wrote its database. O(size of the
/// study).
Result<RepairPlan> planRepair(const StudyFolder& folder, const StudyDefinition& definition, const Launcher& launcher);

/// Makes the database that the plan is for. Trials that had ended are read from their logs with the metrics of `definition`,
/// whose text is `definitionText`; those that still run are taken up when the study is opened. The database as it was is kept
/// in a folder of the study whose name is returned; the folders of the trials stay as they are. The caller holds the StudyLock.
/// Storage on failure, and then the study is as it was.
Result<std::string> repairStudy(const StudyFolder& folder, RepairPlan plan, const StudyDefinition& definition,
                                const std::string& definitionText, const Clock& clock);

}  // namespace vernier
