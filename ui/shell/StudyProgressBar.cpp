#include "ui/shell/StudyProgressBar.h"

#include "ui/theme/StateMark.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kThickness = 6;

}  // namespace

StudyProgressBar::StudyProgressBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("progressBar"));
    setAccessibleName(tr("Progress of the study"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StudyProgressBar::setStatus(const StudyStatus& status) {
    m_status = status;
    setToolTip(tr("%1 complete, %2 stopped early, %3 failed, %4 running")
                   .arg(status.complete)
                   .arg(status.stopped)
                   .arg(status.failed)
                   .arg(status.running));
    update();
}

QSize StudyProgressBar::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 26, kThickness + 6};
}

void StudyProgressBar::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0, (height() - kThickness) / 2.0, width(), kThickness);
    QPainterPath outline;
    outline.addRoundedRect(bar, kThickness / 2.0, kThickness / 2.0);
    painter.setClipPath(outline);
    painter.fillRect(bar, colors.line);
    const auto total =
        static_cast<double>(std::max<std::int64_t>(m_status.trialLimit.value_or(m_status.begun()), m_status.begun()));
    double left = 0;
    const auto part = [&](int count, const QColor& color) {
        const double partWidth = total > 0 ? bar.width() * count / total : 0;
        painter.fillRect(QRectF(left, bar.top(), partWidth, bar.height()), color);
        left += partWidth;
    };
    part(m_status.complete, colors.complete);
    part(m_status.stopped, colors.stopped);
    part(m_status.failed, colors.failed);
    part(m_status.cancelled + m_status.paused, colors.waiting);
    part(m_status.running, colors.running);
}

}  // namespace vernier
