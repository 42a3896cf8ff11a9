#pragma once

#include "core/base/Result.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace vernier {

/// The deepest nesting of JSON that is read: outside input must not exhaust the stack.
inline constexpr std::size_t kMaxJsonDepth = 64;

/// Reads hostile JSON. InvalidInput, with line and column, if it is not JSON or not UTF-8, or nests deeper than kMaxJsonDepth.
/// Duplicate keys in an object are faults, not errors: the later value counts. Cost: O(text log keys).
Result<nlohmann::json> readJson(std::string_view text, std::vector<Fault>& duplicateKeys);

}  // namespace vernier
