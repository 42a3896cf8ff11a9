#pragma once

#include <QToolButton>

class QActionGroup;

namespace vernier {

/// A quiet button in a card's header that shows one of several choices and opens the menu of all.
class ChoiceButton : public QToolButton {
    Q_OBJECT

public:
    explicit ChoiceButton(const QString& accessibleName, QWidget* parent = nullptr);

    /// Removes all choices.
    void clear();
    /// Adds a choice; the first one is chosen.
    void addChoice(const QString& text);
    int currentIndex() const;
    /// Chooses without emitting chosen().
    void setCurrentIndex(int index);

Q_SIGNALS:
    void chosen(int index);

private:
    void showText(const QString& text);

    QActionGroup* m_choices;
};

}  // namespace vernier
