#include "ui/widgets/GapBar.h"

#include "ui/theme/ThemeColors.h"

#include <QPainter>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kBarCharacters = 22;
constexpr int kGapBand = 8;
constexpr int kMarkWidth = 3;

}  // namespace

GapBar::GapBar(const Gap& gap, double scale, QWidget* parent) : QWidget(parent), m_gap(gap), m_scale(scale) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize GapBar::sizeHint() const {
    return {fontMetrics().averageCharWidth() * kBarCharacters, fontMetrics().height()};
}

void GapBar::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    const auto at = [this](double gap) {
        return static_cast<int>(std::clamp(gap / m_scale, 0.0, 1.0) * (width() - kMarkWidth));
    };
    const int top = (height() - kGapBand) / 2;
    QPainter painter(this);
    painter.fillRect(QRect(0, height() / 2, width(), 1), colors.grid);
    QColor band = colors.accent;
    band.setAlpha(90);
    painter.fillRect(QRect(at(m_gap.low), top, at(m_gap.high) - at(m_gap.low) + kMarkWidth, kGapBand), band);
    painter.fillRect(QRect(at(m_gap.mid), top - 2, kMarkWidth, kGapBand + 4), colors.accent);
}

}  // namespace vernier
