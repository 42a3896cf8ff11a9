#include "ui/define/metrics/ObjectiveReadings.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/TryOnceController.h"
#include "ui/define/metrics/MetricCurve.h"
#include "ui/text/StrategyText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kTableCharacters = 20;

}  // namespace

ObjectiveReadings::ObjectiveReadings(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent)
    : QWidget(parent),
      m_definition(definition),
      m_tryOnce(tryOnce),
      m_value(new SegmentedControl),
      m_sentence(makeMutedLabel({})),
      m_curve(new MetricCurve),
      m_table(new QTableView),
      m_hint(makeMutedLabel(tr("The curve of the objective appears here after a test run."))) {
    makeTable();
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    auto* const readings = new QHBoxLayout;
    readings->setContentsMargins(0, 0, 0, 0);
    readings->setSpacing(0);
    readings->addWidget(m_curve, 1);
    readings->addWidget(m_table);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeChoice());
    layout->addLayout(readings, 1);
    layout->addWidget(m_hint, 1);
    connect(&m_tryOnce, &TryOnceController::readingChanged, this, &ObjectiveReadings::refresh);
    connect(&m_definition, &DefinitionController::draftChanged, this, &ObjectiveReadings::refresh);
    refresh();
}

QWidget* ObjectiveReadings::makeChoice() {
    m_value->setObjectName(QStringLiteral("objectiveValue"));
    m_value->setAccessibleName(tr("Which value of the objective to use"));
    m_value->addSegment(QStringLiteral("last"), tr("Last"), tr("A trial is scored by its last value"));
    m_value->addSegment(QStringLiteral("best"), tr("Best"), tr("A trial is scored by the best value it reached"));
    m_sentence->setObjectName(QStringLiteral("objectiveSentence"));
    m_sentence->setWordWrap(true);
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(kCardMargin, 8, kCardMargin, 4);
    layout->setSpacing(kCardMargin);
    layout->addWidget(m_value, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 1);
    connect(m_value, &SegmentedControl::currentChanged, this, [this](int index) {
        StudyDraft after = m_definition.draft();
        after.rest.objective.value = index == 0 ? ObjectiveValue::Last : ObjectiveValue::Best;
        m_definition.edit(tr("Use the %1 value").arg(index == 0 ? tr("last") : tr("best")), after);
    });
    return row;
}

void ObjectiveReadings::makeTable() {
    m_table->setObjectName(QStringLiteral("objectiveValues"));
    m_table->setAccessibleName(tr("The objective step by step"));
    m_table->setProperty("embedded", true);
    m_table->setModel(&m_series);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setFont(tabularFont(font()));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFixedWidth(fontMetrics().averageCharWidth() * kTableCharacters);
    showAsRows(*m_table, fontMetrics().height() + 4);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void ObjectiveReadings::refresh() {
    const Objective& objective = m_definition.draft().rest.objective;
    const QString metric = QString::fromStdString(objective.metric);
    const std::vector<QPointF>& series = m_tryOnce.objectiveSeries();
    m_value->setCurrentIndex(objective.value == ObjectiveValue::Best ? 1 : 0);
    m_sentence->setText(objectiveSentence(objective));
    m_curve->setSeries(metric, series);
    m_series.setSeries(series);
    m_table->setVisible(!series.empty());
    m_hint->setVisible(m_curve->isHidden());
}

}  // namespace vernier
