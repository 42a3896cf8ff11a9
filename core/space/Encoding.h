#pragma once

#include "core/space/SearchSpace.h"

#include <optional>
#include <span>
#include <vector>

namespace vernier {

/// What one coordinate of the unit cube stands for.
struct Dimension {
    int parameter;   ///< index in SearchSpace::parameters()
    bool isNominal;  ///< unordered categorical: only equality of coordinates is meaningful
    int cells;       ///< number of distinct values; 0 if continuous
};

/// Maps configurations to points of the unit cube and back. One coordinate per parameter that is not fixed, in declaration
/// order. Continuous u = (x - min)/(max - min) on the parameter's scale. Discrete values, k of them, sit in the middle of k
/// cells: linear integers, steps and categories in equal cells u_i = (i + 1/2)/k; log-scaled integers in cells of width log(i +
/// 1/2) - log(i - 1/2). An inactive parameter is at its default, otherwise at 0.5 (snapped). Cost: O(parameters) per point.
/// Thread-safe for reading.
class Encoding {
public:
    explicit Encoding(SearchSpace space);

    const SearchSpace& space() const { return m_space; }
    const std::vector<Dimension>& dimensions() const { return m_dimensions; }
    /// The parameter to which a dimension belongs.
    const Parameter& parameterOf(std::size_t dimension) const {
        return m_space.parameters()[static_cast<std::size_t>(m_dimensions[dimension].parameter)];
    }
    int size() const { return static_cast<int>(m_dimensions.size()); }

    /// The coordinates, each in [0, 1], of a configuration of this space. Values out of range are clamped.
    std::vector<double> toUnit(const Configuration& configuration) const;
    /// The coordinates of a configuration that ran under an earlier definition, beyond [0, 1] where a value is out of today's
    /// range (see unboundedUnitOf). Nothing if it has no place in this space: a value is missing, cannot be placed, or differs
    /// from the value its parameter is fixed at.
    std::optional<std::vector<double>> placeOf(const Configuration& configuration) const;
    /// The configuration at a point (size() coordinates, clamped to [0, 1], NaN counts as 0.5): exactly the active parameters,
    /// on their steps, within their ranges, and the fixed ones, with the values of formulas. It need not keep the rules
    /// (RuleSearch.h). Continuous values are sayableNumber()s, or the default where
    /// the point is at its coordinate.
    Configuration toNative(std::span<const double> unitPoint) const;
    /// The unit point of the configuration at `unitPoint`: toUnit(toNative(u)). Idempotent.
    std::vector<double> snap(std::span<const double> unitPoint) const;
    /// Which dimensions are active at a point.
    std::vector<bool> activeAt(std::span<const double> unitPoint) const;

    /// One numeric or categorical coordinate of parameter `parameterIndex`, for range bars and plot axes.
    double toUnit(int parameterIndex, const Value& value) const;
    Value toNative(int parameterIndex, double unit) const;

private:
    SearchSpace m_space;
    std::vector<Dimension> m_dimensions;
};

}  // namespace vernier
