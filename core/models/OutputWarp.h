#pragma once

#include <Eigen/Core>

#include <limits>
#include <vector>

namespace vernier {

/// How observed values (larger is better) are prepared for a Gaussian process.
enum class OutputWarpKind {
    /// Values from the median upwards are kept; those below are replaced by normal quantiles of their rank, so that bad
    /// outliers cannot flatten what is known about the good ones. Source: Song et al. 2024, "The Vizier Gaussian Process Bandit
    /// Algorithm", section on output warping (half-rank). With fewer than 4 distinct values as Clipped.
    HalfRank,
    /// Values are kept, so that sums stay sums; those further below the median than kClipReach times the distance of the best
    /// above it count as that far.
    Clipped,
    /// Values are slack, how far a limit is kept, and 0 is where it breaks: sign(x) log(1 + |x| / m), m the median of |x| of
    /// the first kUnitValues, so that the differences near the limit count most and none is cut off. The bilog of Eriksson
    /// and Poloczek 2021, "Scalable Constrained Bayesian Optimization", section 2, with a unit of its own.
    Slack
};

/// A monotone map from observed values to targets of mean 0 and variance 1, and back. If all values are equal they map to 0.
class OutputWarp {
public:
    static constexpr double kClipReach = 4;
    static constexpr int kUnitValues = 10;

    OutputWarp() = default;
    /// `values` must be finite; magnitudes up to the largest double are allowed. Cost O(n log n).
    OutputWarp(OutputWarpKind kind, const Eigen::VectorXd& values);

    /// Native to warped, piecewise linear between the observed values, linear beyond them.
    double warp(double value) const;
    Eigen::VectorXd warp(const Eigen::VectorXd& values) const;
    /// The inverse: warped to native; below a clip, the line continues. It may be used to map quantiles, but not means or
    /// deviations.
    double unwarp(double warped) const;

private:
    std::vector<double> m_native;                            // distinct observed values, ascending, divided by m_unit
    std::vector<double> m_warped;                            // their images, ascending
    double m_unit = 1;                                       // power of two that keeps squares of native values in range
    double m_floor = std::numeric_limits<double>::lowest();  // native, divided by m_unit: lower values count as this
};

}  // namespace vernier
