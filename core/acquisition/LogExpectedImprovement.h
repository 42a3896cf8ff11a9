#pragma once

namespace vernier {

/// log h(u), h(u) = φ(u) + u Φ(u): the logarithm of the expected improvement of a standard normal over -u, without
/// underflow for any finite u (Ament et al. 2023, "Unexpected Improvements to Expected Improvement", eq. 9 and appendix A).
double logImprovementFactor(double u);

/// log E[max(f - best, 0)] for f ~ N(mean, deviation²), and its partial derivatives.
struct LogExpectedImprovement {
    double value;
    double byMean;
    double byDeviation;

    /// `deviation` > 0; larger objective values are better.
    static LogExpectedImprovement at(double mean, double deviation, double best);
};

}  // namespace vernier
