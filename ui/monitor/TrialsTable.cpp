#include "ui/monitor/TrialsTable.h"

#include "core/ranking/TrialRanking.h"
#include "ui/controllers/HistoryController.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/TrialActions.h"
#include "ui/monitor/TrialColumnWidth.h"
#include "ui/monitor/TrialDelegate.h"
#include "ui/tables/TrialSortProxy.h"
#include "ui/tables/TrialTableModel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/QueueTrialDialog.h"
#include "ui/widgets/RowTable.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kRuntimeClockMs = 1000;
constexpr auto kColumnsKey = "trialsTable/columns";
constexpr auto kWidthsKey = "trialsTable/widths";
constexpr auto kSortKey = "trialsTable/sort";
constexpr auto kSortOrderKey = "trialsTable/sortOrder";

using TrialColumn = TrialTableModel::Column;

}  // namespace

TrialsTable::TrialsTable(StudyController& study, SelectionController& selection, TrialActions& actions,
                         HistoryController& history, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_selection(selection),
      m_actions(actions),
      m_history(history),
      m_model(new TrialTableModel(this)),
      m_proxy(new TrialSortProxy(this)),
      m_card(new Card(tr("Trials"))),
      m_table(new QTableView),
      m_filter(new QLineEdit),
      m_filterFault(makeFaultLabel(QStringLiteral("trialsFilterFault"))),
      m_columns(new QMenu(this)),
      m_empty(new QLabel(tr("Every trial will appear here as a row: its parameters, its progress and its result."), m_table)),
      m_clock(new QTimer(this)) {
    m_proxy->setSourceModel(m_model);
    assemble();
    connectTable();
    connectStudy();
    takeDefinition();
}

void TrialsTable::saveState(QSettings& settings) const {
    settings.setValue(QLatin1String(kColumnsKey), m_shownByUser);
    settings.setValue(QLatin1String(kWidthsKey), changedWidths());
    settings.setValue(QLatin1String(kSortKey), columnName(m_proxy->sortColumn()));
    settings.setValue(QLatin1String(kSortOrderKey), static_cast<int>(m_proxy->sortOrder()));
}

void TrialsTable::restoreState(const QSettings& settings) {
    m_shownByUser = settings.value(QLatin1String(kColumnsKey)).toMap();
    m_widthByUser = settings.value(QLatin1String(kWidthsKey)).toMap();
    m_sortByUser = settings.value(QLatin1String(kSortKey)).toString();
    m_sortOrderByUser = static_cast<Qt::SortOrder>(settings.value(QLatin1String(kSortOrderKey)).toInt());
    showColumns();
    sizeColumns();
    sortAsLeft();
}

void TrialsTable::assemble() {
    m_table->setObjectName(QStringLiteral("trialsTable"));
    m_table->setAccessibleName(tr("Trials"));
    m_table->setProperty("embedded", true);
    m_table->setModel(m_proxy);
    m_table->setItemDelegate(new TrialDelegate(m_table));
    m_table->setFont(tabularFont(font()));
    showAsRows(*m_table, TrialDelegate::rowHeight(m_table->fontMetrics()));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMouseTracking(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_filter->setObjectName(QStringLiteral("trialsFilter"));
    m_filter->setAccessibleName(tr("Filter trials"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 42);
    m_filter->setToolTip(
        tr("Compare any column with =, !=, <, <=, >, >= or ~ (contains); combine with and, or, not and parentheses.<br>Also: "
           "<b>starred</b>, <b>excluded</b>, <b>tag:name</b>, or any words."));
    m_filterFault->setWordWrap(false);
    m_filterFault->setMinimumWidth(1);
    auto* const columns = new QToolButton;
    columns->setObjectName(QStringLiteral("columnsButton"));
    columns->setText(tr("Columns"));
    columns->setToolTip(tr("Choose which columns the table shows"));
    columns->setProperty("quiet", true);
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setMenu(m_columns);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    auto* const emptyLayout = new QVBoxLayout(m_table->viewport());
    emptyLayout->addWidget(m_empty);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card->addLeadingControl(m_filter);
    m_card->addLeadingControl(m_filterFault);
    m_card->addControl(makeQueueButton());
    m_card->addControl(columns);
    m_card->addContent(m_table);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

void TrialsTable::connectStudy() {
    connect(&m_study, &StudyController::definitionChanged, this, &TrialsTable::takeDefinition);
    connect(&m_study, &StudyController::trialsChanged, this, &TrialsTable::takeTrials);
    connect(&m_selection, &SelectionController::selectionChanged, this, &TrialsTable::showSelection);
    connect(&m_history, &HistoryController::momentChanged, this, &TrialsTable::takeMoment);
    connect(&m_actions, &TrialActions::editedCopyWanted, this, &TrialsTable::editFrom);
    connect(m_model, &TrialTableModel::edited, this, [this](TrialId trial, TrialColumn column, const QString& text) {
        column == TrialColumn::Tags ? m_actions.setTags(trial, tagsFrom(text)) : m_actions.setNote(trial, text);
    });
    m_clock->setInterval(kRuntimeClockMs);
    connect(m_clock, &QTimer::timeout, this, [this] { m_model->setNow(QDateTime::currentMSecsSinceEpoch()); });
    connect(&m_study, &StudyController::statusChanged, this, [this] {
        m_model->setEditable(m_study.isWritable() && !m_history.isPast());
        if (m_study.status().running == 0)
            m_clock->stop();
        else if (!m_clock->isActive())
            m_clock->start();
    });
}

void TrialsTable::connectTable() {
    connect(m_filter, &QLineEdit::textChanged, this, &TrialsTable::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrialsTable::shareSelection);
    connect(m_table, &QTableView::customContextMenuRequested, this, &TrialsTable::openMenu);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const QModelIndex source = m_proxy->mapToSource(index);
        if (m_model->columnAt(source.column()) == TrialColumn::Starred)
            m_actions.toggleStar(m_model->trialAt(source.row()).id);
    });
    connect(m_columns, &QMenu::aboutToShow, this, &TrialsTable::fillColumnsMenu);
}

void TrialsTable::takeDefinition() {
    const auto& definition = m_study.definition();
    if (!definition)
        return;
    m_model->setDefinition(definition);
    const auto& parameters = definition->space.parameters();
    m_filter->setPlaceholderText(
        parameters.empty() || definition->objective.metric.empty()
            ? tr("Filter")
            : tr("Filter, as in %1 > 0.9 and %2 = 1")
                  .arg(QString::fromStdString(definition->objective.metric), QString::fromStdString(parameters.front().name)));
    filter();
    showColumns();
    sizeColumns();
    sortAsLeft();
}

void TrialsTable::takeTrials(const std::vector<TrialId>& ids) {
    if (m_history.isPast())
        return;
    std::vector<TrialPtr> trials;
    trials.reserve(ids.size());
    for (const TrialId id : ids)
        trials.push_back(m_study.trial(id));
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->setNow(QDateTime::currentMSecsSinceEpoch());
    m_model->apply(trials);
    showIncumbent();
    if (wasEmpty && m_model->rowCount() > 0)
        sizeColumns();
    showCount();
}

/// Another moment means another table; the selection keeps the trials that are in it.
void TrialsTable::takeMoment() {
    m_model->setEditable(m_study.isWritable() && !m_history.isPast());
    m_model->setIncumbent(std::nullopt);
    {
        const QScopedValueRollback guard(m_isSharing, true);
        m_model->setTrials(m_history.shown().trials());
    }
    m_model->setNow(m_history.moment().value_or(QDateTime::currentMSecsSinceEpoch()));
    showIncumbent();
    showCount();
    showSelection();
}

void TrialsTable::showIncumbent() {
    const Trial* const best = m_history.shown().incumbent();
    m_model->setIncumbent(best ? std::optional(best->id) : std::nullopt);
    m_model->setFronts(shownFronts(m_history.shown()));
}

QWidget* TrialsTable::makeQueueButton() {
    auto* const button = new QToolButton;
    button->setObjectName(QStringLiteral("queueTrialByHand"));
    button->setText(tr("Queue a trial"));
    button->setToolTip(tr("Run values of your own choice before the strategy's next trial"));
    button->setProperty("quiet", true);
    button->setEnabled(false);
    connect(&m_study, &StudyController::statusChanged, button,
            [this, button] { button->setEnabled(m_study.isWritable() && !m_study.definition()->space.parameters().empty()); });
    connect(button, &QToolButton::clicked, this, [this] {
        const Trial* const best = m_study.history().incumbent();
        if (best)
            askToQueue(tr("Start from the best so far, trial %1").arg(best->id.number), repeatText(), best->configuration);
        else
            askToQueue(tr("Start from the defaults"), tr("The default values of all parameters."),
                       m_study.definition()->space.defaults());
    });
    return button;
}

void TrialsTable::editFrom(TrialId trial) {
    if (const TrialPtr found = m_study.trial(trial))
        askToQueue(tr("Start from trial %1").arg(trial.number), repeatText(), found->configuration);
}

QString TrialsTable::repeatText() {
    return tr("The same values: a repeat shows how much the result varies by chance.");
}

void TrialsTable::askToQueue(const QString& heading, const QString& unchanged, const Configuration& start) {
    auto* const dialog = new QueueTrialDialog(heading, unchanged, m_study.definition()->space, start, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_actions.steering().queue({dialog->configuration()}, TrialOrigin::User); });
    dialog->open();
}

void TrialsTable::showSelection() {
    if (m_isSharing)
        return;
    const QScopedValueRollback guard(m_isSharing, true);
    QItemSelection selection;
    QModelIndex current;
    for (const TrialId id : m_selection.selected()) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(static_cast<int>(id.number), 0));
        if (!index.isValid())
            continue;
        selection.select(index, index.siblingAtColumn(m_proxy->columnCount() - 1));
        current = index;
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!current.isValid())
        return;
    m_table->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_table->scrollTo(current);
}

