#pragma once

#include "core/base/Rng.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <vector>

namespace vernier {

/// An axis exists only if the axis `parent`, before it, exists and is on one of the cells marked in `allowed`.
struct AxisCondition {
    int parent = 0;
    std::vector<bool> allowed;  ///< per cell of the parent
};

/// One coordinate of the unit cube, as the search sees it.
struct UnitAxis {
    bool isNominal = false;           ///< only equality of coordinates is meaningful
    std::vector<double> cells;        ///< the coordinates it can take, ascending; empty if continuous
    double rest = 0.5;                ///< its coordinate where it does not exist
    std::vector<AxisCondition> when;  ///< all must hold
    bool isAbsent = false;            ///< never exists

    bool isContinuous() const { return cells.empty(); }
};

/// The set of unit points that stand for configurations: discrete coordinates on their cells, absent ones at rest. Works
/// on plain arrays, hundreds of times faster than going through configurations. Immutable; thread-safe.
class UnitDomain {
public:
    UnitDomain() = default;
    explicit UnitDomain(std::vector<UnitAxis> axes);

    int size() const { return static_cast<int>(m_axes.size()); }
    const UnitAxis& axis(int k) const { return m_axes[static_cast<std::size_t>(k)]; }
    std::vector<bool> nominalAxes() const;
    bool hasConditions() const { return m_hasConditions; }
    /// True if the existence of other axes depends on this one.
    bool isParent(int k) const;
    /// True if no axis is continuous.
    bool isFinite() const;

    /// Index of the cell that holds `unit`: cells meet half way between their coordinates.
    static std::size_t cellOf(const UnitAxis& axis, double unit);
    /// Moves a point to the nearest point of the domain.
    void snap(Eigen::Ref<Eigen::VectorXd> point) const;
    /// Which axes exist at a snapped point.
    std::vector<bool> activeAt(const Eigen::VectorXd& point) const;
    /// A uniform random point, snapped.
    Eigen::VectorXd randomPoint(Rng& rng) const;
    /// All points, as rows in lexical order; nothing if there are more than `limit`.
    std::optional<Eigen::MatrixXd> allPoints(std::size_t limit) const;

private:
    bool exists(std::size_t k, Eigen::Ref<const Eigen::VectorXd> point, const std::vector<bool>& active) const;

    std::vector<UnitAxis> m_axes;
    bool m_hasConditions = false;
};

}  // namespace vernier
