#pragma once

#include <QWidget>

class QSettings;
class QSplitter;
class QTimer;

namespace vernier {

class Card;
class CurvesCard;
class HistoryController;
class DecisionLedger;
class ExpectedBestController;
class FrontCard;
class LearningCurvesPlot;
class ObjectiveHistoryPlot;
class PagesCard;
class RungPlot;
class SelectionController;
class StudyController;
class TimelinePlot;
class TrialActions;
class TrialInspector;
class TrialsTable;

/// The mode for watching a study: its objective, its learning curves, what happens in its slots, all trials, and the inspector
/// of the current one.
class MonitorView : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the view.
    MonitorView(StudyController& study, SelectionController& selection, TrialActions& actions, QWidget* parent = nullptr);

    /// The card between the plots and the table: its pages tell how the study runs. Further pages may be added.
    PagesCard* pages() const { return m_pages; }

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    Card* makeObjectiveCard();
    void makePages();
    void connectStudy();
    void takeDefinition();
    void takeStatus();
    void takeMoment();
    void addUndo();

    StudyController& m_study;
    SelectionController& m_selection;
    TrialActions& m_actions;
    HistoryController* m_history;
    ExpectedBestController* m_expected;
    ObjectiveHistoryPlot* m_objective;
    FrontCard* m_front;  ///< hidden in a study with one objective
    LearningCurvesPlot* m_curves;
    CurvesCard* m_curvesCard;
    TimelinePlot* m_timeline;
    DecisionLedger* m_ledger;
    RungPlot* m_rungs;
    TrialsTable* m_table;
    TrialInspector* m_inspector;
    PagesCard* m_pages;
    QTimer* m_clock;
    QSplitter* m_plots;
    QSplitter* m_left;
    QSplitter* m_whole;
};

}  // namespace vernier
