#include "ui/plots/SliceScene.h"

#include "core/space/ParameterRange.h"
#include "ui/scales/AxisTicks.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPixmap>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace vernier {

namespace {

constexpr double kSide = 8;  // room left and right of the plot
constexpr double kSliceGap = 4;
constexpr double kSliceDot = 6;
constexpr int kStrengths = 6;  // shades of dots: each is drawn once and then copied

QColor faded(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

struct SliceArtist {
    QPainter& painter;
    const SliceScene& scene;
    const SliceGeometry& geometry;
    QFont font;
    const ThemeColors& colors;

    QPointF at(double unit, double value) const { return {geometry.xOf(unit), geometry.yOf(scene, value)}; }
    double barWidth() const {
        return std::min(geometry.plot.width() / static_cast<double>(std::max<std::size_t>(scene.points.size(), 1)) * 0.6, 28.0);
    }

    void header() const;
    void frame() const;
    void axisLabels() const;
    void choiceLabels() const;
    void bands() const;
    void hatch() const;
    void bars() const;
    void dots() const;
    void acquisition() const;
    void cut() const;
    void incumbent() const;
    void absence() const;
    void mark() const;
};

void SliceArtist::header() const {
    const bool isActive = scene.absence.isEmpty();
    painter.setFont(semiboldFont(font));
    painter.setPen(isActive ? colors.text : colors.waiting);
    const QString name = QString::fromStdString(scene.parameter.name);
    painter.drawText(geometry.name, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(name, Qt::ElideRight, geometry.name.width()));
    painter.setFont(tabularFont(font));
    painter.setPen(isActive ? colors.accent : colors.waiting);
    const QString value = isActive ? formatValue(valueAtUnit(scene.parameter, scene.unitCut)) : QStringLiteral("–");
    painter.drawText(geometry.value, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(value, Qt::ElideRight, geometry.value.width()));
}

void SliceArtist::frame() const {
    painter.setPen(colors.grid);
    for (const double tick : roundTicks(scene.lower, scene.upper, SliceScene::kMostTicks)) {
        const double y = std::round(geometry.yOf(scene, tick)) + 0.5;
        painter.drawLine(QPointF(geometry.plot.left(), y), QPointF(geometry.plot.right(), y));
    }
    painter.setPen(colors.line);
    const double bottom = std::round(geometry.plot.bottom()) + 0.5;
    painter.drawLine(QPointF(geometry.plot.left(), bottom), QPointF(geometry.plot.right(), bottom));
    painter.setFont(smallFont(tabularFont(font)));
    if (scene.isCategorical())
        choiceLabels();
    else
        axisLabels();
}

void SliceArtist::axisLabels() const {
    painter.setPen(colors.muted);
    painter.drawText(geometry.axis, Qt::AlignLeft | Qt::AlignVCenter, formatValue(valueAtUnit(scene.parameter, 0)));
    painter.drawText(geometry.axis, Qt::AlignRight | Qt::AlignVCenter, formatValue(valueAtUnit(scene.parameter, 1)));
}

void SliceArtist::choiceLabels() const {
    const QFontMetricsF metrics(painter.font());
    const double width = geometry.plot.width() / static_cast<double>(std::max<std::size_t>(scene.points.size(), 1));
    for (const SlicePoint& point : scene.points) {
        const bool isCut = std::abs(point.unit - scene.unitCut) < 1e-9;
        painter.setPen(isCut ? colors.text : colors.muted);
        const QRectF box(geometry.xOf(point.unit) - width / 2, geometry.axis.top(), width, geometry.axis.height());
        painter.drawText(box, Qt::AlignCenter, metrics.elidedText(formatValue(point.value), Qt::ElideRight, width - 2));
    }
}

void SliceArtist::bands() const {
    const auto count = static_cast<qsizetype>(scene.points.size());
    QPolygonF wide(2 * count);
    QPolygonF narrow(2 * count);
    QPolygonF mean(count);
    for (qsizetype i = 0; i < count; ++i) {
        const SlicePoint& point = scene.points[static_cast<std::size_t>(i)];
        wide[i] = at(point.unit, point.band.upper95);
        wide[2 * count - 1 - i] = at(point.unit, point.band.lower95);
        narrow[i] = at(point.unit, point.band.upper50);
        narrow[2 * count - 1 - i] = at(point.unit, point.band.lower50);
        mean[i] = at(point.unit, point.band.median);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(colors.complete, colors.isDark ? 0.18 : 0.14));
    painter.drawPolygon(wide);
    painter.setBrush(faded(colors.complete, colors.isDark ? 0.28 : 0.22));
    painter.drawPolygon(narrow);
    hatch();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.complete, 1.8, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(mean);
}

void SliceArtist::hatch() const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(faded(colors.muted, 0.55), Qt::BDiagPattern));
    for (std::size_t i = 1; i < scene.points.size(); ++i) {
        const SlicePoint& from = scene.points[i - 1];
        const SlicePoint& to = scene.points[i];
        if (from.isExtrapolated() && to.isExtrapolated())
            painter.drawPolygon(QPolygonF({at(from.unit, from.band.upper95), at(to.unit, to.band.upper95),
                                           at(to.unit, to.band.lower95), at(from.unit, from.band.lower95)}));
    }
}

