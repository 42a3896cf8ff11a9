#include "ui/plots/MapScene.h"

#include "core/space/ParameterRange.h"
#include "ui/scales/AxisTicks.h"
#include "ui/scales/ContourLines.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/ColorScale.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace vernier {

namespace {

constexpr double kMapMargin = 12;
constexpr double kScaleGap = 6;
constexpr double kLegendBar = 12;
constexpr double kMapDot = 7;
constexpr int kContours = 7;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MapScene)
};

bool isSmooth(const Parameter& parameter, std::size_t places) {
    return parameter.kind == ParameterKind::Continuous || (parameter.kind == ParameterKind::Integer && places > 12);
}

QString endText(const Parameter& parameter, double unit) {
    return formatValue(valueAtUnit(parameter, unit));
}

struct MapArtist {
    QPainter& painter;
    const MapScene& scene;
    const MapPicture& picture;
    const MapGeometry& geometry;
    QFont font;
    const ThemeColors& colors;

    void axes() const;
    void legend() const;
    void contours() const;
    void marks() const;
    void suggestions() const;
};

void MapArtist::axes() const {
    const QRectF& area = geometry.plot;
    painter.setPen(colors.muted);
    painter.setFont(smallFont(tabularFont(font)));
    const double line = QFontMetricsF(painter.font()).height();
    const QRectF below(area.left(), area.bottom() + kScaleGap, area.width(), line);
    const QRectF beside(0, area.top(), area.left() - kScaleGap, area.height());
    painter.drawText(below, Qt::AlignLeft, endText(scene.parameterX, 0));
    painter.drawText(below, Qt::AlignRight, endText(scene.parameterX, 1));
    painter.drawText(beside, Qt::AlignRight | Qt::AlignBottom, endText(scene.parameterY, 0));
    painter.drawText(beside, Qt::AlignRight | Qt::AlignTop, endText(scene.parameterY, 1));
    painter.setFont(smallFont(font));
    painter.setPen(colors.text);
    painter.drawText(below, Qt::AlignHCenter, QString::fromStdString(scene.parameterX.name));
    painter.drawText(QRectF(area.left(), area.top() - line - 4, area.width(), line), Qt::AlignLeft,
                     QString::fromStdString(scene.parameterY.name));
}

void MapArtist::legend() const {
    const QRectF& bar = geometry.legend;
    const bool isReversed = isLightLow(scene.quantity, scene.goal);
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    for (int i = 0; i <= 16; ++i)
        gradient.setColorAt(i / 16.0, QColor(ColorScale::instance().at(isReversed ? 1 - i / 16.0 : i / 16.0)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setFont(smallFont(tabularFont(font)));
    painter.setPen(colors.muted);
    const double line = QFontMetricsF(painter.font()).height();
    for (const double tick : roundTicks(picture.range.lower, picture.range.upper, 6)) {
        const double y = bar.bottom() - picture.range.shareOf(tick) * bar.height();
        const QRectF box(bar.right() + kScaleGap, std::clamp(y - line / 2, bar.top(), bar.bottom() - line), geometry.labelWidth,
                         line);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         scene.quantity == MapQuantity::BetterProbability ? Text::tr("%1 %").arg(formatNumber(100 * tick))
                                                                          : formatNumber(tick));
    }
}

void MapArtist::contours() const {
    painter.setPen(QPen(QColor(255, 255, 255, 70), 1));
    for (const QLineF& line : picture.contours)
        painter.drawLine(geometry.pixelOf(line.p1()), geometry.pixelOf(line.p2()));
}

void MapArtist::marks() const {
    const QRectF& area = geometry.plot;
    const QPointF cut = geometry.pixelOf(scene.cut);
    painter.setPen(QPen(QColor(255, 255, 255, 200), 1.2, Qt::DashLine));
    painter.drawLine(QPointF(cut.x(), area.top()), QPointF(cut.x(), area.bottom()));
    painter.drawLine(QPointF(area.left(), cut.y()), QPointF(area.right(), cut.y()));
    for (const MapScene::Dot& dot : scene.dots) {
        const QPointF centre = geometry.pixelOf(dot.place);
        const bool isPending = !isFinished(dot.state);
        painter.setPen(QPen(isPending ? QColor(Qt::white) : QColor(20, 30, 45), isPending ? 1.8 : 1));
        painter.setBrush(isPending ? QBrush(Qt::NoBrush) : QBrush(Qt::white));
        painter.drawEllipse(centre, kMapDot / 2, kMapDot / 2);
        if (std::find(scene.selected.begin(), scene.selected.end(), dot.trial) != scene.selected.end()) {
            painter.setPen(QPen(colors.accent, 2.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(centre, kMapDot, kMapDot);
        }
        if (dot.trial == scene.incumbent) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::white);
            painter.drawEllipse(centre, 9, 9);
            paintIncumbentMark(painter, QRectF(centre - QPointF(8, 8), QSizeF(16, 16)), ThemeColors::light());
        }
    }
}

void MapArtist::suggestions() const {
    const QRectF& area = geometry.plot;
    painter.setFont(semiboldFont(smallFont(font)));
    for (std::size_t i = scene.suggested.size(); i-- > 0;) {
        const QPointF centre = geometry.pixelOf(scene.suggested[i]);
        painter.setPen(QPen(QColor(255, 255, 255, i == 0 ? 255 : 150), 2.2));
        painter.drawLine(centre - QPointF(6, 0), centre + QPointF(6, 0));
        painter.drawLine(centre - QPointF(0, 6), centre + QPointF(0, 6));
        if (i == 0) {
            const bool isAtRight = centre.x() > area.right() - 50;
            painter.drawText(QRectF(centre + QPointF(isAtRight ? -60 : 9, -16), QSizeF(51, 16)),
                             isAtRight ? Qt::AlignRight : Qt::AlignLeft, Text::tr("next"));
        }
    }
}

}  // namespace

