#pragma once

#include "core/base/Result.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A search that was described for another tool, as a study of ours.
struct ImportedStudy {
    std::string format;  ///< "W&B sweep", as people call it
    StudyDefinition definition;
    std::vector<std::string> notes;  ///< a sentence for each thing that could not be taken over, or was guessed
};

/// Reads a W&B sweep.yaml, an NNI search space or experiment (JSON or YAML), or the JSON of an Amazon SageMaker tuning job as
/// for the CLI or as described by it. Which it is, is told from its keys; `fallbackName` names a study whose file has no name.
/// Unsupported if it is none of these; InvalidInput, with all faults, for ranges that make no sense. Pure; O(text).
Result<ImportedStudy> importStudy(std::string_view text, const std::string& fallbackName);

}  // namespace vernier
