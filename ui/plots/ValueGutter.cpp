#include "ui/plots/ValueGutter.h"

#include "ui/plots/SliceScene.h"
#include "ui/scales/AxisTicks.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>

namespace vernier {

ValueGutter::ValueGutter(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void ValueGutter::setValues(const QString& name, double lower, double upper) {
    m_name = name;
    m_lower = lower;
    m_upper = upper;
    setAccessibleName(tr("Values of %1 from %2 to %3").arg(name, formatNumber(lower), formatNumber(upper)));
    update();
}

void ValueGutter::setSliceHeight(int height) {
    m_sliceHeight = height;
    update();
}

QSize ValueGutter::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 8, 0};
}

void ValueGutter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(ThemeColors::of(palette()).muted);
    SliceScene scene;
    scene.lower = m_lower;
    scene.upper = m_upper;
    const SliceGeometry geometry(QRectF(0, 0, width(), m_sliceHeight), font());
    painter.setFont(smallFont(font()));
    const QRectF corner(4, geometry.name.top(), width() - 4, geometry.value.bottom() - geometry.name.top());
    painter.drawText(corner, Qt::AlignRight | Qt::AlignBottom,
                     QFontMetricsF(painter.font()).elidedText(m_name, Qt::ElideRight, corner.width()));
    painter.setFont(smallFont(tabularFont(font())));
    const double line = QFontMetricsF(painter.font()).height();
    for (const double tick : roundTicks(m_lower, m_upper, SliceScene::kMostTicks)) {
        const double y = geometry.yOf(scene, tick);
        painter.drawText(QRectF(0, y - line / 2, width() - 2, line), Qt::AlignRight | Qt::AlignVCenter, formatNumber(tick));
    }
}

}  // namespace vernier
