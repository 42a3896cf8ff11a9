#include "ui/compare/CompareTrialsCard.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/TrialFacts.h"
#include "ui/widgets/ParameterComparisonView.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vernier {

namespace {

QString outcomeOf(const Trial& trial, const StudyDefinition& definition) {
    const std::optional<double> objective = objectiveSoFar(trial, definition);
    const QString result = objective ? formatNumber(*objective) : CompareTrialsCard::tr("no result");
    return CompareTrialsCard::tr("Trial %1: %2 in %3")
        .arg(trial.id.number)
        .arg(result, formatDuration(runtimeSeconds(trial, trial.endedWallMs.value_or(0))));
}

}  // namespace

CompareTrialsCard::CompareTrialsCard(StudyController& study, SelectionController& selection, QWidget* parent)
    : Card(tr("Two trials"), parent),
      m_study(study),
      m_selection(selection),
      m_hint(new QLabel(tr("Select two trials in any plot or table, with Shift or Ctrl, to see how they differ."))),
      m_outcome(new QLabel),
      m_parameters(new ParameterComparisonView) {
    m_hint->setObjectName(QStringLiteral("compareTrialsHint"));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setProperty("muted", true);
    m_outcome->setObjectName(QStringLiteral("compareTrialsOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    auto* const content = new QWidget;
    auto* const rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_outcome);
    rows->addWidget(m_parameters);
    rows->addStretch(1);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);  // the card is the ground
    m_scroll = scroll;
    addContent(m_hint, 16);
    addContent(m_scroll, 10);
    connect(&m_selection, &SelectionController::selectionChanged, this, &CompareTrialsCard::refresh);
    connect(&m_study, &StudyController::trialsChanged, this, &CompareTrialsCard::refresh);
    refresh();
}

void CompareTrialsCard::refresh() {
    const std::vector<TrialId>& selected = m_selection.selected();
    const TrialPtr first = selected.size() == 2 ? m_study.trial(selected.front()) : nullptr;
    const TrialPtr second = selected.size() == 2 ? m_study.trial(selected.back()) : nullptr;
    const bool hasBoth = first && second && m_study.definition();
    m_hint->setVisible(!hasBoth);
    m_scroll->setVisible(hasBoth);
    if (!hasBoth)
        return;
    m_outcome->setText(outcomeOf(*first, *m_study.definition()) + QLatin1Char('\n') +
                       outcomeOf(*second, *m_study.definition()));
    m_parameters->compare(*first, *second, *m_study.definition());
}

}  // namespace vernier
