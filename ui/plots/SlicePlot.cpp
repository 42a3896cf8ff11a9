#include "ui/plots/SlicePlot.h"

#include "core/space/ParameterRange.h"
#include "ui/text/ModelText.h"
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

constexpr double kSliceReach = 6;        // pixels around a dot that belong to it
constexpr double kKeySteps = 60;         // from end to end of a continuous parameter
constexpr double kLeastStrength = 0.15;  // fainter dots do not get in the way of the cut
constexpr double kLeastMark = 4;         // pixels; less is a click
constexpr int kPage = 10;                // steps of the page keys

}  // namespace

SlicePlot::SlicePlot(const Parameter& parameter, QWidget* parent) : QWidget(parent) {
    m_scene.parameter = parameter;
    const QString name = QString::fromStdString(parameter.name);
    setObjectName(QStringLiteral("slice-") + name);
    setAccessibleName(tr("Slice along %1").arg(name));
    setAccessibleDescription(
        tr("The arrow keys move the cut; with Shift they mark part of the axis. Return shows what you can do with it."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void SlicePlot::setScene(SliceScene scene) {
    scene.parameter = std::move(m_scene.parameter);
    scene.marked = m_scene.marked;
    m_scene = std::move(scene);
    update();
}

QSize SlicePlot::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 16};
}

QSize SlicePlot::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 15, fontMetrics().height() * 10};
}

void SlicePlot::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    paintSlice(painter, m_scene, geometryOf(), font(), colors);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
}

std::optional<TrialId> SlicePlot::trialAt(const QPointF& pixel) const {
    const SliceGeometry geometry = geometryOf();
    std::optional<TrialId> found;
    double best = kSliceReach * kSliceReach;
    for (const SliceScene::Dot& dot : m_scene.dots) {
        if (dot.strength < kLeastStrength && dot.trial != m_scene.incumbent)
            continue;
        const QPointF offset = QPointF(geometry.xOf(dot.unit), geometry.yOf(m_scene, dot.value)) - pixel;
        const double distance = QPointF::dotProduct(offset, offset);
        if (distance <= best) {
            best = distance;
            found = dot.trial;
        }
    }
    return found;
}

void SlicePlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_scene.absence.isEmpty())
        return;
    const SliceGeometry geometry = geometryOf();
    const double unit = geometry.unitAt(event->position().x());
    const bool queues = event->modifiers().testFlag(Qt::ControlModifier);
    if (const std::optional<TrialId> trial = queues ? std::nullopt : trialAt(event->position())) {
        Q_EMIT trialClicked(*trial, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    if (!queues && event->position().y() > geometry.plot.bottom() && event->position().y() < geometry.axis.bottom()) {
        m_drag = Drag::Mark;
        m_markStart = unit;
        return;
    }
    clearMark();
    m_drag = queues ? Drag::None : Drag::Cut;
    moveCutTo(unit);
    if (queues)
        Q_EMIT queueRequested();
}

void SlicePlot::mouseMoveEvent(QMouseEvent* event) {
    const SliceGeometry geometry = geometryOf();
    const double unit = geometry.unitAt(event->position().x());
    if (m_drag == Drag::Cut)
        moveCutTo(unit);
    else if (m_drag == Drag::Mark)
        mark(m_markStart, unit);
    else if (event->position().y() > geometry.plot.bottom() && event->position().y() < geometry.axis.bottom())
        setCursor(Qt::SplitHCursor);
    else
        setCursor(trialAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SlicePlot::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag != Drag::Mark)
        return;
    const double unit = geometryOf().unitAt(event->position().x());
    if (std::abs(unit - m_markStart) * geometryOf().plot.width() < kLeastMark) {
        clearMark();
        moveCutTo(unit);
        return;
    }
    mark(m_markStart, unit);
    Q_EMIT menuRequested(event->globalPosition().toPoint());
}

void SlicePlot::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_scene.absence.isEmpty())
        return;
    if (event->reason() != QContextMenuEvent::Mouse) {
        askForMenu();
        return;
    }
    if (!m_scene.marked)
        moveCutTo(geometryOf().unitAt(event->pos().x()));
    Q_EMIT menuRequested(event->globalPos());
}

void SlicePlot::keyPressEvent(QKeyEvent* event) {
    const bool marks = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto step = [&](int steps) { marks ? markBy(steps) : moveCutTo(steppedFrom(m_scene.unitCut, steps)); };
    switch (event->key()) {
        case Qt::Key_Left: step(-1); break;
        case Qt::Key_Right: step(1); break;
        case Qt::Key_PageDown: step(-kPage); break;
        case Qt::Key_PageUp: step(kPage); break;
        case Qt::Key_Home: moveCutTo(0); break;
        case Qt::Key_End: moveCutTo(1); break;
        case Qt::Key_Escape: clearMark(); break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (event->modifiers().testFlag(Qt::ControlModifier))
                Q_EMIT queueRequested();
            else
                askForMenu();
            break;
        default: QWidget::keyPressEvent(event);
    }
}

void SlicePlot::askForMenu() {
    const SliceGeometry geometry = geometryOf();
    Q_EMIT menuRequested(mapToGlobal(QPointF(geometry.xOf(m_scene.unitCut), geometry.plot.center().y()).toPoint()));
}

void SlicePlot::moveCutTo(double unit) {
    if (m_scene.absence.isEmpty())
        Q_EMIT cutMoved(unit);
}

double SlicePlot::steppedFrom(double unit, int steps) const {
    const Parameter& parameter = m_scene.parameter;
    const std::int64_t count = valueCount(parameter);
    const std::optional<std::int64_t> index =
        count > 0 && count <= kKeySteps ? indexOf(parameter, valueAtUnit(parameter, unit)) : std::nullopt;
    if (!index)
        return std::clamp(unit + steps / kKeySteps, 0.0, 1.0);
    const std::int64_t next = std::clamp<std::int64_t>(*index + steps, 0, count - 1);
    return unitOf(parameter, valueAt(parameter, next)).value_or(unit);
}

void SlicePlot::mark(double from, double to) {
    m_scene.marked = std::minmax({from, to});
    update();
}

void SlicePlot::markBy(int steps) {
    if (!m_scene.marked) {
        m_markStart = m_scene.unitCut;
        m_markEnd = m_scene.unitCut;
    }
    m_markEnd = steppedFrom(m_markEnd, steps);
    mark(m_markStart, m_markEnd);
}

void SlicePlot::clearMark() {
    m_scene.marked.reset();
    update();
}

QString SlicePlot::describe(double unit) const {
    if (m_scene.points.empty())
        return {};
    const auto near = std::min_element(m_scene.points.begin(), m_scene.points.end(), [unit](const auto& a, const auto& b) {
        return std::abs(a.unit - unit) < std::abs(b.unit - unit);
    });
    return tr("<b>%1 = %2</b><br>expected %3")
        .arg(QString::fromStdString(m_scene.parameter.name).toHtmlEscaped(), formatValue(near->value).toHtmlEscaped(),
             bandText(near->band, m_scene.upper - m_scene.lower));
}

bool SlicePlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const std::optional<TrialId> trial = trialAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           trial ? tr("Trial %1").arg(trial->number) : describe(geometryOf().unitAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace vernier
