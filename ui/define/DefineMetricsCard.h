#pragma once

#include "ui/widgets/Card.h"

class QLabel;
class QMenu;
class QWidget;

namespace vernier {

class DefinitionController;
class MetricTable;
class OutputPane;
class TryOnceController;
struct OutputMark;
enum class MetricUse;

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
    void takeNumber(int line, const OutputMark& number);
    QWidget* makeQuestion();
    void refreshQuestion();
    void answerQuestion(MetricUse use);

    DefinitionController& m_definition;
    TryOnceController& m_tryOnce;
    QLabel* m_state;
    OutputPane* m_output;
    MetricTable* m_table;
    QLabel* m_fault;
    QLabel* m_warning;
    QLabel* m_told;  ///< what the last click reads
    QLabel* m_questionText;
    QWidget* m_question;  ///< whether the metric should become large or small
};

}  // namespace vernier
