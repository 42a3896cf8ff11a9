#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace vernier {

class Card;
class LearningCurvesPlot;
class LogView;
class ParameterComparisonView;
class SelectionController;
class StudyController;
class TrialActions;

/// All about the current trial of the selection: how it ended and why it was chosen, its parameters against the best one's, its
/// curve, the end of its output.
class TrialInspector : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the inspector.
    TrialInspector(StudyController& study, SelectionController& selection, TrialActions& actions, QWidget* parent = nullptr);

private:
    QWidget* makePage();
    QWidget* makeButtons();
    void showCurrent();
    void watchLog();
    void showStory();
    void showParameters();

    StudyController& m_study;
    SelectionController& m_selection;
    TrialActions& m_actions;
    Card* m_card;
    QLabel* m_state;
    QLabel* m_stateMark;
    QLabel* m_ending;
    QLabel* m_suggestion;
    ParameterComparisonView* m_parameters;
    LearningCurvesPlot* m_curve;
    LogView* m_log;
    QStackedWidget* m_pages;
};

}  // namespace vernier
