#include "app/composition/OpenStudy.h"

#include "app/composition/EngineThreadClient.h"
#include "core/desk/StudyDiagnosis.h"
#include "ui/compare/CompareView.h"
#include "ui/controllers/ActionRegistry.h"
#include "ui/define/DefineView.h"
#include "ui/define/ParameterTable.h"
#include "ui/explain/ExplainView.h"
#include "ui/export/ExportView.h"
#include "ui/monitor/MonitorView.h"
#include "ui/shell/PaletteSources.h"

#include <QAction>
#include <QEvent>

namespace vernier {

namespace {

std::unique_ptr<EngineClient> makeEngine(const QString& folder, const QString& supervisorProgram) {
    EngineOptions options;
    options.studyFolder = folder.toStdString();
    options.supervisorProgram = supervisorProgram.toStdString();
    return std::make_unique<EngineThreadClient>(std::move(options));
}

DoctorController::Visit visitTo(const QString& folder) {
    return [folder = folder.toStdString()](const StudyDefinition& definition, const History& history,
                                           const std::optional<ModelFacts>& model) {
        return diagnoseStudy(definition, history, StudyFolder(folder), model);
    };
}

}  // namespace

OpenStudy::OpenStudy(const QString& folder, const QString& supervisorProgram, QSettings& settings, ConfirmedCommands& confirmed)
    : m_study(makeEngine(folder, supervisorProgram), folder, confirmed),
      m_endWatch(m_study),
      m_actions(m_study, m_selection),
      m_comparison(m_study),
      m_definition(m_study),
      m_tryOnce(m_study, m_definition),
      m_readiness(m_study, m_definition, m_tryOnce),
      m_explain(m_study, m_selection, m_definition),
      m_doctor(m_study, m_actions.steering(), m_definition, settings, visitTo(folder)),
      m_plan(m_study, m_definition),
      m_window(m_study, m_selection, m_actions, settings) {
    auto* const define = new DefineView(m_definition, m_tryOnce);
    define->addSearchTool(*m_window.addPlan(m_plan));
    m_window.addMode(QStringLiteral("define"), QStringLiteral("define"), tr("Define"), define);
    m_window.addMode(QStringLiteral("monitor"), QStringLiteral("monitor"), tr("Monitor"), m_window.monitor());
    m_window.addMode(QStringLiteral("explain"), QStringLiteral("explain"), tr("Explain"),
                     new ExplainView(m_study, m_selection, m_explain));
    m_window.addMode(QStringLiteral("compare"), QStringLiteral("compare"), tr("Compare"),
                     new CompareView(m_study, m_comparison, m_selection));
    m_window.addMode(QStringLiteral("export"), QStringLiteral("export"), tr("Export"),
                     new ExportView(m_study, m_selection, m_actions.steering()));
    m_window.registry().add(tr("Explain"), {m_explain.actions.queueAction(), m_explain.actions.undoAction()});
    m_window.addDoctor(m_doctor);
    m_window.addReadiness(m_readiness);
    connect(&m_explain.model, &SurrogateController::checkChanged, this, &OpenStudy::tellDoctor);
    connect(&m_explain.model, &SurrogateController::importanceChanged, this, &OpenStudy::tellDoctor);
    connect(&m_tryOnce, &TryOnceController::trialChosen, &m_selection, &SelectionController::select);
    m_window.finishModes();
    m_window.installEventFilter(this);
}

/// A model of the past says nothing of the study as it is now.
void OpenStudy::tellDoctor() {
    const SurrogateController& model = m_explain.model;
    if (!model.surrogate() || !model.check() || model.asOf()) {
        m_doctor.setModel(std::nullopt);
        return;
    }
    const Importance* const importance = model.importance() ? &*model.importance() : nullptr;
    m_doctor.setModel(modelFacts(*model.surrogate(), model.check()->judgement, importance));
}

void OpenStudy::returnTo(const StudyPlace& place) {
    connect(&m_study, &StudyController::opened, this, [this, place] {
        m_window.showMode(place.view);
        if (place.trial && m_study.trial(*place.trial))
            m_selection.select(*place.trial);
    });
}

void OpenStudy::readLog(const QString& name, const QString& text) {
    m_window.showMode(QStringLiteral("defineView"));
    m_tryOnce.showLog(name, text);
}

void OpenStudy::fillPalette(CommandPalette& palette) {
    palette.addSource(trialSource(m_study, m_selection, m_window.findChild<QAction*>(QStringLiteral("show-monitor"))));
    auto* const show = m_window.findChild<QAction*>(QStringLiteral("show-define"));
    palette.addSource(searchSource(m_definition, m_window, show));
    auto* const table = m_window.findChild<ParameterTable*>();
    palette.addSource(parameterSource(m_definition, [show, table](int row) {
        show->trigger();
        table->selectRow(row);
        table->setFocus();
    }));
}

/// Who starts it so means it: nothing is to be tried before. Queued, for then Define has the command.
void OpenStudy::runWhenOpened(bool isConfirmed) {
    const auto run = [this, isConfirmed] {
        if (isConfirmed)
            m_study.confirm();
        m_readiness.runAnyway();
    };
    connect(&m_study, &StudyController::opened, this, run, Qt::QueuedConnection);
}

void OpenStudy::confirmWhenOpened() {
    connect(&m_study, &StudyController::opened, &m_study, &StudyController::confirm);
}

bool OpenStudy::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_window && event->type() == QEvent::Close) {
        Q_EMIT windowClosing();
        QMetaObject::invokeMethod(this, &OpenStudy::windowClosed, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace vernier
