#pragma once

#include "core/base/Result.h"
#include "core/files/Folder.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vernier {

// A trial that pauses and resumes runs in legs: one process each, in one folder, with one series of reports.

/// The next leg of a paused trial, up to step `resource` or to the end; its pause is over at `nowWallMs`.
Trial nextLeg(const Trial& paused, std::optional<std::int64_t> resource, std::int64_t nowWallMs);

/// When its last report came, in milliseconds since its start, its pauses left out; 0 without any.
std::int64_t lastElapsedMs(const Trial& trial);

/// A trial whose next leg never started, as it was when the last one had ended, whose traces are in its folder.
Trial pausedAgain(Trial trial, const Folder& trialFolder);

/// What the time limit of a whole trial leaves for the leg that starts now; at least 1.
std::int64_t timeLeftMs(const Trial& trial, std::int64_t limitMs);

/// Before the next leg: the exit record in a trial's folder becomes exit-1.json, exit-2.json, ..., so that there is none until
/// the next leg starts. Storage on failure.
Result<void> setExitAside(const Folder& trialFolder);

/// A trial that was to start and never did: it waits for its turn again, or, if it has run before, is paused again.
Trial putBack(const Trial& trial, const Folder& trialFolder);

}  // namespace vernier
