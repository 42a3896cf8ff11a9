#include "ui/define/LimitsPanel.h"

#include "core/base/NumberText.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/QuantityField.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kLimitRowGap = 5;
constexpr int kLimitColumnGap = 18;

using Reading = std::function<std::optional<double>(const StudyDefinition&)>;
using Writing = std::function<void(StudyDefinition&, std::optional<double>)>;

/// Reading and writing of one optional member.
template <typename Number>
std::pair<Reading, Writing> access(std::optional<Number> Limits::*member) {
    return {[member](const StudyDefinition& study) {
                const auto& limit = study.limits.*member;
                return limit ? std::optional(static_cast<double>(*limit)) : std::nullopt;
            },
            [member](StudyDefinition& study, std::optional<double> value) {
                study.limits.*member = value ? std::optional(static_cast<Number>(*value)) : std::nullopt;
            }};
}

/// Of a share, which people see in percent.
std::pair<Reading, Writing> shareAccess(std::optional<double> Limits::*member) {
    return {[member](const StudyDefinition& study) {
                const auto& share = study.limits.*member;
                return share ? std::optional(rounded(100 * *share, 12)) : std::nullopt;
            },
            [member](StudyDefinition& study, std::optional<double> value) {
                study.limits.*member = value ? std::optional(rounded(*value / 100, 12)) : std::nullopt;
            }};
}

/// Of one for which none is 0.
template <typename Number>
std::pair<Reading, Writing> access(Number RecoverySettings::*member) {
    return {[member](const StudyDefinition& study) { return std::optional(static_cast<double>(study.recovery.*member)); },
            [member](StudyDefinition& study, std::optional<double> value) {
                study.recovery.*member = static_cast<Number>(std::clamp(value.value_or(0), -1e6, 1e6));
            }};
}

const QString kLimits = QStringLiteral("limits");
const QString kRecovery = QStringLiteral("recovery");

}  // namespace

LimitsPanel::LimitsPanel(DefinitionController& definition, QWidget* parent)
    : QWidget(parent), m_definition(definition), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(kLimitRowGap);
    m_grid->setHorizontalSpacing(8);
    addColumn(countLimits(), 0);
    addColumn(timeLimits(), 3);
    m_grid->setColumnMinimumWidth(2, kLimitColumnGap - 16);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(4, 1);
    connect(&m_definition, &DefinitionController::draftChanged, this, &LimitsPanel::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &LimitsPanel::refreshFaults);
    refresh();
    refreshFaults();
}

std::vector<LimitsPanel::Limit> LimitsPanel::countLimits() {
    const auto [trials, setTrials] = access(&Limits::trials);
    const auto [target, setTarget] = access(&Limits::target);
    const auto [patience, setPatience] = access(&Limits::notImproving);
    const auto [gain, setGain] = shareAccess(&Limits::minGain);
    const auto [convergence, setConvergence] = shareAccess(&Limits::convergence);
    const auto [failures, setFailures] = access(&Limits::failures);
    return {
        {kLimits, QStringLiteral("trials"), tr("Trials"), tr("How many trials to start"), Quantity::Count, trials, setTrials},
        {kLimits, QStringLiteral("parallel"), tr("At a time"), tr("How many trials run at once: the slots"), Quantity::Count,
         [](const StudyDefinition& study) { return std::optional<double>(study.limits.parallel); },
         [](StudyDefinition& study, std::optional<double> value) {
             study.limits.parallel = static_cast<int>(std::clamp(value.value_or(0), -1e6, 1e6));
         }},
        {kLimits, QStringLiteral("target"), tr("Target"), tr("Stop once the objective is at least this good"), Quantity::Number,
         target, setTarget},
        {kLimits, QStringLiteral("not_improving"), tr("Patience"),
         tr("Stop after this many finished trials without improvement"), Quantity::Count, patience, setPatience},
        {kLimits, QStringLiteral("min_gain"), tr("Gain, %"),
         tr("What counts as an improvement for the patience: so many percent better than the best before; none: anything"),
         Quantity::Number, gain, setGain},
        {kLimits, QStringLiteral("convergence"), tr("Converged, %"),
         tr("Stop once the last 8 suggestions of the model each promise less than this share of the distance between the "
            "median and the best result: the chance to beat the best times how far the 95 % end lies beyond it"),
         Quantity::Number, convergence, setConvergence},
        {kLimits, QStringLiteral("failures"), tr("Failures"), tr("Stop after this many failed trials in a row"),
         Quantity::Count, failures, setFailures},
    };
}

