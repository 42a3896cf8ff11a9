#pragma once

#include "ui/widgets/Card.h"

class QLabel;
class QMenu;

namespace vernier {

class DefinitionController;
class MetricTable;
class OutputPane;
class TryOnceController;
struct OutputMark;

/// What counts as good: the output of a test run, in which numbers can be clicked, the table of metrics, and the curve of the
/// objective.
class DefineMetricsCard : public Card {
    Q_OBJECT

public:
    DefineMetricsCard(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent = nullptr);

private:
    void addSources();
    void fillSources(QMenu& menu);
    void connectAll();
    void refreshState();
    void refreshReading();
    void refreshFaults();
    /// Of the metric that a path like "metrics[2].pattern" is about.
    QString nameOfMetric(const QString& path) const;
    void addMetric();
    void takeNumber(const QString& line, const OutputMark& number);

    DefinitionController& m_definition;
    TryOnceController& m_tryOnce;
    QLabel* m_state;
    OutputPane* m_output;
    MetricTable* m_table;
    QLabel* m_fault;
    QLabel* m_warning;
};

}  // namespace vernier
