#pragma once

#include "core/imports/TableMapping.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace vernier {

/// Asks what the columns of a table of trials are: which are parameters, which is the objective, and so on. One row for each
/// column, with its first values. Starts from what their names tell.
class TableMappingDialog : public QDialog {
    Q_OBJECT

public:
    TableMappingDialog(const ForeignTable& table, const TableMapping& proposed, const QString& fileName,
                       QWidget* parent = nullptr);

    TableMapping mapping() const;

Q_SIGNALS:
    /// The user is content with this mapping.
    void mapped(const vernier::TableMapping& mapping);

private:
    void addColumn(const ForeignTable& table, int column, ColumnRole role);
    void takeRole(int column);
    void suggestGoal();
    void refresh();

    QTableWidget* m_columns;
    std::vector<QComboBox*> m_roles;
    QComboBox* m_goal;  ///< its data are Goals
    bool m_isGoalChosen = false;
    QLabel* m_problem;
    QPushButton* m_accept;
};

}  // namespace vernier
