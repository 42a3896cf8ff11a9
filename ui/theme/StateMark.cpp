#include "ui/theme/StateMark.h"

#include "ui/theme/ThemeColors.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPolygonF>

#include <algorithm>

namespace vernier {

namespace {

/// Saves and restores a painter around marks, which set pen, brush and antialiasing.
class PainterGuard {
public:
    explicit PainterGuard(QPainter& painter) : m_painter(painter) {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~PainterGuard() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(PainterGuard)

private:
    QPainter& m_painter;
};

QRectF squareIn(const QRectF& rect) {
    const qreal side = std::min(rect.width(), rect.height());
    return QRectF(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
}

class StateIconEngine : public QIconEngine {
public:
    explicit StateIconEngine(TrialState state) : m_state(state) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        const QRectF inner = QRectF(rect).marginsRemoved(QMarginsF(2, 2, 2, 2));
        paintStateMark(*painter, inner, m_state, ThemeColors::of(QGuiApplication::palette()));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new StateIconEngine(m_state); }

private:
    TrialState m_state;
};

}  // namespace

QColor stateColor(TrialState state, const ThemeColors& colors) {
    switch (state) {
        case TrialState::Complete: return colors.complete;
        case TrialState::Running: return colors.running;
        case TrialState::Stopped: return colors.stopped;
        case TrialState::Failed: return colors.failed;
        case TrialState::Waiting:
        case TrialState::Paused:
        case TrialState::Cancelled: return colors.waiting;
    }
    return colors.waiting;
}

void paintStateMark(QPainter& painter, const QRectF& rect, TrialState state, const ThemeColors& colors) {
    const PainterGuard guard(painter);
    const QRectF box = squareIn(rect);
    const QColor color = stateColor(state, colors);
    const qreal side = box.width();
    const QPointF centre = box.center();
    const QPen outline(color, std::max<qreal>(1.4, side * 0.16), Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin);
    const qreal inset = outline.widthF() / 2;
    const QRectF inside = box.marginsRemoved(QMarginsF(inset, inset, inset, inset));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (state) {
        case TrialState::Complete: painter.drawEllipse(box); break;
        case TrialState::Running:
            painter.drawPolygon(QPolygonF({box.topLeft() + QPointF(side * 0.08, 0), QPointF(box.right(), centre.y()),
                                           box.bottomLeft() + QPointF(side * 0.08, 0)}));
            break;
        case TrialState::Stopped: {
            const qreal reach = side * 0.58;
            painter.drawPolygon(QPolygonF({centre - QPointF(0, reach), centre + QPointF(reach, 0), centre + QPointF(0, reach),
                                           centre - QPointF(reach, 0)}));
            break;
        }
        case TrialState::Failed:
            painter.setPen(outline);
            painter.drawLine(inside.topLeft(), inside.bottomRight());
            painter.drawLine(inside.topRight(), inside.bottomLeft());
            break;
        case TrialState::Paused:
            painter.drawRect(QRectF(box.left() + side * 0.12, box.top(), side * 0.26, side));
            painter.drawRect(QRectF(box.left() + side * 0.62, box.top(), side * 0.26, side));
            break;
        case TrialState::Waiting:
            painter.setPen(outline);
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(inside);
            break;
        case TrialState::Cancelled:
            painter.setPen(outline);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(inside);
            break;
    }
}

void paintIncumbentMark(QPainter& painter, const QRectF& rect, const ThemeColors& colors) {
    const PainterGuard guard(painter);
    const QRectF box = squareIn(rect);
    const qreal ring = std::max<qreal>(1.5, box.width() * 0.13);
    painter.setPen(QPen(colors.incumbent, ring));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box.marginsRemoved(QMarginsF(ring / 2, ring / 2, ring / 2, ring / 2)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.incumbent);
    const qreal dot = box.width() * 0.25;
    painter.drawEllipse(box.center(), dot, dot);
}

QIcon stateIcon(TrialState state) {
    return QIcon(new StateIconEngine(state));
}

}  // namespace vernier
