#pragma once

#include <QStyledItemDelegate>

#include <set>
#include <string>

namespace vernier {

/// Draws and edits the cells of the parameter table: text fields, lists of kinds and scales, and in the last column a range bar
/// or chips that are always open.
class ParameterDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where a click folds or unfolds the parameter's dependents, in a cell of the name column; empty if there are none.
    QRect foldRect(const QRect& cell, const QModelIndex& index) const;
    /// The parameter of this name hides its dependents.
    bool isFolded(const std::string& name) const { return m_folded.contains(name); }
    void toggleFolded(const std::string& name);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// A drag or a key press on a range is over.
    void moveFinished();
    /// A range bar or chips gave back the keyboard focus.
    void keyboardLeft();

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    QWidget* createField(QWidget* parent, const QModelIndex& index) const;
    QWidget* createList(QWidget* parent, const QModelIndex& index) const;
    QWidget* createRange(QWidget* parent, const QModelIndex& index) const;
    void paintBranch(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintFault(QPainter& painter, const QStyleOptionViewItem& option, const QString& fault) const;

    std::set<std::string> m_folded;
};

}  // namespace vernier
