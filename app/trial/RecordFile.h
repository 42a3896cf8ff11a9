#pragma once

#include "core/study/ProcessEnd.h"

#include <string>

namespace vernier {

/// The exit record on its way into a trial folder. Its space is reserved on construction, so that a disk filled by the trial's
/// own output does not cost the trial its result.
class RecordFile {
public:
    explicit RecordFile(const std::string& folder);
    ~RecordFile();
    RecordFile(const RecordFile&) = delete;
    RecordFile& operator=(const RecordFile&) = delete;

    /// Puts the record in place as a whole: whatever is killed and when, it is there or it is not. `isSynced`: what the trial
    /// printed and the record survive a power cut too, which costs two to five waits for the disk. Tries once a second for
    /// kPatienceSeconds while the disk refuses, then leaves no trace and returns false.
    bool write(const ProcessEnd& end, bool isSynced);

    static constexpr int kPatienceSeconds = 600;

private:
    bool tryToWrite(const std::string& text, bool isSynced);

    std::string m_folder;
    std::string m_partFile;
    int m_descriptor = -1;
};

}  // namespace vernier
