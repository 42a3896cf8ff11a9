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

/// The indices of all values, ascending, or of `most` that represent them: the largest quarter, and an even spread of the
/// others by rank. 0 < most.
inline std::vector<Eigen::Index> representativeRows(const Eigen::VectorXd& values, Eigen::Index most) {
    std::vector<Eigen::Index> rows = descendingOrder(values);
    if (values.size() > most) {
        const auto top = static_cast<std::size_t>(most / 4);
        const std::vector<Eigen::Index> rest(rows.begin() + static_cast<std::ptrdiff_t>(top), rows.end());
        rows.resize(top);
        const std::size_t spread = static_cast<std::size_t>(most) - top;
        for (std::size_t i = 0; i < spread; ++i)
            rows.push_back(rest[i * rest.size() / spread]);
    }
    std::ranges::sort(rows);
    return rows;
}

}  // namespace vernier
