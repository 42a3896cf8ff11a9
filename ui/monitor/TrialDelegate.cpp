#include "ui/monitor/TrialDelegate.h"

#include "ui/tables/TrialTableModel.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/RowTable.h"

#include <QPainter>
#include <QPainterPath>
#include <QSortFilterProxyModel>

namespace vernier {

namespace {

using TrialColumn = TrialTableModel::Column;

constexpr int kStateMark = 9;
constexpr int kBarWidth = 58;
constexpr int kBarThickness = 6;

TrialColumn columnOf(const QModelIndex& index) {
    const auto* const proxy = qobject_cast<const QSortFilterProxyModel*>(index.model());
    const auto* const model = qobject_cast<const TrialTableModel*>(proxy ? proxy->sourceModel() : index.model());
    return model ? model->columnAt(index.column()) : TrialColumn::Note;
}

TrialState stateOf(const QModelIndex& index) {
    return static_cast<TrialState>(index.data(TrialTableModel::StateRole).toInt());
}

bool isMuted(TrialColumn column) {
    return column == TrialColumn::Predicted || column == TrialColumn::Note;
}

}  // namespace

void TrialDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    if (isSelected || isHovered)
        painter->fillRect(option.rect, isSelected ? colors.accentSurface : colors.second);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.grid);
    const QRect rect = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    painter->setFont(option.font);
    painter->setPen(colors.text);
    const TrialColumn column = columnOf(index);
    if (column == TrialColumn::State) {
        paintState(*painter, rect, index, option.palette);
    } else if (column == TrialColumn::Objective) {
        paintObjective(*painter, rect, index, option.palette);
    } else if (column == TrialColumn::Steps) {
        paintSteps(*painter, rect, index, option.palette);
    } else {
        if (isMuted(column) || (column == TrialColumn::Starred && index.data(TrialTableModel::SortRole).toDouble() == 0))
            painter->setPen(colors.muted);
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width());
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, text);
    }
    painter->restore();
}

QSize TrialDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    int width = option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * kCellPadding;
    switch (columnOf(index)) {
        case TrialColumn::State: width += kStateMark + kCellPadding; break;
        case TrialColumn::Objective: width += option.fontMetrics.horizontalAdvance(tr("best")) + 2 * kCellPadding; break;
        case TrialColumn::Steps: width += kBarWidth + kCellPadding; break;
        default: break;
    }
    return {width, rowHeight(option.fontMetrics)};
}

void TrialDelegate::paintState(QPainter& painter, const QRect& rect, const QModelIndex& index, const QPalette& palette) const {
    const QRectF mark(rect.left(), rect.center().y() - kStateMark / 2.0 + 0.5, kStateMark, kStateMark);
    paintStateMark(painter, mark, stateOf(index), ThemeColors::of(palette));
    painter.drawText(rect.adjusted(kStateMark + kCellPadding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     index.data().toString());
}

void TrialDelegate::paintObjective(QPainter& painter, const QRect& rect, const QModelIndex& index,
                                   const QPalette& palette) const {
    const ThemeColors& colors = ThemeColors::of(palette);
    const QString text = index.data().toString();
    const bool isBest = index.data(TrialTableModel::IsBestRole).toBool();
    if (isBest)
        painter.setFont(semiboldFont(painter.font()));
    else if (!isFinished(stateOf(index)))
        painter.setPen(colors.muted);  // may still change
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, text);
    const bool isOverLimit = index.data(TrialTableModel::IsOverLimitRole).toBool();
    if (!isBest && !isOverLimit)
        return;
    const int advance = painter.fontMetrics().horizontalAdvance(text) + kCellPadding / 2;
    painter.setPen(isBest ? colors.incumbent : colors.failed);
    painter.drawText(rect.adjusted(advance, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, isBest ? tr("best") : tr("limit"));
}

void TrialDelegate::paintSteps(QPainter& painter, const QRect& rect, const QModelIndex& index, const QPalette& palette) const {
    const QVariant fraction = index.data(TrialTableModel::FractionRole);
    if (!fraction.isValid()) {
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        return;
    }
    const ThemeColors& colors = ThemeColors::of(palette);
    const QRectF bar(rect.left(), rect.center().y() - kBarThickness / 2.0 + 0.5, kBarWidth, kBarThickness);
    QPainterPath outline;
    outline.addRoundedRect(bar, kBarThickness / 2.0, kBarThickness / 2.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(outline);
    painter.fillRect(bar, colors.line);
    painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * fraction.toDouble(), bar.height())),
                     stateColor(stateOf(index), colors));
    painter.restore();
    painter.drawText(rect.adjusted(kBarWidth + kCellPadding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     index.data().toString());
}

}  // namespace vernier
