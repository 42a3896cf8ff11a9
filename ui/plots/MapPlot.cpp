#include "ui/plots/MapPlot.h"

#include "core/space/ParameterRange.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/ThemeColors.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vernier {

namespace {

constexpr double kMapReach = 7;
constexpr double kMapKeyStep = 1.0 / 60;

}  // namespace

MapPlot::MapPlot(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map of two parameters"));
    setAccessibleDescription(tr("The arrow keys move the cut; Ctrl+Return queues it."));
}

void MapPlot::setScene(MapScene scene) {
    const bool isSameMap = scene.map == m_scene.map && scene.quantity == m_scene.quantity;
    m_scene = std::move(scene);
    if (!isSameMap) {
        setAccessibleName(
            tr("Map of %1 and %2")
                .arg(QString::fromStdString(m_scene.parameterX.name), QString::fromStdString(m_scene.parameterY.name)));
        m_picture.takeMap(m_scene);
        render();
    }
    update();
}

QSize MapPlot::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 56, fontMetrics().height() * 22};
}

QSize MapPlot::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 32, fontMetrics().height() * 12};
}

void MapPlot::render() {
    m_picture.render(m_scene, geometryOf().plot.size().toSize());
}

void MapPlot::resizeEvent(QResizeEvent*) {
    render();
}

void MapPlot::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    paintMap(painter, m_scene, m_picture, geometryOf(), font(), colors);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
}

std::optional<TrialId> MapPlot::trialAt(const QPointF& pixel) const {
    std::optional<TrialId> found;
    double best = kMapReach * kMapReach;
    const MapGeometry geometry = geometryOf();
    for (const MapScene::Dot& dot : m_scene.dots) {
        const QPointF offset = geometry.pixelOf(dot.place) - pixel;
        if (const double distance = QPointF::dotProduct(offset, offset); distance <= best) {
            best = distance;
            found = dot.trial;
        }
    }
    return found;
}

void MapPlot::mousePressEvent(QMouseEvent* event) {
    if (!m_scene.map || event->button() != Qt::LeftButton)
        return;
    const bool queues = event->modifiers().testFlag(Qt::ControlModifier);
    if (const std::optional<TrialId> trial = queues ? std::nullopt : trialAt(event->position())) {
        Q_EMIT trialClicked(*trial, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    m_isDragging = !queues;
    Q_EMIT cutMoved(geometryOf().unitAt(event->position()));
    if (queues)
        Q_EMIT queueRequested();
}

void MapPlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_isDragging)
        Q_EMIT cutMoved(geometryOf().unitAt(event->position()));
    else
        setCursor(trialAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MapPlot::mouseReleaseEvent(QMouseEvent*) {
    m_isDragging = false;
}

void MapPlot::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_scene.map)
        return;
    if (event->reason() == QContextMenuEvent::Mouse)
        Q_EMIT cutMoved(geometryOf().unitAt(event->pos()));
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Mouse
                             ? event->globalPos()
                             : mapToGlobal(geometryOf().pixelOf(m_scene.cut).toPoint()));
}

void MapPlot::keyPressEvent(QKeyEvent* event) {
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 5 * kMapKeyStep : kMapKeyStep;
    QPointF cut = m_scene.cut;
    switch (event->key()) {
        case Qt::Key_Left: cut.rx() -= step; break;
        case Qt::Key_Right: cut.rx() += step; break;
        case Qt::Key_Up: cut.ry() += step; break;
        case Qt::Key_Down: cut.ry() -= step; break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (event->modifiers().testFlag(Qt::ControlModifier))
                Q_EMIT queueRequested();
            return;
        default: QWidget::keyPressEvent(event); return;
    }
    Q_EMIT cutMoved({std::clamp(cut.x(), 0.0, 1.0), std::clamp(cut.y(), 0.0, 1.0)});
}

QString MapPlot::describe(const QPointF& unit) const {
    if (!m_scene.map)
        return {};
    const auto nearest = [](const std::vector<double>& places, double place) {
        const auto closer = [place](double a, double b) { return std::abs(a - place) < std::abs(b - place); };
        return static_cast<Eigen::Index>(std::min_element(places.begin(), places.end(), closer) - places.begin());
    };
    const double value = m_picture.values(nearest(m_scene.map->unitY, unit.y()), nearest(m_scene.map->unitX, unit.x()));
    const QString place =
        tr("%1 = %2, %3 = %4")
            .arg(QString::fromStdString(m_scene.parameterX.name), formatValue(valueAtUnit(m_scene.parameterX, unit.x())),
                 QString::fromStdString(m_scene.parameterY.name), formatValue(valueAtUnit(m_scene.parameterY, unit.y())));
    return std::isnan(value)
               ? place
               : tr("%1: %2 %3")
                     .arg(place, mapQuantityTitle(m_scene.quantity),
                          mapQuantityText(m_scene.quantity, value, m_picture.range.upper - m_picture.range.lower));
}

bool MapPlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const std::optional<TrialId> trial = trialAt(help->pos());
        const bool isInside = geometryOf().plot.contains(help->pos());
        QToolTip::showText(help->globalPos(),
                           trial      ? tr("Trial %1").arg(trial->number)
                           : isInside ? describe(geometryOf().unitAt(help->pos()))
                                      : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace vernier
