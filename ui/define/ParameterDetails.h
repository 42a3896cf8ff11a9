#pragma once

#include "core/space/Parameter.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace vernier {

class DefinitionController;
class ConditionRows;
class DrawsStrip;

/// Whatever has no column in the table, for the parameter in the chosen row: default, step, points of a grid, a fixed value,
/// whether choices have an order, the conditions under which it applies, and a picture of where draws would fall.
class ParameterDetails : public QWidget {
    Q_OBJECT

public:
    explicit ParameterDetails(DefinitionController& definition, QWidget* parent = nullptr);

    void setRow(int row);

Q_SIGNALS:
    /// The parameter is in another row now, below those it depends on.
    void rowMoved(int row);

private:
    QLineEdit* addField(const QString& name, const QString& label, const QString& toolTip, int characters);
    void show(const Parameter& parameter);
    void showFaults();
    void refresh();
    /// Asks for the parameter as `change` makes it.
    template <typename Change>
    void edit(const char* field, Change change);
    void editConditions(const std::vector<Condition>& conditions);
    void editValue(const char* field, const QString& text, std::optional<Value> Parameter::*member);

    DefinitionController& m_definition;
    int m_row = -1;
    QHBoxLayout* m_fields;
    QLineEdit* m_default;
    QLineEdit* m_step;
    QLineEdit* m_points;
    QLineEdit* m_fixed;
    QCheckBox* m_ordered;
    ConditionRows* m_conditions;
    DrawsStrip* m_draws;
    QLabel* m_fault;
};

}  // namespace vernier
