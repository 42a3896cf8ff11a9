#include "core/curves/Curve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

constexpr double kWorst = -std::numeric_limits<double>::infinity();
// Shorter spans between the first and the newest report are just noise from reading.
constexpr double kLeastSpanMs = 20;

auto firstFrom(const std::vector<CurvePoint>& points, std::int64_t step) {
    return std::lower_bound(points.begin(), points.end(), step,
                            [](const CurvePoint& point, std::int64_t wanted) { return point.step < wanted; });
}

}  // namespace

void Curve::add(const Report& report, const Objective& objective) {
    const double sign = objective.goal == Goal::Maximize ? 1 : -1;
    const double raw = std::isfinite(report.value) ? sign * report.value : kWorst;
    m_isNews = m_points.empty() || report.step > m_points.back().step;
    m_newest = {report.step, report.elapsedMs};
    if (m_points.empty())
        m_first = m_newest;
    const auto place = static_cast<std::size_t>(firstFrom(m_points, report.step) - m_points.begin());
    const bool isKnown = place < m_points.size() && m_points[place].step == report.step;
    const auto offset = static_cast<std::ptrdiff_t>(place);
    if (!isKnown) {
        m_points.insert(m_points.begin() + offset, CurvePoint{report.step, 0, 0});
        m_raw.insert(m_raw.begin() + offset, raw);
        m_sums.resize(m_points.size());
    }
    m_raw[place] = raw;
    summarise(place, objective);
}

void Curve::summarise(std::size_t from, const Objective& objective) {
    for (std::size_t i = from; i < m_points.size(); ++i) {
        Sums sums = i > 0 ? m_sums[i - 1] : Sums{0, 0, kWorst};
        if (std::isfinite(m_raw[i])) {
            sums.total += m_raw[i];
            ++sums.count;
            sums.best = std::max(sums.best, m_raw[i]);
        }
        m_sums[i] = sums;
        m_points[i].value = objective.value == ObjectiveValue::Best ? sums.best : m_raw[i];
        m_points[i].mean = sums.count > 0 ? sums.total / static_cast<double>(sums.count) : kWorst;
    }
}

const CurvePoint* Curve::at(std::int64_t step) const {
    if (step > lastStep())
        return nullptr;
    const auto after = firstFrom(m_points, step + 1);
    return after == m_points.begin() ? nullptr : &*(after - 1);
}

const CurvePoint* Curve::reaching(std::int64_t step) const {
    const auto found = firstFrom(m_points, step);
    return found == m_points.end() ? nullptr : &*found;
}

std::optional<double> Curve::startSteps() const {
    const auto spanMs = static_cast<double>(m_newest.elapsedMs - m_first.elapsedMs);
    if (m_newest.step <= m_first.step || spanMs < kLeastSpanMs)
        return std::nullopt;
    const double stepMs = spanMs / static_cast<double>(m_newest.step - m_first.step);
    return std::max(static_cast<double>(m_first.elapsedMs) / stepMs - static_cast<double>(m_first.step), 0.0);
}

}  // namespace vernier
