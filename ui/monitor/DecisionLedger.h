#pragma once

#include "core/base/TrialId.h"

#include <QWidget>

class QItemSelection;
class QLabel;
class QTableView;

namespace vernier {

class DecisionFilter;
class DecisionTableModel;
class SegmentedControl;
class SelectionController;
class StudyController;

/// The decisions of the stopping rule as a table, with the sentence of the chosen one below it.
class DecisionLedger : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the view.
    DecisionLedger(StudyController& study, SelectionController& selection, QWidget* parent = nullptr);

    /// What was saved, and the choice between all decisions and the stops; for the header of a card, which takes ownership.
    QWidget* takeControls() const { return m_controls; }

Q_SIGNALS:
    /// The user chose a decision; its trial is selected.
    void stepChosen(vernier::TrialId trial, qint64 step);

private:
    void assemble();
    QWidget* makeControls();
    void takeDefinition();
    void choose(const QModelIndex& current);
    void showSelection();
    void showSavings();
    void showEmptyText();

    StudyController& m_study;
    SelectionController& m_selection;
    DecisionTableModel* m_model;
    DecisionFilter* m_filter;
    QTableView* m_table;
    QLabel* m_sentence;
    QLabel* m_empty;
    QLabel* m_saved;
    SegmentedControl* m_shown;
    QWidget* m_controls;
    bool m_isSharing = false;
};

}  // namespace vernier
