#pragma once

#include "core/space/Parameter.h"

#include <vector>

namespace vernier {

/// The values to be marked on an axis of a parameter that SearchSpace::create has accepted, in the order of the axis: each
/// choice, each of up to six numbers, else the ends and one between them, which on a log scale is a power of ten where one lies
/// well between. Pure; O(values).
std::vector<Value> tickValues(const Parameter& parameter);

}  // namespace vernier
