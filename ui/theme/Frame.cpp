#include "ui/theme/Frame.h"

#include <QPainter>
#include <QPen>
#include <QRectF>

namespace vernier {

void paintFrame(QPainter& painter, const QRect& rect, int radius, const QColor& ground, const QColor& line) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);  // through the middle of pixels
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace vernier
