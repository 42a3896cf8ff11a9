#include "ui/monitor/MonitorView.h"

#include "ui/controllers/HistoryController.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/TrialActions.h"
#include "ui/controllers/explain/ExpectedBestController.h"
#include "ui/monitor/CurvesCard.h"
#include "ui/monitor/DecisionLedger.h"
#include "ui/monitor/FrontCard.h"
#include "ui/monitor/HistoryPage.h"
#include "ui/monitor/PagesCard.h"
#include "ui/monitor/PastBanner.h"
#include "ui/monitor/TrialInspector.h"
#include "ui/monitor/TrialsTable.h"
#include "ui/plots/LearningCurvesPlot.h"
#include "ui/plots/ObjectiveHistoryPlot.h"
#include "ui/plots/RungPlot.h"
#include "ui/plots/TimelinePlot.h"
#include "ui/plots/front/ParetoPlot.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CardSplitter.h"
#include "ui/widgets/ChoiceButton.h"

#include <QAction>
#include <QDateTime>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kClockMs = 1000;
constexpr auto kSettingsGroup = "monitor/";
constexpr auto kPageKey = "monitor/page";

}  // namespace

MonitorView::MonitorView(StudyController& study, SelectionController& selection, TrialActions& actions, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_selection(selection),
      m_actions(actions),
      m_history(new HistoryController(study, this)),
      m_expected(new ExpectedBestController(study, this)),
      m_objective(new ObjectiveHistoryPlot(study.history())),
      m_front(new FrontCard(study.history())),
      m_curves(new LearningCurvesPlot(study.history())),
      m_curvesCard(new CurvesCard(m_curves)),
      m_timeline(new TimelinePlot(study.history())),
      m_ledger(new DecisionLedger(study, selection)),
      m_rungs(new RungPlot(study.history())),
      m_table(new TrialsTable(study, selection, actions, *m_history)),
      m_inspector(new TrialInspector(study, selection, actions, *m_history)),
      m_pages(new PagesCard(QStringLiteral("monitorCard"))),
      m_clock(new QTimer(this)),
      m_plots(makeCardSplitter("plotsSplitter", Qt::Horizontal)),
      m_left(makeCardSplitter("leftSplitter", Qt::Vertical)),
      m_whole(makeCardSplitter("monitorSplitter", Qt::Horizontal)) {
    setObjectName(QStringLiteral("monitorView"));
    m_plots->addWidget(makeObjectiveCard());
    m_plots->addWidget(m_front);
    m_curves->setObjectName(QStringLiteral("curvesPlot"));
    m_plots->addWidget(m_curvesCard);
    makePages();
    m_left->addWidget(m_plots);
    m_left->addWidget(m_pages);
    m_left->addWidget(m_table);
    m_whole->addWidget(m_left);
    m_whole->addWidget(m_inspector);
    m_left->setSizes({fontMetrics().height() * 16, fontMetrics().height() * 9, fontMetrics().height() * 18});
    m_left->setStretchFactor(0, 9);
    m_left->setStretchFactor(1, 3);
    m_left->setStretchFactor(2, 10);
    m_whole->setStretchFactor(0, 1);
    m_whole->setStretchFactor(1, 0);
    const int inspectorWidth = fontMetrics().averageCharWidth() * 46;
    m_inspector->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_whole->setSizes({inspectorWidth * 3, inspectorWidth});
    m_plots->setSizes({1000, 1000, 1000});
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kCardGap, kCardGap, kCardGap, kCardGap);
    layout->setSpacing(kCardGap);
    layout->addWidget(new PastBanner(*m_history));
    layout->addWidget(m_whole, 1);
    connectStudy();
    addUndo();
    takeDefinition();
}

void MonitorView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_expected->setWanted(!m_history->isPast());
}

void MonitorView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_expected->setWanted(false);
}

void MonitorView::saveState(QSettings& settings) const {
    for (const QSplitter* const splitter : {m_plots, m_left, m_whole})
        settings.setValue(QLatin1String(kSettingsGroup) + splitter->objectName(), splitter->saveState());
    settings.setValue(QLatin1String(kPageKey), m_pages->currentIndex());
    m_table->saveState(settings);
}

void MonitorView::restoreState(const QSettings& settings) {
    for (QSplitter* const splitter : {m_plots, m_left, m_whole})
        splitter->restoreState(settings.value(QLatin1String(kSettingsGroup) + splitter->objectName()).toByteArray());
    m_pages->setCurrentIndex(settings.value(QLatin1String(kPageKey), 0).toInt());
    m_table->restoreState(settings);
}

