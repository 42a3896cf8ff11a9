#pragma once

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// Monotone warp of observed values, larger is better: values from the median upwards are kept, those below are replaced by
/// normal quantiles of their rank, so that bad outliers cannot flatten what is known of the good ones. The result is
/// standardised. Source: Vizier, "The Vizier Gaussian Process Bandit Algorithm" (2024), section 4.1, half-rank.
/// With fewer than 4 distinct values only the standardisation is done; if all are equal they map to 0.
class HalfRankWarp {
public:
    HalfRankWarp() = default;
    /// `values` must be finite; magnitudes up to the largest double are allowed. Cost O(n log n).
    explicit HalfRankWarp(const Eigen::VectorXd& values);

    /// Native to warped, piecewise linear between the observed values, linear beyond them.
    double warp(double value) const;
    Eigen::VectorXd warp(const Eigen::VectorXd& values) const;
    /// The inverse: warped to native. Quantiles may be mapped by it, means and deviations may not.
    double unwarp(double warped) const;

private:
    std::vector<double> m_native;  // distinct observed values, ascending, divided by m_unit
    std::vector<double> m_warped;  // their images, ascending
    double m_unit = 1;             // power of two that keeps sums of native values finite
};

}  // namespace vernier
