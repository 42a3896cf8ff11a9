#pragma once

#include <QStyledItemDelegate>

namespace vernier {

/// Draws the list beside a page: heads, which cannot be chosen, pages, and places that a search has found, with an excerpt
/// below.
class HandbookDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int ExcerptRole = Qt::UserRole + 2;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace vernier
