#include "ui/plots/ParallelCoordinatesPlot.h"

#include "ui/canvas/PlotPicture.h"
#include "ui/canvas/ReplotThrottle.h"
#include "ui/canvas/TrialToolTip.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace vernier {

namespace {

constexpr double kAxisReach = 14;
constexpr double kBrushEndReach = 5;
constexpr double kLineHoverReach = 4;
constexpr double kSmallestBrush = 0.01;
constexpr double kBrushKeyStep = 0.05;

}  // namespace

ParallelCoordinatesPlot::ParallelCoordinatesPlot(const History& history, QWidget* parent)
    : QWidget(parent),
      m_history(history),
      m_definition(std::make_shared<StudyDefinition>()),
      m_throttle(new ReplotThrottle(*this, [this] {
          m_axes.show(m_history, *m_definition);
          m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_axes.axes().size()) - 1));
          redrawLines();
      })) {
    setAccessibleName(tr("Parallel coordinates"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

ParallelCoordinatesPlot::~ParallelCoordinatesPlot() = default;

void ParallelCoordinatesPlot::setDefinition(std::shared_ptr<const StudyDefinition> definition) {
    m_definition = std::move(definition);
    refresh();
}

void ParallelCoordinatesPlot::refresh() {
    m_throttle->request();
}

void ParallelCoordinatesPlot::setSelection(const std::vector<TrialId>& trials) {
    m_selection = trials;
    std::sort(m_selection.begin(), m_selection.end());
    update();
}

void ParallelCoordinatesPlot::clearBrushes() {
    m_axes.clearBrushes();
    redrawBrushed();
    tell();
}

QPointF ParallelCoordinatesPlot::positionOf(int axis, double place) const {
    const ParallelFrame where = frame();
    return {where.axisX(axis), where.rowOf(axisAt(axis), place)};
}

QSize ParallelCoordinatesPlot::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 18};
}

QSize ParallelCoordinatesPlot::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 10};
}

ParallelFrame ParallelCoordinatesPlot::frame() const {
    return {size(), static_cast<int>(m_axes.axes().size()), QFontMetrics(smallFont(font()))};
}

ParallelPainter ParallelCoordinatesPlot::painter(const ParallelFrame& frame) const {
    return {m_axes, frame, ThemeColors::of(palette())};
}

void ParallelCoordinatesPlot::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    const ParallelFrame where = frame();
    QPainter canvas(this);
    canvas.setFont(smallFont(tabularFont(font())));
    if (m_axes.trials().empty()) {
        canvas.fillRect(rect(), colors.card);
        canvas.setPen(colors.muted);
        canvas.setFont(font());
        canvas.drawText(rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap,
                        tr("Each trial with a result will appear here as a line across all parameters to its result."));
        return;
    }
    const ParallelPainter draw = painter(where);
    if (m_faint.isNull())
        m_faint = draw.faintLines(size(), devicePixelRatioF());
    if (m_lines.isNull())
        m_lines = draw.linesOver(m_faint, m_inBrushes, devicePixelRatioF());
    canvas.drawPixmap(0, 0, m_lines);
    const Trial* const best = m_history.incumbent();
    // A selection of thousands is what the brushes already show.
    const bool showsSelection = m_selection.size() <= 200;
    for (std::size_t line = 0; line < m_axes.trials().size(); ++line) {
        const TrialId trial = m_axes.trials()[line];
        if (best && best->id == trial)
            draw.line(canvas, static_cast<int>(line), colors.incumbent, 2.5);
        else if (showsSelection && std::binary_search(m_selection.begin(), m_selection.end(), trial))
            draw.line(canvas, static_cast<int>(line), colors.accent, 2);
    }
    draw.axes(canvas, hasFocus() ? m_current : -1);
}

void ParallelCoordinatesPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    forgetPictures();
}

void ParallelCoordinatesPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        forgetPictures();
}

void ParallelCoordinatesPlot::forgetPictures() {
    m_faint = {};
    m_lines = {};
}

/// Trials or axes have changed.
void ParallelCoordinatesPlot::redrawLines() {
    forgetPictures();
    redrawBrushed();
}

/// A brush has changed.
void ParallelCoordinatesPlot::redrawBrushed() {
    if (std::exchange(m_isBrushed, m_axes.isBrushed()) != m_axes.isBrushed())
        m_faint = {};
    m_inBrushes = m_axes.linesInBrushes();
    m_lines = {};
    update();
    Q_EMIT linesChanged();
}

void ParallelCoordinatesPlot::tell() {
    std::vector<TrialId> trials;
    if (m_axes.isBrushed()) {
        for (const int line : m_inBrushes)
            trials.push_back(m_axes.trials()[static_cast<std::size_t>(line)]);
    }
    Q_EMIT brushed(trials);
}

