#pragma once

#include <Eigen/Core>

#include <cmath>

namespace vernier {

/// 1 + r + r²/3.
template <typename Derived>
auto maternPolynomial(const Eigen::ArrayBase<Derived>& r) {
    return 1 + r * (1 + r / 3);
}

/// Matérn-5/2 correlation m(r) = (1 + r + r²/3) e^{-r} with r² = 5 q, for an array q of squared scaled distances.
template <typename Derived>
auto maternCorrelation(const Eigen::ArrayBase<Derived>& r) {
    return maternPolynomial(r) * (-r).exp();
}

/// -2 dm/dq = (5/3)(1 + r) e^{-r}: finite at r = 0, where the derivative with respect to r itself would be divided by 0.
template <typename Derived>
auto maternSlope(const Eigen::ArrayBase<Derived>& r) {
    return (5.0 / 3) * (1 + r) * (-r).exp();
}

/// e^{-|a - b|} for many pairs with few exponentials: both e^{a - b} and e^{b - a} are products of one factor each, and the
/// smaller of them is it. |a - b| and |a| must be below 700.
class PairDecay {
public:
    explicit PairDecay(const Eigen::ArrayXd& a) : m_rise(a.exp()), m_fall((-a).exp()) {}

    /// With the i-th of `others`, for all a.
    auto with(const PairDecay& others, Eigen::Index i) const {
        return (m_rise * others.m_fall[i]).min(m_fall * others.m_rise[i]);
    }
    /// With the i-th a, for the a after it.
    auto afterWith(Eigen::Index i) const {
        const Eigen::Index count = m_rise.size() - 1 - i;
        return (m_rise.tail(count) * m_fall[i]).min(m_fall.tail(count) * m_rise[i]);
    }

private:
    Eigen::ArrayXd m_rise;
    Eigen::ArrayXd m_fall;
};

}  // namespace vernier
