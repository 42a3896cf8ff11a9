#include "ui/define/metrics/MetricDelegate.h"

#include "ui/tables/MetricTableModel.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/RowTable.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace vernier {

namespace {

constexpr int kWidestCharacters = 26;

}  // namespace

void MetricDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const bool isObjective = index.data(MetricTableModel::ObjectiveRole).toBool();
    const bool isFaulty = !index.data(MetricTableModel::FaultRole).toString().isEmpty();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.accentSurface);
    painter->setPen(colors.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    QFont font = index.column() == MetricTableModel::Pattern ? monoFont(option.font) : tabularFont(option.font);
    if (isObjective && (index.column() == MetricTableModel::Name || index.column() == MetricTableModel::Use))
        font = semiboldFont(option.font);
    const bool isNothing =
        index.column() == MetricTableModel::Found && index.data().toString() == MetricTableModel::tr("nothing");
    painter->setFont(font);
    painter->setPen(isFaulty                                                 ? colors.failed
                    : isObjective && index.column() == MetricTableModel::Use ? colors.accent
                    : isNothing                                              ? colors.failed
                                                                             : colors.text);
    const QRect cell = option.rect.adjusted(kCellPadding, 0, -kCellPadding / 2, 0);
    painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeading,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    painter->restore();
}

QSize MetricDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int text = QFontMetrics(semiboldFont(option.font)).horizontalAdvance(index.data().toString());
    const int widest = option.fontMetrics.averageCharWidth() * kWidestCharacters;
    return {std::min(text, widest) + 2 * kCellPadding, option.fontMetrics.height() + 10};
}

QWidget* MetricDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* const self = const_cast<MetricDelegate*>(this);
    if (index.column() == MetricTableModel::Use) {
        auto* const list = new QComboBox(parent);
        list->setItemDelegate(new QStyledItemDelegate(list));  // the plain delegate ignores the style sheet
        for (const MetricUse use : {MetricUse::Maximize, MetricUse::Minimize, MetricUse::AlsoMaximize, MetricUse::AlsoMinimize,
                                    MetricUse::Step, MetricUse::Watch})
            list->addItem(useText(use), static_cast<int>(use));
        connect(list, &QComboBox::activated, self, [self, list] {
            Q_EMIT self->commitData(list);
            Q_EMIT self->closeEditor(list);
        });
        list->setObjectName(QStringLiteral("metricRole"));
        QTimer::singleShot(0, list, &QComboBox::showPopup);
        return list;
    }
    auto* const field = new QLineEdit(parent);
    field->setObjectName(QStringLiteral("metricEditor"));
    if (index.column() == MetricTableModel::Pattern) {
        field->setFont(monoFont(field->font()));
        connect(field, &QLineEdit::textEdited, self, [self, field] { Q_EMIT self->commitData(field); });
    }
    return field;
}

void MetricDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* const list = qobject_cast<QComboBox*>(editor)) {
        list->setCurrentIndex(list->findData(index.data(Qt::EditRole)));
    } else if (auto* const field = qobject_cast<QLineEdit*>(editor)) {
        if (field->text() != index.data(Qt::EditRole).toString())
            field->setText(index.data(Qt::EditRole).toString());
        markFault(*field, index.data(MetricTableModel::FaultRole).toString());
    }
}

void MetricDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* const list = qobject_cast<QComboBox*>(editor))
        model->setData(index, list->currentData());
    else if (const auto* const field = qobject_cast<QLineEdit*>(editor))
        model->setData(index, field->text());
}

}  // namespace vernier