ParallelCoordinatesPlot::Drag ParallelCoordinatesPlot::partAt(const ParallelFrame& frame, int axis, double y) const {
    if (y < frame.area().top() - kBrushEndReach)
        return Drag::Name;
    const auto& brush = axisAt(axis).brush;
    if (!brush)
        return Drag::NewBrush;
    const double lower = frame.rowOf(axisAt(axis), brush->lower);
    const double upper = frame.rowOf(axisAt(axis), brush->upper);
    if (std::abs(y - upper) <= kBrushEndReach)
        return Drag::UpperEnd;
    if (std::abs(y - lower) <= kBrushEndReach)
        return Drag::LowerEnd;
    return y > std::min(lower, upper) && y < std::max(lower, upper) ? Drag::WholeBrush : Drag::NewBrush;
}

/// The line nearest to a point between two axes, the best one if several pass there; -1 if there is none.
int ParallelCoordinatesPlot::lineAt(const QPointF& position) const {
    const ParallelFrame where = frame();
    if (where.spacing() <= 0 || position.x() < where.area().left() || position.x() > where.area().right())
        return -1;
    const double along = (position.x() - where.area().left()) / where.spacing();
    const int left = std::min(static_cast<int>(along), static_cast<int>(m_axes.axes().size()) - 2);
    const ParallelAxes::Axis& from = axisAt(left);
    const ParallelAxes::Axis& to = axisAt(left + 1);
    int found = -1;
    double best = kLineHoverReach;
    for (const int line : m_inBrushes) {
        const auto index = static_cast<std::size_t>(line);
        const double y0 = where.rowOf(from, from.places[index]);
        const double y1 = where.rowOf(to, to.places[index]);
        const double distance = std::abs(y0 + (y1 - y0) * (along - left) - position.y());
        if (distance <= best) {
            best = distance;
            found = line;
        }
    }
    return found;
}

void ParallelCoordinatesPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_axes.trials().empty())
        return;
    const int axis = frame().axisNear(event->position().x(), kAxisReach);
    const int name =
        event->position().y() < frame().area().top() ? frame().axisNear(event->position().x(), frame().spacing() / 2) : -1;
    if (axis >= 0 || name >= 0) {
        beginDrag(axis >= 0 ? axis : name, event->position());
    } else if (const int line = lineAt(event->position()); line >= 0) {
        Q_EMIT trialClicked(m_axes.trials()[static_cast<std::size_t>(line)], event->modifiers().testFlag(Qt::ShiftModifier));
    }
}

void ParallelCoordinatesPlot::beginDrag(int axis, const QPointF& position) {
    chooseAxis(axis);
    m_drag = partAt(frame(), axis, position.y());
    m_grip = frame().placeAt(axisAt(axis), position.y());
    if (m_drag == Drag::WholeBrush)
        m_grip -= axisAt(axis).brush->lower;
}

void ParallelCoordinatesPlot::mouseMoveEvent(QMouseEvent* event) {
    const ParallelFrame where = frame();
    if (m_drag == Drag::Name) {
        dragName(event->position().x());
    } else if (m_drag != Drag::None) {
        dragBrush(where.placeAt(axisAt(m_current), event->position().y()));
    } else if (!m_axes.trials().empty()) {
        const int axis = where.axisNear(event->position().x(), kAxisReach);
        const int line = axis < 0 ? lineAt(event->position()) : -1;
        const Drag part = axis >= 0 ? partAt(where, axis, event->position().y()) : Drag::None;
        setCursor(part == Drag::Name         ? Qt::OpenHandCursor
                  : part == Drag::WholeBrush ? Qt::SizeVerCursor
                  : part != Drag::None       ? Qt::CrossCursor
                  : line >= 0                ? Qt::PointingHandCursor
                                             : Qt::ArrowCursor);
        const Trial* const trial = line >= 0 ? m_history.find(m_axes.trials()[static_cast<std::size_t>(line)]) : nullptr;
        QToolTip::showText(event->globalPosition().toPoint(), trial ? trialToolTip(*trial, *m_definition) : QString(), this);
    }
}

void ParallelCoordinatesPlot::mouseReleaseEvent(QMouseEvent*) {
    if (std::exchange(m_drag, Drag::None) > Drag::Name)
        finishBrush();
}

void ParallelCoordinatesPlot::dragName(double x) {
    const int to = frame().axisNear(x, frame().spacing() / 2);
    if (to >= 0 && to != m_current)
        moveAxis(to);
}

void ParallelCoordinatesPlot::dragBrush(double place) {
    const ParallelAxes::Interval brush = axisAt(m_current).brush.value_or(ParallelAxes::Interval{m_grip, m_grip});
    if (m_drag == Drag::NewBrush) {
        setBrush(ParallelAxes::Interval{std::min(m_grip, place), std::max(m_grip, place)});
    } else if (m_drag == Drag::WholeBrush) {
        const double length = brush.upper - brush.lower;
        const double lower = std::clamp(place - m_grip, 0.0, 1 - length);
        setBrush(ParallelAxes::Interval{lower, lower + length});
    } else if (m_drag == Drag::LowerEnd) {
        setBrush(ParallelAxes::Interval{std::min(place, brush.upper), brush.upper});
    } else {
        setBrush(ParallelAxes::Interval{brush.lower, std::max(place, brush.lower)});
    }
}

