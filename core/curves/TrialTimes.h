#pragma once

#include "core/study/History.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vernier {

/// A stretch of time in which a trial ran: from its start or a pause to the next pause or its end.
struct TrialLeg {
    int slot = 0;
    std::int64_t beginWallMs = 0;
    std::int64_t endWallMs = 0;              ///< not before it began
    TrialState state = TrialState::Running;  ///< in which it left the trial

    bool operator==(const TrialLeg&) const = default;
};

/// The legs of a trial in order, the last one up to `nowWallMs` if it is still running; empty if it never started.
std::vector<TrialLeg> legsOf(const Trial& trial, std::int64_t nowWallMs);

/// Mean running time of the trials that ran to their end or were stopped early; nothing before there is one. O(trials).
std::optional<double> meanTrialSeconds(const History& history);

}  // namespace vernier
