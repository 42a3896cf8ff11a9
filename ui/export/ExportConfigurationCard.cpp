#include "ui/export/ExportConfigurationCard.h"

#include "core/ranking/RepeatRanking.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/export/ControlStrip.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/SaveTextDialog.h"
#include "ui/widgets/SegmentedControl.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kCopiedMs = 1500;

}  // namespace

ExportConfigurationCard::ExportConfigurationCard(StudyController& study, SelectionController& selection,
                                                 SteeringController& steering, QWidget* parent)
    : Card(tr("Configuration"), parent),
      m_study(study),
      m_selection(selection),
      m_choice(new SegmentedControl),
      m_number(new QSpinBox),
      m_count(new QSpinBox),
      m_format(new SegmentedControl),
      m_control(new ControlStrip(study, steering)),
      m_preview(new QPlainTextEdit),
      m_copy(new QPushButton(tr("Copy"))),
      m_save(new QPushButton(tr("Save…"))) {
    m_copy->setObjectName(QStringLiteral("copyExport"));
    m_copy->setToolTip(tr("Copy this text to the clipboard"));
    m_save->setObjectName(QStringLiteral("saveExport"));
    m_save->setToolTip(tr("Write this text to a file"));
    m_copy->setMinimumWidth(fontMetrics().horizontalAdvance(tr("Copied")) + 30);  // "Copied" must not push its neighbour
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("The text to copy or save"));
    m_preview->setReadOnly(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setFont(monoFont(font()));
    m_preview->setTabChangesFocus(true);
    addContent(makeChoices(), 12, 0);
    auto* const text = new QWidget;
    auto* const layout = new QVBoxLayout(text);
    layout->setContentsMargins(12, 0, 12, 12);
    layout->addWidget(m_preview);
    addContent(text);
    addControl(m_copy);
    addControl(m_save);
    setTabOrder(m_preview, m_copy);
    setTabOrder(m_copy, m_save);
    connectAll();
    refresh();
}

QWidget* ExportConfigurationCard::makeChoices() {
    m_choice->setObjectName(QStringLiteral("exportChoice"));
    m_choice->setAccessibleName(tr("Which trial"));
    m_choice->addSegment(QStringLiteral("best"), tr("Best trial"),
                         tr("The best finished trial; follows the study while it runs"));
    m_choice->addSegment(QStringLiteral("several"), tr("Best few"), tr("The best trials whose configurations differ"));
    m_choice->addSegment(QStringLiteral("selected"), tr("Selected trial"), tr("The trial that is selected in Monitor"));
    m_choice->addSegment(QStringLiteral("number"), tr("Trial number"), tr("Any trial by its number"));
    m_number->setObjectName(QStringLiteral("exportNumber"));
    m_number->setAccessibleName(tr("Trial number"));
    m_number->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    m_count->setObjectName(QStringLiteral("exportCount"));
    m_count->setAccessibleName(tr("How many"));
    m_count->setRange(2, 1000);
    m_count->setValue(5);
    m_count->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->setAccessibleName(tr("Format"));
    for (const ExportFormat& format : exportFormats()) {
        if (!format.isRare)
            m_format->addSegment(QString::fromStdString(format.word), exportTitle(format), exportHint(format));
    }
    auto* const rows = new QWidget;
    auto* const layout = new QGridLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_choice, 0, 0, Qt::AlignLeading);
    layout->addWidget(m_number, 0, 1);
    layout->addWidget(m_count, 0, 1);
    layout->addWidget(m_format, 1, 0, Qt::AlignLeading);
    layout->addWidget(m_control, 2, 0, 1, 3);
    layout->setColumnStretch(2, 1);
    return rows;
}

