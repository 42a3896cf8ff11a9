#include "ui/shell/dialogs/PlanAnswer.h"

#include "ui/controllers/PlanController.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/PlanText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/GapBar.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kAnswerGap = 10;
constexpr double kLeastScale = 0.01;

}  // namespace

PlanAnswer::PlanAnswer(PlanController& plan, QWidget* parent)
    : QWidget(parent),
      m_plan(plan),
      m_headline(makeSentenceLabel("planHeadline")),
      m_search(makeSentenceLabel("planSearch")),
      m_gap(makeSentenceLabel("planGap")),
      m_place(new QVBoxLayout),
      m_reasons(makeSentenceLabel("planReasons")) {
    m_headline->setFont(semiboldFont(font()));
    m_reasons->setProperty("muted", true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kAnswerGap);
    column->addWidget(m_headline);
    column->addWidget(m_search);
    column->addWidget(m_gap);
    column->addLayout(m_place);
    column->addWidget(m_reasons);
    column->addStretch(1);
    connect(&m_plan, &PlanController::changed, this, &PlanAnswer::refresh);
    refresh();
}

void PlanAnswer::refresh() {
    const std::optional<StudyPlan>& plan = m_plan.plan();
    delete m_table;
    m_table = nullptr;
    for (QLabel* const label : {m_search, m_gap, m_reasons})
        label->setVisible(plan.has_value());
    if (plan)
        showPlan(*plan);
    else
        m_headline->setText(tr("Say at the left what there is to spend, and what a trial takes: the plan appears here."));
}

void PlanAnswer::showPlan(const StudyPlan& plan) {
    m_headline->setText(spentText(plan.choice));
    m_search->setText(searchText(plan.choice));
    m_gap->setText(tr("Of the way from a typical configuration to the best there is, %1 will be left. In brackets: 8 of 10 "
                      "searches of our test problems; yours may be easier or harder.")
                       .arg(gapText(plan.choice.gap)));
    compare(plan);
    QStringList reasons;
    for (const Message& reason : plan.reasons)
        reasons << coreText(reason);
    m_reasons->setText(reasons.join(QLatin1Char('\n')));
}

void PlanAnswer::compare(const StudyPlan& plan) {
    double scale = std::max(kLeastScale, plan.choice.gap.high);
    for (const PlanChoice& other : plan.alternatives)
        scale = std::max(scale, other.gap.high);
    m_table = new QWidget;
    m_table->setObjectName(QStringLiteral("planTable"));
    auto* const grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    const QStringList titles{QString(), tr("Trials"), tr("Time"), tr("Price"), tr("What is left")};
    for (int column = 0; column < titles.size(); ++column)
        grid->addWidget(makeMutedLabel(titles[column]), 0, column, column == 0 ? Qt::AlignLeading : Qt::AlignTrailing);
    addRow(*grid, tr("This plan"), plan.choice, scale, true);
    for (const PlanChoice& other : plan.alternatives)
        addRow(*grid, coreText(other.why), other, scale, false);
    grid->setColumnStretch(5, 1);
    m_place->addWidget(m_table);
}

void PlanAnswer::addRow(QGridLayout& grid, const QString& name, const PlanChoice& choice, double scale, bool isChosen) {
    const QString unknown = QStringLiteral("–");
    const QStringList texts{name, QString::number(choice.trials),
                            choice.wallSeconds ? formatDuration(*choice.wallSeconds) : unknown,
                            choice.cost ? formatMoney(*choice.cost) : unknown, gapShareText(choice.gap.mid)};
    const int row = grid.rowCount();
    for (int column = 0; column < texts.size(); ++column) {
        auto* const label = new QLabel(texts[column]);
        label->setFont(isChosen ? semiboldFont(label->font()) : label->font());
        grid.addWidget(label, row, column, column == 0 ? Qt::AlignLeading : Qt::AlignTrailing);
    }
    auto* const bar = new GapBar(choice.gap, scale);
    bar->setAccessibleName(QStringLiteral("%1: %2").arg(name, gapText(choice.gap)));
    bar->setToolTip(gapText(choice.gap));
    grid.addWidget(bar, row, static_cast<int>(texts.size()));
}

}  // namespace vernier
