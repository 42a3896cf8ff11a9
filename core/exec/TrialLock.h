#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <string>

namespace vernier {

/// The lock of a trial folder: held by the trial's supervisor for as long as it lives, however it ends, so it tells live from
/// dead without pids. An open-file-description lock on <folder>/lock: it can be handed to a child with its descriptor, and
/// checked without being taken. The file holds the supervisor's pid and a cookie, one per line. No Qt: the supervisor uses it.
class TrialLock {
public:
    static constexpr const char* kFileName = "lock";
    /// Marks the processes of one launch: they carry it in their environment.
    static constexpr const char* kCookieVariable = "VERNIER_COOKIE";

    /// Takes the lock and forgets the previous holder. InUse if it is held; Storage if the folder does not allow it.
    static Result<TrialLock> acquire(const std::string& folder);
    /// The lock a launcher took and handed over on this descriptor.
    static TrialLock adopt(int descriptor) { return TrialLock(descriptor); }
    TrialLock(TrialLock&& other) noexcept;
    TrialLock& operator=(TrialLock&& other) noexcept;
    /// Releases the lock, unless a child holds it too.
    ~TrialLock();

    int descriptor() const { return m_descriptor; }
    /// Says who holds it. False if that could not be written.
    bool writeHolder(std::int64_t pid, const std::string& cookie) const;

    struct State {
        bool isHeld = false;
        bool wasHeld = false;  ///< a supervisor has signed the file
        std::int64_t pid = 0;  ///< of the supervisor that last signed; 0 if it has only just been started
        std::string cookie;
    };
    /// Looks at the lock of a folder without taking it. About 5 us.
    static State look(const std::string& folder);

private:
    explicit TrialLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

}  // namespace vernier
