#include "ui/define/metrics/MetricTable.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/define/metrics/MetricDelegate.h"
#include "ui/theme/ThemeIcon.h"
#include "ui/widgets/RowTable.h"

#include <QAction>
#include <QHeaderView>

#include <algorithm>
#include <utility>
#include <vector>

namespace vernier {

namespace {

constexpr int kMostRowsShown = 6;
constexpr int kLeastPatternCharacters = 10;

}  // namespace

MetricTable::MetricTable(DefinitionController& definition, QWidget* parent) : QTableView(parent), m_definition(definition) {
    setObjectName(QStringLiteral("metricTable"));
    setAccessibleName(tr("Metrics"));
    setProperty("embedded", true);
    setModel(&definition.metrics());
    setItemDelegate(new MetricDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showAsRows(*this, fontMetrics().height() + 10);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    addRemoval();
    for (const auto signal : {&MetricTableModel::rowsInserted, &MetricTableModel::rowsRemoved}) {
        connect(model(), signal, this, &MetricTable::fitRows);
        connect(model(), signal, this, &MetricTable::fitColumns);
    }
    connect(model(), &MetricTableModel::dataChanged, this, &MetricTable::fitColumns);
    connect(itemDelegate(), &QAbstractItemDelegate::closeEditor, &definition, &DefinitionController::finishTyping);
    fitRows();
}

void MetricTable::addRemoval() {
    auto* const remove = new QAction(themeIcon(QStringLiteral("trash"), IconTone::Muted), tr("Remove the metric"), this);
    remove->setObjectName(QStringLiteral("removeMetric"));
    remove->setShortcut(QKeySequence(Qt::Key_Delete));
    remove->setShortcutContext(Qt::WidgetShortcut);
    addAction(remove);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, this, [this] { m_definition.removeMetric(currentIndex().row()); });
}

void MetricTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void MetricTable::fitRows() {
    const int rows = std::clamp(model()->rowCount(), 1, kMostRowsShown);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 1);
}

/// The pattern gets what the others leave. If that is next to nothing, the widest of them are cut.
void MetricTable::fitColumns() {
    std::vector<std::pair<int, int>> wanted;
    for (const int column : {MetricTableModel::Name, MetricTableModel::Found, MetricTableModel::Use})
        wanted.emplace_back(std::max(horizontalHeader()->sectionSizeHint(column), sizeHintForColumn(column)), column);
    std::sort(wanted.begin(), wanted.end());
    const int leastPattern = std::max(horizontalHeader()->sectionSizeHint(MetricTableModel::Pattern),
                                      fontMetrics().averageCharWidth() * kLeastPatternCharacters);
    const int room = viewport()->width() - leastPattern;
    int used = 0;
    int others = static_cast<int>(wanted.size());
    for (const auto& [width, column] : wanted) {
        const int given = std::clamp((room - used) / others--, 0, width);
        horizontalHeader()->resizeSection(column, given);
        used += given;
    }
    horizontalHeader()->resizeSection(MetricTableModel::Pattern, viewport()->width() - used);
}

}  // namespace vernier
