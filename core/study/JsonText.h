#pragma once

#include "core/base/Result.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace vernier {

/// Deepest nesting of JSON that is read: what comes from others must not exhaust the stack.
inline constexpr std::size_t kMaxJsonDepth = 64;

/// Reads hostile JSON. InvalidInput with line and column where it is no JSON or no UTF-8, or if it nests deeper than
/// kMaxJsonDepth. Keys that an object holds twice are faults, not errors: the later value counts. Cost: O(text log keys).
Result<nlohmann::json> readJson(std::string_view text, std::vector<Fault>& duplicateKeys);

}  // namespace vernier
