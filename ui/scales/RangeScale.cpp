#include "ui/scales/RangeScale.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kSliver = 0.12;         ///< a range narrower than this share of the bar asks for a new domain
constexpr double kDragResolution = 200;  ///< about how many round numbers a drag can reach
constexpr double kKeySteps = 60;
constexpr int kMostMarks = 40;
constexpr double kNearlyOne = 1e-3;  ///< so that an end on a power of ten gets the next one

double powerBelow(double base, double value) {
    return std::pow(base, std::floor(std::log(value * (1 - kNearlyOne)) / std::log(base)));
}

double powerAbove(double base, double value) {
    return std::pow(base, std::ceil(std::log(value * (1 + kNearlyOne)) / std::log(base)));
}

/// A multiple of `unit` without the noise of floating point: 3 * 0.1 is 0.3.
double multiple(double count, double unit) {
    return unit < 1 ? count / std::round(1 / unit) : count * unit;
}

double powerOfTenIn(double size) {
    return size > 0 && std::isfinite(size) ? std::pow(10, std::floor(std::log10(size))) : 1;
}

}  // namespace

RangeScale::RangeScale(const Parameter& parameter)
    : m_scale(parameter.scale),
      m_isInteger(parameter.kind == ParameterKind::Integer),
      m_step(parameter.step.value_or(0)),
      m_origin(parameter.min) {
    double min = std::isfinite(parameter.min) ? parameter.min : 0;
    double max = std::isfinite(parameter.max) ? parameter.max : 1;
    if (max < min)
        std::swap(min, max);
    if (m_scale == Scale::Log) {
        min = min > 0 ? min : m_isInteger ? 1 : std::min(1e-3, max > 0 ? max / 10 : 1);
        max = std::max(min, max);
        m_least = m_isInteger ? std::max(1.0, powerBelow(2, min)) : powerBelow(10, min);
        m_greatest = m_isInteger ? powerAbove(2, max) : powerAbove(10, max);
    } else if (m_scale == Scale::ReverseLog) {
        min = std::clamp(min, 0.0, 0.999999);
        max = std::clamp(max, min, 0.999999);
        m_least = std::max(0.0, 1 - powerAbove(10, 1 - min));
        m_greatest = 1 - powerBelow(10, 1 - max);
    } else {
        const double span = max > min ? max - min : std::max(std::abs(max), m_isInteger ? 4.0 : 1.0);
        const double unit = m_isInteger ? std::max(1.0, powerOfTenIn(span / 2)) : powerOfTenIn(span / 2);
        m_least = multiple(std::floor((min - span / 4) / unit), unit);
        m_greatest = multiple(std::ceil((max + span / 4) / unit), unit);
        if (min >= 0 && m_least < 0)
            m_least = 0;
        if (min >= 0 && max <= 1 && m_greatest > 1 && !m_isInteger)
            m_greatest = 1;
    }
}

double RangeScale::stretch(double value) const {
    switch (m_scale) {
        case Scale::Log: return std::log(std::max(value, 1e-300));
        case Scale::ReverseLog: return -std::log1p(-std::min(value, 1 - 1e-15));
        case Scale::Linear: break;
    }
    return value;
}

double RangeScale::unstretch(double stretched) const {
    switch (m_scale) {
        case Scale::Log: return std::exp(stretched);
        case Scale::ReverseLog: return -std::expm1(-stretched);
        case Scale::Linear: break;
    }
    return stretched;
}

double RangeScale::toUnit(double value) const {
    const double from = stretch(m_least);
    const double width = stretch(m_greatest) - from;
    return width > 0 && !std::isnan(value) ? std::clamp((stretch(value) - from) / width, 0.0, 1.0) : 0;
}

double RangeScale::rounded(double value) const {
    if (m_step > 0)
        return m_origin + std::round((value - m_origin) / m_step) * m_step;
    const double width = stretch(m_greatest) - stretch(m_least);
    const double resolution = std::abs(unstretch(stretch(value) + width / kDragResolution) - value);
    double unit = powerOfTenIn(resolution);
    if (m_isInteger)
        unit = std::max(1.0, unit);
    return multiple(std::round(value / unit), unit);
}

double RangeScale::clampedToScale(double value) const {
    if (m_scale == Scale::Log)
        return m_isInteger ? std::max(1.0, value) : std::max(1e-12, value);
    if (m_scale == Scale::ReverseLog)
        return std::clamp(value, 0.0, 0.999999);
    return value;
}

double RangeScale::valueAt(double unit) const {
    const double clamped = std::clamp(unit, 0.0, 1.0);
    if (clamped == 0)
        return m_least;
    if (clamped == 1)
        return m_greatest;
    const double from = stretch(m_least);
    const double value = rounded(unstretch(from + clamped * (stretch(m_greatest) - from)));
    return std::clamp(value, m_least, m_greatest);
}

double RangeScale::moved(double value, int steps) const {
    if (m_step > 0)
        return value + steps * m_step;
    const double width = stretch(m_greatest) - stretch(m_least);
    double next = rounded(unstretch(stretch(value) + steps * width / kKeySteps));
    if (next == value)
        next += m_isInteger ? steps : steps * powerOfTenIn(std::abs(value) / 10);
    return clampedToScale(next);
}

std::vector<double> RangeScale::ticks() const {
    const double middle = unstretch((stretch(m_least) + stretch(m_greatest)) / 2);
    double tick = rounded(middle);
    if (m_scale == Scale::Log)
        tick = m_isInteger ? std::exp2(std::round(std::log2(middle))) : std::pow(10, std::round(std::log10(middle)));
    else if (m_scale == Scale::ReverseLog)
        tick = 1 - std::pow(10, std::round(std::log10(1 - middle)));
    return {m_least, tick, m_greatest};
}

std::vector<double> RangeScale::marks() const {
    std::vector<double> marks;
    const double unit = m_step > 0 ? m_step : m_isInteger ? 1 : 0;
    if (m_scale == Scale::Log) {
        const double base = m_isInteger ? 2 : 10;
        if (std::log(m_greatest / m_least) / std::log(base) > kMostMarks)
            return marks;
        for (double power = powerAbove(base, m_least * (1 - 2 * kNearlyOne)); power <= m_greatest * (1 + kNearlyOne);
             power *= base)
            marks.push_back(power);
    } else if (m_scale == Scale::ReverseLog) {
        for (double rest = 1; 1 - rest <= m_greatest && marks.size() < kMostMarks; rest /= 10)
            marks.push_back(1 - rest);
    } else if (unit > 0 && (m_greatest - m_least) / unit <= kMostMarks) {
        const double origin = m_step > 0 ? m_origin : m_least;
        for (double value = origin - std::floor((origin - m_least) / unit) * unit; value <= m_greatest; value += unit)
            marks.push_back(value);
    }
    return marks;
}

bool RangeScale::suits(const Parameter& parameter) const {
    const bool isInteger = parameter.kind == ParameterKind::Integer;
    if (parameter.scale != m_scale || isInteger != m_isInteger || parameter.step.value_or(0) != m_step)
        return false;
    const RangeScale fresh(parameter);
    if ((parameter.min <= m_least && fresh.m_least < m_least) || (parameter.max >= m_greatest && fresh.m_greatest > m_greatest))
        return false;
    return toUnit(parameter.max) - toUnit(parameter.min) >= kSliver ||
           fresh.toUnit(parameter.max) - fresh.toUnit(parameter.min) < kSliver;
}

}  // namespace vernier
