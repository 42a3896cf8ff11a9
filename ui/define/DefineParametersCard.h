#pragma once

#include "ui/widgets/Card.h"

class QAction;
class QLabel;
class QMenu;

namespace vernier {

class DefinitionController;
class ParameterDetails;
class ParameterTable;

/// What may vary: the table of parameters, how to add and order them, and the details of the chosen one.
class DefineParametersCard : public Card {
    Q_OBJECT

public:
    explicit DefineParametersCard(DefinitionController& definition, QWidget* parent = nullptr);

    ParameterTable& table() { return *m_table; }

private:
    void makeActions();
    QAction* makeAction(const QString& name, const QString& text, const QString& icon, const QKeySequence& shortcut);
    QWidget* makeFooter();
    QMenu* makeAddMenu();
    void refresh();
    void updateActions();
    void move(int by);

    DefinitionController& m_definition;
    ParameterTable* m_table;
    ParameterDetails* m_details;
    QWidget* m_footer;
    QLabel* m_empty;
    QAction* m_up;
    QAction* m_down;
    QAction* m_duplicate;
    QAction* m_remove;
};

}  // namespace vernier
