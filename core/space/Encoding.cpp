#include "core/space/Encoding.h"

#include "core/space/ParameterRange.h"
#include "core/space/SayableNumber.h"

#include <algorithm>
#include <limits>

namespace vernier {

namespace {

/// Where an inactive parameter sits.
double restOf(const Parameter& parameter) {
    return unitOf(parameter, parameter.defaultValue.value_or(valueAtUnit(parameter, 0.5))).value_or(0.5);
}

/// What a trial gets: the default where `unit` is its place, otherwise a number that can be said.
Value trialValue(const Parameter& parameter, double unit) {
    if (valueCount(parameter) > 0)
        return valueAtUnit(parameter, unit);
    if (parameter.defaultValue && unitOf(parameter, *parameter.defaultValue) == unit)
        return *parameter.defaultValue;
    return sayableNumber(parameter, std::get<double>(valueAtUnit(parameter, unit)));
}

}  // namespace

Encoding::Encoding(SearchSpace space) : m_space(std::move(space)) {
    const std::vector<Parameter>& parameters = m_space.parameters();
    for (int index = 0; index < std::ssize(parameters); ++index) {
        const Parameter& parameter = parameters[static_cast<std::size_t>(index)];
        if (parameter.fixed)
            continue;
        const bool isNominal = parameter.kind == ParameterKind::Categorical && !parameter.ordered;
        const auto cells = std::min<std::int64_t>(valueCount(parameter), std::numeric_limits<int>::max());
        m_dimensions.push_back({index, isNominal, static_cast<int>(cells)});
    }
}

std::vector<double> Encoding::toUnit(const Configuration& configuration) const {
    std::vector<double> point;
    point.reserve(m_dimensions.size());
    for (const Dimension& dimension : m_dimensions) {
        const Parameter& parameter = m_space.parameters()[static_cast<std::size_t>(dimension.parameter)];
        const auto value = configuration.find(parameter.name);
        point.push_back(value == configuration.end() ? restOf(parameter) : toUnit(dimension.parameter, value->second));
    }
    return point;
}

std::optional<std::vector<double>> Encoding::placeOf(const Configuration& configuration) const {
    std::vector<double> point;
    Configuration active;  // the values that exist today
    for (int index = 0; index < std::ssize(m_space.parameters()); ++index) {
        const Parameter& parameter = m_space.parameters()[static_cast<std::size_t>(index)];
        std::optional<double> unit = restOf(parameter);
        if (m_space.isActive(index, active)) {
            const auto value = configuration.find(parameter.name);
            if (value == configuration.end() || (parameter.fixed && value->second != *parameter.fixed))
                return std::nullopt;
            active.insert(*value);
            unit = unboundedUnitOf(parameter, value->second);
        }
        if (parameter.fixed)
            continue;
        if (!unit)
            return std::nullopt;
        point.push_back(*unit);
    }
    return point;
}

Configuration Encoding::toNative(std::span<const double> unitPoint) const {
    Configuration result;
    auto coordinate = unitPoint.begin();
    for (int index = 0; index < std::ssize(m_space.parameters()); ++index) {
        const Parameter& parameter = m_space.parameters()[static_cast<std::size_t>(index)];
        const double unit = parameter.fixed ? 0 : *coordinate++;
        if (m_space.isActive(index, result))
            result.emplace(parameter.name, parameter.fixed ? *parameter.fixed : trialValue(parameter, unit));
    }
    return m_space.completed(std::move(result));
}

std::vector<double> Encoding::snap(std::span<const double> unitPoint) const {
    return toUnit(toNative(unitPoint));
}

std::vector<bool> Encoding::activeAt(std::span<const double> unitPoint) const {
    const Configuration configuration = toNative(unitPoint);
    std::vector<bool> result;
    for (const Dimension& dimension : m_dimensions)
        result.push_back(configuration.contains(m_space.parameters()[static_cast<std::size_t>(dimension.parameter)].name));
    return result;
}

double Encoding::toUnit(int parameterIndex, const Value& value) const {
    const Parameter& parameter = m_space.parameters()[static_cast<std::size_t>(parameterIndex)];
    return unitOf(parameter, value).value_or(restOf(parameter));
}

Value Encoding::toNative(int parameterIndex, double unit) const {
    return valueAtUnit(m_space.parameters()[static_cast<std::size_t>(parameterIndex)], unit);
}

}  // namespace vernier
