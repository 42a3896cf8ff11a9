#include "ui/define/ParameterDelegate.h"

#include "ui/tables/ParameterTableModel.h"
#include "ui/text/ParameterText.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"
#include "ui/theme/ThemeIcon.h"
#include "ui/widgets/ChoiceChips.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/RangeBar.h"
#include "ui/widgets/RowTable.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kIndent = 16;
constexpr int kArrow = 4;    ///< half the side of the fold mark
constexpr int kDeepest = 5;  ///< deeper levels are not indented further
constexpr int kIconSize = 14;

const ParameterTableModel& modelOf(const QModelIndex& index) {
    return *static_cast<const ParameterTableModel*>(index.model());
}

/// Where the name begins in its cell: names in a tree leave room for the fold marks.
int nameIndent(const ParameterTree& tree, int row) {
    return kCellPadding + kIndent * (std::min(tree.at(row).depth, kDeepest) + (tree.isBranched() ? 1 : 0));
}

/// The middle of the column that holds a row's own fold mark and, below it, the line to its dependents.
int trunkOf(const QRect& cell, const ParameterTree& tree, int row) {
    return cell.left() + nameIndent(tree, row) - kIndent / 2 - 2;
}

bool isMuted(const QModelIndex& index) {
    return index.data(ParameterTableModel::FixedRole).toBool();
}

}  // namespace

void ParameterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = ThemeColors::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.accentSurface);
    painter->setPen(colors.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if ((option.state & QStyle::State_HasFocus) && index.column() != ParameterTableModel::Range) {
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }

    const QString fault = index.data(ParameterTableModel::FaultRole).toString();
    const bool isLast = index.column() == ParameterTableModel::Range;
    if (index.column() == ParameterTableModel::Name) {
        paintBranch(*painter, option, index);
        paintName(*painter, option, index);
    } else if (isLast && !modelOf(index).rowFault(index.row()).isEmpty()) {
        paintFault(*painter, option, modelOf(index).rowFault(index.row()));
    } else if (!isLast || isMuted(index)) {
        painter->setFont(tabularFont(option.font));
        painter->setPen(!fault.isEmpty() ? colors.failed : isMuted(index) ? colors.muted : colors.text);
        const QRect cell = option.rect.adjusted(kCellPadding, 0, -kCellPadding / 2, 0);
        painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeading,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    }
    painter->restore();
}

QRect ParameterDelegate::foldRect(const QRect& cell, const QModelIndex& index) const {
    const ParameterTree& tree = modelOf(index).tree();
    if (index.column() != ParameterTableModel::Name || tree.at(index.row()).children.empty())
        return {};
    return {trunkOf(cell, tree, index.row()) - kIndent / 2, cell.top(), kIndent, cell.height()};
}

void ParameterDelegate::toggleFolded(const std::string& name) {
    if (m_folded.erase(name) == 0)
        m_folded.insert(name);
}

