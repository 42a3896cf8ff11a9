#pragma once

#include "core/imports/StudyImport.h"

#include <string>

namespace vernier {

/// importStudy() of a file, and of files beside it that it names. Reads no more than it needs, so that what has no end is
/// refused soon: InvalidInput for what is too large or no regular file, NotFound, Storage if it cannot be read. Errors name
/// the file. Nothing is written or run.
Result<ImportedStudy> importStudyFile(const std::string& path, const std::string& fallbackName);

/// The CSV table in a file, read with the same care.
Result<ForeignTable> readTableFile(const std::string& path);

}  // namespace vernier
