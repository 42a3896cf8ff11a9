#pragma once

#include <string>

namespace vernier {

// Numbers as text, the same under every locale: std::snprintf and std::to_string would write a decimal comma where the user's
// language has one. Infinite and undefined numbers are "inf", "-inf" and "nan".

/// With so many significant digits at most, 1 to 17, as %g writes it in the C locale: 0.0012, 1e-07. Pure.
std::string roundedNumber(double number, int digits);
/// The number that roundedNumber() writes: 0.1 * 3 without the digits that the multiplication adds. Pure.
double rounded(double number, int digits);
/// With exactly so many decimals, as %f writes it in the C locale: 0.50. Pure.
std::string fixedNumber(double number, int decimals);

}  // namespace vernier
