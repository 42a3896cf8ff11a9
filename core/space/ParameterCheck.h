#pragma once

#include "core/base/Error.h"
#include "core/space/Parameter.h"

#include <string>
#include <vector>

namespace vernier {

/// Gives `fixed`, `default` and the values of numeric parameters the type that they must have (5.0 becomes 5 for an integer
/// parameter, 1 becomes 1.0 for a continuous one) where this changes no number. Pure.
Value withTypeOf(const Parameter& parameter, Value value);

/// The rules of study-format that concern one parameter alone, except for its `when`. Paths begin with `path`. Pure.
std::vector<Fault> faultsOf(const Parameter& parameter, const std::string& path);

}  // namespace vernier
