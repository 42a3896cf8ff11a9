#include "core/models/OutputWarp.h"

#include "core/numerics/SpecialFunctions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace vernier {

namespace {

// Linear through (x0, y0) and (x1, y1), x0 < x1.
double interpolate(double x, double x0, double y0, double x1, double y1) {
    return y0 + (x - x0) / (x1 - x0) * (y1 - y0);
}

double mapThrough(const std::vector<double>& from, const std::vector<double>& to, double x) {
    if (from.empty())
        return x;
    if (from.size() == 1)
        return to.front() + (x - from.front());
    // The segment that contains x; the outermost ones continue beyond their ends.
    auto upper = std::upper_bound(from.begin() + 1, from.end() - 1, x) - from.begin();
    const auto i = static_cast<std::size_t>(upper);
    return interpolate(x, from[i - 1], to[i - 1], from[i], to[i]);
}

/// What values up to `largest` are divided by, so that their squares neither overflow nor vanish. A power of two, by which
/// division is exact; not a denormal one, of which there is no exact quotient.
double powerNear(double largest) {
    if (largest == 0 || (largest > 1e-100 && largest < 1e100))
        return 1;
    return std::max(std::exp2(std::ceil(std::log2(largest)) - 1), std::numeric_limits<double>::min());
}

double median(const std::vector<double>& sorted) {
    const std::size_t n = sorted.size();
    return n % 2 ? sorted[n / 2] : 0.5 * (sorted[n / 2 - 1] + sorted[n / 2]);
}

double rootMeanSquare(std::vector<double>::const_iterator first, std::vector<double>::const_iterator last, double centre) {
    const double squares =
        std::accumulate(first, last, 0.0, [&](double sum, double x) { return sum + (x - centre) * (x - centre); });
    return std::sqrt(squares / static_cast<double>(last - first));
}

// Moves the values below the median to normal quantiles of their ranks. `distinct` ascends.
std::vector<double> halfRanked(const std::vector<double>& distinct, double middle) {
    const auto firstGood = std::ranges::lower_bound(distinct, middle);
    double scale = rootMeanSquare(firstGood, distinct.end(), middle);
    // The whole good half may be one value: then the bad half gives the scale.
    if (scale == 0)
        scale = rootMeanSquare(distinct.begin(), distinct.end(), middle);
    std::vector<double> ranked = distinct;
    const auto bad = static_cast<double>(firstGood - distinct.begin());
    const double denominator = bad + (std::ranges::binary_search(distinct, middle) ? 0.5 : 0.0);
    for (std::size_t i = 0; i < distinct.size() && distinct[i] < middle; ++i)
        ranked[i] = middle + scale * normalQuantile(0.5 * (static_cast<double>(i) + 0.5) / denominator);
    return ranked;
}

// The median size of the first values, or the largest of all if that is 0. Those that a search chose later lie ever closer to
// the limit: in their units, the limit would become a step, about which a smooth process can say little.
double firstSize(const Eigen::VectorXd& values) {
    std::vector<double> sizes(static_cast<std::size_t>(std::min<Eigen::Index>(values.size(), OutputWarp::kUnitValues)));
    for (std::size_t i = 0; i < sizes.size(); ++i)
        sizes[i] = std::abs(values[static_cast<Eigen::Index>(i)]);
    std::ranges::sort(sizes);
    return median(sizes) > 0 ? median(sizes) : values.cwiseAbs().maxCoeff();
}

// The bilog of each value.
std::vector<double> bilogOf(const std::vector<double>& distinct, double unit) {
    std::vector<double> bent(distinct.size());
    if (unit == 0)
        return bent;
    std::ranges::transform(distinct, bent.begin(),
                           [unit](double x) { return std::copysign(std::log1p(std::abs(x) / unit), x); });
    return bent;
}

}  // namespace

OutputWarp::OutputWarp(OutputWarpKind kind, const Eigen::VectorXd& values) {
    if (values.size() == 0)
        return;
    m_unit = powerNear(values.cwiseAbs().maxCoeff());

    std::vector<double> sorted(values.data(), values.data() + values.size());
    for (double& value : sorted)
        value /= m_unit;
    std::ranges::sort(sorted);
    const double middle = median(sorted);
    const bool isClipped = kind == OutputWarpKind::Clipped;
    if (isClipped && sorted.back() > middle) {
        m_floor = middle - kClipReach * (sorted.back() - middle);
        for (double& value : sorted)
            value = std::max(value, m_floor);
    }
    m_native = sorted;
    if (kind == OutputWarpKind::Slack)
        m_native.insert(std::ranges::lower_bound(m_native, 0.0), 0.0);
    m_native.erase(std::unique(m_native.begin(), m_native.end()), m_native.end());
    if (kind == OutputWarpKind::Slack)
        m_warped = bilogOf(m_native, firstSize(values) / m_unit);
    else
        m_warped = !isClipped && m_native.size() >= 4 ? halfRanked(m_native, middle) : m_native;

    double sum = 0;
    double squares = 0;
    for (double value : sorted)
        sum += mapThrough(m_native, m_warped, value);
    const double mean = sum / static_cast<double>(sorted.size());
    for (double value : sorted)
        squares += std::pow(mapThrough(m_native, m_warped, value) - mean, 2);
    const double deviation = std::sqrt(squares / static_cast<double>(sorted.size()));
    // Of slack that does not vary, 0 still has a place of its own: above or below it by one.
    const double scale = deviation > 0 ? deviation : kind == OutputWarpKind::Slack ? 1 : 0;
    for (double& value : m_warped)
        value = m_native.size() > 1 && scale > 0 ? (value - mean) / scale : 0;
}

double OutputWarp::warp(double value) const {
    return mapThrough(m_native, m_warped, std::max(value / m_unit, m_floor));
}

Eigen::VectorXd OutputWarp::warp(const Eigen::VectorXd& values) const {
    return values.unaryExpr([this](double value) { return warp(value); });
}

double OutputWarp::unwarp(double warped) const {
    const double native = mapThrough(m_warped, m_native, warped) * m_unit;
    return std::clamp(native, std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max());
}

}  // namespace vernier
