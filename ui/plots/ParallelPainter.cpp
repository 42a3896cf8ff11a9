#include "ui/plots/ParallelPainter.h"

#include "ui/canvas/LineRaster.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kBrushWidth = 12;

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto channel = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue()));
}

}  // namespace

void ParallelPainter::draw(LineRaster& raster, int line, double pixelRatio, QRgb color) const {
    const auto index = static_cast<std::size_t>(line);
    for (std::size_t axis = 0; axis + 1 < m_axes.axes().size(); ++axis) {
        const ParallelAxes::Axis& left = m_axes.axes()[axis];
        const ParallelAxes::Axis& right = m_axes.axes()[axis + 1];
        raster.line(m_frame.axisX(static_cast<int>(axis)) * pixelRatio, m_frame.rowOf(left, left.places[index]) * pixelRatio,
                    m_frame.axisX(static_cast<int>(axis) + 1) * pixelRatio,
                    m_frame.rowOf(right, right.places[index]) * pixelRatio, color);
    }
}

QImage ParallelPainter::faintLines(const QSize& size, double pixelRatio) const {
    const auto scaled = [pixelRatio](int length) { return static_cast<int>(std::lround(length * pixelRatio)); };
    LineRaster raster(scaled(size.width()), scaled(size.height()), m_colors.card.rgb());
    const QRgb faint = mixed(m_colors.card, m_colors.muted, 0.16).rgb();
    for (std::size_t line = 0; m_axes.isBrushed() && line < m_axes.trials().size(); ++line)
        draw(raster, static_cast<int>(line), pixelRatio, faint);
    return raster.image();
}

QPixmap ParallelPainter::linesOver(const QImage& ground, const std::vector<int>& lines, double pixelRatio) const {
    LineRaster raster(ground);
    // By rank, so that one bad outlier does not make all others look alike.
    const QColor worst = mixed(m_colors.card, m_colors.complete, 0.22);
    const double last = std::max<double>(1, static_cast<double>(m_axes.trials().size()) - 1);
    for (const int line : lines)
        draw(raster, line, pixelRatio, mixed(worst, m_colors.complete, std::pow(line / last, 2)).rgb());
    QPixmap picture = QPixmap::fromImage(raster.image());
    picture.setDevicePixelRatio(pixelRatio);
    return picture;
}

void ParallelPainter::line(QPainter& painter, int line, const QColor& color, double width) const {
    QPolygonF points;
    for (std::size_t axis = 0; axis < m_axes.axes().size(); ++axis) {
        const ParallelAxes::Axis& shown = m_axes.axes()[axis];
        points << QPointF(m_frame.axisX(static_cast<int>(axis)),
                          m_frame.rowOf(shown, shown.places[static_cast<std::size_t>(line)]));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points);
}

void ParallelPainter::axes(QPainter& painter, int current) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int index = 0; index < static_cast<int>(m_axes.axes().size()); ++index)
        axis(painter, index, index == current);
    const bool hasInactive = std::any_of(m_axes.axes().begin(), m_axes.axes().end(),
                                         [](const ParallelAxes::Axis& axis) { return !axis.range.when.empty(); });
    if (!hasInactive)
        return;
    painter.setPen(m_colors.muted);
    const QRectF label(4, m_frame.inactiveRow() - painter.fontMetrics().height() / 2.0, m_frame.axisX(0) - 10,
                       painter.fontMetrics().height());
    painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, QCoreApplication::translate("ParallelPainter", "inactive"));
}

void ParallelPainter::axis(QPainter& painter, int index, bool isCurrent) const {
    const ParallelAxes::Axis& shown = m_axes.axes()[static_cast<std::size_t>(index)];
    const double x = std::round(m_frame.axisX(index));
    const QRectF& area = m_frame.area();
    painter.setPen(QPen(isCurrent ? m_colors.accent : m_colors.muted, isCurrent ? 2 : 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    if (shown.brush) {
        const double from = m_frame.rowOf(shown, shown.brush->lower);
        const double to = m_frame.rowOf(shown, shown.brush->upper);
        QColor veil = m_colors.accent;
        veil.setAlpha(70);
        painter.setPen(QPen(m_colors.accent, 1));
        painter.setBrush(veil);
        painter.drawRect(QRectF(x - kBrushWidth / 2, std::min(from, to), kBrushWidth, std::abs(to - from)));
    }
    const QFont plain = painter.font();
    painter.setFont(semiboldFont(plain));
    painter.setPen(shown.isObjective ? m_colors.incumbent : m_colors.text);
    const double room = std::max(m_frame.spacing(), 60.0) - 8;
    const QString arrow = shown.isInverted ? QStringLiteral(" ↓") : QString();
    const QString name =
        painter.fontMetrics().elidedText(QString::fromStdString(shown.range.name), Qt::ElideMiddle,
                                         static_cast<int>(room) - painter.fontMetrics().horizontalAdvance(arrow));
    painter.drawText(QRectF(x - room / 2, 0, room, area.top() - 6), Qt::AlignHCenter | Qt::AlignBottom, name + arrow);
    painter.setFont(plain);
    ticks(painter, index);
}

void ParallelPainter::ticks(QPainter& painter, int index) const {
    const ParallelAxes::Axis& shown = m_axes.axes()[static_cast<std::size_t>(index)];
    const double x = std::round(m_frame.axisX(index));
    const int height = painter.fontMetrics().height();
    const int room = static_cast<int>(std::max(m_frame.spacing() - 14, 40.0));
    double lastRow = -height;
    std::vector<ParallelAxes::Tick> ticks = m_axes.ticks(index);
    std::sort(ticks.begin(), ticks.end(), [&](const ParallelAxes::Tick& a, const ParallelAxes::Tick& b) {
        return m_frame.rowOf(shown, a.place) < m_frame.rowOf(shown, b.place);
    });
    for (const ParallelAxes::Tick& tick : ticks) {
        const double row = m_frame.rowOf(shown, tick.place);
        if (row - lastRow < height)
            continue;
        lastRow = row;
        const QString text = painter.fontMetrics().elidedText(tick.text, Qt::ElideRight, room);
        const QRectF box(x + 5, row - height / 2.0, painter.fontMetrics().horizontalAdvance(text) + 4, height);
        QColor ground = m_colors.card;
        ground.setAlpha(200);
        painter.fillRect(box, ground);
        painter.setPen(m_colors.muted);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

}  // namespace vernier
