#pragma once

#include <QWidget>

class QAction;

namespace vernier {

class DefineSearchCard;
class DefinitionController;
class TryOnceController;

/// The mode Define: what to run, what may vary, what counts as good, and how to search.
class DefineView : public QWidget {
    Q_OBJECT

public:
    DefineView(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent = nullptr);

    /// Adds a button for an action to the search; the action must outlive the view.
    void addSearchTool(QAction& action);

private:
    void addUndo();

    DefinitionController& m_definition;
    DefineSearchCard* m_search;
};

}  // namespace vernier
