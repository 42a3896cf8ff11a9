#pragma once

#include "core/base/Error.h"
#include "core/space/Parameter.h"
#include "ui/tables/ParameterTree.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include <vector>

namespace vernier {

/// A choice of a categorical parameter as its chip shows it. One that was taken out stays as an unchosen chip.
struct ChoiceChip {
    Value value;
    bool isChosen = true;

    bool operator==(const ChoiceChip&) const = default;
};

/// The parameters of a draft as rows. Shows what it is given; what the user enters is not applied but requested by
/// editRequested(), and comes back through setParameters().
class ParameterTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Scaling, From, To, Range, ColumnCount };
    enum Role {
        ConditionRole = Qt::UserRole + 1,  ///< "when optimizer is sgd", empty for a parameter that always applies
        FaultRole,                         ///< what is wrong with this field, empty if nothing
        WarningRole,                       ///< what is odd about this parameter (Name only)
        FixedRole                          ///< the parameter is pinned to one value
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Updates the rows with the fewest changes: views keep their selection and editors.
    void setParameters(const std::vector<Parameter>& parameters);
    /// Those with paths other than "parameters[i]..." are ignored.
    void setFaults(const std::vector<Fault>& faults, const std::vector<Fault>& warnings);

    const std::vector<Parameter>& parameters() const { return m_parameters; }
    const Parameter& parameterAt(int row) const { return m_parameters[static_cast<std::size_t>(row)]; }
    /// The rows as a tree by their conditions.
    const ParameterTree& tree() const { return m_tree; }
    /// The row of a parameter by its name, or -1.
    int rowOf(const std::string& name) const;
    std::vector<ChoiceChip> chipsOf(int row) const;
    /// What is wrong with a field, named as in study.json ("min", "step"), or "" for the parameter as a whole; empty if
    /// nothing.
    QString faultOf(int row, const QString& field) const;
    /// The first fault of a row, whatever its field; empty if there is none.
    QString rowFault(int row) const;
    /// "6 that vary, 2 fixed"
    QString summary() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// tree() has changed.
    void treeChanged();
    /// The user wants this row to be `parameter`. Edits with the same `mergeKey`, if any, are one undo step.
    void editRequested(int row, const vernier::Parameter& parameter, const QString& mergeKey);

public:
    /// Requests an edit of a row on behalf of an editor that is not a table cell.
    void requestEdit(int row, const Parameter& parameter, const QString& mergeKey = {});

private:
    QString displayText(const Parameter& parameter, int column) const;
    QVariant editValue(const Parameter& parameter, int column) const;
    QString toolTip(const QModelIndex& index) const;
    void remember(const std::vector<Parameter>& parameters);

    std::vector<Parameter> m_parameters;
    ParameterTree m_tree;
    QHash<QString, QString> m_faults;  ///< by path without the leading "parameters"
    QHash<QString, QString> m_warnings;
    QHash<QString, std::vector<Value>> m_seen;  ///< every choice that a parameter of this name has had
};

}  // namespace vernier
