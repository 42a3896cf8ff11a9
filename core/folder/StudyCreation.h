#pragma once

#include "core/base/Result.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <string>
#include <vector>

namespace vernier {

/// Creates a study that begins with these ended trials, which are numbered from 0: study.json, and, if there are trials, the
/// database with them. Errors of createStudy() and of the database. O(trials), about 20 us each and as much for each report.
Result<void> createStudyWithTrials(const std::string& folder, const StudyDefinition& definition, std::vector<Trial> trials);

}  // namespace vernier
