#include "ui/canvas/ShareBar.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace vernier {

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setUnknownShare(double unknown) {
    m_unknown = unknown;
    const int percent = static_cast<int>(std::lround(100 * unknown));
    setAccessibleName(tr("Promising %1 %, unknown %2 %").arg(100 - percent).arg(percent));
    setToolTip(
        tr("Promising: the model expects a good result there. Unknown: little has been tried nearby, so it may be "
           "better than expected."));
    update();
}

QSize ShareBar::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() + 6};
}

void ShareBar::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), 4, 4);
    painter.setClipPath(outline);
    const double split = std::round(width() * (1 - m_unknown));
    painter.fillRect(QRectF(0, 0, split, height()), colors.complete);
    painter.fillRect(QRectF(split, 0, width() - split, height()), colors.running);
    painter.setFont(smallFont(font()));
    painter.setPen(colors.onAccent);
    const int percent = static_cast<int>(std::lround(100 * m_unknown));
    const auto label = [&](const QRectF& box, const QString& text) {
        if (QFontMetricsF(painter.font()).horizontalAdvance(text) + 8 < box.width())
            painter.drawText(box, Qt::AlignCenter, text);
    };
    label(QRectF(0, 0, split, height()), tr("promising %1 %").arg(100 - percent));
    label(QRectF(split, 0, width() - split, height()), tr("unknown %1 %").arg(percent));
}

}  // namespace vernier
