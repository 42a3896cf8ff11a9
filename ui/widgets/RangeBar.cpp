#include "ui/widgets/RangeBar.h"

#include "ui/text/ParameterText.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr qreal kHandleRadius = 5.5;
constexpr qreal kGrooveHeight = 3;
constexpr qreal kBandHeight = 8;
constexpr qreal kMarkHeight = 4;
constexpr qreal kReach = 9;  ///< how far from its centre a handle can be grabbed
constexpr qreal kBarInset = 8;
constexpr int kPageSteps = 5;

}  // namespace

RangeBar::RangeBar(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Drag an end, or the part between them. Keys: Left and Right move an end, Space switches to the other one"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RangeBar::setParameter(const Parameter& parameter) {
    if (m_grip == Grip::None && !(parameter.name == m_parameter.name && m_scale.suits(parameter)))
        m_scale = RangeScale(parameter);
    m_parameter = parameter;
    m_min = parameter.min;
    m_max = parameter.max;
    updateNames();
    update();
}

QSize RangeBar::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, minimumSizeHint().height()};
}

QSize RangeBar::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 14, static_cast<int>(kBandHeight + kHandleRadius) + fontMetrics().height() + 4};
}

QRectF RangeBar::groove() const {
    const qreal labels = QFontMetricsF(smallFont(font())).height();
    const qreal centre = (height() - labels + kBandHeight) / 2;
    return {kBarInset, centre - kGrooveHeight / 2, width() - 2 * kBarInset, kGrooveHeight};
}

double RangeBar::pixelOf(double value) const {
    const QRectF line = groove();
    const double unit = m_scale.toUnit(value);
    return isRightToLeft() ? line.right() - unit * line.width() : line.left() + unit * line.width();
}

double RangeBar::unitAt(double pixel) const {
    const QRectF line = groove();
    const double unit = line.width() > 0 ? (pixel - line.left()) / line.width() : 0;
    return isRightToLeft() ? 1 - unit : unit;
}

RangeBar::Grip RangeBar::gripAt(const QPointF& position) const {
    const double atMin = std::abs(position.x() - pixelOf(m_min));
    const double atMax = std::abs(position.x() - pixelOf(m_max));
    const double unit = unitAt(position.x());
    if (std::min(atMin, atMax) > kReach && unit > m_scale.toUnit(m_min) && unit < m_scale.toUnit(m_max))
        return Grip::Both;
    if (atMin == atMax)  // the ends coincide: outwards
        return unit > m_scale.toUnit(m_min) ? Grip::Max : Grip::Min;
    return atMin < atMax ? Grip::Min : Grip::Max;
}

void RangeBar::move(double min, double max) {
    if (min > max || (min == m_min && max == m_max))
        return;
    m_min = min;
    m_max = max;
    updateNames();
    update();
    Q_EMIT rangeMoved(min, max);
}

void RangeBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_grip = gripAt(event->position());
    if (m_grip != Grip::Both)
        m_active = m_grip;
    m_grabUnit = unitAt(event->position().x());
    m_grabMin = m_min;
    m_grabMax = m_max;
    if (m_grip != Grip::Both && std::abs(event->position().x() - pixelOf(m_grip == Grip::Min ? m_min : m_max)) > kReach)
        mouseMoveEvent(event);  // a click beside the range moves the nearer end there
    update();
}

void RangeBar::mouseMoveEvent(QMouseEvent* event) {
    const double unit = unitAt(event->position().x());
    switch (m_grip) {
        case Grip::None: break;
        case Grip::Min: move(std::min(m_scale.valueAt(unit), m_max), m_max); break;
        case Grip::Max: move(m_min, std::max(m_scale.valueAt(unit), m_min)); break;
        case Grip::Both: {
            const double from = m_scale.toUnit(m_grabMin);
            const double to = m_scale.toUnit(m_grabMax);
            const double shift = std::clamp(unit - m_grabUnit, -from, 1 - to);
            move(m_scale.valueAt(from + shift), m_scale.valueAt(to + shift));
            break;
        }
    }
}

void RangeBar::mouseReleaseEvent(QMouseEvent*) {
    if (m_grip == Grip::None)
        return;
    m_grip = Grip::None;
    Parameter shown = m_parameter;
    shown.min = m_min;
    shown.max = m_max;
    setParameter(shown);  // an end at the edge of the domain opens a wider one
    Q_EMIT moveFinished();
}

