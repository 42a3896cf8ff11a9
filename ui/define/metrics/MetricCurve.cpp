#include "ui/define/metrics/MetricCurve.h"

#include "ui/text/NumberFormat.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kCurveMargin = 14;
constexpr qreal kDotRadius = 2.5;
constexpr std::size_t kMostDots = 12;  ///< fewer points are drawn one by one too

/// The next of 1, 2, 5 times a power of ten, so that two or four of them make a round axis.
double roundUnit(double size) {
    const double power = std::pow(10, std::floor(std::log10(size)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (size <= factor * power)
            return factor * power;
    }
    return 10 * power;
}

}  // namespace

MetricCurve::MetricCurve(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("metricCurve"));
    setAccessibleName(tr("The objective over the steps of the test run"));
}

void MetricCurve::setSeries(const QString& metric, const std::vector<QPointF>& points) {
    m_metric = metric;
    m_points.clear();
    std::copy_if(points.begin(), points.end(), std::back_inserter(m_points),
                 [](const QPointF& point) { return std::isfinite(point.y()); });
    setVisible(!m_points.empty());
    if (m_points.empty())
        return;
    const auto byX = std::minmax_element(m_points.begin(), m_points.end(), [](auto& a, auto& b) { return a.x() < b.x(); });
    const auto byY = std::minmax_element(m_points.begin(), m_points.end(), [](auto& a, auto& b) { return a.y() < b.y(); });
    m_bounds.setCoords(byX.first->x(), byY.first->y(), byX.second->x(), byY.second->y());
    if (m_bounds.width() <= 0)
        m_bounds.adjust(-0.5, 0, 0.5, 0);
    const double unit = roundUnit(m_bounds.height() > 0 ? m_bounds.height() / 2 : std::max(1e-6, std::abs(m_bounds.top()) / 5));
    m_bounds.setTop(std::floor(m_bounds.top() / unit) * unit);
    m_bounds.setBottom(m_bounds.top() + 2 * unit >= m_bounds.bottom() ? m_bounds.top() + 2 * unit : m_bounds.top() + 4 * unit);
    setAccessibleDescription(tr("%1 went from %2 to %3 over %4 reports")
                                 .arg(metric, formatNumber(m_points.front().y()), formatNumber(m_points.back().y()))
                                 .arg(m_points.size()));
    update();
}

QSize MetricCurve::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 11};
}

QSize MetricCurve::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 5};
}

QRectF MetricCurve::plotArea() const {
    const QFontMetricsF labels(smallFont(font()));
    double widest = 0;
    for (const double value : {m_bounds.top(), m_bounds.center().y(), m_bounds.bottom()})
        widest = std::max(widest, labels.horizontalAdvance(formatNumber(value)));
    return QRectF(rect()).adjusted(kCurveMargin + widest + 6, kCurveMargin, -kCurveMargin - 4, -kCurveMargin - labels.height());
}

void MetricCurve::paintGrid(QPainter& painter, const QRectF& area) const {
    const ThemeColors& colors = ThemeColors::of(palette());
    const QFont font = smallFont(tabularFont(this->font()));
    const QFontMetricsF labels(font);
    painter.setFont(font);
    for (const double share : {0.0, 0.5, 1.0}) {
        const qreal y = std::round(area.bottom() - share * area.height()) + 0.5;
        const qreal x = std::round(area.left() + share * area.width()) + 0.5;
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(colors.muted);
        const QString value = formatNumber(m_bounds.top() + share * m_bounds.height());
        painter.drawText(QPointF(area.left() - 6 - labels.horizontalAdvance(value), y + labels.ascent() / 2 - 1), value);
        const QString step = formatNumber(std::round(m_bounds.left() + share * m_bounds.width()));
        const qreal width = labels.horizontalAdvance(step);
        painter.drawText(
            QPointF(std::clamp(x - width / 2, area.left(), area.right() - width), area.bottom() + labels.height() + 2), step);
    }
    painter.drawText(area.adjusted(6, 3, -6, -3), Qt::AlignTop | Qt::AlignLeft, m_metric);
    painter.drawText(area.adjusted(6, 3, -6, -3), Qt::AlignBottom | Qt::AlignRight, tr("step"));
}

void MetricCurve::paintEvent(QPaintEvent*) {
    if (m_points.empty())
        return;
    QPainter painter(this);
    const QRectF area = plotArea();
    paintGrid(painter, area);
    std::vector<QPolygonF> lines;  // one for each fold
    for (std::size_t index = 0; index < m_points.size(); ++index) {
        const QPointF& point = m_points[index];
        if (index == 0 || point.x() < m_points[index - 1].x())
            lines.emplace_back();
        lines.back() << QPointF(area.left() + (point.x() - m_bounds.left()) / m_bounds.width() * area.width(),
                                area.bottom() - (point.y() - m_bounds.top()) / m_bounds.height() * area.height());
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = ThemeColors::of(palette()).complete;
    painter.setPen(QPen(color, 1.5));
    for (const QPolygonF& line : lines)
        painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const QPolygonF& line : lines) {
        for (const QPointF& point : line) {
            if (m_points.size() <= kMostDots)
                painter.drawEllipse(point, kDotRadius, kDotRadius);
        }
    }
}

}  // namespace vernier
