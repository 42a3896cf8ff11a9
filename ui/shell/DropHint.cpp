#include "ui/shell/DropHint.h"

#include "ui/theme/Frame.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Card.h"

#include <QPainter>

namespace vernier {

namespace {

constexpr int kHintInset = 6;
constexpr int kHintPadding = 22;
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
    painter.drawRoundedRect(QRectF(rect()).adjusted(kHintInset, kHintInset, -kHintInset, -kHintInset), kCardRadius,
                            kCardRadius);
    const QFont font = semiboldFont(this->font());
    const QFontMetrics metrics(font);
    const int width = qMin(metrics.horizontalAdvance(m_text) + 2 * kHintPadding, this->width() - 4 * kHintPadding);
    QRect card(0, 0, width, metrics.height() + 2 * kHintPadding);
    card.moveCenter(rect().center());
    paintFrame(painter, card, kCardRadius, colors.card, frame);
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(card, Qt::AlignCenter, metrics.elidedText(m_text, Qt::ElideMiddle, card.width() - kHintPadding));
}

}  // namespace vernier
