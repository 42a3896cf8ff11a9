#include "ui/export/ExportRepeatsCard.h"

#include "core/ranking/RepeatRanking.h"
#include "ui/controllers/NextSteps.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/tables/RepeatTableModel.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/RowTable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

ExportRepeatsCard::ExportRepeatsCard(StudyController& study, SelectionController& selection, SteeringController& steering,
                                     QWidget* parent)
    : Card(tr("Which one is really best?"), parent),
      m_study(study),
      m_selection(selection),
      m_steering(steering),
      m_model(new RepeatTableModel(this)),
      m_configurations(makeCount("repeatConfigurations", tr("How many configurations"), 20, 3)),
      m_times(makeCount("repeatTimes", tr("How many times each"), 50, 3)),
      m_queue(new QPushButton(tr("Repeat"))),
      m_plan(new QLabel),
      m_table(new QTableView) {
    m_queue->setObjectName(QStringLiteral("queueRepeats"));
    m_queue->setToolTip(tr("Queue these repeats; they run before the strategy's next trials, each with its own seed"));
    m_plan->setObjectName(QStringLiteral("repeatPlan"));
    m_plan->setWordWrap(true);
    m_plan->setTextFormat(Qt::PlainText);
    m_table->setObjectName(QStringLiteral("repeatsTable"));
    m_table->setAccessibleName(tr("Repeated configurations"));
    m_table->setProperty("embedded", true);
    m_table->setModel(m_model);
    m_table->setFont(tabularFont(font()));
    showAsRows(*m_table, m_table->fontMetrics().height() + 10);
    m_table->horizontalHeader()->setStretchLastSection(true);
    addControl(m_queue);
    addContent(makeControls(), 12, 0);
    addContent(m_table, 0, 1000);
    addContent(new QWidget, 0, 1);  // takes up the room while there is no table
    connect(m_queue, &QPushButton::clicked, this, &ExportRepeatsCard::queue);
    connect(m_configurations, &QSpinBox::valueChanged, this, &ExportRepeatsCard::refresh);
    connect(m_times, &QSpinBox::valueChanged, this, &ExportRepeatsCard::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (row.isValid())
            m_selection.select(TrialId{row.data(RepeatTableModel::kTrialIdRole).toLongLong()});
    });
    connect(&m_study, &StudyController::trialsChanged, this, &ExportRepeatsCard::refresh);
    connect(&m_study, &StudyController::statusChanged, this, &ExportRepeatsCard::refresh);
    refresh();
}

QSpinBox* ExportRepeatsCard::makeCount(const char* name, const QString& accessibleName, int most, int value) {
    auto* const count = new QSpinBox;
    count->setObjectName(QLatin1String(name));
    count->setAccessibleName(accessibleName);
    count->setToolTip(accessibleName);
    count->setRange(2, most);
    count->setValue(value);
    return count;
}

QWidget* ExportRepeatsCard::makeControls() {
    auto* const controls = new QWidget;
    auto* const rows = new QVBoxLayout(controls);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_configurations);
    row->addWidget(new QLabel(tr("best configurations,")));
    row->addWidget(m_times);
    row->addWidget(new QLabel(tr("times each")));
    row->addStretch(1);
    rows->addLayout(row);
    rows->addWidget(m_plan);
    QLabel* const hint =
        makeMutedLabel(tr("The best of many trials is often just the luckiest. Repeats with other seeds show which one is "
                          "really best: only the repeats count here, not the result it was chosen for."));
    hint->setWordWrap(true);
    rows->addWidget(hint);
    return controls;
}

void ExportRepeatsCard::showEvent(QShowEvent* event) {
    Card::showEvent(event);
    refresh();
}

std::vector<TrialPtr> ExportRepeatsCard::chosen() const {
    if (!m_study.definition())
        return {};
    return bestTrials(m_study.definition()->space, m_study.history(), static_cast<std::size_t>(m_configurations->value()));
}

/// In turns, so that the ones done say the most if the rest are cancelled.
void ExportRepeatsCard::queue() {
    const std::vector<TrialPtr> trials = chosen();
    std::vector<Configuration> repeats;
    for (int round = 0; round < m_times->value(); ++round) {
        for (const TrialPtr& trial : trials)
            repeats.push_back(trial->configuration);
    }
    repeatConfigurations(m_study, m_steering, repeats);
}

QString ExportRepeatsCard::plan(std::size_t trials) const {
    if (trials < 2)
        return tr(
            "Once two trials have finished with a result, you can repeat them here with other seeds: the best of many is often "
            "just the luckiest.");
    const auto repeats = static_cast<double>(trials) * m_times->value();
    double seconds = 0;
    for (const TrialPtr& trial : chosen())
        seconds += runtimeSeconds(*trial, trial->endedWallMs.value_or(0)) * m_times->value();
    const int slots = std::max(1, m_study.status().slots);
    QString text = tr("%n trials, about %1 at %2 slots", nullptr, static_cast<int>(repeats))
                       .arg(formatDuration(seconds / slots))
                       .arg(slots);
    if (const std::optional<double> price = m_study.definition()->limits.costPerHour)
        text += tr(", %1").arg(formatMoney(*price * seconds / 3600));
    return m_model->verdict().isEmpty() ? text + QLatin1Char('.') : tr("%1 %2.").arg(m_model->verdict(), text);
}

void ExportRepeatsCard::refresh() {
    if (!isVisible() || !m_study.definition())
        return;
    m_model->refresh(*m_study.definition(), m_study.history());
    const std::size_t trials = chosen().size();
    m_queue->setEnabled(trials >= 2 && m_study.isWritable());
    m_plan->setText(plan(trials));
    m_table->setVisible(m_model->rowCount() > 0);
}

}  // namespace vernier
