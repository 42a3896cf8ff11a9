#include "ui/shell/NoticeBar.h"

#include "ui/text/CoreText.h"
#include "ui/theme/ThemeColors.h"
#include "ui/theme/ThemeIcon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace vernier {

namespace {

constexpr std::size_t kMostNotices = 50;
constexpr int kNoticeIcon = 16;

QColor colorOf(Notice::Severity severity, const ThemeColors& colors) {
    switch (severity) {
        case Notice::Severity::Info: return colors.accent;
        case Notice::Severity::Warning: return colors.stopped;
        case Notice::Severity::Error: return colors.failed;
    }
    return colors.accent;
}

}  // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_text(new QLabel), m_more(new QLabel), m_dismiss(new QToolButton) {
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setProperty("muted", true);
    m_dismiss->setObjectName(QStringLiteral("dismissNotice"));
    m_dismiss->setProperty("quiet", true);
    m_dismiss->setIcon(themeIcon(QStringLiteral("close"), IconTone::Muted));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss this notice"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_dismiss);
    connect(m_dismiss, &QToolButton::clicked, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::addNotice(const Notice& notice) {
    const auto isSame = [&notice](const Notice& known) { return known.text == notice.text; };
    if (std::any_of(m_notices.begin(), m_notices.end(), isSame))
        return;
    const auto isMilder = [&notice](const Notice& known) { return known.severity < notice.severity; };
    m_notices.insert(std::find_if(m_notices.begin(), m_notices.end(), isMilder), notice);
    if (m_notices.size() > kMostNotices)
        m_notices.pop_back();
    showFirst();
}

void NoticeBar::setStandingText(const QString& text) {
    m_standing = text;
    showFirst();
}

void NoticeBar::dismiss() {
    if (!m_notices.empty())
        m_notices.pop_front();
    showFirst();
}

void NoticeBar::showFirst() {
    setVisible(!m_notices.empty() || !m_standing.isEmpty());
    const bool isNotice = !m_notices.empty();
    m_text->setText(isNotice ? coreText(m_notices.front().text) : m_standing);
    const bool isBad = isNotice && m_notices.front().severity != Notice::Severity::Info;
    m_icon->setPixmap(themeIcon(isBad ? QStringLiteral("warning") : QStringLiteral("info")).pixmap(kNoticeIcon, kNoticeIcon));
    m_more->setText(m_notices.size() > 1 ? tr("%n more", nullptr, static_cast<int>(m_notices.size() - 1)) : QString());
    m_dismiss->setVisible(isNotice);
    setAccessibleName(m_text->text());
    update();
}

void NoticeBar::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    const Notice::Severity severity = m_notices.empty() ? Notice::Severity::Info : m_notices.front().severity;
    QColor ground = colorOf(severity, colors);
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(0, 0, 4, height()), ground);
    ground.setAlpha(28);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

}  // namespace vernier
