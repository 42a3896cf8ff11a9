#pragma once

#include "core/base/Result.h"
#include "core/study/StudyDefinition.h"

#include <string>

namespace vernier::test {

/// Makes a study folder (study.json, study.db; no trial folders) with `trials` finished trials of `reports` reports of val_acc
/// each: most Complete, some Stopped with a decision, some Failed half-way. The same for the same numbers. The folder must
/// exist.
Result<void> makeLargeStudy(const std::string& folder, int trials, int reports);

/// The definition of that study: four parameters of all kinds, val_acc to be maximised.
StudyDefinition largeStudyDefinition();

}  // namespace vernier::test
