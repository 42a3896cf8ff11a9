#include "ui/define/StoppingPanel.h"

#include "core/methods/Methods.h"
#include "core/stopping/StoppingChoices.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/QuantityField.h"

#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace vernier {

namespace {

constexpr int kOptionRowGap = 5;

/// Reads and writes a setting that has a default of its own.
template <typename Number>
auto access(Number StoppingSettings::*member) {
    return std::pair(
        [member](const StudyDefinition& study) { return std::optional(static_cast<double>(study.stopping.*member)); },
        [member](StudyDefinition& study, std::optional<double> value) {
            study.stopping.*member = value ? static_cast<Number>(*value) : StoppingSettings().*member;
        });
}

template <typename Number>
auto access(std::optional<Number> StoppingSettings::*member) {
    return std::pair(
        [member](const StudyDefinition& study) {
            const std::optional<Number>& held = study.stopping.*member;
            return held ? std::optional(static_cast<double>(*held)) : std::nullopt;
        },
        [member](StudyDefinition& study, std::optional<double> value) {
            study.stopping.*member = value ? std::optional(static_cast<Number>(*value)) : std::nullopt;
        });
}

}  // namespace

StoppingPanel::StoppingPanel(DefinitionController& definition, QWidget* parent)
    : QWidget(parent), m_definition(definition), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(kOptionRowGap);
    m_grid->setHorizontalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    for (const auto& options : {ruleOptions(), protectionOptions()}) {
        for (const Option& option : options)
            addRow(option);
    }
    connect(&m_definition, &DefinitionController::draftChanged, this, &StoppingPanel::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &StoppingPanel::refreshFaults);
    refresh();
    refreshFaults();
}

std::vector<StoppingPanel::Option> StoppingPanel::ruleOptions() {
    const auto [grace, setGrace] = access(&StoppingSettings::graceSteps);
    const auto [peers, setPeers] = access(&StoppingSettings::minPeers);
    const auto [eta, setEta] = access(&StoppingSettings::eta);
    const auto [first, setFirst] = access(&StoppingSettings::minSteps);
    const auto [chance, setChance] = access(&StoppingSettings::probability);
    return {{QStringLiteral("stopping.grace_steps"), tr("Not before step"), tr("No trial is stopped at or before this step"),
             tr("a tenth of a run"), Quantity::Count, &UsedSettings::graceSteps, grace, setGrace},
            {QStringLiteral("stopping.min_peers"), tr("Peers"), tr("How many complete trials there must be to compare with"),
             tr("5"), Quantity::Count, &UsedSettings::minPeers, peers, setPeers},
            {QStringLiteral("stopping.eta"), tr("Reduction factor"), tr("At each rung, one trial in this many continues"),
             tr("3"), Quantity::Count, &UsedSettings::eta, eta, setEta},
            {QStringLiteral("stopping.min_steps"), tr("First rung"), tr("The step at which trials are first compared"),
             tr("6 % of a run"), Quantity::Count, &UsedSettings::minSteps, first, setFirst},
            {QStringLiteral("stopping.probability"), tr("Chance below"),
             tr("Stops a trial if its chance of beating the best one is below this, from 0 to 1"), tr("0.05"), Quantity::Number,
             &UsedSettings::probability, chance, setChance}};
}

std::vector<StoppingPanel::Option> StoppingPanel::protectionOptions() {
    const auto [top, setTop] = access(&StoppingSettings::protectTop);
    const auto [last, setLast] = access(&StoppingSettings::protectLast);
    return {{QStringLiteral("stopping.protect_top"), tr("Spare the best"),
             tr("This many leaders at a step are never stopped there"), tr("3"), Quantity::Count, nullptr, top, setTop},
            {QStringLiteral("stopping.protect_last"), tr("Spare beyond"),
             tr("No trial is stopped beyond this share of its run: 0.8 spares the last fifth"), tr("0.8"), Quantity::Number,
             nullptr, last, setLast}};
}

bool StoppingPanel::isUsed(const Option& option) const {
    const StudyDefinition& study = m_definition.draft().rest;
    if (methodOf(study).bringsStopping() || study.stopping.rule == kNoStoppingRule)
        return false;
    return !option.setting || stoppingChoiceOf(study.stopping).uses.*option.setting;
}

void StoppingPanel::addRow(const Option& option) {
    const QString key = option.path.mid(option.path.indexOf(QLatin1Char('.')) + 1);
    const QString group = option.path.left(option.path.indexOf(QLatin1Char('.')));
    Row row{option, new QLabel(option.label), new QuantityField(option.quantity),
            makeFaultLabel(QStringLiteral("fault-%1-%2").arg(group, key))};
    row.field->setObjectName(QStringLiteral("%1-%2").arg(group, key));
    row.field->setAccessibleName(option.label);
    row.field->setToolTip(option.toolTip);
    row.field->setPlaceholderText(option.emptyText);
    row.field->setMinimumWidth(fontMetrics().averageCharWidth() * 9);
    row.field->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
    row.title->setBuddy(row.field);
    row.title->setToolTip(option.toolTip);
    const int line = 2 * static_cast<int>(m_rows.size());
    m_grid->addWidget(row.title, line, 0);
    m_grid->addWidget(row.field, line, 1);
    m_grid->addWidget(row.fault, line + 1, 0, 1, 2);
    connect(row.field, &QuantityField::valueEdited, this, [this, option](std::optional<double> value) { edit(option, value); });
    connect(row.field, &QuantityField::entryFaultChanged, &m_definition,
            [this, path = option.path](const QString& fault) { m_definition.setEntryFault(path, fault); });
    connect(row.field, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    m_rows.push_back(std::move(row));
}

void StoppingPanel::edit(const Option& option, std::optional<double> value) {
    StudyDraft after = m_definition.draft();
    option.set(after.rest, value);
    m_definition.edit(tr("Edit “%1”").arg(option.label), after, option.path);
}

void StoppingPanel::refresh() {
    const StudyDefinition& study = m_definition.draft().rest;
    bool isAnyUsed = false;
    for (const Row& row : m_rows) {
        const bool isShown = isUsed(row.option);
        isAnyUsed = isAnyUsed || isShown;
        row.title->setVisible(isShown);
        row.field->setVisible(isShown);
        row.field->setValue(row.option.get(study));
    }
    setVisible(isAnyUsed);
}

void StoppingPanel::refreshFaults() {
    for (const Row& row : m_rows) {
        const QString fault = isUsed(row.option) ? m_definition.faultAt(row.option.path) : QString();
        markFault(*row.field, fault);
        showFault(*row.fault, fault);
    }
}

}  // namespace vernier
