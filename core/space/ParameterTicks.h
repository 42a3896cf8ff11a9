#pragma once

#include "core/space/Parameter.h"

#include <vector>

namespace vernier {

/// The values to mark on an axis of a parameter that SearchSpace::create has accepted, in axis order: each choice, each of up
/// to six numbers, otherwise the ends and one between them, on a log scale a power of ten if one lies well between. Pure;
/// O(values).
std::vector<Value> tickValues(const Parameter& parameter);

}  // namespace vernier
