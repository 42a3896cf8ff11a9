#pragma once

#include "core/explain/DefaultComparison.h"
#include "core/study/Trial.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace vernier {

class SteeringController;
class StudyController;

/// How the trial that is exported compares with what the person runs today, a caution while that is not sure, and the button
/// that makes it surer.
class ControlStrip : public QWidget {
    Q_OBJECT

public:
    /// How often both are run once more, at a click.
    static constexpr int kRepeats = 3;

    /// Both must outlive this object.
    ControlStrip(StudyController& study, SteeringController& steering, QWidget* parent = nullptr);

    /// Null: none, or several.
    void setTrial(const TrialPtr& trial);

private:
    void refresh();
    void queueRuns();

    StudyController& m_study;
    SteeringController& m_steering;
    TrialPtr m_trial;
    DefaultComparison m_comparison;
    QLabel* m_mark;
    QLabel* m_sentence;
    QPushButton* m_run;
};

}  // namespace vernier
