#include "ui/canvas/TrialMarks.h"

#include "ui/theme/StateMark.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <map>

namespace vernier {

namespace {

constexpr std::size_t kMostRings = 40;
constexpr std::size_t kMostErrors = 200;
constexpr double kFadedOpacity = 0.2;

QRectF around(const QPointF& centre, double side) {
    return {centre.x() - side / 2, centre.y() - side / 2, side, side};
}

}  // namespace

void TrialMarks::setRinged(std::vector<TrialId> trials) {
    m_ringed = std::move(trials);
    std::sort(m_ringed.begin(), m_ringed.end());
}

const TrialMarks::Mark* TrialMarks::nearest(const QPointF& pixel, double reach) const {
    const Mark* found = nullptr;
    double best = reach * reach;
    for (const Mark& mark : m_marks) {
        const QPointF offset = positionOf(mark) - pixel;
        const double distance = QPointF::dotProduct(offset, offset);
        if (distance <= best) {
            best = distance;
            found = &mark;
        }
    }
    return found;
}

void TrialMarks::draw(QCPPainter* painter) {
    const qreal ratio = painter->device()->devicePixelRatio();
    const bool isVector = painter->modes().testFlag(QCPPainter::pmVectorized);
    const double room = m_size * 1.4;  // diamonds are wider than their side
    std::map<TrialState, QPixmap> shapes;
    drawErrors(painter);
    for (const Mark& mark : m_marks) {
        const QPointF centre = positionOf(mark);
        if (isVector) {
            paintStateMark(*painter, around(centre, m_size), mark.state, colors());
            continue;
        }
        QPixmap& shape = shapes[mark.state];
        if (shape.isNull()) {
            shape = QPixmap((QSizeF(room, room) * ratio).toSize());
            shape.setDevicePixelRatio(ratio);
            shape.fill(Qt::transparent);
            QPainter shapePainter(&shape);
            paintStateMark(shapePainter, around({room / 2, room / 2}, m_size), mark.state, colors());
        }
        painter->setOpacity(isFaded(mark) ? kFadedOpacity : 1);
        painter->drawPixmap(centre - QPointF(room / 2, room / 2), shape);
    }
    painter->setOpacity(1);
    for (const Mark& mark : m_marks) {
        const QPointF centre = positionOf(mark);
        if (mark.trial == m_incumbent)
            paintIncumbentMark(*painter, around(centre, m_size + 7), colors());
        if (!fadesOthers() && isRinged(mark)) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(colors().accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawEllipse(around(centre, m_size + 9));
        }
    }
}

/// Below all marks; of many, only those that people look for.
void TrialMarks::drawErrors(QCPPainter* painter) const {
    painter->setRenderHint(QPainter::Antialiasing, false);
    const QCPRange range = mValueAxis->range();
    for (const Mark& mark : m_marks) {
        const bool isSought = isRinged(mark) || mark.trial == m_incumbent;
        if (mark.error <= 0 || (m_marks.size() > kMostErrors && !isSought) || mark.y + mark.error < range.lower ||
            mark.y - mark.error > range.upper)
            continue;
        QColor color = colors().muted;
        color.setAlphaF(isFaded(mark) ? static_cast<float>(kFadedOpacity) : isSought ? 0.9F : 0.45F);
        painter->setPen(QPen(color, 1));
        const double x = std::round(mKeyAxis->coordToPixel(mark.x)) + 0.5;
        const double cap = m_size / 3;
        for (const double end : {mark.y - mark.error, mark.y + mark.error}) {
            const double y = mValueAxis->coordToPixel(std::clamp(end, range.lower, range.upper));
            painter->drawLine(QPointF(x, mValueAxis->coordToPixel(std::clamp(mark.y, range.lower, range.upper))),
                              QPointF(x, y));
            if (range.contains(end))
                painter->drawLine(QPointF(x - cap, y), QPointF(x + cap, y));
        }
    }
}

bool TrialMarks::fadesOthers() const {
    return m_ringed.size() > kMostRings;
}

bool TrialMarks::isRinged(const Mark& mark) const {
    return std::binary_search(m_ringed.begin(), m_ringed.end(), mark.trial);
}

bool TrialMarks::isFaded(const Mark& mark) const {
    return fadesOthers() && !isRinged(mark);
}

QPointF TrialMarks::positionOf(const Mark& mark) const {
    // A value beyond the shown range is drawn at its edge rather than not at all.
    const QCPRange range = mValueAxis->range();
    const double y = mValueAxis->coordToPixel(std::clamp(mark.y, range.lower, range.upper));
    const QRect inside = mValueAxis->axisRect()->rect();
    return {mKeyAxis->coordToPixel(mark.x), std::clamp(y, inside.top() + m_size / 2, inside.bottom() - m_size / 2)};
}

}  // namespace vernier
