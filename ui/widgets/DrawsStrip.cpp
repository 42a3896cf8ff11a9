#include "ui/widgets/DrawsStrip.h"

#include "core/space/ParameterRange.h"
#include "ui/text/ParameterText.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>

namespace vernier {

namespace {

constexpr int kDraws = 40;
constexpr int kStripShare = 48;  ///< of the width, in percent; the sentence has the rest
constexpr int kStripGap = 12;

double numberOf(const Value& value) {
    const auto* const whole = std::get_if<std::int64_t>(&value);
    const auto* const real = std::get_if<double>(&value);
    return whole ? static_cast<double>(*whole) : real ? *real : 0;
}

}  // namespace

DrawsStrip::DrawsStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("drawsStrip"));
    setToolTip(tr("Forty draws from the range, on a linear axis: where they crowd, the search looks closely"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DrawsStrip::setParameter(const Parameter& parameter, bool isSound) {
    const bool isShown =
        isSound && parameter.kind != ParameterKind::Categorical && !parameter.fixed && parameter.max > parameter.min;
    setVisible(isShown);
    if (!isShown)
        return;
    m_places.clear();
    for (int draw = 0; draw < kDraws; ++draw) {
        const double value = numberOf(valueAtUnit(parameter, (draw + 0.5) / kDraws));
        m_places.push_back((value - parameter.min) / (parameter.max - parameter.min));
    }
    const auto at = [&](double unit) {
        return exactText(QString::number(numberOf(valueAtUnit(parameter, unit)), 'g', 2).toDouble());
    };
    m_sentence = tr("10 %, 50 %, 90 % of the draws lie below %1, %2, %3").arg(at(0.1), at(0.5), at(0.9));
    m_numbers = tr("10, 50, 90 %: %1, %2, %3").arg(at(0.1), at(0.5), at(0.9));
    setAccessibleName(tr("Draws: %1").arg(m_sentence));
    update();
}

QSize DrawsStrip::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 60, minimumSizeHint().height()};
}

QSize DrawsStrip::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() + 2};
}

void DrawsStrip::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    const int width = this->width() * kStripShare / 100;
    const bool isMirrored = isRightToLeft();
    const QRect strip(isMirrored ? this->width() - width : 0, 2, width, height() - 4);
    painter.setPen(colors.line);
    painter.drawLine(strip.bottomLeft(), strip.bottomRight());
    QColor mark = colors.accent;
    mark.setAlpha(150);
    painter.setPen(QPen(mark, 1));
    for (const double place : m_places) {
        const int offset = static_cast<int>(place * (strip.width() - 1));
        const int x = isMirrored ? strip.right() - offset : strip.left() + offset;
        painter.drawLine(x, strip.top(), x, strip.bottom());
    }
    painter.setFont(smallFont(font()));
    painter.setPen(colors.muted);
    const QRect text = isMirrored ? QRect(0, 0, strip.left() - kStripGap, height())
                                  : QRect(strip.right() + kStripGap, 0, this->width() - strip.right() - kStripGap, height());
    const QFontMetrics metrics = painter.fontMetrics();
    const QString& told = metrics.horizontalAdvance(m_sentence) <= text.width() ? m_sentence : m_numbers;
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading, metrics.elidedText(told, Qt::ElideRight, text.width()));
}

}  // namespace vernier
