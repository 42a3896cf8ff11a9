#include "ui/explain/VerdictMark.h"

#include "ui/text/ModelText.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>

namespace vernier {

namespace {

constexpr int kSide = 30;

}  // namespace

VerdictMark::VerdictMark(QWidget* parent) : QWidget(parent) {
    setFixedSize(sizeHint());
    setObjectName(QStringLiteral("verdictMark"));
}

void VerdictMark::setLevel(ModelVerdict level) {
    m_level = level;
    setAccessibleName(verdictTitle(level));
    update();
}

QSize VerdictMark::sizeHint() const {
    return {kSide, kSide};
}

void VerdictMark::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    const QColor color = m_level == ModelVerdict::Trust     ? colors.running
                         : m_level == ModelVerdict::Careful ? colors.stopped
                                                            : colors.failed;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
    const QPointF centre = box.center();
    QFont sign = font();
    sign.setPixelSize(kSide / 2);
    sign.setBold(true);
    painter.setFont(sign);
    if (m_level == ModelVerdict::Careful) {
        painter.drawPolygon(QPolygonF({QPointF(centre.x(), box.top()), box.bottomRight(), box.bottomLeft()}));
        painter.drawText(box.adjusted(0, 7, 0, 0), Qt::AlignCenter, QStringLiteral("!"));
        return;
    }
    painter.drawEllipse(box);
    if (m_level == ModelVerdict::Trust)
        painter.drawPolyline(QPolygonF({centre + QPointF(-6, 0.5), centre + QPointF(-1.5, 5), centre + QPointF(6.5, -4.5)}));
    else
        painter.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
}

}  // namespace vernier
