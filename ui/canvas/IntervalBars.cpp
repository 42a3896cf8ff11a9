#include "ui/canvas/IntervalBars.h"

#include "ui/theme/ThemeColors.h"

#include <algorithm>

namespace vernier {

void IntervalBars::draw(QCPPainter* painter) {
    const QCPRange keys = mKeyAxis->range();
    const QCPRange values = mValueAxis->range();
    const auto at = [this](double x, double y) { return QPointF(mKeyAxis->coordToPixel(x), mValueAxis->coordToPixel(y)); };
    const double from = std::max(keys.lower, values.lower);
    const double to = std::min(keys.upper, values.upper);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors().muted, 1, Qt::DashLine));
    painter->drawLine(at(from, from), at(to, to));
    QColor color = colors().complete;
    color.setAlphaF(0.4F);
    painter->setPen(QPen(color, 1));
    for (const Bar& bar : m_bars)
        painter->drawLine(at(std::clamp(bar.from, keys.lower, keys.upper), bar.y),
                          at(std::clamp(bar.to, keys.lower, keys.upper), bar.y));
}

}  // namespace vernier
