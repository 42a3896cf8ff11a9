#pragma once

#include "core/base/TrialId.h"
#include "ui/canvas/PictureSink.h"

#include <QMainWindow>

#include <optional>

class QLabel;
class QMenu;
class QSettings;
class QStackedWidget;

namespace vernier {

class ActionRegistry;
class AdviceBar;
class DoctorController;
class DoctorDialog;
class PlanController;
class PlanDialog;
class ModeRail;
class MonitorView;
class NextSteps;
class NoticeBar;
class RunReadiness;
class SelectionController;
class StudyController;
class TopBar;
class TrialActions;

/// The window of one study: the rail of modes, the top bar, notices, the view of the chosen mode and the status bar. It holds
/// no behaviour of its own beyond putting these together.
class MainWindow : public QMainWindow, public PictureSink {
    Q_OBJECT

public:
    /// All must outlive the window. `settings` keeps where everything was.
    MainWindow(StudyController& study, SelectionController& selection, TrialActions& actions, QSettings& settings,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Adds a mode below the others; `icon` names an icon. The view becomes the window's.
    void addMode(const QString& name, const QString& icon, const QString& text, QWidget* view);
    /// Call once after the last addMode(): shows Monitor if the study has trials, otherwise the first mode.
    void finishModes();
    /// Adds the doctor's badge, page and action. `doctor` must outlive the window.
    void addDoctor(DoctorController& doctor);
    /// Lets the window say whether the command of a new study is known to work, and ask before it runs if it is not.
    /// `readiness` must outlive the window.
    void addReadiness(RunReadiness& readiness);
    /// Adds the page of the plan; the action opens it. `plan` must outlive the window.
    QAction* addPlan(PlanController& plan);
    MonitorView* monitor() const { return m_monitor; }
    /// All actions of the window: those of its study and of its modes, and what its owner adds.
    ActionRegistry& registry() { return *m_registry; }
    /// The object name of the visible view.
    QString mode() const;
    /// Shows the view with this object name, if there is one.
    void showMode(const QString& view);
    /// The menu that opens from the name of the study; its owner fills it.
    QMenu* studyMenu() const { return m_menu; }
    void savePicture(const QString& name, std::function<QByteArray(PictureFormat)> render) override;

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void assemble();
    void addStudyActions(TrialActions& actions);
    void connectStudy();
    void showStatus();
    void showDefinition();
    QAction* addPage(const char* name, const QString& text, const QString& hint, Qt::Key key);
    void openDoctor(DoctorController& doctor);
    void openPlan(PlanController& plan);
    void showPlace(const QString& view, std::optional<TrialId> trial);
    void askToTry();
    void askToRun();
    void askToStop();
    void saveState();
    void restoreState();
    void chooseFirstMode();

    StudyController& m_study;
    SelectionController& m_selection;
    QSettings& m_settings;
    ActionRegistry* m_registry;
    QMenu* m_menu;
    MonitorView* m_monitor;
    TopBar* m_topBar;
    ModeRail* m_rail;
    NextSteps* m_steps;
    AdviceBar* m_standstill;
    RunReadiness* m_readiness = nullptr;
    NoticeBar* m_notices;
    DoctorDialog* m_doctorDialog = nullptr;
    PlanDialog* m_planDialog = nullptr;
    QStackedWidget* m_modes;
    QLabel* m_counts;
    QLabel* m_state;
};

}  // namespace vernier
