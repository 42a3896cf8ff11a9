#pragma once

#include "core/base/Result.h"
#include "core/imports/TableMapping.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A search defined for another tool, as a study of ours.
struct ImportedStudy {
    Message format;  ///< "W&B sweep", as people call it
    StudyDefinition definition;
    std::vector<Message> notes;           ///< one sentence for each thing that could not be imported, or was guessed
    std::vector<StudyDefinition> others;  ///< further searches in the same file
    std::vector<Trial> trials;            ///< that ended in the other tool, with the tag "imported"; numbered from 0
};

/// Reads a file that the imported one names; the path is as it stands there.
using FileReader = std::function<Result<std::string>(const std::string& path)>;

/// Reads a W&B sweep, an NNI search space or experiment (version 1 or 2), the sweeper section of a Hydra configuration, an
/// Amazon SageMaker tuning job wherever it stands in a JSON or YAML file, a project of KerasTuner, an Optuna journal, or a CSV
/// table of trials. The keys tell which it is; `fallbackName` names a study whose file has no name. Each key is taken over,
/// told in a note, or a fault. Unsupported, with the name of the tool where it is known, if it is none of these; InvalidInput
/// with all faults, their paths and lines. Pure but for `readBeside`; O(text).
Result<ImportedStudy> importStudy(std::string_view text, const std::string& fallbackName, const FileReader& readBeside = {});

/// A study of a CSV table whose columns are what `mapping` says; the mapping that importStudy() uses is proposeMapping().
Result<ImportedStudy> importTable(const ForeignTable& table, const TableMapping& mapping, const std::string& fallbackName);

/// The same of a SQLite storage of Optuna's. Errors of readOptunaDatabase().
Result<ImportedStudy> importDatabase(const std::string& path, const std::string& fallbackName);

}  // namespace vernier
