#include "ui/define/ParameterTable.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/define/ParameterDelegate.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ChoiceChips.h"
#include "ui/widgets/RangeBar.h"
#include "ui/widgets/RowTable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kLeastRows = 4;

}  // namespace

ParameterTable::ParameterTable(DefinitionController& definition, QWidget* parent)
    : QTableView(parent), m_definition(definition), m_delegate(new ParameterDelegate(this)) {
    setObjectName(QStringLiteral("parameterTable"));
    setAccessibleName(tr("Parameters"));
    setProperty("embedded", true);
    setModel(&definition.parameters());
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUpColumns();
    arrange();

    connect(m_delegate, &ParameterDelegate::moveFinished, &definition, &DefinitionController::finishTyping);
    connect(m_delegate, &ParameterDelegate::keyboardLeft, this, qOverload<>(&QWidget::setFocus));
    for (const auto signal : {&ParameterTableModel::rowsInserted, &ParameterTableModel::rowsRemoved})
        connect(model(), signal, this, &ParameterTable::updateEditors);
    connect(model(), &ParameterTableModel::dataChanged, this, &ParameterTable::updateEditors);
    connect(&definition.parameters(), &ParameterTableModel::treeChanged, this, &ParameterTable::arrange);
    connect(&definition, &DefinitionController::faultsChanged, this, &ParameterTable::arrange);
    connect(model(), &ParameterTableModel::modelReset, this, &ParameterTable::updateEditors);
}

void ParameterTable::setUpColumns() {
    const int character = fontMetrics().averageCharWidth();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    showAsRows(*this, itemDelegate()->sizeHint(option, {}).height());
    setMinimumHeight(horizontalHeader()->sizeHint().height() + kLeastRows * verticalHeader()->defaultSectionSize());
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(character * 6);
    const int widths[] = {25, 13, 13, 10, 10};
    for (int column = 0; column < ParameterTableModel::Range; ++column)
        horizontalHeader()->resizeSection(column, character * widths[column]);
    horizontalHeader()->setSectionResizeMode(ParameterTableModel::Range, QHeaderView::Stretch);
}

int ParameterTable::currentRow() const {
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void ParameterTable::selectRow(int row) {
    setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
}

void ParameterTable::editName(int row) {
    const QModelIndex index = model()->index(row, ParameterTableModel::Name);
    setCurrentIndex(index);
    scrollTo(index);
    setFocus();
    edit(index);
}

void ParameterTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    updateEditors();
}

void ParameterTable::showEvent(QShowEvent* event) {
    QTableView::showEvent(event);
    updateEditors();
}

void ParameterTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    updateEditors();
}

void ParameterTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void ParameterTable::updateEditors() {
    const int count = model()->rowCount();
    if (count == 0 || !isVisible())
        return;
    const QHeaderView& rows = *verticalHeader();
    const int first = std::max(0, rows.visualIndexAt(0));
    const int lastInView = rows.visualIndexAt(viewport()->height() - 1);
    const int last = lastInView < 0 ? count - 1 : lastInView;
    for (int place = first; place <= last; ++place) {
        if (const int row = rows.logicalIndex(place); row < count && !isRowHidden(row))
            updateEditor(row);
    }
}

void ParameterTable::updateEditor(int row) {
    const QModelIndex index = model()->index(row, ParameterTableModel::Range);
    const Parameter& parameter = m_definition.parameters().parameterAt(row);
    QWidget* const editor = indexWidget(index);
    const bool isWanted = !parameter.fixed && m_definition.parameters().rowFault(row).isEmpty();
    const bool isCategorical = parameter.kind == ParameterKind::Categorical;
    const bool suits =
        isCategorical ? qobject_cast<ChoiceChips*>(editor) != nullptr : qobject_cast<RangeBar*>(editor) != nullptr;
    if (editor && (!isWanted || !suits))
        closePersistentEditor(index);
    if (!isWanted || (editor && suits))
        return;
    openPersistentEditor(index);
    if (QWidget* const opened = indexWidget(index)) {
        opened->setFocusPolicy(Qt::ClickFocus);  // reached from its row, so that Tab leaves the table in one step
        opened->installEventFilter(this);
    }
}

bool ParameterTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        auto* const editor = static_cast<QWidget*>(watched);
        const QModelIndex index = indexAt(editor->geometry().center());
        if (index.isValid() && index.row() != currentRow())
            setCurrentIndex(index);
    }
    return QTableView::eventFilter(watched, event);
}

void ParameterTable::arrange() {
    const std::vector<int>& order = m_definition.parameters().tree().order();
    for (int place = 0; place < static_cast<int>(order.size()); ++place) {
        const int row = order[static_cast<std::size_t>(place)];
        if (const int from = verticalHeader()->visualIndex(row); from != place)
            verticalHeader()->moveSection(from, place);
        if (isRowHidden(row) != isHidden(row))
            setRowHidden(row, isHidden(row));
    }
    updateEditors();
    viewport()->update();
}

bool ParameterTable::isHidden(int row) const {
    const ParameterTree& tree = m_definition.parameters().tree();
    for (int above = tree.at(row).parent; above >= 0; above = tree.at(above).parent) {
        if (m_delegate->isFolded(m_definition.parameters().parameterAt(above).name) && !hasFaultBelow(above))
            return true;
    }
    return false;
}

bool ParameterTable::hasFaultBelow(int row) const {
    const std::vector<int>& children = m_definition.parameters().tree().at(row).children;
    return std::any_of(children.begin(), children.end(), [this](int child) {
        return !m_definition.parameters().rowFault(child).isEmpty() || hasFaultBelow(child);
    });
}

void ParameterTable::toggleFolded(int row) {
    m_delegate->toggleFolded(m_definition.parameters().parameterAt(row).name);
    arrange();
    if (currentRow() >= 0 && isRowHidden(currentRow()))
        selectRow(row);
}

void ParameterTable::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && m_delegate->foldRect(visualRect(index), index).contains(event->pos()))
        return toggleFolded(index.row());
    QTableView::mousePressEvent(event);
}

void ParameterTable::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    const bool folds = event->key() == Qt::Key_Minus;
    const bool isName = index.isValid() && index.column() == ParameterTableModel::Name && state() == NoState;
    if (!isName || (!folds && event->key() != Qt::Key_Plus) ||
        m_definition.parameters().tree().at(index.row()).children.empty())
        return QTableView::keyPressEvent(event);
    if (m_delegate->isFolded(m_definition.parameters().parameterAt(index.row()).name) != folds)
        toggleFolded(index.row());
}

void ParameterTable::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    // In a row that is already chosen, one click opens a list or a field.
    const QModelIndex index = indexAt(event->pos());
    const bool isOpener = index.column() == ParameterTableModel::Kind || index.column() == ParameterTableModel::Scaling;
    if (event->button() == Qt::LeftButton && isOpener && state() == NoState && (index.flags() & Qt::ItemIsEditable))
        edit(index);
}

}  // namespace vernier
