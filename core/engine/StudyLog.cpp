#include "core/engine/StudyLog.h"

namespace vernier {

std::vector<StudyLogEntry> studyLogFrom(const std::vector<StudyEvent>& events) {
    std::vector<StudyLogEntry> entries;
    for (const StudyEvent& event : events) {
        if (event.kind != kReportsEvent)
            entries.push_back({event.wallMs, event.kind, event.trial, factsOf(event.payload)});
    }
    return entries;
}

}  // namespace vernier
