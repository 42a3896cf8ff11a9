#include "core/numerics/UnitDomain.h"

#include <algorithm>

namespace vernier {

UnitDomain::UnitDomain(std::vector<UnitAxis> axes)
    : m_axes(std::move(axes)),
      m_hasConditions(std::ranges::any_of(m_axes, [](const UnitAxis& axis) { return !axis.when.empty(); })) {}

std::vector<bool> UnitDomain::nominalAxes() const {
    std::vector<bool> nominal;
    for (const UnitAxis& axis : m_axes)
        nominal.push_back(axis.isNominal);
    return nominal;
}

bool UnitDomain::isParent(int k) const {
    const auto dependsOnIt = [k](const AxisCondition& condition) { return condition.parent == k; };
    return std::ranges::any_of(m_axes, [&](const UnitAxis& axis) { return std::ranges::any_of(axis.when, dependsOnIt); });
}

bool UnitDomain::isFinite() const {
    return std::ranges::none_of(m_axes, &UnitAxis::isContinuous);
}

std::size_t UnitDomain::cellOf(const UnitAxis& axis, double unit) {
    const auto upper = std::ranges::lower_bound(axis.cells, unit);
    if (upper == axis.cells.begin())
        return 0;
    const auto index = static_cast<std::size_t>(upper - axis.cells.begin());
    if (upper == axis.cells.end())
        return index - 1;
    return unit - axis.cells[index - 1] < *upper - unit ? index - 1 : index;
}

void UnitDomain::snap(Eigen::Ref<Eigen::VectorXd> point) const {
    std::vector<bool> active(m_axes.size());
    for (std::size_t k = 0; k < m_axes.size(); ++k) {
        const UnitAxis& axis = m_axes[k];
        double& unit = point[static_cast<Eigen::Index>(k)];
        active[k] = exists(k, point, active);
        if (!active[k])
            unit = axis.rest;
        else if (axis.isContinuous())
            unit = std::clamp(unit, 0.0, 1.0);
        else
            unit = axis.cells[cellOf(axis, unit)];
    }
}

std::vector<bool> UnitDomain::activeAt(const Eigen::VectorXd& point) const {
    std::vector<bool> active(m_axes.size());
    for (std::size_t k = 0; k < m_axes.size(); ++k)
        active[k] = exists(k, point, active);
    return active;
}

Eigen::VectorXd UnitDomain::randomPoint(Rng& rng) const {
    Eigen::VectorXd point(size());
    for (double& unit : point)
        unit = rng.uniform();
    snap(point);
    return point;
}

std::optional<Eigen::MatrixXd> UnitDomain::allPoints(std::size_t limit) const {
    if (!isFinite())
        return std::nullopt;
    // Depth first over the axes; an axis that does not exist has one value.
    std::vector<Eigen::VectorXd> points{Eigen::VectorXd::Zero(size())};
    for (int k = 0; k < size(); ++k) {
        std::vector<Eigen::VectorXd> longer;
        for (const Eigen::VectorXd& point : points) {
            const bool active = activeAt(point)[static_cast<std::size_t>(k)];
            const std::vector<double> values = active ? axis(k).cells : std::vector<double>{axis(k).rest};
            for (double value : values) {
                longer.push_back(point);
                longer.back()[k] = value;
            }
            if (longer.size() > limit)
                return std::nullopt;
        }
        points = std::move(longer);
    }
    Eigen::MatrixXd rows(static_cast<Eigen::Index>(points.size()), size());
    for (std::size_t i = 0; i < points.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = points[i].transpose();
    return rows;
}

bool UnitDomain::exists(std::size_t k, Eigen::Ref<const Eigen::VectorXd> point, const std::vector<bool>& active) const {
    return !m_axes[k].isAbsent && std::ranges::all_of(m_axes[k].when, [&](const AxisCondition& condition) {
        const auto parent = static_cast<std::size_t>(condition.parent);
        return active[parent] && condition.allowed[cellOf(m_axes[parent], point[condition.parent])];
    });
}

}  // namespace vernier
