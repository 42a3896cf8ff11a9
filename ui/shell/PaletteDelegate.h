#pragma once

#include <QStyledItemDelegate>

namespace vernier {

/// A row of the palette: the text with its matched letters marked, what kind of thing it is, and its keys at the right. What
/// cannot be done now is grey, with the reason.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight(const QFontMetrics& metrics);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Draws `keys` as key caps that end at the right edge of `area`, and returns the room to the left of them.
QRect paintKeys(QPainter& painter, const QRect& area, const QString& keys, const QFont& font, const QPalette& palette);

}  // namespace vernier
