#pragma once

#include <QStyledItemDelegate>

namespace vernier {

/// Paints the cells of the trials table: the mark of the state, the bar of the steps, the best one's objective in bold, the
/// star.
class TrialDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// What a cell of steps needs besides its number.
    static constexpr int kStepsBarRoom = 84;
    /// How high a row is in this font.
    static int rowHeight(const QFontMetrics& metrics) { return metrics.height() + 10; }

private:
    void paintState(QPainter& painter, const QRect& rect, const QModelIndex& index, const QPalette& palette) const;
    void paintObjective(QPainter& painter, const QRect& rect, const QModelIndex& index, const QPalette& palette) const;
    void paintSteps(QPainter& painter, const QRect& rect, const QModelIndex& index, const QPalette& palette) const;
};

}  // namespace vernier
