#pragma once

#include "core/exec/TrialLock.h"
#include "core/files/Folder.h"

#include <array>
#include <cstdint>
#include <string>

namespace vernier {

/// What the supervisor keeps in the folder of its trial: lock and logs. The folder is held open, so that it may be moved; and
/// what the trial deletes there comes back, for trainers empty their output folder before they begin.
class TrialFiles {
public:
    /// `lock` is held on `folder`; `startId` names the start that it signs.
    TrialFiles(Folder folder, TrialLock lock, std::string startId);

    const Folder& folder() const { return m_folder; }
    /// Says who holds the lock.
    void sign() const;
    /// Opens the logs, which grow where they exist already. InvalidInput or Storage, in words for the user.
    Result<void> openLogs();
    /// The descriptors of stdout.log and stderr.log for the command.
    std::array<int, 2> logs() const { return {m_logs[0].file.number(), m_logs[1].file.number()}; }

    /// Puts back what has been deleted: folder, lock, logs with all that was and is printed. False if the folder around it, and
    /// so the study, is gone too: nobody will look for the trial any more.
    bool mend();
    /// How much has been printed; 0 where it ends in a zero, which could not be told from what a power cut leaves.
    std::array<std::int64_t, 2> logBytes() const;
    /// Asks the disk to keep what was printed.
    void syncLogs() const;
    void syncFolder() const;

private:
    struct Log {
        std::string name;
        Descriptor file;  ///< what the command writes to
        Descriptor copy;  ///< stands in its place once that was deleted
        std::int64_t copied = 0;
    };

    void mendFolder();
    void mendLock();
    void mendLog(Log& log) const;

    Folder m_parent;
    std::string m_name;  ///< of the folder in m_parent
    Folder m_folder;
    bool m_wasMissing = false;  ///< when it was looked for last
    TrialLock m_lock;
    std::string m_startId;
    std::array<Log, 2> m_logs;
};

}  // namespace vernier
