#pragma once

#include "core/base/Result.h"
#include "core/files/Folder.h"

#include <utility>

namespace vernier {

/// The right to run a study: an flock on its folder, which cannot be taken away as a file can, and one on <folder>/study.lock,
/// which says who holds it and is all that programs up to schema 4 look at. Gone with the process that held it, however that
/// ended.
class StudyLock {
public:
    /// Takes the lock or fails with InUse ("Process 1234 on HOST runs this study"), or with Unsupported on a file system that
    /// has no locks. Does not wait for a live holder; waits up to half a second for what a dead one has left, and a moment for
    /// one without a name: who only asks isHeld() is gone by then. NotFound without a folder; InvalidInput if study.lock is no
    /// file of this folder alone.
    static Result<StudyLock> acquire(const Folder& folder);
    /// Whether some process holds the lock of a study, that is, runs it. False where that cannot be told.
    static bool isHeld(const Folder& folder);

private:
    StudyLock(Descriptor folder, Descriptor file) : m_folder(std::move(folder)), m_file(std::move(file)) {}
    Descriptor m_folder;  ///< not open where the file system has no locks for folders
    Descriptor m_file;
};

}  // namespace vernier
