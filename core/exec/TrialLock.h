#pragma once

#include "core/base/Result.h"
#include "core/files/Folder.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vernier {

/// The lock of a trial folder: held by the trial's supervisor for as long as it lives, however it ends, so it tells live from
/// dead without pids. An open-file-description lock on <folder>/lock: it can be handed to a child with its descriptor, and
/// checked without being taken. The file holds, one per line, the supervisor's pid, the id of this start, and which folder of
/// which boot of the machine it has custody of. A copy of the folder has the same text but is another folder, so it is known
/// that the processes are not its own. No Qt: the supervisor uses it.
class TrialLock {
public:
    static constexpr const char* kFileName = "lock";
    /// Marks the processes of one start: they carry its id in their environment.
    static constexpr const char* kCookieVariable = "VERNIER_COOKIE";

    /// Takes the lock and forgets the previous holder. InUse if it is held; Storage or InvalidInput if the folder does not
    /// allow it.
    static Result<TrialLock> acquire(const Folder& folder);
    /// The lock of `folder` that a launcher took and handed over on this descriptor.
    static TrialLock adopt(Descriptor descriptor, const Folder& folder);

    /// As long as it is open in any process, the lock is held.
    const Descriptor& descriptor() const { return m_descriptor; }
    /// Says who holds it. False if that could not be written.
    bool writeHolder(std::int64_t pid, const std::string& cookie) const;
    /// False if its file has been deleted: nobody can see it any more.
    bool isVisible() const;

    struct State {
        bool isHeld = false;
        bool wasHeld = false;   ///< a supervisor has signed the file
        bool isCopied = false;  ///< it signed another folder, of which this is a copy
        bool isOurs = false;    ///< it signed this folder, since the machine was started
        std::int64_t pid = 0;   ///< of the supervisor that last signed; 0 if it has only just been started
        std::string cookie;     ///< the id of its start
    };
    /// Looks at the lock of a folder without taking it. About 10 us.
    static State look(const Folder& folder);

private:
    TrialLock(Descriptor descriptor, const Folder& folder);
    Descriptor m_descriptor;
    std::optional<FileIdentity> m_folder;
};

}  // namespace vernier
