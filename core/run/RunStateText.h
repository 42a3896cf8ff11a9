#pragma once

#include "core/events/EventBatch.h"

#include <optional>
#include <string>
#include <string_view>

namespace vernier {

/// "Running", as it is stored and shown; stable.
std::string toText(RunState state);
std::optional<RunState> runStateFrom(std::string_view text);

}  // namespace vernier
