#pragma once

#include <QWidget>

namespace vernier {

class DefinitionController;
class TryOnceController;

/// The mode Define: what to run, what may vary, what counts as good, and how to search.
class DefineView : public QWidget {
    Q_OBJECT

public:
    DefineView(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent = nullptr);

private:
    void addUndo();

    DefinitionController& m_definition;
};

}  // namespace vernier
