#include "ui/widgets/ChoiceButton.h"

#include <QActionGroup>
#include <QMenu>

namespace vernier {

namespace {

constexpr int kMostCharacters = 14;

}  // namespace

ChoiceButton::ChoiceButton(const QString& accessibleName, QWidget* parent)
    : QToolButton(parent), m_choices(new QActionGroup(this)) {
    setAccessibleName(accessibleName);
    setToolTip(accessibleName);
    setProperty("quiet", true);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(m_choices, &QActionGroup::triggered, this, [this](QAction* action) {
        showText(action->text());
        Q_EMIT chosen(currentIndex());
    });
}

void ChoiceButton::addChoice(const QString& text) {
    QAction* const action = menu()->addAction(text);
    action->setCheckable(true);
    m_choices->addAction(action);
    if (m_choices->actions().size() == 1)
        setCurrentIndex(0);
}

void ChoiceButton::clear() {
    qDeleteAll(m_choices->actions());
    setText({});
}

int ChoiceButton::currentIndex() const {
    return static_cast<int>(m_choices->actions().indexOf(m_choices->checkedAction()));
}

void ChoiceButton::setCurrentIndex(int index) {
    if (index < 0 || index >= m_choices->actions().size())
        return;
    m_choices->actions().at(index)->setChecked(true);
    showText(m_choices->actions().at(index)->text());
}

/// Names of parameters may have any length; the menu shows them in full.
void ChoiceButton::showText(const QString& text) {
    setText(fontMetrics().elidedText(text, Qt::ElideMiddle, fontMetrics().averageCharWidth() * kMostCharacters));
}

}  // namespace vernier