void ExportConfigurationCard::connectAll() {
    connect(m_choice, &SegmentedControl::currentChanged, this, &ExportConfigurationCard::refresh);
    connect(m_format, &SegmentedControl::currentChanged, this, &ExportConfigurationCard::refresh);
    connect(m_number, &QSpinBox::valueChanged, this, &ExportConfigurationCard::refresh);
    connect(m_count, &QSpinBox::valueChanged, this, &ExportConfigurationCard::refresh);
    connect(m_copy, &QPushButton::clicked, this, &ExportConfigurationCard::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportConfigurationCard::save);
    connect(&m_study, &StudyController::trialsChanged, this, &ExportConfigurationCard::refresh);
    connect(&m_study, &StudyController::definitionChanged, this, &ExportConfigurationCard::refresh);
    connect(&m_selection, &SelectionController::selectionChanged, this, &ExportConfigurationCard::refresh);
}

ExportConfigurationCard::Choice ExportConfigurationCard::choice() const {
    return static_cast<Choice>(m_choice->currentIndex());
}

const ExportFormat& ExportConfigurationCard::format() const {
    return exportFormats()[static_cast<std::size_t>(std::max(0, m_format->currentIndex()))];
}

std::vector<TrialPtr> ExportConfigurationCard::chosenTrials() const {
    const History& history = m_study.history();
    TrialPtr trial;
    switch (choice()) {
        case Choice::Best: trial = history.incumbent() ? m_study.trial(history.incumbent()->id) : nullptr; break;
        case Choice::Several:
            return m_study.definition()
                       ? bestTrials(m_study.definition()->space, history, static_cast<std::size_t>(m_count->value()))
                       : std::vector<TrialPtr>();
        case Choice::Selected: trial = m_selection.current() ? m_study.trial(*m_selection.current()) : nullptr; break;
        case Choice::Number: trial = m_study.trial(TrialId{m_number->value()}); break;
    }
    return trial ? std::vector<TrialPtr>{trial} : std::vector<TrialPtr>();
}

QString ExportConfigurationCard::missingText() const {
    if (m_study.history().trials().empty())
        return tr("Nothing has run yet. Press Run: the best configuration appears here as soon as a trial has finished.");
    if (choice() == Choice::Best || choice() == Choice::Several)
        return tr("No trial has finished with a result yet. The best configuration appears here as soon as one has.");
    return tr("No trial is selected. Click one in Monitor, in a plot or in the table.");
}

void ExportConfigurationCard::fitNumber() {
    const QSignalBlocker blocker(m_number);
    m_number->setRange(0, std::max(0, static_cast<int>(m_study.history().trials().size()) - 1));
    m_number->setVisible(choice() == Choice::Number);
    m_count->setVisible(choice() == Choice::Several);
}

QString ExportConfigurationCard::describe(const std::vector<TrialPtr>& trials) const {
    if (trials.empty())
        return {};
    if (choice() == Choice::Several)
        return tr("%1 trials", "how many").arg(trials.size());
    const Trial& trial = *trials.front();
    const QString number = tr("trial %1").arg(trial.id.number);
    return trial.objective ? number + tr(", %1 %2", "metric and value")
                                          .arg(QString::fromStdString(m_study.definition()->objective.metric),
                                               formatNumber(*trial.objective))
                           : number;
}

void ExportConfigurationCard::refresh() {
    fitNumber();
    const std::vector<TrialPtr> trials = m_study.definition() ? chosenTrials() : std::vector<TrialPtr>();
    const QString text = trials.empty() ? QString() : exportText(format(), trials, *m_study.definition(), m_study.folder());
    setDescription(describe(trials));
    m_control->setTrial(trials.size() == 1 ? trials.front() : nullptr);
    m_preview->setPlaceholderText(missingText());
    m_preview->setLineWrapMode(format().isOneLine ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    if (m_preview->toPlainText() != text)
        m_preview->setPlainText(text);
    m_copy->setEnabled(!text.isEmpty());
    m_save->setEnabled(!text.isEmpty());
}

void ExportConfigurationCard::copy() {
    QGuiApplication::clipboard()->setText(m_preview->toPlainText());
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(kCopiedMs, m_copy, [this] { m_copy->setText(tr("Copy")); });
}

void ExportConfigurationCard::save() {
    const std::vector<TrialPtr> trials = chosenTrials();
    if (trials.empty())
        return;
    saveText(this, m_study, exportFileName(format(), *m_study.definition(), trials),
             [text = m_preview->toPlainText()] { return text; });
}

}  // namespace vernier
