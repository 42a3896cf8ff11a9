#include "ui/shell/StandstillBar.h"

#include "ui/controllers/NextSteps.h"
#include "ui/theme/ThemeColors.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace vernier {

StandstillBar::StandstillBar(NextSteps& steps, QWidget* parent) : QWidget(parent), m_steps(steps), m_sentence(new QLabel) {
    setObjectName(QStringLiteral("standstillBar"));
    m_sentence->setObjectName(QStringLiteral("standstill"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 3, 14, 4);
    layout->setSpacing(8);
    layout->addWidget(m_sentence, 1);
    for (QAction* const action : m_steps.actions()) {
        auto* const button = new QPushButton(action->text());
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
        m_buttons.append(button);
    }
    connect(&m_steps, &NextSteps::changed, this, &StandstillBar::refresh);
    refresh();
}

void StandstillBar::refresh() {
    const QString sentence = m_steps.sentence();
    m_sentence->setText(sentence);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(m_steps.actions()[i]->isEnabled());
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

void StandstillBar::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

}  // namespace vernier
