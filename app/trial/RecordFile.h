#pragma once

#include "app/trial/TrialFiles.h"
#include "core/study/ProcessEnd.h"

#include <string>

namespace vernier {

/// The exit record on its way into a trial folder. Its space is reserved on construction, so that a disk filled by the trial's
/// own output does not cost the trial its result.
class RecordFile {
public:
    /// `files` outlives it.
    explicit RecordFile(TrialFiles& files);

    /// Puts the record in place as a whole: whatever is killed and when, it is there or it is not. `isSynced`: what the trial
    /// printed and the record survive a power cut too, which costs two to five waits for the disk. Tries once a second for
    /// kPatienceSeconds while the disk refuses, then leaves no trace and returns false; at once if the study is gone.
    bool write(const ProcessEnd& end, bool isSynced);

    static constexpr int kPatienceSeconds = 600;

private:
    bool tryToWrite(const std::string& text, bool isSynced);

    TrialFiles& m_files;
    Descriptor m_part;
};

}  // namespace vernier