/// The lines from parents to their dependents, and the fold mark.
void ParameterDelegate::paintBranch(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ParameterTree& tree = modelOf(index).tree();
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const QRect& cell = option.rect;
    const int middle = cell.center().y();
    painter.setPen(colors.line);
    for (int row = index.row(); tree.at(row).parent >= 0; row = tree.at(row).parent) {
        const int trunk = trunkOf(cell, tree, tree.at(row).parent);
        const bool isLast = tree.siblings(row).back() == row;
        if (row == index.row()) {
            painter.drawLine(trunk, cell.top(), trunk, isLast ? middle : cell.bottom());
            painter.drawLine(trunk, middle, cell.left() + nameIndent(tree, row) - (tree.at(row).children.empty() ? 4 : kIndent),
                             middle);
        } else if (!isLast) {
            painter.drawLine(trunk, cell.top(), trunk, cell.bottom());
        }
    }
    if (tree.at(index.row()).children.empty())
        return;
    const QPointF centre(trunkOf(cell, tree, index.row()) + 0.5, middle + 0.5);
    const bool isClosed = isFolded(index.data().toString().toStdString());
    if (!isClosed)
        painter.drawLine(QPointF(centre.x() - 0.5, middle + kArrow + 4), QPointF(centre.x() - 0.5, cell.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double half = kArrow / 2.0;
    painter.drawPolyline(
        isClosed ? QPolygonF{centre + QPointF(-half, -kArrow), centre + QPointF(half, 0), centre + QPointF(-half, kArrow)}
                 : QPolygonF{centre + QPointF(-kArrow, -half), centre + QPointF(0, half), centre + QPointF(kArrow, -half)});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ParameterDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const QString condition = index.data(ParameterTableModel::ConditionRole).toString();
    const bool isChild = !condition.isEmpty();
    const ParameterTree& tree = modelOf(index).tree();
    QRect cell = option.rect.adjusted(nameIndent(tree, index.row()), 0, -2, 0);
    if (const QString warning = index.data(ParameterTableModel::WarningRole).toString(); !warning.isEmpty()) {
        const QRect icon(cell.right() - kIconSize, cell.center().y() - kIconSize / 2, kIconSize, kIconSize);
        themeIcon(QStringLiteral("warning"), IconTone::Muted).paint(&painter, icon);
        cell.setRight(icon.left() - 4);
    }
    const QFont title = isMuted(index) ? option.font : semiboldFont(option.font);
    const QFontMetrics titleMetrics(title);
    const QFont hint = smallFont(option.font);
    const QFontMetrics hintMetrics(hint);
    if (isChild) {
        const int block = titleMetrics.height() + hintMetrics.height() - 2;
        cell.setTop(cell.top() + (cell.height() - block) / 2);
        painter.setFont(hint);
        painter.setPen(colors.muted);
        painter.drawText(cell.adjusted(0, titleMetrics.height() - 2, 0, 0), Qt::AlignTop | Qt::AlignLeading,
                         hintMetrics.elidedText(condition, Qt::ElideRight, cell.width()));
        cell.setHeight(titleMetrics.height());
    }
    QString name = index.data().toString();
    if (isFolded(name.toStdString()) && !tree.at(index.row()).children.empty())
        name = tr("%1 (+%2)", "name of a parameter, how many that depend on it are hidden")
                   .arg(name)
                   .arg(tree.descendantCount(index.row()));
    const bool isFaulty = !index.data(ParameterTableModel::FaultRole).toString().isEmpty();
    painter.setFont(title);
    painter.setPen(isFaulty ? colors.failed : isMuted(index) ? colors.muted : colors.text);
    painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeading, titleMetrics.elidedText(name, Qt::ElideRight, cell.width()));
}

void ParameterDelegate::paintFault(QPainter& painter, const QStyleOptionViewItem& option, const QString& fault) const {
    const QRect cell = option.rect.adjusted(kCellPadding, 2, -kCellPadding, -2);
    painter.setFont(smallFont(option.font));
    painter.setPen(ThemeColors::of(option.palette).failed);
    painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextWordWrap, fault);
}

QSize ParameterDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int twoLines = option.fontMetrics.height() + QFontMetrics(smallFont(option.font)).height() + 5;
    return {option.fontMetrics.averageCharWidth() * 8, std::max(34, twoLines)};
}

QWidget* ParameterDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    switch (index.column()) {
        case ParameterTableModel::Kind:
        case ParameterTableModel::Scaling: return createList(parent, index);
        case ParameterTableModel::Range: return createRange(parent, index);
        default: return createField(parent, index);
    }
}

QWidget* ParameterDelegate::createField(QWidget* parent, const QModelIndex& index) const {
    auto* const field = new QLineEdit(parent);
    field->setObjectName(QStringLiteral("cellEditor"));
    field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    if (index.column() != ParameterTableModel::Name &&
        modelOf(index).parameterAt(index.row()).kind != ParameterKind::Categorical) {
        connect(field, &QLineEdit::textChanged, field,
                [field](const QString& text) { markFault(*field, numberFrom(text) ? QString() : tr("This is not a number")); });
    }
    return field;
}

QWidget* ParameterDelegate::createList(QWidget* parent, const QModelIndex& index) const {
    auto* const list = new QComboBox(parent);
    list->setObjectName(QStringLiteral("cellEditor"));
    list->setItemDelegate(new QStyledItemDelegate(list));  // the plain delegate ignores the style sheet
    list->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    if (index.column() == ParameterTableModel::Kind) {
        for (const ParameterKind kind : {ParameterKind::Continuous, ParameterKind::Integer, ParameterKind::Categorical})
            list->addItem(kindText(kind), static_cast<int>(kind));
    } else {
        for (const Scale scale : {Scale::Linear, Scale::Log, Scale::ReverseLog}) {
            if (scale != Scale::ReverseLog || modelOf(index).parameterAt(index.row()).kind == ParameterKind::Continuous)
                list->addItem(scaleText(scale), static_cast<int>(scale));
        }
    }
    auto* const self = const_cast<ParameterDelegate*>(this);
    connect(list, &QComboBox::activated, self, [self, list] {
        Q_EMIT self->commitData(list);
        Q_EMIT self->closeEditor(list);
    });
    QTimer::singleShot(0, list, &QComboBox::showPopup);
    return list;
}

