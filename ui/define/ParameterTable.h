#pragma once

#include <QTableView>

namespace vernier {

class DefinitionController;
class ParameterDelegate;

/// The parameters of a draft as an editable table, each below the one it depends on; a parameter with dependents can be folded,
/// by its mark or with + and - on its name. Range bars and chips exist for the rows in view only, so that a thousand parameters
/// cost no more than ten.
class ParameterTable : public QTableView {
    Q_OBJECT

public:
    explicit ParameterTable(DefinitionController& definition, QWidget* parent = nullptr);

    /// The row that has the keyboard focus, or -1.
    int currentRow() const;
    void selectRow(int row);
    /// Starts editing the name of a row.
    void editName(int row);

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUpColumns();
    /// Opens, replaces and closes the editors of the last column for the rows in view.
    void updateEditors();
    void updateEditor(int row);
    /// Puts the rows in tree order and hides those of folded parameters, except where there is a fault to show.
    void arrange();
    bool isHidden(int row) const;
    bool hasFaultBelow(int row) const;
    void toggleFolded(int row);

    DefinitionController& m_definition;
    ParameterDelegate* m_delegate;
};

}  // namespace vernier
