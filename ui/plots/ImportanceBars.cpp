#include "ui/plots/ImportanceBars.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vernier {

namespace {

constexpr double kBarMargin = 12;
constexpr double kBarColumnGap = 10;

int percent(double share) {
    return static_cast<int>(std::lround(100 * share));
}

}  // namespace

ImportanceBars::ImportanceBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ImportanceBars::setBars(std::vector<Bar> bars, bool isTrusted) {
    m_bars = std::move(bars);
    m_isTrusted = isTrusted;
    std::stable_sort(m_bars.begin(), m_bars.end(), [](const Bar& a, const Bar& b) { return a.share > b.share; });
    QStringList words;
    for (const Bar& bar : m_bars)
        words << tr("%1 %2 %").arg(bar.name).arg(percent(bar.share));
    setAccessibleName(tr("Importance of the parameters"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

double ImportanceBars::rowHeight() const {
    return QFontMetricsF(font()).height() + 8;
}

QSize ImportanceBars::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 36,
            static_cast<int>(rowHeight() * static_cast<double>(m_bars.size()) + kBarMargin)};
}

void ImportanceBars::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(font());
    double nameWidth = 0;
    for (const Bar& bar : m_bars)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(bar.name));
    nameWidth = std::min(nameWidth, width() * 0.35);
    const double numberWidth = metrics.horizontalAdvance(QStringLiteral("100 %"));
    const double left = kBarMargin + nameWidth + kBarColumnGap;
    const double room = std::max(width() - kBarMargin - numberWidth - kBarColumnGap - left, 1.0);
    double greatest = 0.01;
    for (const Bar& bar : m_bars)
        greatest = std::max({greatest, bar.share, bar.upper});
    const double thickness = std::round(metrics.height() * 0.75);
    double middle = kBarMargin / 2 + rowHeight() / 2;
    for (const Bar& bar : m_bars) {
        const QRectF row(0, middle - rowHeight() / 2, width(), rowHeight());
        painter.setPen(m_isTrusted ? colors.text : colors.muted);
        painter.setFont(font());
        painter.drawText(QRectF(kBarMargin, row.top(), nameWidth, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(bar.name, Qt::ElideRight, nameWidth));
        painter.setPen(Qt::NoPen);
        QColor fill = colors.complete;
        fill.setAlphaF(m_isTrusted ? 0.75F : 0.25F);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(left, middle - thickness / 2, room * bar.share / greatest, thickness), 3, 3);
        painter.setPen(QPen(m_isTrusted ? colors.muted : colors.waiting, 1.5));
        painter.drawLine(QPointF(left + room * bar.lower / greatest, middle),
                         QPointF(left + room * bar.upper / greatest, middle));
        painter.setFont(tabularFont(font()));
        painter.setPen(colors.muted);
        painter.drawText(QRectF(width() - kBarMargin - numberWidth, row.top(), numberWidth, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, tr("%1 %").arg(percent(bar.share)));
        middle += rowHeight();
    }
}

}  // namespace vernier
