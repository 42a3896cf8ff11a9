#include "ui/monitor/HistoryPage.h"

#include "ui/controllers/HistoryController.h"
#include "ui/controllers/SelectionController.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/RowTable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QTableView>
#include <QVBoxLayout>

namespace vernier {

HistoryPage::HistoryPage(HistoryController& history, SelectionController& selection, QWidget* parent)
    : QWidget(parent),
      m_history(history),
      m_selection(selection),
      m_table(new QTableView),
      m_slider(new QSlider(Qt::Horizontal)),
      m_now(new QPushButton(tr("Back to now"))),
      m_empty(makeMutedLabel(
          tr("Everything you do and everything that happens will be listed here, and you can look back at any moment."))) {
    setObjectName(QStringLiteral("historyPage"));
    assemble();
    connectLog();
    follow();
    showMoment();
}

void HistoryPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_history.need();
}

void HistoryPage::assemble() {
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setAccessibleName(tr("History of the study"));
    m_table->setProperty("embedded", true);
    m_table->setModel(&m_history.log());
    m_table->setFont(tabularFont(font()));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, m_table->fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00 00:00:00")) + 24);
    showAsRows(*m_table, m_table->fontMetrics().height() + 6);
    m_slider->setObjectName(QStringLiteral("historySlider"));
    m_slider->setAccessibleName(tr("Moment shown"));
    m_slider->setToolTip(tr("Drag to see the plots and the table as they were then"));
    m_now->setObjectName(QStringLiteral("backToNow"));
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 8);
    row->setSpacing(10);
    row->addWidget(m_slider, 1);
    row->addWidget(m_now);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
}

void HistoryPage::connectLog() {
    StudyLogModel& log = m_history.log();
    connect(&log, &QAbstractItemModel::rowsInserted, this, &HistoryPage::follow);
    connect(&log, &QAbstractItemModel::modelReset, this, &HistoryPage::follow);
    connect(m_slider, &QSlider::valueChanged, this, &HistoryPage::goTo);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        m_slider->setValue(index.row());
        const std::optional<TrialId> trial = m_history.log().entryAt(index.row()).trial;
        if (trial && m_history.trial(*trial))
            m_selection.select(*trial);
    });
    connect(m_now, &QPushButton::clicked, this, [this] { m_history.setMoment(std::nullopt); });
    connect(&m_history, &HistoryController::momentChanged, this, &HistoryPage::showMoment);
}

/// The last position of the slider, after all entries, is now.
void HistoryPage::goTo(int row) {
    const StudyLogModel& log = m_history.log();
    if (row >= log.rowCount()) {
        m_history.setMoment(std::nullopt);
        return;
    }
    m_history.setMoment(log.entryAt(row).wallMs);
    m_table->selectRow(row);
    m_table->scrollTo(log.index(row, 0));
}

/// New entries move the end of the slider; a user who is looking at the past stays there.
void HistoryPage::follow() {
    const int count = m_history.log().rowCount();
    const QSignalBlocker blocker(m_slider);
    const bool follows = !m_history.isPast();
    m_slider->setRange(0, count);
    if (follows) {
        m_slider->setValue(count);
        m_table->scrollToBottom();
    }
    m_empty->setVisible(count == 0);
    m_table->setVisible(count > 0);
    m_slider->setEnabled(count > 0);
}

void HistoryPage::showMoment() {
    m_now->setEnabled(m_history.isPast());
    if (m_history.isPast())
        return;
    m_table->clearSelection();
    follow();
}

}  // namespace vernier
