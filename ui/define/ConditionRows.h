#pragma once

#include "core/space/Parameter.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace vernier {

class ChoiceChips;
class ParameterTableModel;
struct ChoiceChip;

/// The conditions under which a parameter applies, one per row: another parameter and the values of which it must have one;
/// choices are clicked, values in a range are typed. A last, empty row adds another.
class ConditionRows : public QWidget {
    Q_OBJECT

public:
    explicit ConditionRows(QWidget* parent = nullptr);

    /// Shows those of the parameter in `row`.
    void show(const ParameterTableModel& model, int row);
    void markFaulty(const QString& fault);

Q_SIGNALS:
    /// The user wants these conditions.
    void conditionsEdited(const std::vector<vernier::Condition>& conditions);
    void editingFinished();

private:
    struct Row {
        QWidget* box;
        QLabel* lead;
        QComboBox* parent;
        QLabel* is;
        ChoiceChips* choices;
        QLineEdit* values;
    };

    void addRow();
    void fill(Row& row, std::size_t index);
    void editParent(std::size_t index);
    void editChoices(std::size_t index, const std::vector<ChoiceChip>& chips);
    void editValues(std::size_t index, const QString& text);
    const Parameter* parentOf(std::size_t index) const;

    std::vector<Parameter> m_parents;  ///< those that can be asked for
    std::vector<Condition> m_conditions;
    std::vector<Row> m_rows;
    QVBoxLayout* m_layout;
};

}  // namespace vernier
