#include "ui/shell/dialogs/PlanForm.h"

#include "ui/controllers/PlanController.h"
#include "ui/text/NumberFormat.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/QuantityField.h"
#include "ui/widgets/SegmentedControl.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kPlanFieldCharacters = 20;

using Planned = std::function<std::optional<double>(const PlanRequest&)>;
using Said = std::function<void(PlanWish&, std::optional<double>)>;

/// Reading and writing of one optional number that both have.
template <typename Number>
std::pair<Planned, Said> accessTo(std::optional<Number> PlanRequest::*planned, std::optional<Number> PlanWish::*said) {
    return {[planned](const PlanRequest& request) {
                return request.*planned ? std::optional(static_cast<double>(*(request.*planned))) : std::nullopt;
            },
            [said](PlanWish& wish, std::optional<double> value) {
                wish.*said = value ? std::optional(static_cast<Number>(std::clamp(*value, -1e9, 1e9))) : std::nullopt;
            }};
}

}  // namespace

PlanForm::PlanForm(PlanController& plan, QWidget* parent)
    : QWidget(parent),
      m_plan(plan),
      m_grid(new QGridLayout(this)),
      m_fields(makeFields()),
      m_reports(new QCheckBox(tr("Poor trials can be stopped early"))),
      m_noise(new SegmentedControl),
      m_measured(makeSentenceLabel("planMeasured")) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(4);
    m_grid->setHorizontalSpacing(8);
    for (Field& field : m_fields)
        addField(field);
    addChoices();
    m_measured->setProperty("muted", true);
    m_grid->addWidget(m_measured, m_grid->rowCount(), 0, 1, 2);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    connect(&m_plan, &PlanController::changed, this, &PlanForm::refresh);
    refresh();
}

std::vector<PlanForm::Field> PlanForm::makeFields() {
    const auto [seconds, saySeconds] = accessTo(&PlanRequest::trialSeconds, &PlanWish::trialSeconds);
    const auto [cost, sayCost] = accessTo(&PlanRequest::trialCost, &PlanWish::trialCost);
    const auto [budget, sayBudget] = accessTo(&PlanRequest::budget, &PlanWish::budget);
    const auto [deadline, sayDeadline] = accessTo(&PlanRequest::deadlineSeconds, &PlanWish::deadlineSeconds);
    const auto [trials, sayTrials] = accessTo(&PlanRequest::trials, &PlanWish::trials);
    const auto [parallel, sayParallel] = accessTo(&PlanRequest::slots, &PlanWish::slots);
    const QString none = tr("none");
    const QString unknown = tr("not known yet");
    return {{QStringLiteral("budget"), tr("Money"), tr("What there is to spend"), Quantity::Money, budget, sayBudget, none},
            {QStringLiteral("deadline"), tr("Time"), tr("How long the study may take: 2 h, 3 d"), Quantity::Duration, deadline,
             sayDeadline, none},
            {QStringLiteral("trials"), tr("Trials"), tr("At most so many, repeats included"), Quantity::Count, trials,
             sayTrials, none},
            {QStringLiteral("trial-time"), tr("Time of a trial"), tr("How long one trial takes to its end: 45 min"),
             Quantity::Duration, seconds, saySeconds, unknown},
            {QStringLiteral("trial-cost"), tr("Price of a trial"), tr("What one trial costs to its end"), Quantity::Money, cost,
             sayCost, unknown},
            {QStringLiteral("slots"), tr("At a time"), tr("How many trials run at once; leave it empty to be told"),
             Quantity::Count, parallel, sayParallel, tr("what is best")},
            {QStringLiteral("parameters"), tr("Parameters"), tr("How many vary"), Quantity::Count,
             [](const PlanRequest& request) { return std::optional<double>(request.parameters); },
             [](PlanWish& wish, std::optional<double> value) {
                 wish.parameters = value ? std::optional(static_cast<int>(std::clamp(*value, 0.0, 1e4))) : std::nullopt;
             },
             none}};
}

void PlanForm::addField(Field& field) {
    const int row = m_grid->rowCount();
    field.entry = new QuantityField(field.quantity);
    field.entry->setObjectName(QStringLiteral("plan-") + field.key);
    field.entry->setAccessibleName(field.label);
    field.entry->setToolTip(field.toolTip);
    field.entry->setMinimumWidth(fontMetrics().averageCharWidth() * kPlanFieldCharacters);
    field.fault = makeFaultLabel(QStringLiteral("planFault-") + field.key);
    auto* const title = new QLabel(field.label);
    title->setBuddy(field.entry);
    title->setToolTip(field.toolTip);
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(field.entry, row, 1);
    m_grid->addWidget(field.fault, row + 1, 0, 1, 2);
    connect(field.entry, &QuantityField::valueEdited, this,
            [this, &field](std::optional<double> value) { say([&](PlanWish& wish) { field.say(wish, value); }); });
    connect(field.entry, &QuantityField::entryFaultChanged, this, [this, &field](const QString& fault) {
        field.entryFault = fault;
        refresh();
    });
}

void PlanForm::addChoices() {
    m_reports->setObjectName(QStringLiteral("planReports"));
    m_reports->setToolTip(tr("Trials report while they run, so that those without hope need not run to their end"));
    m_noise->setObjectName(QStringLiteral("planNoise"));
    m_noise->setAccessibleName(tr("Noise"));
    m_noise->addSegment(QStringLiteral("none"), tr("none"), tr("The same configuration has the same result each time"));
    m_noise->addSegment(QStringLiteral("some"), tr("some"), tr("The same configuration varies a little"));
    m_noise->addSegment(QStringLiteral("much"), tr("much"), tr("The same configuration varies as much as good ones differ"));
    const int row = m_grid->rowCount();
    m_grid->addWidget(new QLabel(tr("Noise")), row, 0);
    m_grid->addWidget(m_noise, row, 1, Qt::AlignLeading);
    m_grid->addWidget(m_reports, row + 1, 0, 1, 2);
    connect(m_reports, &QCheckBox::clicked, this,
            [this](bool reports) { say([reports](PlanWish& wish) { wish.reports = reports; }); });
    connect(m_noise, &SegmentedControl::currentChanged, this,
            [this](int index) { say([index](PlanWish& wish) { wish.noise = static_cast<ResultNoise>(index); }); });
}

void PlanForm::say(const std::function<void(PlanWish&)>& change) {
    PlanWish wish = m_plan.wish();
    change(wish);
    m_plan.setWish(wish);
}

void PlanForm::refresh() {
    const PlanRequest& request = m_plan.request();
    for (Field& field : m_fields) {
        const std::optional<double> value = field.planned(request);
        field.entry->setPlaceholderText(value ? tr("study: %1").arg(quantityText(*value, field.quantity))
                                              : field.absent);
        const QString fault = field.entryFault.isEmpty() ? m_plan.faultAt(field.key) : field.entryFault;
        markFault(*field.entry, fault);
        showFault(*field.fault, fault);
    }
    m_reports->setChecked(request.reports);
    m_noise->setCurrentIndex(static_cast<int>(request.noise));
    const std::int64_t measured = m_plan.wish().trialSeconds ? 0 : m_plan.measuredTrials();
    m_measured->setText(measured == 0 || !request.trialSeconds
                            ? QString()
                            : tr("%n trials of this study took %1 each.", nullptr, static_cast<int>(measured))
                                  .arg(formatDuration(*request.trialSeconds)));
}

}  // namespace vernier
