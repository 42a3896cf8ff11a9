#pragma once

#include <Eigen/Core>

#include <cmath>

namespace vernier {

/// Matérn-5/2 correlation m(r) = (1 + r + r²/3) e^{-r} with r² = 5 q, for an array q of squared scaled distances.
template <typename Derived>
auto maternCorrelation(const Eigen::ArrayBase<Derived>& r) {
    return (1 + r + r.square() / 3) * (-r).exp();
}

/// -2 dm/dq = (5/3)(1 + r) e^{-r}: finite at r = 0, where the derivative by r itself would be divided by 0.
template <typename Derived>
auto maternSlope(const Eigen::ArrayBase<Derived>& r) {
    return (5.0 / 3) * (1 + r) * (-r).exp();
}

}  // namespace vernier
