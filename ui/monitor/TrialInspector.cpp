#include "ui/monitor/TrialInspector.h"

#include "ui/controllers/HistoryController.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/TrialActions.h"
#include "ui/monitor/LogPanel.h"
#include "ui/monitor/TrialFilesView.h"
#include "ui/monitor/UsagePanel.h"
#include "ui/plots/LearningCurvesPlot.h"
#include "ui/tables/TrialTableModel.h"
#include "ui/text/StateText.h"
#include "ui/text/TrialStory.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/ParameterComparisonView.h"
#include "ui/widgets/SegmentedControl.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kTitleMark = 13;
constexpr int kFewestParameterRows = 3;
constexpr int kParametersShare = 6;  ///< of the height, at most a sixth: more rows scroll

QLabel* makeInspectorText(const char* name) {
    QLabel* const label = makeSentenceLabel(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Shows what is known; what the user is typing stays.
void showInspectorText(QLineEdit& edit, const QString& text) {
    if (!edit.hasFocus() || !edit.isModified())
        edit.setText(text);
}

}  // namespace

TrialInspector::TrialInspector(StudyController& study, SelectionController& selection, TrialActions& actions,
                               HistoryController& history, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_selection(selection),
      m_actions(actions),
      m_history(history),
      m_card(new Card(tr("Trial"))),
      m_state(new QLabel),
      m_stateMark(new QLabel),
      m_ending(makeInspectorText("trialEnding")),
      m_suggestion(makeInspectorText("trialSuggestion")),
      m_note(new QLineEdit),
      m_tags(new QLineEdit),
      m_parameters(new ParameterComparisonView),
      m_parametersArea(new QScrollArea),
      m_curve(new LearningCurvesPlot(study.history())),
      m_detailChoice(new SegmentedControl),
      m_details(new QStackedWidget),
      m_log(new LogPanel),
      m_files(new TrialFilesView),
      m_usage(new UsagePanel),
      m_pages(new QStackedWidget) {
    setObjectName(QStringLiteral("trialInspector"));
    QLabel* const empty = makeMutedLabel(
        tr("Select a trial in a plot or in the table to see how it ended, why it was chosen and what it printed."));
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(24);
    m_pages->addWidget(empty);
    m_pages->addWidget(makePage());
    m_card->addLeadingControl(m_stateMark);
    m_card->addLeadingControl(m_state);
    m_card->addContent(m_pages);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connectStudy();
    showCurrent();
}

QWidget* TrialInspector::makePage() {
    m_suggestion->setProperty("muted", true);
    m_suggestion->setTextFormat(Qt::PlainText);
    m_ending->setTextFormat(Qt::RichText);
    m_state->setObjectName(QStringLiteral("trialState"));
    m_state->setFont(semiboldFont(font()));
    m_parametersArea->setWidget(m_parameters);
    m_parametersArea->setWidgetResizable(true);
    m_parametersArea->setFrameShape(QFrame::NoFrame);
    m_parametersArea->viewport()->setAutoFillBackground(false);
    m_parameters->setAutoFillBackground(false);
    m_parametersArea->setFocusPolicy(Qt::NoFocus);
    m_curve->setShown(LearningCurvesPlot::Shown::Selected);
    m_curve->setObjectName(QStringLiteral("trialCurve"));
    m_curve->setMaximumHeight(fontMetrics().height() * 11);
    if (m_study.definition())
        m_curve->setDefinition(m_study.definition());
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(kCardMargin, kCardMargin, kCardMargin, kCardMargin);
    layout->setSpacing(10);
    layout->addWidget(m_ending);
    layout->addWidget(m_suggestion);
    layout->addWidget(makeButtons());
    layout->addWidget(makeWords());
    layout->addWidget(m_parametersArea);
    layout->addWidget(m_curve, 1);
    layout->addWidget(makeDetails(), 2);
    return page;
}

QWidget* TrialInspector::makeButtons() {
    const auto makeButton = [](QAction* action) {
        auto* const button = new QPushButton(action->text());
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        button->setCheckable(action->isCheckable());
        button->setVisible(action->isVisible());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] {
            button->setVisible(action->isVisible());
            button->setEnabled(action->isEnabled());
            button->setChecked(action->isChecked());
        });
        return button;
    };
    // One row would be too narrow for all, in some languages.
    auto* const anyTrial = new QHBoxLayout;
    anyTrial->addWidget(makeButton(m_actions.queueCopyAction()));
    anyTrial->addWidget(makeMoreButton());
    anyTrial->addStretch(1);
    auto* const runningTrial = new QHBoxLayout;
    runningTrial->addWidget(makeButton(m_actions.cancelAction()));
    runningTrial->addWidget(makeButton(m_actions.keepAction()));
    runningTrial->addWidget(makeButton(m_actions.rerunAction()));
    runningTrial->addStretch(1);
    auto* const rows = new QWidget;
    auto* const layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QHBoxLayout* const row : {anyTrial, runningTrial}) {
        row->setSpacing(8);
        layout->addLayout(row);
    }
    layout->setSpacing(8);
    return rows;
}

