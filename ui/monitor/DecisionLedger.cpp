#include "ui/monitor/DecisionLedger.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/monitor/TrialDelegate.h"
#include "ui/tables/DecisionFilter.h"
#include "ui/tables/DecisionTableModel.h"
#include "ui/text/ProgressText.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

using LedgerColumn = DecisionTableModel::Column;

/// Rows are chosen, not cells; a verdict has the mark of the state that it leads to.
class LedgerDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false);
        if (index.column() != static_cast<int>(LedgerColumn::Verdict))
            return;
        const auto verdict = static_cast<Verdict>(index.data(DecisionTableModel::VerdictRole).toInt());
        const bool runsOn = verdict == Verdict::Keep || index.data(DecisionTableModel::IsOverriddenRole).toBool();
        option->icon = stateIcon(runsOn                      ? TrialState::Running
                                 : verdict == Verdict::Pause ? TrialState::Paused
                                                             : TrialState::Stopped);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(option->fontMetrics.height() - 4, option->fontMetrics.height() - 4);
    }
};

int widthOf(LedgerColumn column, const QFontMetrics& metrics) {
    const auto characters = [&metrics](int count) { return metrics.averageCharWidth() * count + 16; };
    switch (column) {
        case LedgerColumn::Number:
        case LedgerColumn::Trial:
        case LedgerColumn::Step: return characters(6);
        case LedgerColumn::Verdict: return characters(14) + metrics.height();
        case LedgerColumn::Reported:
        case LedgerColumn::Threshold: return characters(12);
        case LedgerColumn::Rank: return characters(10);
        case LedgerColumn::Predicted: return characters(25);
        case LedgerColumn::Chance: return characters(10);
        case LedgerColumn::Saved: return characters(18);
    }
    return 0;
}

}  // namespace

DecisionLedger::DecisionLedger(StudyController& study, SelectionController& selection, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_selection(selection),
      m_model(new DecisionTableModel(this)),
      m_filter(new DecisionFilter(this)),
      m_table(new QTableView),
      m_sentence(makeMutedLabel({})),
      m_empty(new QLabel(m_table)),
      m_saved(makeMutedLabel({})),
      m_shown(new SegmentedControl),
      m_controls(makeControls()) {
    setObjectName(QStringLiteral("decisionLedger"));
    m_filter->setSourceModel(m_model);
    assemble();
    connect(&m_study, &StudyController::definitionChanged, this, &DecisionLedger::takeDefinition);
    connect(&m_study, &StudyController::statusChanged, this, &DecisionLedger::showSavings);
    connect(&m_study, &StudyController::decisionsArrived, this, [this](const std::vector<Decision>& decisions) {
        m_model->append(decisions);
        showEmptyText();
    });
    connect(&m_selection, &SelectionController::selectionChanged, this, &DecisionLedger::showSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DecisionLedger::choose);
    takeDefinition();
    showEmptyText();
}

void DecisionLedger::assemble() {
    m_table->setObjectName(QStringLiteral("decisionsTable"));
    m_table->setAccessibleName(tr("Decisions"));
    m_table->setProperty("embedded", true);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setFont(tabularFont(font()));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(LedgerColumn::Number), Qt::DescendingOrder);
    showAsRows(*m_table, TrialDelegate::rowHeight(m_table->fontMetrics()));
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int section = 0; section < m_model->columnCount(); ++section)
        m_table->setColumnWidth(section, widthOf(static_cast<LedgerColumn>(section), m_table->fontMetrics()));
    m_sentence->setObjectName(QStringLiteral("decisionSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(12, 4, 12, 6);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->hide();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* const emptyLayout = new QVBoxLayout(m_table->viewport());
    emptyLayout->addWidget(m_empty);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sentence);
}

QWidget* DecisionLedger::makeControls() {
    auto* const controls = new QWidget;
    auto* const layout = new QHBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    m_saved->setObjectName(QStringLiteral("decisionsSaved"));
    m_shown->setObjectName(QStringLiteral("decisionsShown"));
    m_shown->setAccessibleName(tr("Which decisions to show"));
    m_shown->addSegment(QStringLiteral("stops"), tr("Stops"), tr("Only decisions to stop"));
    m_shown->addSegment(QStringLiteral("all"), tr("All"), tr("Also decisions to keep or pause a trial"));
    connect(m_shown, &SegmentedControl::currentChanged, this, [this](int index) {
        m_filter->setStopsOnly(index == 0);
        showEmptyText();
    });
    layout->addWidget(m_saved);
    layout->addWidget(m_shown);
    return controls;
}

void DecisionLedger::takeDefinition() {
    if (m_study.definition())
        m_model->setMetric(QString::fromStdString(m_study.definition()->objective.metric));
    QHeaderView* const header = m_table->horizontalHeader();
    for (int section = 0; section < header->count(); ++section)
        header->resizeSection(section, std::max(header->sectionSize(section), header->sectionSizeHint(section)));
    showEmptyText();
}

void DecisionLedger::choose(const QModelIndex& current) {
    m_sentence->setVisible(current.isValid());
    m_sentence->setText(current.data(DecisionTableModel::SentenceRole).toString());
    if (m_isSharing || !current.isValid())
        return;
    const QScopedValueRollback guard(m_isSharing, true);
    const TrialId trial{current.data(DecisionTableModel::TrialIdRole).toLongLong()};
    m_selection.select(trial);
    Q_EMIT stepChosen(trial, current.data(DecisionTableModel::StepRole).toLongLong());
}

/// The last decision shown about the trial that was selected elsewhere.
void DecisionLedger::showSelection() {
    if (m_isSharing)
        return;
    const QScopedValueRollback guard(m_isSharing, true);
    QModelIndex found;
    const std::optional<TrialId> trial = m_selection.current();
    for (int row = m_model->rowCount() - 1; row >= 0 && trial && !found.isValid(); --row) {
        if (m_model->decisionAt(row).trial == *trial)
            found = m_filter->mapFromSource(m_model->index(row, 0));
    }
    m_table->selectionModel()->setCurrentIndex(found, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void DecisionLedger::showSavings() {
    const QString saved = savedText(m_study.status().savings);
    m_saved->setText(saved.isEmpty() ? saved : tr("Saved %1").arg(saved));
}

void DecisionLedger::showEmptyText() {
    m_empty->setVisible(m_filter->rowCount() == 0);
    if (!m_empty->isVisibleTo(m_table))
        return;
    if (m_model->rowCount() > 0)
        m_empty->setText(tr("No trial has been stopped. Choose All to see the decisions to keep them."));
    else if (m_study.stopsEarly())
        m_empty->setText(tr("Each decision of the stopping rule will appear here as a row, with its reasons."));
    else
        m_empty->setText(tr("This study does not stop trials early. Choose a rule under Early stopping in Define."));
}

}  // namespace vernier
