#pragma once

#include "core/events/EventBatch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vernier {

/// "Running", as it is stored and shown; stable.
std::string toText(RunState state);
std::optional<RunState> runStateFrom(std::string_view text);
/// True for the states in which trials run, and time counts.
bool isUnderWay(RunState state);
/// Says that so many running trials belong to the study that this one is a copy of. Empty for none.
Message copyNotice(std::int64_t copied);

}  // namespace vernier
