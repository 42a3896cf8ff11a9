#include "ui/views/TrialInspector.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/TrialActions.h"
#include "ui/models/TrialStory.h"
#include "ui/plots/LearningCurvesPlot.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/Theme.h"
#include "ui/views/Card.h"
#include "ui/views/LogView.h"
#include "ui/views/ParameterComparisonView.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kMargin = 12;
constexpr int kMark = 13;

QLabel* makeText(const char* name) {
    auto* const label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

TrialInspector::TrialInspector(StudyController& study, SelectionController& selection, TrialActions& actions, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_selection(selection),
      m_actions(actions),
      m_card(new Card(tr("Trial"))),
      m_state(new QLabel),
      m_stateMark(new QLabel),
      m_ending(makeText("trialEnding")),
      m_suggestion(makeText("trialSuggestion")),
      m_parameters(new ParameterComparisonView),
      m_curve(new LearningCurvesPlot(study.history())),
      m_log(new LogView),
      m_pages(new QStackedWidget) {
    setObjectName(QStringLiteral("trialInspector"));
    auto* const empty =
        new QLabel(tr("Select a trial in a plot or in the table to see how it ended, why it was chosen and what it "
                      "printed."));
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setProperty("muted", true);
    empty->setMargin(24);
    m_pages->addWidget(empty);
    m_pages->addWidget(makePage());
    m_card->addLeadingControl(m_stateMark);
    m_card->addLeadingControl(m_state);
    m_card->addContent(m_pages);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(&m_selection, &SelectionController::selectionChanged, this, [this] {
        showCurrent();
        watchLog();
    });
    connect(&m_study, &StudyController::trialsChanged, this, &TrialInspector::showCurrent);
    connect(&m_study, &StudyController::trialsChanged, m_curve, &LearningCurvesPlot::refresh);
    connect(&m_study, &StudyController::definitionChanged, this, [this] { m_curve->setDefinition(m_study.definition()); });
    connect(&m_study, &StudyController::logArrived, this, [this](const LogChunk& chunk) {
        if (chunk.trial && chunk.trial == m_selection.current())
            m_log->append(chunk);
    });
    showCurrent();
}

QWidget* TrialInspector::makePage() {
    m_suggestion->setProperty("muted", true);
    m_suggestion->setTextFormat(Qt::PlainText);
    m_ending->setTextFormat(Qt::RichText);
    m_state->setObjectName(QStringLiteral("trialState"));
    m_state->setFont(semiboldFont(font()));
    m_curve->setShown(LearningCurvesPlot::Shown::Selected);
    m_curve->setObjectName(QStringLiteral("trialCurve"));
    m_curve->setMaximumHeight(fontMetrics().height() * 11);
    if (m_study.definition())
        m_curve->setDefinition(m_study.definition());
    m_log->setObjectName(QStringLiteral("trialLog"));
    m_log->setMinimumHeight(fontMetrics().height() * 5);
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(10);
    layout->addWidget(m_ending);
    layout->addWidget(m_suggestion);
    layout->addWidget(makeButtons());
    layout->addWidget(m_parameters);
    layout->addWidget(m_curve, 1);
    layout->addWidget(m_log, 1);
    return page;
}

QWidget* TrialInspector::makeButtons() {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QAction* const action : {m_actions.queueCopyAction(), m_actions.cancelAction()}) {
        auto* const button = new QPushButton(action->text());
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
        layout->addWidget(button);
    }
    auto* const more = new QToolButton;
    more->setObjectName(QStringLiteral("moreTrialActions"));
    more->setText(tr("More"));
    more->setAccessibleName(tr("More actions on the trial"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(more);
    for (QAction* const action : {m_actions.copyCommandAction(), m_actions.starAction(), m_actions.excludeAction()})
        menu->addAction(action);
    more->setMenu(menu);
    layout->addWidget(more);
    layout->addStretch(1);
    return row;
}

void TrialInspector::showCurrent() {
    const std::optional<TrialId> current = m_selection.current();
    const TrialPtr trial = current ? m_study.trial(*current) : nullptr;
    const bool isShown = trial && m_study.definition();
    m_pages->setCurrentIndex(isShown ? 1 : 0);
    m_state->setVisible(isShown);
    m_stateMark->setVisible(isShown);
    if (!isShown) {
        m_card->setTitle(tr("Trial"));
        return;
    }
    m_state->setText(QCoreApplication::translate("TrialState", toText(trial->state).c_str()));
    m_stateMark->setPixmap(stateIcon(trial->state).pixmap(kMark, kMark));
    m_curve->setSelection({*current});
    showStory();
    showParameters();
}

void TrialInspector::watchLog() {
    m_log->clearLog();
    m_study.post(command::WatchLog{m_selection.current()});
}

void TrialInspector::showStory() {
    const TrialPtr trial = m_study.trial(*m_selection.current());
    const TrialStory story = tellTrial(*trial, *m_study.definition(), m_study.stoppingDecision(trial->id),
                                       m_study.history().incumbent(), QDateTime::currentMSecsSinceEpoch());
    m_card->setTitle(story.title);
    m_ending->setText(story.ending);
    m_suggestion->setText(story.suggestion);
    m_suggestion->setVisible(!story.suggestion.isEmpty());
}

void TrialInspector::showParameters() {
    const TrialPtr trial = m_study.trial(*m_selection.current());
    const Trial* const best = m_study.history().incumbent();
    const bool isBest = best && best->id == trial->id;
    m_parameters->show(*trial, *m_study.definition(), isBest ? nullptr : best);
}

}  // namespace vernier
