#pragma once

#include "ui/controllers/ComparisonController.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/DoctorController.h"
#include "ui/controllers/PlanController.h"
#include "ui/controllers/RecentStudies.h"
#include "ui/controllers/RunReadiness.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/StudyEndWatch.h"
#include "ui/controllers/TrialActions.h"
#include "ui/controllers/TryOnceController.h"
#include "ui/controllers/explain/ExplainControllers.h"
#include "ui/shell/MainWindow.h"

#include <QObject>

class QSettings;

namespace vernier {

class CommandPalette;

/// One open study: its engine, its controllers and its window, destroyed in reverse order of creation.
class OpenStudy : public QObject {
    Q_OBJECT

public:
    /// `folder` and `supervisorProgram`, which is vernier-trial, are absolute; `settings` and `confirmed` must outlive the
    /// study.
    OpenStudy(const QString& folder, const QString& supervisorProgram, QSettings& settings, ConfirmedCommands& confirmed);

    StudyController& study() { return m_study; }
    MainWindow& window() { return m_window; }
    const ExplainControllers& explain() const { return m_explain; }
    const StudyEndWatch& endWatch() const { return m_endWatch; }
    StudyPlace place() const { return {m_window.mode(), m_selection.current()}; }
    /// Shows that place once the study is open.
    void returnTo(const StudyPlace& place);
    /// Shows a text in Define, in which to look for metrics.
    void readLog(const QString& name, const QString& text);
    /// Lets a palette find the study's trials and parameters.
    void fillPalette(CommandPalette& palette);

    /// Runs the study as soon as it is open; `isConfirmed`: without asking.
    void runWhenOpened(bool isConfirmed);
    /// The user vouches for the command the study has when it is opened.
    void confirmWhenOpened();

Q_SIGNALS:
    /// The window is about to close, and everything still exists.
    void windowClosing();
    void windowClosed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tellDoctor();

    StudyController m_study;
    StudyEndWatch m_endWatch;
    SelectionController m_selection;
    TrialActions m_actions;
    ComparisonController m_comparison;
    DefinitionController m_definition;
    TryOnceController m_tryOnce;
    RunReadiness m_readiness;
    ExplainControllers m_explain;
    DoctorController m_doctor;
    PlanController m_plan;
    MainWindow m_window;
};

}  // namespace vernier
