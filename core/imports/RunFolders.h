#pragma once

#include "core/imports/StudyImport.h"

#include <string>

namespace vernier {

/// A study of the runs in a folder: one of an MLflow experiment (with meta.yaml and a folder for each run), or lightning_logs
/// (with version_0 and so on). The objective is guessed among their metrics, which a note says. Unsupported for another folder;
/// what cannot be read of a run is left out with a note. Reads no more than 20,000 runs, and 1 MiB of each file.
Result<ImportedStudy> importRunFolder(const std::string& path, const std::string& fallbackName);

}  // namespace vernier
