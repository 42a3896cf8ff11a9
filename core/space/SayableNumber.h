#pragma once

#include "core/space/Parameter.h"

namespace vernier {

/// `x`, a number of the range of a continuous parameter without steps, with the digits that matter: four significant ones, of
/// 1 - x on a reverse-log scale, and more where the range is so narrow that numbers a thousandth of it apart would coincide
/// (1000.0013 in 1000.001 to 1000.002). So 0.004337978944760152 is 0.004338. Never leaves the range: what would, becomes its
/// end. Idempotent; the numbers that the scale allows it to return lie closer than a five-hundredth of its length. Pure.
double sayableNumber(const Parameter& parameter, double x);

}  // namespace vernier