std::vector<LimitsPanel::Limit> LimitsPanel::timeLimits() {
    const auto [runtime, setRuntime] = access(&Limits::runtimeSeconds);
    const auto [trial, setTrial] = access(&Limits::trialRuntimeSeconds);
    const auto [cost, setCost] = access(&Limits::costPerHour);
    const auto [budget, setBudget] = access(&Limits::budget);
    const auto [retries, setRetries] = access(&RecoverySettings::retries);
    const auto [wait, setWait] = access(&RecoverySettings::waitSeconds);
    const auto [halt, setHalt] = access(&RecoverySettings::haltAfter);
    const auto [abort, setAbort] = access(&RecoverySettings::abortAfter);
    return {
        {kLimits, QStringLiteral("runtime_s"), tr("Study time"),
         tr("How long the study may run, not counting pauses: 2 h, 90 min"), Quantity::Duration, runtime, setRuntime},
        {kLimits, QStringLiteral("trial_runtime_s"), tr("Trial time"),
         tr("A trial that runs longer than this is ended and counts as failed"), Quantity::Duration, trial, setTrial},
        {kLimits, QStringLiteral("cost_per_hour"), tr("Cost per hour"), tr("What a slot costs while a trial runs in it"),
         Quantity::Money, cost, setCost},
        {kLimits, QStringLiteral("budget"), tr("Budget"), tr("Stop before more than this is spent; needs a cost per hour"),
         Quantity::Money, budget, setBudget},
        {kRecovery, QStringLiteral("retries"), tr("Retries"),
         tr("How often a trial that was interrupted from outside is run again by itself"), Quantity::Count, retries,
         setRetries},
        {kRecovery, QStringLiteral("wait_s"), tr("Wait"),
         tr("How long an interrupted trial waits before it is run again the first time; twice as long each further time"),
         Quantity::Duration, wait, setWait},
        {kRecovery, QStringLiteral("halt_after"), tr("Halt after"),
         tr("Halt if so many first trials fail in the same way, or the command cannot start; 0 never halts"), Quantity::Count,
         halt, setHalt},
        {kRecovery, QStringLiteral("abort_after"), tr("Abort after"),
         tr("Halt if so many first trials fail, in whatever way; 0 never does"), Quantity::Count, abort, setAbort},
        {kRecovery, QStringLiteral("stop_grace_s"), tr("Time to stop"),
         tr("How long a trial that is ended has between interrupt, terminate and kill"), Quantity::Duration,
         [](const StudyDefinition& study) { return std::optional(study.recovery.stopGraceSeconds); },
         [](StudyDefinition& study, std::optional<double> value) { study.recovery.stopGraceSeconds = value.value_or(0); }},
    };
}

void LimitsPanel::addColumn(const std::vector<Limit>& limits, int column) {
    int line = 0;
    for (const Limit& limit : limits) {
        Row row{limit, new QuantityField(limit.quantity), makeFaultLabel(QStringLiteral("fault-") + limit.key)};
        row.field->setObjectName(QStringLiteral("limit-") + limit.key);
        row.field->setAccessibleName(limit.label);
        row.field->setToolTip(limit.toolTip);
        row.field->setPlaceholderText(tr("none"));
        row.field->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
        row.field->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
        QLabel* const title = new QLabel(limit.label);
        title->setBuddy(row.field);
        title->setToolTip(limit.toolTip);
        m_grid->addWidget(title, line, column);
        m_grid->addWidget(row.field, line, column + 1);
        m_grid->addWidget(row.fault, line + 1, column, 1, 2);
        line += 2;
        connect(row.field, &QuantityField::valueEdited, this,
                [this, limit](std::optional<double> value) { edit(limit, value); });
        connect(row.field, &QuantityField::entryFaultChanged, &m_definition,
                [this, path = limit.path()](const QString& fault) { m_definition.setEntryFault(path, fault); });
        connect(row.field, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
        m_rows.push_back(std::move(row));
    }
    m_grid->setRowStretch(line, 1);
}

void LimitsPanel::edit(const Limit& limit, std::optional<double> value) {
    StudyDraft after = m_definition.draft();
    limit.set(after.rest, value);
    m_definition.edit(tr("Edit the limit “%1”").arg(limit.label), after, limit.path());
}

void LimitsPanel::refresh() {
    for (const Row& row : m_rows)
        row.field->setValue(row.limit.get(m_definition.draft().rest));
}

void LimitsPanel::refreshFaults() {
    for (const Row& row : m_rows) {
        const QString fault = m_definition.faultAt(row.limit.path());
        markFault(*row.field, fault);
        showFault(*row.fault, fault);
    }
}

}  // namespace vernier
