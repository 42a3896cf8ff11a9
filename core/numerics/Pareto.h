#pragma once

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <vector>

namespace vernier {

/// More objectives than this have no boxes.
inline constexpr int kMostBoxAxes = 4;

/// The rows of `values` (n x m, m >= 1, finite; larger is better) that no other row dominates, that is, is nowhere worse than
/// and somewhere better; ascending, of equal rows the first. O(n log n) for one or two columns, else O(n log n + n times the
/// front).
std::vector<Eigen::Index> paretoFront(const Eigen::MatrixXd& values);

/// The front of each row of `values` (as above): 1 for those that no other row dominates, 2 for those that only rows of front 1
/// dominate, and so on; equal rows share one. By efficient non-dominated sorting with binary search (Zhang et al. 2015, "An
/// Efficient Approach to Nondominated Sorting for Evolutionary Multiobjective Optimization"): O(n log n) for one or two
/// columns, else up to O(n²).
std::vector<int> paretoFronts(const Eigen::MatrixXd& values);

/// A part of space as disjoint boxes along the axes, whose edges are places on a few levels of each axis.
struct BoxCover {
    using Corner = std::array<std::uint16_t, kMostBoxAxes>;  ///< indices into levels; 0 for axes that are not there
    struct Box {
        Corner lower{};
        Corner upper{};

        auto operator<=>(const Box&) const = default;
    };
    std::vector<std::vector<double>> levels;  ///< by axis, ascending; the last one is infinity
    std::vector<Box> boxes;
};

/// All that lies above `reference` (m, 1 to kMostBoxAxes) and that no row of `values` (n x m, finite, n < 65,000) dominates:
/// what would add to the hypervolume. A sweep along the last axis over the cover of the others, in which a box that goes on
/// unchanged stays one box: n + 1 boxes for two axes, about 2 n for three. O(n^(m-1) log n).
BoxCover coverUndominated(const Eigen::MatrixXd& values, const Eigen::VectorXd& reference);

/// The volume of what is above `reference` and dominated by some row of `values` (n x m, 1 <= m <= kMostBoxAxes, finite): the
/// hypervolume indicator of Zitzler and Thiele 1998. Rows that are not above the reference add nothing. Cost as
/// coverUndominated().
double hypervolume(const Eigen::MatrixXd& values, const Eigen::VectorXd& reference);

}  // namespace vernier
