#pragma once

#include "core/events/EventFacts.h"
#include "core/events/LoggedEvent.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// One entry of the log of everything that was done and that happened in a study.
struct StudyLogEntry {
    std::int64_t wallMs = 0;
    std::string kind;  ///< that of the LoggedEvent: "trial", "definition", "run-state", "slots", ...
    std::optional<TrialId> trial;
    EventFacts facts;  ///< "what", "state", ...
};

/// The event kind of reports, of which there are too many to be entries.
inline constexpr auto kReportsEvent = "reports";

/// The entries that people want to see for these events, in order.
std::vector<StudyLogEntry> studyLogFrom(const std::vector<LoggedEvent>& events);

}  // namespace vernier
