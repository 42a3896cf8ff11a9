#pragma once

#include <Eigen/Core>

#include <algorithm>
#include <numeric>
#include <vector>

namespace vernier {

/// The indices of `values` from the largest value to the smallest; equal values in order of index.
inline std::vector<Eigen::Index> descendingOrder(const Eigen::VectorXd& values) {
    std::vector<Eigen::Index> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::ranges::stable_sort(order, [&](Eigen::Index a, Eigen::Index b) { return values[a] > values[b]; });
    return order;
}

}  // namespace vernier
