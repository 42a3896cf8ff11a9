#include "ui/canvas/TimelineBars.h"

#include "ui/theme/StateMark.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kBarReach = 3;
constexpr double kRowShare = 0.78;
constexpr double kHighestBar = 26;
constexpr double kLeastLabelHeight = 12;
constexpr double kMark = 7;
constexpr double kBarGap = 1;

/// The colours of marks that stand on a bar of their own colour.
ThemeColors onBar(ThemeColors colors) {
    for (QColor ThemeColors::*const color :
         {&ThemeColors::complete, &ThemeColors::running, &ThemeColors::stopped, &ThemeColors::failed, &ThemeColors::waiting})
        colors.*color = colors.card;
    return colors;
}

}  // namespace

const TimelineBars::Bar* TimelineBars::at(const QPointF& pixel) const {
    const Bar* nearest = nullptr;
    double best = kBarReach;
    for (const Bar& bar : m_bars) {
        const QRectF rect = rectOf(bar);
        if (pixel.y() < rect.top() || pixel.y() > rect.bottom())
            continue;
        const double distance = std::max({rect.left() - pixel.x(), pixel.x() - rect.right(), 0.0});
        if (distance <= best) {
            best = distance;
            nearest = &bar;
        }
    }
    return nearest;
}

void TimelineBars::draw(QCPPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(m_font);
    const QRect visible = mKeyAxis->axisRect()->rect();
    std::vector<double> drawnTo(m_bars.empty() ? 0 : 1, visible.left());
    for (const Bar& bar : m_bars) {
        QRectF rect = rectOf(bar);
        drawnTo.resize(std::max(drawnTo.size(), static_cast<std::size_t>(bar.row) + 1), visible.left() - 1);
        double& last = drawnTo[static_cast<std::size_t>(bar.row)];
        if (rect.right() < visible.left() || rect.left() > visible.right() || rect.right() <= last)
            continue;
        rect.setLeft(std::max(rect.left(), last));
        last = std::max(rect.right(), rect.left() + 1);
        rect.setRight(rect.width() > 4 ? rect.right() - kBarGap : last);
        painter->fillRect(rect, stateColor(bar.state, colors()));
        drawLabel(*painter, bar, rect.intersected(visible));
    }
    drawOutlines(*painter);
}

void TimelineBars::drawLabel(QCPPainter& painter, const Bar& bar, const QRectF& rect) const {
    const QString number = QString::number(bar.trial.number);
    const double textWidth = painter.fontMetrics().horizontalAdvance(number);
    const bool needsMark = bar.state != TrialState::Complete;
    const double markRoom = needsMark ? kMark + 4 : 0;
    if (rect.height() < kLeastLabelHeight)
        return;
    painter.setPen(colors().card);
    const bool hasRoomForBoth = rect.width() >= textWidth + markRoom + 6;
    if (needsMark && (hasRoomForBoth || rect.width() >= kMark + 4)) {
        const double left = hasRoomForBoth ? rect.center().x() - (textWidth + markRoom) / 2 : rect.center().x() - kMark / 2;
        painter.save();
        paintStateMark(painter, QRectF(left, rect.center().y() - kMark / 2, kMark, kMark), bar.state, onBar(colors()));
        painter.restore();
    }
    if (hasRoomForBoth)
        painter.drawText(rect.adjusted(markRoom, 0, 0, 0), Qt::AlignCenter, number);
}

void TimelineBars::drawOutlines(QCPPainter& painter) const {
    painter.setBrush(Qt::NoBrush);
    for (const Bar& bar : m_bars) {
        const bool isSelected = std::find(m_selected.begin(), m_selected.end(), bar.trial) != m_selected.end();
        if (!isSelected && bar.trial != m_incumbent)
            continue;
        painter.setPen(QPen(isSelected ? colors().accent : colors().incumbent, 2));
        painter.drawRect(rectOf(bar).adjusted(-1, -2, 0, 1));
    }
}

QRectF TimelineBars::rectOf(const Bar& bar) const {
    const double centre = mValueAxis->coordToPixel(bar.row);
    const double row = std::abs(mValueAxis->coordToPixel(bar.row + 1) - centre);
    const double height = std::max(2.0, std::min(row * kRowShare, kHighestBar));
    const double left = mKeyAxis->coordToPixel(bar.begin);
    const double right = mKeyAxis->coordToPixel(bar.end);
    return {left, std::round(centre - height / 2), std::max(1.0, right - left), std::round(height)};
}

}  // namespace vernier
