#pragma once

#include "core/base/Result.h"
#include "core/base/TrialId.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <string_view>

namespace vernier {

/// Where things are in a study folder, and the only code that reads and writes its individual files. Paths are UTF-8. One
/// thread.
class StudyFolder {
public:
    /// `path` is absolute.
    explicit StudyFolder(std::string path) : m_path(std::move(path)) {}

    const std::string& path() const { return m_path; }
    std::string definitionFile() const { return m_path + "/study.json"; }
    std::string databaseFile() const { return m_path + "/study.db"; }
    /// trials/000017; wider numbers from 1,000,000 on.
    std::string trialFolder(TrialId id) const;
    std::string checkpointFolder(TrialId id) const { return trialFolder(id) + "/checkpoint"; }
    std::string parametersFile(TrialId id) const { return trialFolder(id) + "/params.json"; }
    /// What its processes used (see UsageSeries), written at its end.
    std::string usageFile(TrialId id) const { return trialFolder(id) + "/usage.csv"; }
    /// Where "try once" runs.
    std::string tryOnceFolder() const { return m_path + "/try-once"; }
    /// The working directory of a definition: `relative` is relative to the folder, or absolute and kept as it is.
    std::string resolve(const std::string& relative) const;

    /// NotFound without the file, InvalidInput above kMaxStudyFileBytes.
    Result<std::string> readDefinition() const;
    /// Makes the folders and params.json of a trial.
    Result<void> prepareTrial(TrialId id, std::string_view parametersJson) const;
    /// Makes an empty try-once folder.
    Result<void> prepareTryOnce(std::string_view parametersJson) const;

private:
    std::string m_path;
};

/// Creates a study with this definition in `folder`, which is created if it does not exist. InUse if it already holds a study.
Result<void> createStudy(const std::string& folder, const StudyDefinition& definition);

/// Writes a file completely or not at all (temporary file, fsync, rename). Storage on failure.
Result<void> saveFile(const std::string& path, std::string_view text);

}  // namespace vernier
