#pragma once

#include "ui/widgets/Card.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vernier {

class CommandEdit;
class DefinitionController;
class TryOnceController;

/// The command of a trial, where it runs, and the button that tries it.
class DefineCommandCard : public Card {
    Q_OBJECT

public:
    DefineCommandCard(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent = nullptr);

private:
    void addFolder();
    void refresh();
    void refreshFaults();
    void refreshTry();

    DefinitionController& m_definition;
    TryOnceController& m_tryOnce;
    CommandEdit* m_command;
    QLineEdit* m_folder;
    QCheckBox* m_terminal;
    QPushButton* m_find;
    QPushButton* m_try;
    QLabel* m_fault;
};

}  // namespace vernier