MapGeometry::MapGeometry(const MapScene& scene, const QRectF& rect, const QFont& font) {
    const QFontMetricsF numbers(smallFont(tabularFont(font)));
    const double line = numbers.height();
    const double beside = kMapMargin + kScaleGap +
                          std::max(numbers.horizontalAdvance(endText(scene.parameterY, 0)),
                                   numbers.horizontalAdvance(endText(scene.parameterY, 1)));
    labelWidth = numbers.horizontalAdvance(QStringLiteral("0.00000"));
    const double right = kMapMargin + labelWidth + kLegendBar + 3 * kScaleGap;
    plot = rect.adjusted(std::min(beside, rect.width() * 0.3), kMapMargin + line, -right, -line - 2 * kScaleGap - 2);
    if (!plot.isValid())
        plot = {};
    legend = QRectF(plot.right() + 2 * kScaleGap, plot.top(), kLegendBar, plot.height());
}

QPointF MapGeometry::pixelOf(const QPointF& unit) const {
    return {plot.left() + unit.x() * plot.width(), plot.bottom() - unit.y() * plot.height()};
}

QPointF MapGeometry::unitAt(const QPointF& pixel) const {
    return {std::clamp((pixel.x() - plot.left()) / std::max(plot.width(), 1.0), 0.0, 1.0),
            std::clamp((plot.bottom() - pixel.y()) / std::max(plot.height(), 1.0), 0.0, 1.0)};
}

void MapPicture::takeMap(const MapScene& scene) {
    contours.clear();
    values.resize(0, 0);
    if (!scene.map)
        return;
    values = mapValues(*scene.map, scene.quantity);
    range = mapRange(values);
    if (!isSmooth(scene.parameterX, scene.map->unitX.size()) || !isSmooth(scene.parameterY, scene.map->unitY.size()))
        return;
    for (const double level : roundTicks(range.lower, range.upper, kContours)) {
        const std::vector<QLineF> lines = contourLines(values, scene.map->unitX, scene.map->unitY, level);
        contours.insert(contours.end(), lines.begin(), lines.end());
    }
}

void MapPicture::render(const MapScene& scene, QSize size) {
    image = {};
    if (!scene.map || size.isEmpty() || values.size() == 0)
        return;
    const MapAxes axes{scene.map->unitX, scene.map->unitY, isSmooth(scene.parameterX, scene.map->unitX.size()),
                       isSmooth(scene.parameterY, scene.map->unitY.size())};
    image = mapImage(values, axes, range, isLightLow(scene.quantity, scene.goal), size);
}

void paintMap(QPainter& painter, const MapScene& scene, const MapPicture& picture, const MapGeometry& geometry,
              const QFont& font, const ThemeColors& colors) {
    const MapArtist artist{painter, scene, picture, geometry, font, colors};
    artist.axes();
    painter.fillRect(geometry.plot, colors.second);
    if (!scene.map)
        return;
    painter.fillRect(geometry.plot, QBrush(colors.waiting, Qt::BDiagPattern));  // seen where a parameter does not exist
    painter.drawImage(geometry.plot.topLeft(), picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    artist.contours();
    artist.legend();
    artist.marks();
    artist.suggestions();
}

}  // namespace vernier
