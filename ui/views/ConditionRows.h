#pragma once

#include "core/space/Parameter.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace vernier {

class ParameterTableModel;

/// The conditions under which a parameter exists, a row each: an earlier parameter and the values it must have one of. A last
/// row, empty, adds another.
class ConditionRows : public QWidget {
    Q_OBJECT

public:
    explicit ConditionRows(QWidget* parent = nullptr);

    /// Shows those of the parameter in `row`.
    void show(const ParameterTableModel& model, int row);
    void markFaulty(const QString& fault);

Q_SIGNALS:
    /// A person wants these conditions.
    void conditionsEdited(const std::vector<vernier::Condition>& conditions);
    void editingFinished();

private:
    struct Row {
        QWidget* box;
        QLabel* lead;
        QComboBox* parent;
        QLabel* is;
        QLineEdit* values;
    };

    void addRow();
    void fill(Row& row, std::size_t index);
    void editParent(std::size_t index);
    void editValues(std::size_t index, const QString& text);

    std::vector<Parameter> m_earlier;  ///< those that can be asked for
    std::vector<Condition> m_conditions;
    std::vector<Row> m_rows;
    QVBoxLayout* m_layout;
};

}  // namespace vernier
