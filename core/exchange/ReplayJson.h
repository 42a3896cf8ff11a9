#pragma once

#include "core/stopping/Replay.h"

#include <string>
#include <vector>

namespace vernier {

/// Replays as a JSON array with one object per line: rule and its settings, the sentence, trials, stopped, steps and
/// saved_steps, seconds and saved_seconds, winner, keeps_winner, best, best_objective, and per_trial with what would have
/// become of each trial. Absent values are left out. Pure.
std::string writeReplaysJson(const std::vector<Replay>& replays);

}  // namespace vernier
