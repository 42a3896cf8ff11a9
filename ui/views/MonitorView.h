#pragma once

#include <QWidget>

class QSettings;
class QSplitter;

namespace vernier {

class Card;
class LearningCurvesPlot;
class ObjectiveHistoryPlot;
class SelectionController;
class StudyController;
class TrialActions;
class TrialInspector;
class TrialsTable;

/// The mode to watch a study in: its objective, its learning curves, all trials, and the inspector of the current one.
class MonitorView : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the view.
    MonitorView(StudyController& study, SelectionController& selection, TrialActions& actions, QWidget* parent = nullptr);

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

private:
    Card* makeObjectiveCard();
    Card* makeCurvesCard();
    QSplitter* makeSplitter(const char* name, Qt::Orientation orientation);
    void connectStudy();
    void takeDefinition();

    StudyController& m_study;
    SelectionController& m_selection;
    ObjectiveHistoryPlot* m_objective;
    LearningCurvesPlot* m_curves;
    TrialsTable* m_table;
    TrialInspector* m_inspector;
    QSplitter* m_plots;
    QSplitter* m_left;
    QSplitter* m_whole;
};

}  // namespace vernier
