#pragma once

#include <QTableView>

namespace vernier {

class DefinitionController;

/// The parameters of a draft as an editable table. Range bars and chips exist for the rows in view only, so that a thousand
/// parameters cost no more than ten.
class ParameterTable : public QTableView {
    Q_OBJECT

public:
    explicit ParameterTable(DefinitionController& definition, QWidget* parent = nullptr);

    /// The row that the keyboard is at, or -1.
    int currentRow() const;
    void selectRow(int row);
    /// Begins to edit the name of a row.
    void editName(int row);

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void setUpColumns();
    /// Opens, exchanges and closes the editors of the last column for the rows in view.
    void updateEditors();
    void updateEditor(int row);

    DefinitionController& m_definition;
};

}  // namespace vernier
