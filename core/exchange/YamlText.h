#pragma once

#include "core/base/Result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace vernier {

/// Reads one YAML document as JSON: plain scalars become null, truth values and numbers as in YAML 1.2's core schema, quoted
/// ones stay text, merge keys (<<) are followed; keys keep their order. InvalidInput, with line and column, if it is not YAML,
/// nests deeper than 64 or, with aliases followed, has more than 10,000 nodes. No exception escapes. Pure.
Result<nlohmann::ordered_json> readYaml(std::string_view text);

}  // namespace vernier
