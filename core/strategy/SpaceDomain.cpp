#include "core/strategy/SpaceDomain.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace vernier {

namespace {

constexpr int kMaxCells = 1 << 16;

// The i-th value of a discrete parameter.
Value valueAt(const Parameter& parameter, int i) {
    if (parameter.kind == ParameterKind::Categorical)
        return parameter.values[static_cast<std::size_t>(i)];
    const double number = parameter.min + i * parameter.step.value_or(1);
    if (parameter.kind == ParameterKind::Integer)
        return static_cast<std::int64_t>(std::llround(number));
    return number;
}

bool holds(const Condition& condition, const Value& value) {
    return std::ranges::find(condition.values, value) != condition.values.end();
}

// Gives `axis` the conditions of its parameter. A fixed parent decides it at once; one with too many cells to list is left to
// Encoding, which drops the parameter from the configuration.
void addConditions(const Encoding& encoding, const SearchSpace& searched, const Parameter& parameter,
                   const std::map<int, int>& axisOf, UnitAxis& axis) {
    const SearchSpace& space = encoding.space();
    for (const Condition& condition : parameter.when) {
        const int parentIndex = space.indexOf(condition.parent);
        const Parameter& parent = space.parameters()[static_cast<std::size_t>(parentIndex)];
        const std::optional<Value>& fixed = searched.parameters()[static_cast<std::size_t>(parentIndex)].fixed;
        if (fixed) {
            axis.isAbsent = axis.isAbsent || !holds(condition, *fixed);
            continue;
        }
        const int parentAxis = axisOf.at(parentIndex);
        const int cells = encoding.dimensions()[static_cast<std::size_t>(parentAxis)].cells;
        if (cells == 0 || cells > kMaxCells)
            continue;
        AxisCondition result{parentAxis, {}};
        for (int i = 0; i < cells; ++i)
            result.allowed.push_back(holds(condition, valueAt(parent, i)));
        axis.when.push_back(std::move(result));
    }
}

}  // namespace

UnitDomain makeUnitDomain(const Encoding& encoding) {
    return makeUnitDomain(encoding, encoding.space());
}

UnitDomain makeUnitDomain(const Encoding& encoding, const SearchSpace& searched) {
    std::map<int, int> axisOf;
    for (int k = 0; k < encoding.size(); ++k)
        axisOf[encoding.dimensions()[static_cast<std::size_t>(k)].parameter] = k;

    const std::vector<double> rest = encoding.toUnit(Configuration{});
    std::vector<UnitAxis> axes;
    for (int k = 0; k < encoding.size(); ++k) {
        const Dimension& dimension = encoding.dimensions()[static_cast<std::size_t>(k)];
        const Parameter& parameter = encoding.parameterOf(static_cast<std::size_t>(k));
        UnitAxis axis;
        axis.isNominal = dimension.isNominal;
        const std::optional<Value>& fixed = searched.parameters()[static_cast<std::size_t>(dimension.parameter)].fixed;
        if (fixed) {
            axis.cells.push_back(encoding.toUnit(dimension.parameter, *fixed));
        } else if (dimension.cells <= kMaxCells) {
            for (int i = 0; i < dimension.cells; ++i)
                axis.cells.push_back(encoding.toUnit(dimension.parameter, valueAt(parameter, i)));
        }
        axis.rest = rest[static_cast<std::size_t>(k)];
        addConditions(encoding, searched, parameter, axisOf, axis);
        axes.push_back(std::move(axis));
    }
    return UnitDomain(std::move(axes));
}

Eigen::VectorXd toUnitPoint(const Encoding& encoding, const Configuration& configuration) {
    const std::vector<double> unit = encoding.toUnit(configuration);
    return Eigen::Map<const Eigen::VectorXd>(unit.data(), static_cast<Eigen::Index>(unit.size()));
}

Configuration toConfiguration(const Encoding& encoding, const Eigen::VectorXd& unitPoint) {
    return encoding.toNative(std::span(unitPoint.data(), static_cast<std::size_t>(unitPoint.size())));
}

}  // namespace vernier