void TrialsTable::shareSelection() {
    if (m_isSharing)
        return;
    const QScopedValueRollback guard(m_isSharing, true);
    const auto idOf = [](const QModelIndex& index) { return TrialId{index.data(TrialTableModel::TrialIdRole).toLongLong()}; };
    std::vector<TrialId> trials;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows)
        trials.push_back(idOf(row));
    // The row that was clicked last becomes the current trial.
    const auto current = std::find(trials.begin(), trials.end(), idOf(m_table->currentIndex().siblingAtColumn(0)));
    if (current != trials.end())
        std::rotate(current, current + 1, trials.end());
    m_selection.selectAll(std::move(trials));
}

void TrialsTable::filter() {
    const std::optional<ParsedTrialFilter::Fault> fault = m_proxy->setFilterText(m_filter->text());
    showFault(*m_filterFault, fault ? fault->text : QString());
    setStyleFlag(*m_filter, "faulty", fault.has_value());
    showCount();
}

void TrialsTable::showCount() {
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    m_card->setDescription(shown == all ? QString::number(all) : tr("%1 of %2").arg(shown).arg(all));
    m_empty->setVisible(shown == 0);
    m_empty->setText(all == 0 ? tr("Every trial will appear here as a row: its parameters, its progress and its result.")
                              : tr("No trial matches the filter."));
}

