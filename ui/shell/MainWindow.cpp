#include "ui/shell/MainWindow.h"

#include "ui/controllers/ActionRegistry.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/NextSteps.h"
#include "ui/controllers/RunReadiness.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/TrialActions.h"
#include "ui/monitor/MonitorView.h"
#include "ui/shell/AdviceBar.h"
#include "ui/shell/DoctorBadge.h"
#include "ui/shell/ModeRail.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/dialogs/ConfirmRunDialog.h"
#include "ui/shell/dialogs/DoctorDialog.h"
#include "ui/shell/dialogs/PlanDialog.h"
#include "ui/shell/dialogs/StopDialog.h"
#include "ui/shell/dialogs/TryFirstDialog.h"
#include "ui/text/CoreText.h"
#include "ui/text/ProgressText.h"
#include "ui/widgets/SaveTextDialog.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr auto kGeometryKey = "window/geometry";
constexpr QSize kFirstSize(1440, 900);

QString runStateText(const StudyStatus& status) {
    if (status.isReadOnly)
        return MainWindow::tr("Watching");
    switch (status.runState) {
        case RunState::Idle: return MainWindow::tr("Ready");
        case RunState::Running: return MainWindow::tr("Running");
        case RunState::Pausing: return MainWindow::tr("Pausing: running trials finish first");
        case RunState::Paused: return MainWindow::tr("Paused");
        case RunState::Stopping: return MainWindow::tr("Stopping");
        case RunState::Finished: return MainWindow::tr("Finished");
    }
    return {};
}

}  // namespace

MainWindow::MainWindow(StudyController& study, SelectionController& selection, TrialActions& actions, QSettings& settings,
                       QWidget* parent)
    : QMainWindow(parent),
      m_study(study),
      m_selection(selection),
      m_settings(settings),
      m_registry(new ActionRegistry(this)),
      m_menu(new QMenu(this)),
      m_monitor(new MonitorView(study, selection, actions)),
      m_topBar(new TopBar(study, actions.steering(), m_menu)),
      m_rail(new ModeRail),
      m_steps(new NextSteps(study, actions.steering(), this)),
      m_standstill(new AdviceBar(*m_steps, "standstill")),
      m_notices(new NoticeBar),
      m_modes(new QStackedWidget),
      m_counts(new QLabel),
      m_state(new QLabel) {
    setObjectName(QStringLiteral("mainWindow"));
    m_menu->setObjectName(QStringLiteral("studyMenu"));
    assemble();
    addStudyActions(actions);
    connectStudy();
    connect(&actions.steering(), &SteeringController::noticeArrived, m_notices, &NoticeBar::addNotice);
    showDefinition();
    showStatus();
}

MainWindow::~MainWindow() = default;

void MainWindow::addMode(const QString& name, const QString& icon, const QString& text, QWidget* view) {
    QAction* const show = m_rail->addMode(name, icon, text);
    m_modes->addWidget(view);
    m_registry->add(tr("View"), {show});
    m_registry->addFrom(text, view, show);
}

QString MainWindow::mode() const {
    return m_modes->currentWidget()->objectName();
}

void MainWindow::showMode(const QString& view) {
    for (int index = 0; index < m_modes->count(); ++index) {
        if (m_modes->widget(index)->objectName() == view)
            m_rail->setCurrentIndex(index);
    }
}

QAction* MainWindow::addPage(const char* name, const QString& text, const QString& hint, Qt::Key key) {
    QAction* const open = makeAction(this, name, text, hint, QKeySequence(Qt::CTRL | key));
    addAction(open);
    m_registry->add(tr("Study"), {open});
    return open;
}

void MainWindow::addDoctor(DoctorController& doctor) {
    QAction* const open =
        addPage("openDoctor", tr("Doctor"), tr("What is the matter with this study, and what mends it"), Qt::Key_M);
    m_topBar->addBadge(new DoctorBadge(doctor, *open, m_topBar));
    connect(open, &QAction::triggered, this, [this, &doctor] { openDoctor(doctor); });
}

QAction* MainWindow::addPlan(PlanController& plan) {
    QAction* const open =
        addPage("openPlan", tr("Plan"), tr("What money, time or a number of trials buys, and what to do with it"), Qt::Key_L);
    connect(open, &QAction::triggered, this, [this, &plan] { openPlan(plan); });
    return open;
}

void MainWindow::addReadiness(RunReadiness& readiness) {
    m_readiness = &readiness;
    auto* const rows = static_cast<QVBoxLayout*>(centralWidget()->layout());
    rows->insertWidget(rows->indexOf(m_standstill), new AdviceBar(readiness, "readiness"));
    m_registry->add(tr("Study"), readiness.actions());
    connect(&readiness, &RunReadiness::modeWanted, this, &MainWindow::showMode);
    connect(&readiness, &RunReadiness::proofNeeded, this, &MainWindow::askToTry);
    connect(&readiness, &RunReadiness::changed, this, &MainWindow::showStatus);
    showStatus();
}

void MainWindow::openPlan(PlanController& plan) {
    if (!m_planDialog)
        m_planDialog = new PlanDialog(plan, this);
    m_planDialog->show();
    m_planDialog->raise();
    m_planDialog->activateWindow();
}

void MainWindow::openDoctor(DoctorController& doctor) {
    if (!m_doctorDialog) {
        m_doctorDialog = new DoctorDialog(doctor, this);
        connect(m_doctorDialog, &DoctorDialog::showWanted, this, &MainWindow::showPlace);
    }
    m_doctorDialog->show();
    m_doctorDialog->raise();
    m_doctorDialog->activateWindow();
}