void SliceArtist::bars() const {
    const double width = barWidth();
    const auto box = [&](const SlicePoint& point, double share, double low, double high) {
        const QPointF top = at(point.unit, high);
        return QRectF(top.x() - width * share / 2, top.y(), width * share, at(point.unit, low).y() - top.y());
    };
    for (const SlicePoint& point : scene.points) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(colors.complete, colors.isDark ? 0.18 : 0.14));
        painter.drawRect(box(point, 0.6, point.band.lower95, point.band.upper95));
        painter.setBrush(faded(colors.complete, colors.isDark ? 0.28 : 0.22));
        painter.drawRect(box(point, 0.6, point.band.lower50, point.band.upper50));
        if (point.isExtrapolated()) {
            painter.setBrush(QBrush(faded(colors.muted, 0.55), Qt::BDiagPattern));
            painter.drawRect(box(point, 0.6, point.band.lower95, point.band.upper95));
        }
        painter.setPen(QPen(colors.complete, 2));
        const QPointF middle = at(point.unit, point.band.median);
        painter.drawLine(middle - QPointF(width / 2, 0), middle + QPointF(width / 2, 0));
    }
}

void SliceArtist::dots() const {
    const qreal ratio = painter.device()->devicePixelRatioF();
    const double room = kSliceDot * 1.4;
    std::map<TrialState, std::array<QPixmap, kStrengths>> shapes;
    for (const SliceScene::Dot& dot : scene.dots) {
        const int shade = std::clamp(static_cast<int>(dot.strength * kStrengths), 0, kStrengths - 1);
        QPixmap& shape = shapes[dot.state][static_cast<std::size_t>(shade)];
        if (shape.isNull()) {
            shape = QPixmap((QSizeF(room, room) * ratio).toSize());
            shape.setDevicePixelRatio(ratio);
            shape.fill(Qt::transparent);
            QPainter shapePainter(&shape);
            shapePainter.setOpacity(0.1 + 0.9 * shade / (kStrengths - 1));
            paintStateMark(shapePainter, QRectF((room - kSliceDot) / 2, (room - kSliceDot) / 2, kSliceDot, kSliceDot),
                           dot.state, colors);
        }
        const QPointF centre = at(dot.unit, dot.value);
        painter.drawPixmap(centre - QPointF(room / 2, room / 2), shape);
        if (std::find(scene.selected.begin(), scene.selected.end(), dot.trial) != scene.selected.end()) {
            painter.setPen(QPen(colors.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(centre, kSliceDot * 0.85, kSliceDot * 0.85);
        }
    }
}

void SliceArtist::acquisition() const {
    if (scene.points.empty())
        return;
    const QRectF& strip = geometry.acquisition;
    const auto heightOf = [&](const SlicePoint& point) { return strip.height() * std::exp(point.logImprovement - scene.peak); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(colors.running, 0.35));
    if (scene.isCategorical()) {
        for (const SlicePoint& point : scene.points) {
            const double height = heightOf(point);
            painter.drawRect(
                QRectF(geometry.xOf(point.unit) - barWidth() * 0.3, strip.bottom() - height, barWidth() * 0.6, height));
        }
    } else {
        QPolygonF area({strip.bottomLeft()});
        for (const SlicePoint& point : scene.points)
            area << QPointF(geometry.xOf(point.unit), strip.bottom() - heightOf(point));
        painter.drawPolygon(area << strip.bottomRight());
    }
    painter.setBrush(colors.running);
    for (const double unit : scene.suggestedUnits) {
        const QPointF tip(geometry.xOf(unit), geometry.plot.bottom() + 1);
        painter.drawPolygon(QPolygonF({tip, tip + QPointF(4.5, 7), tip + QPointF(-4.5, 7)}));
    }
}

void SliceArtist::cut() const {
    const double x = geometry.xOf(scene.unitCut);
    painter.setPen(QPen(colors.accent, 1.2, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, geometry.plot.top()), QPointF(x, geometry.acquisition.bottom()));
    if (!scene.predicted)
        return;
    const double y = geometry.yOf(scene, *scene.predicted);
    painter.setPen(QPen(faded(colors.accent, 0.6), 1, Qt::DotLine, Qt::FlatCap));
    painter.drawLine(QPointF(geometry.plot.left(), y), QPointF(geometry.plot.right(), y));
}

void SliceArtist::incumbent() const {
    for (const SliceScene::Dot& dot : scene.dots) {
        if (dot.trial == scene.incumbent)
            paintIncumbentMark(painter, QRectF(at(dot.unit, dot.value) - QPointF(7, 7), QSizeF(14, 14)), colors);
    }
}

void SliceArtist::absence() const {
    painter.setFont(smallFont(font));
    painter.setPen(colors.muted);
    const QString text = QCoreApplication::translate("SlicePlot", "does not apply here: only %1").arg(scene.absence);
    painter.drawText(geometry.plot.adjusted(2, 0, -2, 0), Qt::AlignCenter | Qt::TextWordWrap, text);
}

void SliceArtist::mark() const {
    if (!scene.marked)
        return;
    const double left = geometry.xOf(scene.marked->first);
    const double right = geometry.xOf(scene.marked->second);
    painter.fillRect(QRectF(left, geometry.plot.top(), right - left, geometry.axis.bottom() - geometry.plot.top()),
                     faded(colors.accent, 0.16));
}

}  // namespace

SliceGeometry::SliceGeometry(const QRectF& rect, const QFont& font) {
    const double line = QFontMetricsF(font).height();
    const double small = QFontMetricsF(smallFont(font)).height();
    const double left = rect.left() + kSide;
    const double width = rect.width() - 2 * kSide;
    const double strip = std::clamp(rect.height() * 0.09, 14.0, 30.0);
    name = QRectF(left, rect.top() + kSliceGap, width, line);
    value = QRectF(left, name.bottom(), width, line);
    acquisition = QRectF(left, rect.bottom() - kSliceGap - strip, width, strip);
    axis = QRectF(left, acquisition.top() - 2 * kSliceGap - small, width, small + kSliceGap);
    plot = QRectF(left, value.bottom() + kSliceGap, width, axis.top() - kSliceGap - value.bottom() - kSliceGap);
}

double SliceGeometry::unitAt(double x) const {
    return plot.width() > 0 ? std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0) : 0.5;
}

double SliceGeometry::yOf(const SliceScene& scene, double objective) const {
    const double span = scene.upper - scene.lower;
    const double share = span > 0 && !std::isnan(objective) ? (objective - scene.lower) / span : 0.5;
    // Far outside is as good as just outside: the painter clips what is drawn there.
    return plot.bottom() - std::clamp(share, -2.0, 3.0) * plot.height();
}

void paintSlice(QPainter& painter, const SliceScene& scene, const SliceGeometry& geometry, const QFont& font,
                const ThemeColors& colors) {
    const SliceArtist artist{painter, scene, geometry, font, colors};
    artist.header();
    artist.frame();
    if (!scene.absence.isEmpty()) {
        artist.absence();
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(geometry.plot.adjusted(-kSide, -1, kSide, 1));
    if (scene.isCategorical())
        artist.bars();
    else
        artist.bands();
    artist.dots();
    painter.restore();
    artist.acquisition();
    artist.mark();
    artist.cut();
    artist.incumbent();
}

}  // namespace vernier
