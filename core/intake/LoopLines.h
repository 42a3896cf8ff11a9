#pragma once

#include "core/base/Message.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// Script text in which the loops that people search with, "for lr in 0.1 0.01; do ... done", also one in another, are single
/// runs with sweeps: the variable holds "choice(0.1,0.01)", which placesIn() reads. Lists may be words, {1..5}, $(seq 1 5) and
/// "${names[@]}" of an array in the text. Where the variable is part of a longer word, such as the name of a folder, {trial}
/// takes its place. What each loop became is added to `said`. Other loops stay as they are. Pure; O(text) for each loop.
std::string withoutLoops(std::string_view text, std::vector<Message>& said);

}  // namespace vernier
