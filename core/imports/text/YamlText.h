#pragma once

#include "core/imports/text/ForeignText.h"

#include <string_view>
#include <vector>

namespace vernier {

/// Reads YAML documents as the tools written in Python do, which is by YAML 1.1: yes and off are truth values, 1_000 and 0x10
/// numbers, merge keys (<<) and lists of them are followed. Other than there, 1e-5 is a number, too: so it is meant. Quoted
/// scalars stay text. InvalidInput, with line and column, if it is not YAML, nests deeper than 64 or, with aliases followed,
/// has more than 10,000 nodes. No exception escapes. Pure.
Result<std::vector<ForeignDocument>> readYaml(std::string_view text);

}  // namespace vernier