void TrialsTable::openMenu(const QPoint& position) {
    if (!m_table->indexAt(position).isValid())
        return;
    auto* const menu = new QMenu(m_table);
    menu->setObjectName(QStringLiteral("trialMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* const action : m_actions.menu()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void TrialsTable::fillColumnsMenu() {
    m_columns->clear();
    for (int section = 1; section < m_model->columnCount(); ++section) {
        const QString name = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction* const action = m_columns->addAction(name);
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(section));
        connect(action, &QAction::toggled, this, [this, name](bool isShown) {
            m_shownByUser.insert(name, isShown);
            showColumns();
        });
    }
}

void TrialsTable::showColumns() {
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const QString name = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        m_table->setColumnHidden(section, !m_shownByUser.value(name, m_model->isInformative(section)).toBool());
    }
}

QString TrialsTable::columnName(int section) const {
    return m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

void TrialsTable::sizeColumns() {
    for (int section = 0; section < m_model->columnCount(); ++section)
        m_table->setColumnWidth(
            section, m_widthByUser.value(columnName(section), usualColumnWidth(*m_table, *m_model, section)).toInt());
}

/// The last visible column fills the table, whatever width the user has given it.
QVariantMap TrialsTable::changedWidths() const {
    QVariantMap widths = m_widthByUser;
    const QHeaderView& header = *m_table->horizontalHeader();
    int last = header.count() - 1;
    while (last >= 0 && header.isSectionHidden(last))
        --last;
    for (int section = 0; section < last; ++section) {
        if (header.isSectionHidden(section))
            continue;
        if (header.sectionSize(section) == usualColumnWidth(*m_table, *m_model, section))
            widths.remove(columnName(section));
        else
            widths.insert(columnName(section), header.sectionSize(section));
    }
    return widths;
}

void TrialsTable::sortAsLeft() {
    for (int section = 0; !m_sortByUser.isEmpty() && section < m_model->columnCount(); ++section) {
        if (columnName(section) != m_sortByUser)
            continue;
        m_table->sortByColumn(section, m_sortOrderByUser);
        m_sortByUser.clear();  // from now on it is as the user clicks
    }
}

}  // namespace vernier
