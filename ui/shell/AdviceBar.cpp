#include "ui/shell/AdviceBar.h"

#include "ui/controllers/StudyAdvice.h"
#include "ui/theme/ThemeColors.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace vernier {

AdviceBar::AdviceBar(StudyAdvice& advice, const char* name, QWidget* parent)
    : QWidget(parent), m_advice(advice), m_sentence(new QLabel) {
    setObjectName(QLatin1String(name) + QStringLiteral("Bar"));
    m_sentence->setObjectName(QLatin1String(name));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 3, 14, 4);
    layout->setSpacing(8);
    layout->addWidget(m_sentence, 1);
    for (QAction* const action : m_advice.actions()) {
        auto* const button = new QPushButton(action->text());
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
        m_buttons.append(button);
    }
    connect(&m_advice, &StudyAdvice::changed, this, &AdviceBar::refresh);
    refresh();
}

void AdviceBar::refresh() {
    const QString sentence = m_advice.sentence();
    m_sentence->setText(sentence);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(m_advice.actions()[i]->isEnabled());
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

void AdviceBar::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

}  // namespace vernier
