#pragma once

#include "core/study/StudyDraft.h"
#include "ui/tables/MetricTableModel.h"
#include "ui/tables/ParameterTableModel.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace vernier {

class StudyController;

/// A number that the user pointed at, as a metric.
struct PointedMetric {
    MetricDefinition metric;
    Bounds bounds{};
    std::optional<MetricDefinition> step{};  ///< what counts its steps, added with it
    std::optional<StepPosition> position{};  ///< where the output has its steps, if that is known now
    bool isGuessUnseen = false;              ///< what is the objective so far is not in the output
};

/// The definition of a study while the user edits it. Every edit is an undo command; after each, the draft is checked, and once
/// it is valid and typing pauses, it is sent to the engine. A draft with faults stays here. GUI thread only.
class DefinitionController : public QObject {
    Q_OBJECT

public:
    /// Follows the definition of `study`, which must outlive this object.
    explicit DefinitionController(StudyController& study, QObject* parent = nullptr);

    const StudyDraft& draft() const { return m_draft; }
    /// Faults and warnings of the draft, with the paths of study.json.
    const std::vector<Fault>& faults() const { return m_faults; }
    const std::vector<Fault>& warnings() const { return m_warnings; }
    /// What is wrong at `path`, or below it ("command" has "command[2]"); empty if nothing.
    QString faultAt(const QString& path) const;
    QString warningAt(const QString& path) const;
    /// The definition as it stands if it is valid, otherwise null.
    const StudyDefinition* definition() const { return m_definition ? &*m_definition : nullptr; }
    bool isEditable() const;

    QUndoStack& undoStack() { return m_undoStack; }
    ParameterTableModel& parameters() { return m_parameters; }
    MetricTableModel& metrics() { return m_metrics; }

    /// Replaces the draft by `after`; undo calls this `text`. Consecutive edits with the same `mergeKey` are one command.
    void edit(const QString& text, const StudyDraft& after, const QString& mergeKey = {});
    /// The next edit is a new undo command whatever its key: the user has left the field.
    void finishTyping();
    /// A field holds something that no draft can hold ("12 apples"); an empty message withdraws that.
    void setEntryFault(const QString& path, const QString& message);
    /// Sends a valid draft now instead of when typing pauses.
    void flush();

    /// Adds it to the command too, in the same step of undo.
    void addParameter(Parameter parameter);
    void duplicateParameter(int row);
    void removeParameter(int row);
    /// Swaps a parameter, with those that depend on it, with the one before (-1) or after it (1) under the same parent.
    void moveParameter(int row, int by);
    bool canMoveParameter(int row, int by) const;
    /// Adds a metric. If there is no objective yet it becomes that, with these bounds, provided its name tells the goal.
    void addMetric(const MetricDefinition& metric, const Bounds& bounds = {});
    /// Adds a metric that the user pointed at. If the objective is only a guess that is not to be seen in the output, it is
    /// replaced.
    void takeMetric(const PointedMetric& pointed);
    void removeMetric(int row);
    /// Makes the metric the objective, the step, or one that is watched only.
    void setMetricUse(int row, MetricUse use);

Q_SIGNALS:
    void draftChanged();
    /// Faults or warnings have changed.
    void faultsChanged();

private:
    friend class DefinitionEdit;

    void takeDefinition();
    void apply(const StudyDraft& draft);
    void checkDraft();
    int siblingOf(int row, int by) const;
    void editParameter(int row, const Parameter& parameter, const QString& mergeKey);
    void editMetric(int row, const MetricDefinition& metric);

    StudyController& m_study;
    ParameterTableModel m_parameters;
    MetricTableModel m_metrics;
    StudyDraft m_draft;
    std::vector<Fault> m_faults;
    std::vector<Fault> m_warnings;
    std::map<QString, QString> m_entryFaults;
    std::optional<StudyDefinition> m_definition;
    std::deque<StudyDefinition> m_sent;       ///< sent to the engine and not yet back
    std::optional<StudyDefinition> m_stored;  ///< what the engine has, or will have once it has handled what was sent
    QUndoStack m_undoStack;
    QTimer m_sendTimer;
    int m_typing = 0;  ///< number of the current stretch of typing
};

}  // namespace vernier
