#pragma once

#include "core/base/Result.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A search defined for another tool, as a study of ours.
struct ImportedStudy {
    Message format;  ///< "W&B sweep", as people call it
    StudyDefinition definition;
    std::vector<Message> notes;  ///< one sentence for each thing that could not be imported, or was guessed
};

/// Reads a W&B sweep.yaml, an NNI search space or experiment (JSON or YAML), or the JSON of an Amazon SageMaker tuning job as
/// the CLI takes or describes it. The keys tell which it is; `fallbackName` names a study whose file has no name. Unsupported
/// if it is none of these; InvalidInput, with all faults, for ranges that make no sense. Pure; O(text).
Result<ImportedStudy> importStudy(std::string_view text, const std::string& fallbackName);

}  // namespace vernier
