#include "core/events/StudyLog.h"

namespace vernier {

std::vector<StudyLogEntry> studyLogFrom(const std::vector<LoggedEvent>& events) {
    std::vector<StudyLogEntry> entries;
    for (const LoggedEvent& event : events) {
        if (event.kind != kReportsEvent)
            entries.push_back({event.wallMs, event.kind, event.trial, factsOf(event.payload)});
    }
    return entries;
}

}  // namespace vernier
