#pragma once

#include "core/events/EventBatch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace vernier {

class Card;
class HistoryController;
class LearningCurvesPlot;
class LogPanel;
class ParameterComparisonView;
class SegmentedControl;
class SelectionController;
class StudyController;
class TrialActions;
class TrialFilesView;
class UsagePanel;

/// Everything about the current trial of the selection: how it ended and why it was chosen, the user's notes on it, its
/// parameters against the best one's, its curve; and, one at a time, its output, its files, what it used.
class TrialInspector : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the inspector.
    TrialInspector(StudyController& study, SelectionController& selection, TrialActions& actions, HistoryController& history,
                   QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePage();
    QWidget* makeButtons();
    QToolButton* makeMoreButton();
    QWidget* makeWords();
    QWidget* makeDetails();
    void connectStudy();
    void takeSelection();
    void takeTrials(const std::vector<TrialId>& ids);
    void takeMoment();
    void showCurrent();
    void showWords(const Trial& trial);
    void showStory(const Trial& trial);
    void showParameters(const Trial& trial);
    void fitParameters();

    StudyController& m_study;
    SelectionController& m_selection;
    TrialActions& m_actions;
    HistoryController& m_history;
    Card* m_card;
    QLabel* m_state;
    QLabel* m_stateMark;
    QLabel* m_ending;
    QLabel* m_suggestion;
    QLineEdit* m_note;
    QLineEdit* m_tags;
    ParameterComparisonView* m_parameters;
    QScrollArea* m_parametersArea;
    LearningCurvesPlot* m_curve;
    SegmentedControl* m_detailChoice;
    QStackedWidget* m_details;
    LogPanel* m_log;
    TrialFilesView* m_files;
    UsagePanel* m_usage;
    QStackedWidget* m_pages;
};

}  // namespace vernier