void ParallelCoordinatesPlot::setBrush(std::optional<ParallelAxes::Interval> brush) {
    m_axes.setBrush(m_current, brush);
    redrawBrushed();
}

/// A click on an axis, a brush of next to no length, clears its brush.
void ParallelCoordinatesPlot::finishBrush() {
    const auto& brush = axisAt(m_current).brush;
    if (brush && brush->upper - brush->lower < kSmallestBrush)
        setBrush(std::nullopt);
    tell();
}

void ParallelCoordinatesPlot::moveBrush(double by, bool widens) {
    ParallelAxes::Interval brush = axisAt(m_current).brush.value_or(ParallelAxes::Interval{0, 1});
    if (axisAt(m_current).isInverted)
        by = -by;
    if (widens) {
        brush.upper = std::clamp(brush.upper + by, brush.lower + kBrushKeyStep, 1.0);
    } else {
        brush.lower = std::clamp(brush.lower + by, 0.0, 1 - kBrushKeyStep);
        brush.upper = std::clamp(brush.upper + by, brush.lower + kBrushKeyStep, 1.0);
    }
    setBrush(brush == ParallelAxes::Interval{0, 1} ? std::nullopt : std::optional(brush));
    tell();
}

void ParallelCoordinatesPlot::chooseAxis(int axis) {
    m_current = std::clamp(axis, 0, static_cast<int>(m_axes.axes().size()) - 1);
    const Parameter& range = axisAt(m_current).range;
    setAccessibleDescription(tr("Axis %1").arg(QString::fromStdString(range.name)));
    update();
}

void ParallelCoordinatesPlot::moveAxis(int to) {
    to = std::clamp(to, 0, static_cast<int>(m_axes.axes().size()) - 1);
    m_axes.move(m_current, to);
    chooseAxis(to);
    redrawLines();
}

void ParallelCoordinatesPlot::contextMenuEvent(QContextMenuEvent* event) {
    if (m_axes.trials().empty())
        return;
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const int axis = isKey ? m_current : frame().axisNear(event->pos().x(), frame().spacing() / 2);
    if (axis >= 0)
        openMenu(axis, isKey ? mapToGlobal(positionOf(axis, 0.5).toPoint()) : event->globalPos());
}

void ParallelCoordinatesPlot::openMenu(int axis, const QPoint& globalPosition) {
    chooseAxis(axis);
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("axisMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& text, Qt::Key key, bool isPossible) {
        QAction* const action = menu->addAction(text);
        action->setEnabled(isPossible);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, [this, key] {
            QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
            keyPressEvent(&press);
        });
    };
    add(tr("Invert"), Qt::Key_I, true);
    add(axisAt(axis).range.scale == Scale::Log ? tr("Linear scale") : tr("Logarithmic scale"), Qt::Key_L,
        m_axes.canChangeScale(axis));
    add(tr("Clear brush"), Qt::Key_Delete, axisAt(axis).brush.has_value());
    add(tr("Clear all brushes"), Qt::Key_Escape, m_axes.isBrushed());
    QAction* const save = menu->addAction(tr("Save picture (PNG, SVG, PDF)…"));
    save->setEnabled(hasPictureSink(*this));
    connect(save, &QAction::triggered, this, [this] {
        offerPicture(*this, accessibleName(),
                     [this](PictureFormat format) { return pictureOf(*this, format, accessibleName()); });
    });
    menu->popup(globalPosition);
}

void ParallelCoordinatesPlot::keyPressEvent(QKeyEvent* event) {
    if (m_axes.trials().empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
        case Qt::Key_Left: isShifted ? moveAxis(m_current - 1) : chooseAxis(m_current - 1); break;
        case Qt::Key_Right: isShifted ? moveAxis(m_current + 1) : chooseAxis(m_current + 1); break;
        case Qt::Key_Up: moveBrush(kBrushKeyStep, isShifted); break;
        case Qt::Key_Down: moveBrush(-kBrushKeyStep, isShifted); break;
        case Qt::Key_I:
            m_axes.setInverted(m_current, !axisAt(m_current).isInverted);
            redrawLines();
            break;
        case Qt::Key_L:
            m_axes.changeScale(m_current);
            redrawLines();
            break;
        case Qt::Key_Delete:
            setBrush(std::nullopt);
            tell();
            break;
        case Qt::Key_Escape: clearBrushes(); break;
        default: QWidget::keyPressEvent(event);
    }
}

void ParallelCoordinatesPlot::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ParallelCoordinatesPlot::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    unsetCursor();
}

}  // namespace vernier
