#pragma once

namespace vernier {

/// How far the best trial is from the best there is, as a share of the way from a typical configuration (1) to the best one
/// known (0): quantiles over problems and seeds.
struct Gap {
    double low = 1;   ///< 10 %
    double mid = 1;   ///< 50 %
    double high = 1;  ///< 90 %
};

/// The gap after `trials` (>= 1, fractions allowed) by the Bayesian strategy with `slots` (>= 1) trials at a time, over
/// `parameters` (>= 1) that vary. Between what was measured it is interpolated, beyond it goes on as a power of the trials.
/// Measured by tests/bench/plan, which also says how well it holds. Pure; O(1).
Gap searchGap(int parameters, double trials, int slots);
/// The same by random search, for which slots make no difference.
Gap randomGap(double trials);

/// How many trials one after the other are worth as much as `trials` of them, `slots` at a time: at most `trials`. Pure.
double sequentialWorth(int parameters, double trials, int slots);
/// How many trials of random search are worth as much. Pure.
double randomWorth(int parameters, double trials, int slots);

}  // namespace vernier
