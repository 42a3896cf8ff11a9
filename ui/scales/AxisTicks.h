#pragma once

#include <vector>

namespace vernier {

/// Round numbers (multiples of 1, 2 or 5 times a power of ten) in [lower, upper], at most `most` >= 2 of them, ascending. Empty
/// for an empty or infinite range. Pure.
std::vector<double> roundTicks(double lower, double upper, int most);

}  // namespace vernier