QToolButton* TrialInspector::makeMoreButton() {
    auto* const more = new QToolButton;
    more->setObjectName(QStringLiteral("moreTrialActions"));
    more->setText(QStringLiteral("…"));
    more->setAccessibleName(tr("More actions for this trial"));
    more->setToolTip(tr("Star it, hide it from the strategy, queue it with other values, copy its command line"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(more);
    for (QAction* const action : {m_actions.queueEditedAction(), m_actions.starAction(), m_actions.excludeAction(),
                                  m_actions.copyCommandAction(), m_actions.openFolderAction()})
        menu->addAction(action);
    more->setMenu(menu);
    return more;
}

QWidget* TrialInspector::makeWords() {
    const auto prepare = [](QLineEdit& edit, const char* objectName, const QString& name, const QString& hint) {
        edit.setObjectName(QLatin1String(objectName));
        edit.setAccessibleName(name);
        edit.setPlaceholderText(name);
        edit.setToolTip(hint);
    };
    prepare(*m_note, "trialNote", tr("Note"), tr("What you want to remember about this trial"));
    prepare(*m_tags, "trialTags", tr("Tags"), tr("Words to find it by, separated by commas: the filter tag:word finds them"));
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_note, 3);
    layout->addWidget(m_tags, 2);
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        if (m_note->isModified() && m_selection.current())
            m_actions.setNote(*m_selection.current(), m_note->text());
        m_note->setModified(false);
    });
    connect(m_tags, &QLineEdit::editingFinished, this, [this] {
        if (m_tags->isModified() && m_selection.current())
            m_actions.setTags(*m_selection.current(), tagsFrom(m_tags->text()));
        m_tags->setModified(false);
    });
    return row;
}

QWidget* TrialInspector::makeDetails() {
    m_detailChoice->setObjectName(QStringLiteral("trialDetails"));
    m_detailChoice->setAccessibleName(tr("What else to show about the trial"));
    const auto add = [this](const char* name, const QString& text, const QString& hint, QWidget* view) {
        m_detailChoice->addSegment(QLatin1String(name), text, hint);
        m_details->addWidget(view);
    };
    add("log", tr("Output"), tr("What it prints, live"), m_log);
    add("files", tr("Files"), tr("What is in its folder"), m_files);
    add("usage", tr("Resources"), tr("What its processes use"), m_usage);
    connect(m_detailChoice, &SegmentedControl::currentChanged, m_details, &QStackedWidget::setCurrentIndex);
    auto* const box = new QWidget;
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_detailChoice);
    layout->addWidget(m_details, 1);
    return box;
}

