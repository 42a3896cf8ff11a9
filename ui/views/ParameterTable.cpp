#include "ui/views/ParameterTable.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/theme/Theme.h"
#include "ui/views/ChoiceChips.h"
#include "ui/views/ParameterDelegate.h"
#include "ui/views/RangeBar.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace vernier {

namespace {

using Model = ParameterTableModel;

}  // namespace

ParameterTable::ParameterTable(DefinitionController& definition, QWidget* parent)
    : QTableView(parent), m_definition(definition) {
    setObjectName(QStringLiteral("parameterTable"));
    setAccessibleName(tr("Parameters"));
    setProperty("embedded", true);
    setModel(&definition.parameters());
    auto* const delegate = new ParameterDelegate(this);
    setItemDelegate(delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUpColumns();

    connect(delegate, &ParameterDelegate::moveFinished, &definition, &DefinitionController::finishTyping);
    connect(delegate, &ParameterDelegate::keyboardLeft, this, qOverload<>(&QWidget::setFocus));
    for (const auto signal : {&Model::rowsInserted, &Model::rowsRemoved})
        connect(model(), signal, this, &ParameterTable::updateEditors);
    connect(model(), &Model::dataChanged, this, &ParameterTable::updateEditors);
    connect(model(), &Model::modelReset, this, &ParameterTable::updateEditors);
}

void ParameterTable::setUpColumns() {
    const int character = fontMetrics().averageCharWidth();
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    verticalHeader()->setDefaultSectionSize(itemDelegate()->sizeHint(option, {}).height());
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(character * 6);
    const int widths[] = {22, 14, 14, 10, 10};
    for (int column = 0; column < Model::Range; ++column)
        horizontalHeader()->resizeSection(column, character * widths[column]);
    horizontalHeader()->setSectionResizeMode(Model::Range, QHeaderView::Stretch);
}

int ParameterTable::currentRow() const {
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void ParameterTable::selectRow(int row) {
    setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
}

void ParameterTable::editName(int row) {
    const QModelIndex index = model()->index(row, Model::Name);
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
    const int first = std::max(0, rowAt(0));
    const int lastInView = rowAt(viewport()->height() - 1);
    const int last = lastInView < 0 ? count - 1 : lastInView;
    for (int row = first; row <= last; ++row)
        updateEditor(row);
}

void ParameterTable::updateEditor(int row) {
    const QModelIndex index = model()->index(row, Model::Range);
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

void ParameterTable::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    // One click opens what is a list or a field in a row that is chosen already.
    const QModelIndex index = indexAt(event->pos());
    const bool isOpener = index.column() == Model::Kind || index.column() == Model::Scaling;
    if (event->button() == Qt::LeftButton && isOpener && state() == NoState && (index.flags() & Qt::ItemIsEditable))
        edit(index);
}

}  // namespace vernier