void MainWindow::showPlace(const QString& view, std::optional<TrialId> trial) {
    showMode(view);
    if (trial)
        m_selection.select(*trial);
    activateWindow();
}

void MainWindow::finishModes() {
    restoreState();
    chooseFirstMode();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::assemble() {
    auto* const centre = new QWidget;
    auto* const columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addWidget(m_modes, 1);
    auto* const rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_topBar);
    rows->addWidget(m_standstill);
    rows->addWidget(m_notices);
    rows->addLayout(columns, 1);
    setCentralWidget(centre);
    m_modes->setObjectName(QStringLiteral("modes"));
    m_counts->setObjectName(QStringLiteral("counts"));
    m_state->setObjectName(QStringLiteral("runState"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(m_state);
    connect(m_rail, &ModeRail::currentChanged, m_modes, &QStackedWidget::setCurrentIndex);
}

void MainWindow::addStudyActions(TrialActions& actions) {
    const QList<QAction*> study{m_study.runAction(), m_study.pauseAction(), m_study.stopAction(),
                                actions.steering().moreSlotsAction(), actions.steering().fewerSlotsAction()};
    addActions(study);
    m_registry->add(tr("Study"), study + m_steps->actions());
    m_registry->add(tr("Trials"), actions.all());
    // Undo and redo are those of the mode that has the focus: each adds its own.
    for (QAction* const action : actions.all()) {
        if (action != actions.undoAction() && action != actions.redoAction())
            addAction(action);
    }
}

void MainWindow::connectStudy() {
    connect(&m_study, &StudyController::definitionChanged, this, &MainWindow::showDefinition);
    connect(&m_study, &StudyController::statusChanged, this, &MainWindow::showStatus);
    connect(&m_study, &StudyController::opened, this, &MainWindow::chooseFirstMode);
    connect(&m_study, &StudyController::opened, this, &MainWindow::showStatus);
    connect(&m_study, &StudyController::noticeArrived, m_notices, &NoticeBar::addNotice);
    connect(&m_study, &StudyController::confirmationNeeded, this, &MainWindow::askToRun);
    connect(&m_study, &StudyController::stopConfirmationNeeded, this, &MainWindow::askToStop);
    connect(m_steps, &NextSteps::modeWanted, this, &MainWindow::showMode);
    connect(&m_study, &StudyController::aboutToRun, this, [this] { m_rail->setCurrentIndex(m_modes->indexOf(m_monitor)); });
}

void MainWindow::showDefinition() {
    const auto& definition = m_study.definition();
    const QString name =
        definition && !definition->name.empty() ? outsideText(definition->name) : QDir(m_study.folder()).dirName();
    setWindowTitle(tr("%1 - Vernier").arg(name));
}

void MainWindow::showStatus() {
    const StudyStatus& status = m_study.status();
    const QString counts = countsText(status);
    m_counts->setText(status.reason.empty() ? counts : tr("%1 · %2").arg(counts, coreText(status.reason)));
    const QString unready = m_readiness ? m_readiness->stateText() : QString();
    m_topBar->setUnready(unready);
    m_state->setText(!m_study.isOpened()     ? tr("Opening")
                     : !m_study.definition() ? tr("Not open")
                     : unready.isEmpty()     ? runStateText(status)
                                             : unready);
    m_notices->setStandingText(status.isReadOnly ? tr("You are watching this study live; you cannot change anything from here.")
                                                 : QString());
}

void MainWindow::askToTry() {
    auto* const dialog = new TryFirstDialog(m_readiness->state(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_readiness, &RunReadiness::tryThenRun);
    connect(dialog, &TryFirstDialog::runAnywayChosen, m_readiness, &RunReadiness::runAnyway);
    dialog->open();
}

void MainWindow::askToRun() {
    auto* const dialog = new ConfirmRunDialog(m_study.consentLines(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &m_study, &StudyController::confirmAndRun);
    connect(dialog, &QDialog::rejected, &m_study, &StudyController::declineToRun);
    dialog->open();
}

void MainWindow::askToStop() {
    auto* const dialog = new StopDialog(m_study.status().running, m_study.longestRunSeconds(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StopDialog::stopNowChosen, &m_study, &StudyController::stopNow);
    connect(dialog, &StopDialog::finishFirstChosen, &m_study, [&study = m_study] { study.post(command::Pause{}); });
    dialog->open();
}

void MainWindow::savePicture(const QString& name, std::function<QByteArray(PictureFormat)> render) {
    chooseFileToSave(
        this, m_study.folder(), name + QStringLiteral(".png"), &m_study,
        [&study = m_study, render = std::move(render)](const QString& path) {
            const QString ending = QFileInfo(path).suffix().toLower();
            const PictureFormat format = ending == QLatin1String("svg")   ? PictureFormat::Svg
                                         : ending == QLatin1String("pdf") ? PictureFormat::Pdf
                                                                          : PictureFormat::Png;
            study.post(command::SaveText{path.toStdString(), render(format).toStdString()});
        },
        tr("Pictures (*.png *.svg *.pdf)"));
}

void MainWindow::saveState() {
    m_settings.setValue(QLatin1String(kGeometryKey), saveGeometry());
    m_monitor->saveState(m_settings);
}

void MainWindow::restoreState() {
    if (!restoreGeometry(m_settings.value(QLatin1String(kGeometryKey)).toByteArray()))
        resize(kFirstSize.boundedTo(screen()->availableSize()));
    m_monitor->restoreState(m_settings);
}

void MainWindow::chooseFirstMode() {
    const bool hasTrials = !m_study.history().trials().empty();
    m_rail->setCurrentIndex(hasTrials ? m_modes->indexOf(m_monitor) : 0);
}

}  // namespace vernier
