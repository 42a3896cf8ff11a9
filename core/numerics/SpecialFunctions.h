#pragma once

namespace vernier {

/// Standard normal density, its logarithm, distribution function and that function's inverse.
double normalDensity(double x);
double logNormalDensity(double x);
double normalProbability(double x);
/// Inverse of normalProbability; `probability` in (0, 1), clamped to the finite range.
double normalQuantile(double probability);
/// log of normalProbability without underflow, for any finite x.
double logNormalProbability(double x);

/// e^{x²} erfc(x), the scaled complementary error function, for x >= 0: relative error below 1e-12.
double scaledErfc(double x);

/// log(1 - e^x) for x < 0, accurate at both ends (Mächler 2012, "Accurately computing log(1 - exp(-|a|))").
double logOneMinusExp(double x);

}  // namespace vernier