void TrialInspector::connectStudy() {
    connect(&m_selection, &SelectionController::selectionChanged, this, &TrialInspector::takeSelection);
    connect(&m_history, &HistoryController::momentChanged, this, &TrialInspector::takeMoment);
    connect(&m_study, &StudyController::trialsChanged, this, &TrialInspector::takeTrials);
    connect(&m_study, &StudyController::statusChanged, this, [this] {
        m_note->setReadOnly(!m_study.isWritable());
        m_tags->setReadOnly(!m_study.isWritable());
    });
    connect(&m_study, &StudyController::definitionChanged, this, [this] {
        m_curve->setDefinition(m_study.definition());
        m_log->setDefinition(*m_study.definition());
    });
    connect(&m_study, &StudyController::logArrived, this, [this](const LogChunk& chunk) {
        if (chunk.trial && chunk.trial == m_selection.current())
            m_log->append(chunk);
    });
    connect(&m_study, &StudyController::usageArrived, this, [this](const TrialUsage& usage) {
        if (usage.trial == m_selection.current())
            m_usage->add(usage.sample);
    });
    connect(&m_study, &StudyController::trialFolderArrived, this, [this](const TrialFolderListing& listing) {
        if (listing.trial != m_selection.current())
            return;
        m_files->show(listing);
        m_usage->setPoints(listing.usage);
    });
}

void TrialInspector::takeSelection() {
    m_note->setModified(false);
    m_tags->setModified(false);
    m_log->clearLog();
    m_files->clear();
    m_usage->setPoints({});
    showCurrent();
    if (m_selection.current())
        m_study.post(command::ListTrialFolder{*m_selection.current()});
    m_study.post(command::WatchLog{m_selection.current()});
}

/// Only what concerns the shown trial, or the best one it is compared with, is worth redrawing.
void TrialInspector::takeTrials(const std::vector<TrialId>& ids) {
    if (m_history.isPast())
        return;
    m_curve->refresh(ids);
    const std::optional<TrialId> current = m_selection.current();
    const Trial* const best = m_study.history().incumbent();
    const auto isAmong = [&ids](TrialId id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    if (!current || !(isAmong(*current) || (best && isAmong(best->id))))
        return;
    showCurrent();
    const TrialPtr trial = m_study.trial(*current);
    if (isAmong(*current) && trial && isFinished(trial->state))
        m_study.post(command::ListTrialFolder{*current});
}

void TrialInspector::takeMoment() {
    m_curve->setHistory(m_history.shown());
    showCurrent();
}

void TrialInspector::showCurrent() {
    const std::optional<TrialId> current = m_selection.current();
    const TrialPtr trial = current ? m_history.trial(*current) : nullptr;
    const bool isShown = trial && m_study.definition();
    m_pages->setCurrentIndex(isShown ? 1 : 0);
    m_state->setVisible(isShown);
    m_stateMark->setVisible(isShown);
    if (!isShown) {
        m_card->setTitle(tr("Trial"));
        return;
    }
    m_state->setText(stateText(trial->state));
    m_stateMark->setPixmap(stateIcon(trial->state).pixmap(kTitleMark, kTitleMark));
    m_curve->setSelection({*current});
    showStory(*trial);
    showWords(*trial);
    showParameters(*trial);
}

void TrialInspector::showStory(const Trial& trial) {
    const std::int64_t nowWallMs = m_history.moment().value_or(QDateTime::currentMSecsSinceEpoch());
    const TrialStory story =
        tellTrial(trial, *m_study.definition(), m_study.stoppingDecision(trial.id), m_history.shown().incumbent(), nowWallMs);
    m_card->setTitle(story.title);
    m_ending->setText(story.ending);
    m_suggestion->setText(story.suggestion);
    m_suggestion->setVisible(!story.suggestion.isEmpty());
}

void TrialInspector::showWords(const Trial& trial) {
    showInspectorText(*m_note, QString::fromStdString(trial.note));
    showInspectorText(*m_tags, shownTags(trial.tags));
}

void TrialInspector::showParameters(const Trial& trial) {
    const Trial* const best = m_history.shown().incumbent();
    const bool isBest = best && best->id == trial.id;
    m_parameters->show(trial, *m_study.definition(), isBest ? nullptr : best);
    fitParameters();
}

void TrialInspector::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitParameters();
}

void TrialInspector::fitParameters() {
    const int most = std::max(m_parameters->heightOfRows(kFewestParameterRows), height() / kParametersShare);
    m_parametersArea->setFixedHeight(std::min(m_parameters->sizeHint().height(), most));
}

}  // namespace vernier