void RangeBar::moveActive(int steps) {
    if (m_active == Grip::Max)
        move(m_min, std::max(m_scale.moved(m_max, steps), m_min));
    else
        move(std::min(m_scale.moved(m_min, steps), m_max), m_max);
}

void RangeBar::keyPressEvent(QKeyEvent* event) {
    const int right = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
        case Qt::Key_Left: return moveActive(-right);
        case Qt::Key_Right: return moveActive(right);
        case Qt::Key_PageDown: return moveActive(-kPageSteps);
        case Qt::Key_PageUp: return moveActive(kPageSteps);
        case Qt::Key_Space:
            m_active = m_active == Grip::Max ? Grip::Min : Grip::Max;
            updateNames();
            return update();
        case Qt::Key_Escape:
        case Qt::Key_Up:
        case Qt::Key_Down: Q_EMIT left(); break;
        default: break;
    }
    QWidget::keyPressEvent(event);
}

void RangeBar::keyReleaseEvent(QKeyEvent* event) {
    QWidget::keyReleaseEvent(event);
    if (!event->isAutoRepeat())
        Q_EMIT moveFinished();
}

void RangeBar::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    updateNames();
}

void RangeBar::updateNames() {
    setAccessibleName(tr("Range of %1").arg(QString::fromStdString(m_parameter.name)));
    setAccessibleDescription(tr("From %1 to %2; the arrow keys move the %3 end")
                                 .arg(exactText(m_min), exactText(m_max), m_active == Grip::Max ? tr("upper") : tr("lower")));
}

void RangeBar::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF line = groove();
    const qreal left = std::min(pixelOf(m_min), pixelOf(m_max));
    const qreal right = std::max(pixelOf(m_min), pixelOf(m_max));

    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    painter.drawRoundedRect(line, kGrooveHeight / 2, kGrooveHeight / 2);
    // Draws are uniform on the parameter's own scale: a band of constant height.
    painter.setBrush(colors.accentSurface);
    painter.drawRect(QRectF(left, line.top() - kBandHeight, right - left, kBandHeight));
    painter.setBrush(isEnabled() ? colors.accent : colors.waiting);
    painter.drawRect(QRectF(left, line.top(), right - left, kGrooveHeight));
    paintMarks(painter);
    paintLabels(painter);
    paintHandle(painter, m_min, m_active == Grip::Min);
    paintHandle(painter, m_max, m_active == Grip::Max);
}

void RangeBar::paintMarks(QPainter& painter) const {
    const ThemeColors& colors = ThemeColors::of(palette());
    const QRectF line = groove();
    for (const double mark : m_scale.marks()) {
        const bool isWithin = mark >= m_min && mark <= m_max;
        painter.setPen(QPen(isWithin ? colors.accent : colors.waiting, 1));
        const qreal x = std::round(pixelOf(mark)) + 0.5;
        painter.drawLine(QPointF(x, line.top() - kMarkHeight), QPointF(x, line.top()));
    }
}

void RangeBar::paintLabels(QPainter& painter) const {
    const QFont labels = smallFont(font());
    const QFontMetricsF metrics(labels);
    painter.setFont(labels);
    painter.setPen(ThemeColors::of(palette()).muted);
    const qreal top = groove().bottom() + kHandleRadius - 1;
    qreal free = 0;
    for (const double tick : m_scale.ticks()) {
        const QString text = exactText(tick);
        const qreal width = metrics.horizontalAdvance(text);
        const qreal x = std::clamp(pixelOf(tick) - width / 2, 1.0, this->width() - width - 1);
        if (isRightToLeft() || x >= free)
            painter.drawText(QPointF(x, top + metrics.ascent()), text);
        free = x + width + 6;
    }
}

void RangeBar::paintHandle(QPainter& painter, double value, bool isActive) const {
    const ThemeColors& colors = ThemeColors::of(palette());
    const QPointF centre(pixelOf(value), groove().center().y());
    if (hasFocus() && isActive) {
        painter.setPen(Qt::NoPen);
        QColor halo = colors.accent;
        halo.setAlpha(70);
        painter.setBrush(halo);
        painter.drawEllipse(centre, kHandleRadius + 4, kHandleRadius + 4);
    }
    painter.setPen(QPen(isEnabled() ? colors.accent : colors.waiting, 2));
    painter.setBrush(colors.card);
    painter.drawEllipse(centre, kHandleRadius, kHandleRadius);
}

}  // namespace vernier
