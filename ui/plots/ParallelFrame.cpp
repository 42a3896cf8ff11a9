#include "ui/plots/ParallelFrame.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kBrushEndLength = 3;

}  // namespace

ParallelFrame::ParallelFrame(const QSizeF& size, int axisCount, const QFontMetrics& metrics) : m_count(axisCount) {
    const double line = metrics.height();
    const double side = std::max(line * 4, size.width() / (2.0 * std::max(axisCount, 1) + 2));
    m_area = QRectF(QPointF(side, line * 2.2), QPointF(size.width() - side, size.height() - line * 2.4));
    m_spacing = axisCount > 1 ? m_area.width() / (axisCount - 1) : 0;
    m_inactiveRow = m_area.bottom() + line * 1.2;
}

double ParallelFrame::axisX(int axis) const {
    return m_count > 1 ? m_area.left() + axis * m_spacing : m_area.center().x();
}

int ParallelFrame::axisNear(double x, double reach) const {
    if (m_count == 0)
        return -1;
    const int nearest =
        m_spacing > 0 ? std::clamp(static_cast<int>(std::lround((x - m_area.left()) / m_spacing)), 0, m_count - 1) : 0;
    return std::abs(axisX(nearest) - x) <= reach ? nearest : -1;
}

double ParallelFrame::rowOf(const ParallelAxes::Axis& axis, double place) const {
    if (std::isnan(place))
        return m_inactiveRow;
    return m_area.top() + (axis.isInverted ? place : 1 - place) * m_area.height();
}

double ParallelFrame::placeAt(const ParallelAxes::Axis& axis, double y) const {
    double fromTop = (y - m_area.top()) / m_area.height();
    // Nobody aims at the last pixel: near the end means the end.
    const double reach = kBrushEndLength / m_area.height();
    fromTop = fromTop < reach ? 0 : fromTop > 1 - reach ? 1 : fromTop;
    return axis.isInverted ? fromTop : 1 - fromTop;
}

}  // namespace vernier
