#pragma once

#include "core/base/TrialId.h"
#include "core/events/TrialUsage.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vernier {

class Folder;

/// One file below a trial's folder.
struct TrialFile {
    std::string name;  ///< relative to the folder, with '/'; UTF-8
    std::int64_t bytes = 0;
    std::int64_t modifiedWallMs = 0;

    bool operator==(const TrialFile&) const = default;
};

/// The contents of a trial's folder.
struct TrialFolderListing {
    TrialId trial;
    std::string path;              ///< absolute
    std::vector<TrialFile> files;  ///< by name
    bool isCut = false;            ///< there are more than kMostListedFiles
    std::vector<UsageSample> usage;
};

inline constexpr std::size_t kMostListedFiles = 500;

/// Reads the names, sizes and times of the files below `folder`, links not followed, and its usage.csv. A folder that does not
/// exist, or a part that cannot be read, has no files. O(files), up to kMostListedFiles.
TrialFolderListing listTrialFolder(TrialId trial, const Folder& folder);

}  // namespace vernier
