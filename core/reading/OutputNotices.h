#pragma once

#include "core/events/EventBatch.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <vector>

namespace vernier {

/// What was not read of what a trial printed and wrote.
struct LeftOut {
    std::int64_t cutLines = 0;      ///< longer than LineSplitter::kMaxLineBytes
    std::int64_t badRecords = 0;    ///< of event files: their checksums do not match
    std::int64_t damagedFiles = 0;  ///< event files, from the first bad length on

    bool isNothing() const { return cutLines == 0 && badRecords == 0 && damagedFiles == 0; }
};

/// Whether a trial that has ended kept back its output: it ran long enough, and all its reports came in the last part of it.
bool printedAllAtEnd(const Trial& trial, const StudyDefinition& definition);

/// What people should know of the output of a study's trials, each once for the whole run: that a trial printed everything at
/// its end, with the remedy, and what was left out of an output. One thread.
class OutputNotices {
public:
    /// What is new with this trial, which has ended.
    std::vector<Notice> take(const Trial& trial, const StudyDefinition& definition, const LeftOut& leftOut);

private:
    bool m_isLateTold = false;
    bool m_isLeftOutTold = false;
};

}  // namespace vernier
