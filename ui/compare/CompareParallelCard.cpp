#include "ui/compare/CompareParallelCard.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/plots/ParallelCoordinatesPlot.h"

#include <QPushButton>

namespace vernier {

CompareParallelCard::CompareParallelCard(StudyController& study, SelectionController& selection, QWidget* parent)
    : Card(tr("Parallel coordinates"), parent),
      m_study(study),
      m_plot(new ParallelCoordinatesPlot(study.history())),
      m_clear(new QPushButton(tr("Clear brushes"))) {
    m_plot->setObjectName(QStringLiteral("parallelPlot"));
    m_plot->setToolTip(QString());
    m_clear->setObjectName(QStringLiteral("clearBrushes"));
    m_clear->setToolTip(tr("Show all trials in full colour again (Esc)"));
    addControl(m_clear);
    addContent(m_plot, 4);
    connect(m_clear, &QPushButton::clicked, m_plot, &ParallelCoordinatesPlot::clearBrushes);
    connect(m_plot, &ParallelCoordinatesPlot::linesChanged, this, &CompareParallelCard::showCount);
    connect(m_plot, &ParallelCoordinatesPlot::brushed, &selection, &SelectionController::selectAll);
    connect(m_plot, &ParallelCoordinatesPlot::trialClicked, &selection,
            [&selection](TrialId trial, bool adds) { adds ? selection.toggle(trial) : selection.select(trial); });
    connect(&selection, &SelectionController::selectionChanged, m_plot,
            [this, &selection] { m_plot->setSelection(selection.selected()); });
    const auto takeDefinition = [this] {
        if (m_study.definition())
            m_plot->setDefinition(m_study.definition());
    };
    connect(&study, &StudyController::definitionChanged, m_plot, takeDefinition);
    connect(&study, &StudyController::trialsChanged, m_plot, &ParallelCoordinatesPlot::refresh);
    takeDefinition();
    showCount();
}

void CompareParallelCard::showCount() {
    const ParallelAxes& axes = m_plot->axes();
    m_clear->setEnabled(axes.isBrushed());
    setDescription(axes.isBrushed()
                       ? tr("%1 of %2 trials inside the brushes").arg(axes.linesInBrushes().size()).arg(axes.trials().size())
                       : tr("drag along an axis to select trials; drag its name to move it"));
}

}  // namespace vernier
