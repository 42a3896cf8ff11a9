#pragma once

#include "core/study/Criteria.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <QAbstractTableModel>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace vernier {

/// The trials of a study, one per row, in the order of their numbers. Columns: #, State, the objective, Steps, Time, each
/// parameter, each further metric, Front if there are several objectives, Predicted, CPU, Memory, starred, Tags, Note. New
/// trials insert rows; changed ones emit dataChanged for their row alone. Tags and Note can be edited: the model requests that
/// by edited(), and shows what comes back.
class TrialTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column {
        Number,
        State,
        Objective,
        Steps,
        Time,
        Parameter,
        Metric,
        Front,
        Predicted,
        Cpu,
        Memory,
        Starred,
        Tags,
        Note
    };

    enum Role {
        SortRole = Qt::UserRole,  ///< the raw value: a number, or a text
        TrialIdRole,              ///< qint64
        StateRole,                ///< int of TrialState
        IsBestRole,               ///< bool: the incumbent
        IsOverLimitRole,          ///< bool: it has a result, but does not keep all limits of metrics
        FractionRole              ///< Steps: how far the trial is, 0 to 1; invalid while nobody knows how far it goes
    };

    explicit TrialTableModel(QObject* parent = nullptr);

    /// A different definition means different columns: a reset. Trials stay.
    void setDefinition(std::shared_ptr<const StudyDefinition> definition);
    /// Exactly these trials: a reset.
    void setTrials(const std::vector<TrialPtr>& trials);
    /// Adds new trials and replaces known ones; ascending by id, new ones without gaps.
    void apply(const std::vector<TrialPtr>& trials);
    void setIncumbent(std::optional<TrialId> incumbent);
    /// The fronts of the trials (shownFronts()): dataChanged for the column Front if they are others.
    void setFronts(std::vector<int> fronts);
    /// Advances the time of running trials: dataChanged for their Time cells.
    void setNow(std::int64_t wallMs);

    /// Whether the user may edit tags and notes here.
    void setEditable(bool isEditable) { m_isEditable = isEditable; }

    Column columnAt(int section) const;
    /// The section of a column that exists once; Column::Parameter and Column::Metric give the first of theirs.
    int sectionOf(Column column) const;
    /// False for columns that say the same in every row (fixed parameters, predictions of a strategy that makes none) and for
    /// those that few people want (further metrics, CPU, Memory).
    bool isInformative(int section) const;
    const Trial& trialAt(int row) const { return *m_trials[static_cast<std::size_t>(row)]; }
    const std::shared_ptr<const StudyDefinition>& definition() const { return m_definition; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// The user wants the trial's tags or note to be this text.
    void edited(vernier::TrialId trial, vernier::TrialTableModel::Column column, const QString& text);

private:
    void updateScale();
    const Parameter* parameterAt(int section) const;
    int parameterCount() const { return static_cast<int>(m_definition->space.parameters().size()); }
    int metricAt(int section) const;
    std::optional<double> metricValueAt(const Trial& trial, int section) const;
    int frontOf(const Trial& trial) const;
    QString textAt(const Trial& trial, int section) const;
    bool keepsAllLimits(const Trial& trial) const;
    QString spokenAt(const Trial& trial, int section) const;
    QString toolTipAt(const Trial& trial, int section) const;
    QVariant sortValueAt(const Trial& trial, int section) const;
    QVariant fractionOf(const Trial& trial) const;
    QString headerText(int section) const;
    void emitRowsChanged(int first, int last);

    std::shared_ptr<const StudyDefinition> m_definition;
    std::vector<PlacedConstraint> m_constraints;
    std::vector<int> m_metrics;  ///< which of the value metrics have columns: all but the objective
    std::vector<Column> m_lastColumns;
    std::vector<int> m_fronts;  ///< by trial; 0: on none
    std::vector<TrialPtr> m_trials;
    std::optional<TrialId> m_incumbent;
    std::int64_t m_mostSteps = 0;  ///< of any complete trial: how far the others go if nothing else says so
    double m_objectiveScale = 1;   ///< sets the decimals of the objective's column
    std::int64_t m_nowWallMs = 0;
    bool m_isEditable = false;
};

/// "a, b" for the tags a and b, and back; whatever is between commas and not blank is a tag, each once.
QString shownTags(const std::vector<std::string>& tags);
std::vector<std::string> tagsFrom(const QString& text);

}  // namespace vernier
