#pragma once

#include "core/base/Result.h"
#include "core/study/History.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

// A trial that is run again keeps its number. What interrupted it and the time it took are remembered.

/// True if a trial that has just failed is to be run again by itself: it was interrupted, or ended with an exit code that the
/// settings name, and not too often.
bool isRetried(const Trial& ended, const RecoverySettings& settings);

/// The trial as it waits to be run again. Of one that keeps its state in {checkpoint_dir} (canResume()), or had been paused
/// before, nothing is lost: it is paused with all it has reported, and goes on from its checkpoint. Another one waits, and all
/// its work was in vain. Pure.
Trial retried(const Trial& ended, bool keepsCheckpoints);

/// How long a trial waits before it is run again for the n-th time, from 1: up to an hour. Pure.
std::int64_t retryDelayMs(int retry, const RecoverySettings& settings);

/// A trial that failed or was cancelled, as it waits because a person wants it to run again. Pure.
Trial rerun(const Trial& ended);

/// Why a study should not go on before somebody has looked: its command cannot start, or its first trials all failed in the
/// same way, or so many in any way, which says more about the command than about them. Nothing otherwise. O(trials).
std::optional<Message> haltReason(const History& history, const RecoverySettings& settings);

/// The trials that a resumed study begins again: those that could not start, and those that halted it. O(trials).
std::vector<TrialPtr> trialsToBeginAgain(const History& history, const RecoverySettings& settings);

}  // namespace vernier
