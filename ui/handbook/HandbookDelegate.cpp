#include "ui/handbook/HandbookDelegate.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QPainterPath>

namespace vernier {

namespace {

constexpr int kPadding = 5;
constexpr int kEntryIndent = 8;
constexpr int kHeadGap = 9;
constexpr int kRadius = 5;

bool isHead(const QModelIndex& index) {
    return !index.flags().testFlag(Qt::ItemIsSelectable);
}

void drawEntry(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QColor& color) {
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
}

}  // namespace

void HandbookDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const QString text = index.data().toString();
    QRect area = option.rect.adjusted(kEntryIndent, kPadding, -kEntryIndent, -kPadding);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!isHead(index) && (isSelected || isHovered)) {
        QPainterPath surface;
        surface.addRoundedRect(option.rect.adjusted(1, 1, -1, -1), kRadius, kRadius);
        painter->fillPath(surface, isSelected ? colors.accentSurface : colors.second);
    }
    if (isHead(index)) {
        area.setTop(area.top() + kHeadGap);
        drawEntry(*painter, area, text, semiboldFont(smallFont(option.font)), colors.muted);
    } else {
        area.setHeight(option.fontMetrics.height());
        drawEntry(*painter, area, text, option.font, colors.text);
        area.translate(0, area.height());
        drawEntry(*painter, area, index.data(ExcerptRole).toString(), smallFont(option.font), colors.muted);
    }
    painter->restore();
}

QSize HandbookDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int line = option.fontMetrics.height();
    const int lines = index.data(ExcerptRole).toString().isEmpty() ? 1 : 2;
    return {0, lines * line + 2 * kPadding + (isHead(index) ? kHeadGap : 0)};
}

}  // namespace vernier
