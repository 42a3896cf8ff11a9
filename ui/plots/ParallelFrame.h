#pragma once

#include "ui/scales/ParallelAxes.h"

#include <QFontMetrics>
#include <QPointF>
#include <QRectF>

namespace vernier {

/// Where the axes of parallel coordinates stand in a widget, in its pixels.
class ParallelFrame {
public:
    ParallelFrame() = default;
    /// Room for the names above, for the place of inactive parameters and the labels below.
    ParallelFrame(const QSizeF& size, int axisCount, const QFontMetrics& metrics);

    const QRectF& area() const { return m_area; }
    /// From one axis to the next.
    double spacing() const { return m_spacing; }
    double axisX(int axis) const;
    /// The axis within `reach` of a column, or -1.
    int axisNear(double x, double reach) const;
    /// The row of a position; NaN, for an inactive parameter, lies below the axis.
    double rowOf(const ParallelAxes::Axis& axis, double place) const;
    /// The position at a row, clamped to [0, 1]; a few pixels from an end count as the end.
    double placeAt(const ParallelAxes::Axis& axis, double y) const;
    double inactiveRow() const { return m_inactiveRow; }

private:
    QRectF m_area;
    double m_spacing = 0;
    double m_inactiveRow = 0;
    int m_count = 0;
};

}  // namespace vernier