QWidget* ParameterDelegate::createRange(QWidget* parent, const QModelIndex& index) const {
    auto* const self = const_cast<ParameterDelegate*>(this);
    const Parameter& parameter = modelOf(index).parameterAt(index.row());
    if (parameter.kind != ParameterKind::Categorical) {
        auto* const bar = new RangeBar(parent);
        connect(bar, &RangeBar::rangeMoved, self, [self, bar] { Q_EMIT self->commitData(bar); });
        connect(bar, &RangeBar::moveFinished, self, &ParameterDelegate::moveFinished);
        connect(bar, &RangeBar::left, self, &ParameterDelegate::keyboardLeft);
        return bar;
    }
    auto* const chips = new ChoiceChips(parent);
    auto* const model = const_cast<ParameterTableModel*>(&modelOf(index));
    const QPersistentModelIndex place(index);
    connect(chips, &ChoiceChips::choicesEdited, model, [model, place](const std::vector<ChoiceChip>& edited) {
        Parameter after = model->parameterAt(place.row());
        after.values.clear();
        for (const ChoiceChip& chip : edited) {
            if (chip.isChosen)
                after.values.push_back(chip.value);
        }
        model->requestEdit(place.row(), after);
    });
    connect(chips, &ChoiceChips::choiceAdded, model, [model, place](const QString& text) {
        Parameter after = model->parameterAt(place.row());
        if (const std::optional<Value> value = valueFrom(text, after))
            after.values.push_back(*value);
        model->requestEdit(place.row(), after);
    });
    connect(chips, &ChoiceChips::left, self, &ParameterDelegate::keyboardLeft);
    return chips;
}

void ParameterDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const ParameterTableModel& model = modelOf(index);
    if (auto* const bar = qobject_cast<RangeBar*>(editor)) {
        bar->setObjectName(QStringLiteral("range_") + model.index(index.row(), ParameterTableModel::Name).data().toString());
        bar->setParameter(model.parameterAt(index.row()));
    } else if (auto* const chips = qobject_cast<ChoiceChips*>(editor)) {
        const QString name = model.index(index.row(), ParameterTableModel::Name).data().toString();
        chips->setObjectName(QStringLiteral("choices_") + name);
        chips->setAccessibleName(tr("Choices of %1").arg(name));
        chips->setChips(model.chipsOf(index.row()));
    } else if (auto* const list = qobject_cast<QComboBox*>(editor)) {
        list->setCurrentIndex(list->findData(index.data(Qt::EditRole)));
    } else if (auto* const field = qobject_cast<QLineEdit*>(editor)) {
        field->setText(index.data(Qt::EditRole).toString());
    }
}

void ParameterDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* const bar = qobject_cast<RangeBar*>(editor)) {
        auto* const parameters = static_cast<ParameterTableModel*>(model);
        Parameter after = parameters->parameterAt(index.row());
        after.min = bar->least();
        after.max = bar->greatest();
        parameters->requestEdit(index.row(), after, QStringLiteral("parameters[%1].range").arg(index.row()));
    } else if (const auto* const list = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, list->currentData());
    } else if (const auto* const field = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, field->text());
    }
}

void ParameterDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex& index) const {
    if (index.column() == ParameterTableModel::Range) {
        editor->setGeometry(option.rect.adjusted(0, 0, -kCellPadding / 2, -1));
        return;
    }
    const int height = std::min(option.rect.height() - 4, editor->sizeHint().height());
    QRect place = option.rect.adjusted(0, 0, -2, 0);
    place.setTop(option.rect.center().y() - height / 2);
    place.setHeight(height);
    if (qobject_cast<QComboBox*>(editor))
        place.setWidth(std::max(place.width(), editor->sizeHint().width()));
    editor->setGeometry(place);
}

bool ParameterDelegate::eventFilter(QObject* editor, QEvent* event) {
    // Ranges and chips are always open: Tab and Enter in them do not close anything.
    if (qobject_cast<RangeBar*>(editor) || qobject_cast<ChoiceChips*>(editor))
        return false;
    return QStyledItemDelegate::eventFilter(editor, event);
}

}  // namespace vernier
