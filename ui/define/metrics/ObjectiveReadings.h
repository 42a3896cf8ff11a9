#pragma once

#include "ui/tables/SeriesTableModel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace vernier {

class DefinitionController;
class MetricCurve;
class SegmentedControl;
class TryOnceController;

/// What the objective reads from the output shown: its curve, its values step by step, and which of them a trial is scored by.
class ObjectiveReadings : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the widget.
    ObjectiveReadings(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent = nullptr);

private:
    QWidget* makeChoice();
    void makeTable();
    void refresh();

    DefinitionController& m_definition;
    TryOnceController& m_tryOnce;
    SeriesTableModel m_series;
    SegmentedControl* m_value;
    QLabel* m_sentence;
    MetricCurve* m_curve;
    QTableView* m_table;
    QLabel* m_hint;
};

}  // namespace vernier
