#include "ui/views/DropHint.h"

#include "ui/theme/Frame.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>

namespace vernier {

namespace {

constexpr int kRadius = 8;
constexpr int kInset = 6;
constexpr int kPadding = 22;
constexpr qreal kVeil = 0.72;

}  // namespace

DropHint::DropHint(QWidget& window) : QWidget(&window) {
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropHint::showText(const QString& text, bool isWelcome) {
    m_text = text;
    m_isWelcome = isWelcome;
    setAccessibleName(text);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    update();
}

void DropHint::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    QColor veil = colors.ground;
    veil.setAlphaF(kVeil);
    painter.fillRect(rect(), veil);
    const QColor frame = m_isWelcome ? colors.accent : colors.failed;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset), kRadius, kRadius);
    const QFont font = semiboldFont(this->font());
    const QFontMetrics metrics(font);
    const int width = qMin(metrics.horizontalAdvance(m_text) + 2 * kPadding, this->width() - 4 * kPadding);
    QRect card(0, 0, width, metrics.height() + 2 * kPadding);
    card.moveCenter(rect().center());
    paintFrame(painter, card, kRadius, colors.card, frame);
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(card, Qt::AlignCenter, metrics.elidedText(m_text, Qt::ElideMiddle, card.width() - kPadding));
}

}  // namespace vernier
