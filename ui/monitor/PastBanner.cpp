#include "ui/monitor/PastBanner.h"

#include "ui/controllers/HistoryController.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Card.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace vernier {

namespace {}  // namespace

PastBanner::PastBanner(HistoryController& history, QWidget* parent) : QWidget(parent), m_history(history), m_text(new QLabel) {
    setObjectName(QStringLiteral("pastBanner"));
    m_text->setObjectName(QStringLiteral("pastText"));
    auto* const now = new QPushButton(tr("Back to now"));
    now->setObjectName(QStringLiteral("pastBackToNow"));
    now->setToolTip(tr("Show the study as it is now, and follow it"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(now);
    connect(now, &QPushButton::clicked, this, [this] { m_history.setMoment(std::nullopt); });
    connect(&m_history, &HistoryController::momentChanged, this, &PastBanner::showMoment);
    showMoment();
}

void PastBanner::showMoment() {
    setVisible(m_history.isPast());
    if (!m_history.isPast())
        return;
    const QString time = QDateTime::fromMSecsSinceEpoch(*m_history.moment()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const auto count = static_cast<int>(m_history.shown().trials().size());
    m_text->setText(tr("<b>The past:</b> the study as it was on %1, with %n trials.", nullptr, count).arg(time));
}

void PastBanner::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QColor ground = colors.stopped;
    ground.setAlpha(40);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.stopped, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
}

}  // namespace vernier
