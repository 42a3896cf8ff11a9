#pragma once

#include "core/base/Result.h"
#include "core/base/TrialId.h"
#include "core/files/Folder.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

struct Trial;

/// Where things are in a study folder, and the only code that reads and writes its individual files. The folder is held open,
/// so it may be moved at any time; beneath it no link is followed (see Folder). Paths are UTF-8. One thread.
class StudyFolder {
public:
    /// `path` is absolute.
    explicit StudyFolder(const std::string& path) : m_folder(path) {}

    /// As it is called now.
    std::string path() const { return m_folder.currentPath(); }
    const Folder& folder() const { return m_folder; }
    std::string definitionFile() const { return path() + "/study.json"; }
    std::string databaseFile() const { return path() + "/study.db"; }
    /// trials/000017; wider numbers from 1,000,000 on. For us, and its path for people and their programs.
    Folder trial(TrialId id) const { return trials().at(trialName(id)); }
    std::string trialFolder(TrialId id) const { return path() + "/trials/" + trialName(id); }
    std::string checkpointFolder(TrialId id) const { return trialFolder(id) + "/checkpoint"; }
    /// Where "try once" runs.
    Folder tryOnce() const { return m_folder.at("try-once"); }
    std::string tryOnceFolder() const { return path() + "/try-once"; }
    /// The working directory of a definition: `relative` is relative to the folder, or absolute and kept as it is.
    std::string resolve(const std::string& relative) const;

    /// NotFound without the file, InvalidInput above kMaxStudyFileBytes or if it is no regular file.
    Result<std::string> readDefinition() const;
    /// Replaces study.json as a whole.
    Result<void> writeDefinition(std::string_view text) const { return m_folder.replace("study.json", text); }
    /// Makes the folders, params.json and start.json of a trial that begins or goes on, with `trial.startId`. What another
    /// start left there is set aside: as trials/000017-earlier-1, or, if it was `lastStart` of this very trial, into attempt-1,
    /// while what the trial saved stays.
    Result<void> prepareTrial(const Trial& trial, const std::string& lastStart, std::string_view parametersJson) const;
    /// What its processes used (see UsageSeries), written at its end as usage.csv.
    Result<void> writeUsage(TrialId id, std::string_view csv) const { return trial(id).replace("usage.csv", csv); }
    /// Makes an empty try-once folder.
    Result<void> prepareTryOnce(std::string_view parametersJson) const;
    /// NotFound if there is no study.db although there are folders of trials; InvalidInput if trials is no folder.
    Result<void> checkTrials() const;
    /// The numbers that have a folder in trials/, in order.
    std::vector<TrialId> trialsInFolders() const;

private:
    Folder trials() const { return m_folder.at("trials"); }
    static std::string trialName(TrialId id);

    Folder m_folder;
};

/// Creates a study with this definition in `folder`, which is created if it does not exist. InUse if it already holds a study.
Result<void> createStudy(const std::string& folder, const StudyDefinition& definition);

/// Writes a file that the user names, completely or not at all (temporary file, fsync, rename). Storage on failure.
Result<void> saveFile(const std::string& path, std::string_view text);

}  // namespace vernier
