#pragma once

#include <cstdint>
#include <vector>

namespace vernier {

// How likely things are by chance: what checks judge by. All functions are pure.

/// The level at which a check speaks: the chance that it does so although nothing is the matter, over all parameters and
/// thresholds it looks at. tst_DoctorRates counts that it is below 2 % in whole studies.
inline constexpr double kDoctorLevel = 0.005;

/// The chance of `hits` or more among `draws` that are each a hit with `probability`. O(draws).
double chanceOfAtLeast(std::int64_t hits, std::int64_t draws, double probability);
/// The chance of `hits` or more marked ones among `draws` of a population, drawn without returning (Fisher's exact test).
/// O(draws).
double chanceOfMarked(std::int64_t hits, std::int64_t draws, std::int64_t marked, std::int64_t population);

/// Spearman's correlation with its bounds: of a true correlation, `upper` and `lower` are passed with a chance of 1 % each.
struct CorrelationBounds {
    double value = 0;
    double lower = -1;
    double upper = 1;
};
/// Fisher's transformation. Fewer than 6 pairs give -1 and 1. O(n log n).
CorrelationBounds correlationOf(const std::vector<double>& left, const std::vector<double>& right);

/// The least deviation that a sample variance with these degrees of freedom (>= 1) stands for at 95 %: Wilson and Hilferty's
/// chi-square.
double leastDeviation(double variance, int freedom);

/// The value with this share of the others below it, between neighbours; `values` not empty, no NaN. O(n log n).
double shareQuantile(std::vector<double> values, double share);
inline double middleOf(std::vector<double> values) {
    return shareQuantile(std::move(values), 0.5);
}

}  // namespace vernier
