#pragma once

#include "core/files/Folder.h"
#include "core/folder/StudyFolder.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace vernier {

/// Where the files are that a trial writes, and when it ran: files of the working folder may be of other trials.
struct MetricPlace {
    Folder trialFolder;
    Folder workingFolder;
    std::int64_t startedWallMs = 0;
    std::int64_t endedWallMs = std::numeric_limits<std::int64_t>::max();
};

/// A regular file that a trial writes.
struct MetricFile {
    Folder folder;
    std::string name;  ///< in `folder`

    std::string path() const { return folder.path() + "/" + name; }
};

MetricPlace metricPlaceOf(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder);

/// At most this many files of one pattern are read.
inline constexpr std::size_t kMaxMetricFiles = 1000;

/// The regular files that a MetricDefinition::file means, with numbers in their names in numerical order. Each part of it may
/// have * and ?, and be ** for folders at any depth; no link is followed. Of those in the working folder, only what was written
/// while the trial ran. O(files in the folders that it names).
std::vector<MetricFile> filesOf(const std::string& file, const MetricPlace& place);

}  // namespace vernier
