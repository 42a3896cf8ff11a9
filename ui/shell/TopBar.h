#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace vernier {

class SteeringController;
class StudyController;
class StudyProgressBar;

/// The bar at the top of the window: the study and its goal, its progress, its slots, and Run, Pause, Stop.
class TopBar : public QWidget {
    Q_OBJECT

public:
    /// `study` and `steering` must outlive the bar. `menu` opens from the study's name.
    TopBar(StudyController& study, SteeringController& steering, QMenu* menu, QWidget* parent = nullptr);

    /// What to say in place of "Ready" while a study that has never run is not; empty: it is.
    void setUnready(const QString& text);
    /// Adds a badge beside the progress; the bar owns it.
    void addBadge(QWidget* badge);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* addButton(QAction* action, const QString& icon);
    void assemble();
    void showDefinition();
    void showStatus();
    void showButtons();

    StudyController& m_study;
    SteeringController& m_steering;
    QString m_unready;
    QHBoxLayout* m_layout;
    QToolButton* m_name;
    QLabel* m_goal;
    StudyProgressBar* m_progress;
    QLabel* m_progressText;
    QSpinBox* m_slots;
    QPushButton* m_run;
    QPushButton* m_pause;
    QPushButton* m_stop;
};

}  // namespace vernier
