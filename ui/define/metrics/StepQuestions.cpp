#include "ui/define/metrics/StepQuestions.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/TryOnceController.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vernier {

StepQuestions::StepQuestions(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent)
    : QWidget(parent), m_definition(definition), m_tryOnce(tryOnce), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    addFolds();
    addRepeats();
    addBuffering();
    connect(&m_tryOnce, &TryOnceController::readingChanged, this, &StepQuestions::refresh);
    connect(&m_tryOnce, &TryOnceController::stateChanged, this, &StepQuestions::refresh);
    connect(&m_definition, &DefinitionController::draftChanged, this, &StepQuestions::refresh);
    refresh();
}

StepQuestions::Row StepQuestions::addRow(const char* name, const QString& accessibleName) {
    const Row row{new QWidget, new QLabel, new SegmentedControl};
    row.widget->setObjectName(QLatin1String(name) + QLatin1String("Question"));
    row.text->setWordWrap(true);
    row.choice->setObjectName(QLatin1String(name));
    row.choice->setAccessibleName(accessibleName);
    auto* const layout = new QVBoxLayout(row.widget);
    layout->setContentsMargins(kCardMargin, 4, 4, 4);  // narrow windows have no more room for the choice
    layout->setSpacing(4);
    layout->addWidget(row.text);
    layout->addWidget(row.choice, 0, Qt::AlignLeft);
    m_layout->addWidget(row.widget);
    return row;
}

/// In the order of FoldChoice.
void StepQuestions::addFolds() {
    m_folds = addRow("foldChoice", tr("What counts of several folds"));
    m_folds.choice->addSegment(QStringLiteral("mean"), tr("Mean"), tr("A trial is scored by the mean of its folds"));
    m_folds.choice->addSegment(QStringLiteral("median"), tr("Median"), tr("A trial is scored by the median of its folds"));
    m_folds.choice->addSegment(QStringLiteral("worst"), tr("Worst"), tr("A trial is scored by its worst fold"));
    m_folds.choice->addSegment(QStringLiteral("last"), tr("Last"), tr("They are no folds: only the last of them counts"));
    connect(m_folds.choice, &SegmentedControl::currentChanged, this, [this](int index) {
        StudyDraft after = m_definition.draft();
        after.rest.objective.folds = static_cast<FoldChoice>(index);
        m_definition.edit(tr("Choose what counts of folds"), after);
    });
}

/// In the order of RepeatChoice.
void StepQuestions::addRepeats() {
    m_repeats = addRow("repeatChoice", tr("What counts of several values at one step"));
    m_repeats.choice->addSegment(QStringLiteral("last"), tr("Last"), tr("The last value of a step counts"));
    m_repeats.choice->addSegment(QStringLiteral("first"), tr("First"), tr("The first value of a step counts"));
    m_repeats.choice->addSegment(QStringLiteral("mean"), tr("Mean"), tr("The mean of the values of a step counts"));
    m_repeats.choice->addSegment(QStringLiteral("worst"), tr("Worst"), tr("The worst value of a step counts"));
    connect(m_repeats.choice, &SegmentedControl::currentChanged, this, [this](int index) {
        StudyDraft after = m_definition.draft();
        after.rest.objective.repeated = static_cast<RepeatChoice>(index);
        m_definition.edit(tr("Choose what counts of several values"), after);
    });
}

void StepQuestions::addBuffering() {
    m_buffering = new QWidget;
    m_buffering->setObjectName(QStringLiteral("terminalQuestion"));
    auto* const text =
        new QLabel(tr("Everything was printed at the end. If the command keeps back its output unless it goes to a "
                      "terminal, its trials can be neither followed nor stopped early."));
    text->setWordWrap(true);
    auto* const button = new QPushButton(tr("Give it a terminal"));
    button->setObjectName(QStringLiteral("useTerminal"));
    connect(button, &QPushButton::clicked, this, [this] {
        StudyDraft after = m_definition.draft();
        after.rest.usesTerminal = true;
        m_definition.edit(tr("Run the command in a terminal"), after);
    });
    auto* const layout = new QHBoxLayout(m_buffering);
    layout->setContentsMargins(kCardMargin, 4, kCardMargin, 4);
    layout->setSpacing(kCardMargin);
    layout->addWidget(text, 1);
    layout->addWidget(button);
    m_layout->addWidget(m_buffering);
}

void StepQuestions::refresh() {
    m_buffering->setVisible(m_tryOnce.printedAllAtEnd());
    const Objective& objective = m_definition.draft().rest.objective;
    const StepSigns& signs = m_tryOnce.stepSigns();
    m_folds.text->setText(signs.folds > 1 ? tr("The steps begin %1 times: folds? What counts:").arg(signs.folds)
                                          : tr("If the steps of a trial begin again, it is scored by what its folds have:"));
    m_folds.widget->setVisible(signs.folds > 1 || objective.folds != FoldChoice::Mean);
    m_folds.choice->setCurrentIndex(static_cast<int>(objective.folds));
    m_repeats.text->setText(signs.mostValues > 1
                                ? tr("One step has up to %1 values, as from a progress bar or several processes. What counts:")
                                      .arg(signs.mostValues)
                                : tr("If one step has several values, what counts:"));
    m_repeats.widget->setVisible(signs.mostValues > 1 || objective.repeated != RepeatChoice::Last);
    m_repeats.choice->setCurrentIndex(static_cast<int>(objective.repeated));
}

}  // namespace vernier
