#pragma once

#include "core/base/Message.h"
#include "core/study/StudyDefinition.h"
#include "ui/widgets/Card.h"

#include <optional>
#include <string>
#include <vector>

class QLabel;
class QMenu;
class QWidget;

namespace vernier {

class DefinitionController;
class FileNumbersTable;
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
    void takeFromFile(int row);
    std::vector<Message> placeSteps(int line, const MetricDefinition& metric, std::optional<StepPosition>& position);
    void select(const std::string& metric);
    void tell(const QString& sentence, const std::vector<Message>& more);
    bool isObjectiveUnseen() const;
    QWidget* makeQuestion();
    void refreshQuestion();
    void answerQuestion(MetricUse use);

    DefinitionController& m_definition;
    TryOnceController& m_tryOnce;
    QLabel* m_state;
    OutputPane* m_output;
    FileNumbersTable* m_files;
    MetricTable* m_table;
    QLabel* m_fault;
    QLabel* m_warning;
    QLabel* m_told;  ///< what the last click reads
    QLabel* m_questionText;
    std::optional<int> m_valueLine;  ///< in which the last value was clicked
    std::optional<int> m_stepLine;
    QWidget* m_question;  ///< whether the metric should become large or small
};

}  // namespace vernier
