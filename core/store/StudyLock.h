#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <string>

namespace vernier {

/// The right to run a study: an flock on <folder>/study.lock, gone with the process that held it, however that ended.
class StudyLock {
public:
    /// Takes the lock or fails with InUse ("Process 1234 on HOST runs this study"). Does not wait for a live holder; waits up
    /// to half a second for what a dead one has left.
    static Result<StudyLock> acquire(const std::string& folder);
    StudyLock(StudyLock&&) noexcept;
    StudyLock& operator=(StudyLock&&) noexcept;
    ~StudyLock();

private:
    explicit StudyLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

}  // namespace vernier
