#include "ui/widgets/Card.h"

#include "ui/theme/Frame.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kMinimumHeader = 34;

}  // namespace

Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(title)),
      m_description(new ElidedLabel),
      m_header(new QWidget),
      m_leading(new QHBoxLayout),
      m_controls(new QHBoxLayout),
      m_body(new QVBoxLayout) {
    setAccessibleName(title);
    m_title->setFont(semiboldFont(font()));
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setVisible(!title.isEmpty());
    m_description->setProperty("muted", true);
    m_description->setObjectName(QStringLiteral("cardDescription"));
    m_description->hide();
    m_header->setFixedHeight(std::max(kMinimumHeader, fontMetrics().height() + 18));
    auto* const header = new QHBoxLayout(m_header);
    header->setContentsMargins(kCardMargin, 0, kCardMargin, 0);
    header->setSpacing(10);
    header->addWidget(m_title);
    header->addWidget(m_description);
    header->addLayout(m_leading);
    header->addStretch(1);
    header->addLayout(m_controls);
    m_controls->setSpacing(4);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(1);  // the line under the header
    layout->addWidget(m_header);
    layout->addLayout(m_body, 1);
}

void Card::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setDescription(const QString& description) {
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
}

void Card::addLeadingControl(QWidget* control) {
    m_leading->addWidget(control);
}

void Card::addControl(QWidget* control) {
    m_controls->addWidget(control);
}

void Card::addContent(QWidget* content, int margin, int stretch) {
    if (margin == 0) {
        m_body->addWidget(content, stretch);
        return;
    }
    auto* const inset = new QVBoxLayout;
    inset->setContentsMargins(margin, margin, margin, margin);
    inset->addWidget(content);
    m_body->addLayout(inset, stretch);
}

void Card::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    paintFrame(painter, rect(), kCardRadius, colors.card, colors.line);
    const int below = m_header->geometry().bottom() + 1;
    painter.drawLine(1, below, width() - 2, below);
}

}  // namespace vernier
