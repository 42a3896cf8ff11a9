#include "core/space/ParameterTicks.h"

#include "core/space/ParameterRange.h"

#include <cmath>

namespace vernier {

namespace {

constexpr std::int64_t kFewValues = 6;
constexpr double kWellInside = 0.25;  ///< of the axis, from either end

Value middleTick(const Parameter& parameter) {
    const Value middle = valueAtUnit(parameter, 0.5);
    const auto* const number = std::get_if<double>(&middle);
    if (!number || parameter.scale != Scale::Log)
        return middle;
    const double exponent = std::round(std::log10(*number));
    const Value power(exponent < 0 ? 1 / std::pow(10, -exponent) : std::pow(10, exponent));
    const auto unit = unitOf(parameter, power);
    const bool isWellInside = !parameter.step && unit && *unit > kWellInside && *unit < 1 - kWellInside;
    return isWellInside ? power : middle;
}

}  // namespace

std::vector<Value> tickValues(const Parameter& parameter) {
    const std::int64_t count = valueCount(parameter);
    if (parameter.kind != ParameterKind::Categorical && (count == 0 || count > kFewValues))
        return {valueAtUnit(parameter, 0), middleTick(parameter), valueAtUnit(parameter, 1)};
    std::vector<Value> values;
    for (std::int64_t index = 0; index < count; ++index)
        values.push_back(valueAt(parameter, index));
    return values;
}

}  // namespace vernier
