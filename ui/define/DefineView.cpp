#include "ui/define/DefineView.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/define/DefineCommandCard.h"
#include "ui/define/DefineParametersCard.h"
#include "ui/define/DefineSearchCard.h"
#include "ui/define/ParameterTable.h"
#include "ui/define/metrics/DefineMetricsCard.h"
#include "ui/widgets/CardSplitter.h"

#include <QAction>
#include <QGridLayout>

namespace vernier {

DefineView::DefineView(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent)
    : QWidget(parent), m_definition(definition), m_search(new DefineSearchCard(definition, tryOnce)) {
    setObjectName(QStringLiteral("defineView"));
    setAccessibleName(tr("Define"));
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(kCardGap, kCardGap, kCardGap, kCardGap);
    grid->setSpacing(kCardGap);
    grid->addWidget(new DefineCommandCard(definition, tryOnce), 0, 0, 1, 2);
    grid->addWidget(new DefineParametersCard(definition), 1, 0);
    grid->addWidget(m_search, 2, 0);
    grid->addWidget(new DefineMetricsCard(definition, tryOnce), 1, 1, 2, 1);
    grid->setColumnStretch(0, 63);
    grid->setColumnStretch(1, 37);
    grid->setRowStretch(1, 1);
    addUndo();
}

void DefineView::addSearchTool(QAction& action) {
    m_search->addTool(action);
}

void DefineView::addUndo() {
    QAction* const undo = m_definition.undoStack().createUndoAction(this, tr("Undo"));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* const redo = m_definition.undoStack().createRedoAction(this, tr("Redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcuts(QKeySequence::keyBindings(QKeySequence::Redo));
    for (QAction* const action : {undo, redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
}

}  // namespace vernier