Card* MonitorView::makeObjectiveCard() {
    m_objective->setObjectName(QStringLiteral("objectivePlot"));
    auto* const card = new Card(tr("Objective"));
    auto* const abscissa = new ChoiceButton(tr("What the horizontal axis shows"));
    abscissa->setObjectName(QStringLiteral("objectiveAbscissa"));
    abscissa->addChoice(tr("by number"));
    abscissa->addChoice(tr("by time"));
    abscissa->addChoice(tr("by cost"));
    connect(abscissa, &ChoiceButton::chosen, m_objective,
            [this](int index) { m_objective->setAbscissa(static_cast<ObjectiveHistoryPlot::Abscissa>(index)); });
    auto* const scale = new ChoiceButton(tr("Scale of the objective"));
    scale->setObjectName(QStringLiteral("objectiveScale"));
    scale->addChoice(tr("linear"));
    scale->addChoice(tr("logarithmic"));
    connect(scale, &ChoiceButton::chosen, m_objective, [this](int index) { m_objective->setLogarithmicWish(index == 1); });
    card->addControl(abscissa);
    card->addControl(scale);
    card->addContent(m_objective);
    return card;
}

void MonitorView::makePages() {
    m_timeline->setObjectName(QStringLiteral("timelinePlot"));
    m_pages->addPage(QStringLiteral("timeline"), tr("Timeline"), tr("When each trial ran, and in which slot"), m_timeline);
    m_pages->addPage(QStringLiteral("decisions"), tr("Decisions"), tr("What the stopping rule decided, and why"), m_ledger,
                     m_ledger->takeControls());
    m_rungs->setObjectName(QStringLiteral("rungPlot"));
    m_pages->addPage(QStringLiteral("rungs"), tr("Rungs"), tr("Which trials were given more steps"), m_rungs);
    m_pages->addPage(QStringLiteral("history"), tr("History"),
                     tr("Everything you did and everything that happened, to look back at"),
                     new HistoryPage(*m_history, m_selection));
}

void MonitorView::connectStudy() {
    connect(&m_study, &StudyController::definitionChanged, this, &MonitorView::takeDefinition);
    connect(&m_study, &StudyController::trialsChanged, this, [this](const std::vector<TrialId>& ids) {
        if (m_history->isPast())
            return;
        m_objective->refresh();
        m_front->plot().refresh();
        m_curves->refresh(ids);
        m_timeline->setNow(QDateTime::currentMSecsSinceEpoch());
        m_rungs->refresh();
    });
    connect(m_history, &HistoryController::momentChanged, this, &MonitorView::takeMoment);
    connect(&m_study, &StudyController::statusChanged, this, &MonitorView::takeStatus);
    connect(m_expected, &ExpectedBestController::expectedChanged, this,
            [this] { m_objective->setExpectedBest(m_expected->expected()); });
    m_clock->setInterval(kClockMs);
    connect(m_clock, &QTimer::timeout, this,
            [this] { m_timeline->setNow(m_history->moment().value_or(QDateTime::currentMSecsSinceEpoch())); });
    connect(&m_study, &StudyController::decisionsArrived, m_curves, &LearningCurvesPlot::addDecisions);
    connect(&m_study, &StudyController::decisionsArrived, m_rungs, &RungPlot::addDecisions);
    connect(m_ledger, &DecisionLedger::stepChosen, m_curves, &LearningCurvesPlot::markStep);
    connect(&m_selection, &SelectionController::selectionChanged, this, [this] {
        m_objective->setSelection(m_selection.selected());
        m_front->plot().setSelection(m_selection.selected());
        m_curves->setSelection(m_selection.selected());
        m_timeline->setSelection(m_selection.selected());
        m_rungs->setSelection(m_selection.selected());
    });
    for (PlotView* const plot :
         std::initializer_list<PlotView*>{m_objective, &m_front->plot(), m_curves, m_timeline, m_rungs}) {
        connect(plot, &PlotView::trialClicked, &m_selection,
                [this](TrialId trial, bool adds) { adds ? m_selection.toggle(trial) : m_selection.select(trial); });
    }
}

void MonitorView::takeDefinition() {
    if (!m_study.definition())
        return;
    m_objective->setDefinition(m_study.definition());
    m_front->setDefinition(m_study.definition());
    if (!m_front->isHidden() && m_plots->sizes().at(m_plots->indexOf(m_front)) == 0)  // as of an earlier version
        m_plots->setSizes({1000, 1000, 1000});
    m_curves->setDefinition(m_study.definition());
    m_curvesCard->setDefinition(*m_study.definition());
    m_timeline->setDefinition(m_study.definition());
    m_rungs->setDefinition(m_study.definition());
}

/// All plots show the same moment.
void MonitorView::takeMoment() {
    const History& shown = m_history->shown();
    m_expected->setWanted(isVisible() && !m_history->isPast());
    m_objective->setHistory(shown);
    m_front->plot().setHistory(shown);
    m_curves->setHistory(shown);
    m_timeline->setHistory(shown);
    m_rungs->setHistory(shown);
    m_timeline->setNow(m_history->moment().value_or(QDateTime::currentMSecsSinceEpoch()));
}

void MonitorView::addUndo() {
    for (QAction* const action : {m_actions.undoAction(), m_actions.redoAction()}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
}

void MonitorView::takeStatus() {
    const StudyStatus& status = m_study.status();
    m_objective->setTrialLimit(status.trialLimit);
    m_timeline->setSlots(status.slots);
    if (status.running == 0)
        m_clock->stop();
    else if (!m_clock->isActive())
        m_clock->start();
}

}  // namespace vernier
