#include "ui/shell/PaletteDelegate.h"

#include "ui/tables/PaletteModel.h"
#include "ui/theme/Frame.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kPalettePadding = 10;
constexpr int kPaletteColumnGap = 12;
constexpr int kKeyPadding = 6;
constexpr auto kUsualKeys = "Ctrl+Shift+M";  // as wide as most, so that what precedes them lines up

/// Draws the text letter by letter where it is marked, and returns how wide it is.
int paintMarked(QPainter& painter, const QRect& area, const QString& text, const QList<int>& marked, const QFont& font,
                const QColor& plain, const QColor& accent) {
    const QFont bold = semiboldFont(font);
    int x = area.left();
    for (qsizetype from = 0; from < text.size() && x < area.right();) {
        const bool isMarked = marked.contains(static_cast<int>(from));
        qsizetype to = from + 1;
        while (to < text.size() && marked.contains(static_cast<int>(to)) == isMarked)
            ++to;
        const QString part = text.mid(from, to - from);
        const QFontMetrics metrics(isMarked ? bold : font);
        painter.setFont(isMarked ? bold : font);
        painter.setPen(isMarked ? accent : plain);
        painter.drawText(QRect(x, area.top(), area.right() - x + 1, area.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(part, Qt::ElideRight, area.right() - x + 1));
        x += metrics.horizontalAdvance(part);
        from = to;
    }
    return x - area.left();
}

}  // namespace

QRect paintKeys(QPainter& painter, const QRect& area, const QString& keys, const QFont& font, const QPalette& palette) {
    const ThemeColors& colors = ThemeColors::of(palette);
    const QFont small = smallFont(font);
    const int column = QFontMetrics(small).horizontalAdvance(QLatin1String(kUsualKeys)) + 2 * kKeyPadding;
    if (keys.isEmpty())
        return area.adjusted(0, 0, -column - kPaletteColumnGap, 0);
    const QFontMetrics metrics(small);
    const int width = metrics.horizontalAdvance(keys) + 2 * kKeyPadding;
    const int height = metrics.height() + 4;
    const QRect cap(area.right() - width + 1, area.center().y() - height / 2 + 1, width, height);
    paintFrame(painter, cap, 4, colors.second, colors.line);
    painter.setFont(small);
    painter.setPen(colors.muted);
    painter.drawText(cap, Qt::AlignCenter, keys);
    return area.adjusted(0, 0, -std::max(width, column) - kPaletteColumnGap, 0);
}

int PaletteDelegate::rowHeight(const QFontMetrics& metrics) {
    return metrics.height() + 14;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {0, rowHeight(option.fontMetrics)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = ThemeColors::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        paintFrame(*painter, option.rect.adjusted(0, 1, 0, -1), 6, colors.accentSurface, colors.accentSurface);
    QRect area = option.rect.adjusted(kPalettePadding, 0, -kPalettePadding, 0);
    area = paintKeys(*painter, area, index.data(PaletteModel::KeysRole).toString(), option.font, option.palette);
    const QString group = index.data(PaletteModel::GroupRole).toString();
    const QFont small = smallFont(option.font);
    const int groupWidth = QFontMetrics(small).horizontalAdvance(group);
    painter->setFont(small);
    painter->setPen(colors.muted);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, group);
    area.adjust(0, 0, -groupWidth - kPaletteColumnGap, 0);
    const bool isEnabled = index.data(PaletteModel::EnabledRole).toBool();
    const auto marked = index.data(PaletteModel::PositionsRole).value<QList<int>>();
    const int used = paintMarked(*painter, area, index.data().toString(), marked, option.font,
                                 isEnabled ? colors.text : colors.waiting, isEnabled ? colors.accent : colors.waiting);
    const QString whyNot = index.data(PaletteModel::WhyNotRole).toString();
    if (!whyNot.isEmpty()) {
        area.setLeft(std::min(area.left() + used + kPaletteColumnGap, area.right()));
        painter->setFont(small);
        painter->setPen(colors.muted);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(small).elidedText(whyNot, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

}  // namespace vernier
