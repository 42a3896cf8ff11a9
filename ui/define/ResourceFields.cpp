#include "ui/define/ResourceFields.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/QuantityField.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kResourceGap = 6;
constexpr double kMostSteps = 1e12;

}  // namespace

ResourceFields::ResourceFields(DefinitionController& definition, QWidget* parent)
    : QWidget(parent), m_definition(definition), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kResourceGap);
    m_grid->setVerticalSpacing(kResourceGap);
    m_min =
        addField("min", tr("Steps"), tr("The fewest steps (epochs, rounds) a trial runs before it may be paused or stopped"),
                 &ResourceRange::min);
    m_max = addField("max", tr("to"), tr("The most steps a trial may run: {resource} in the command. Empty for no limit"),
                     &ResourceRange::max);
    m_eta = addField("eta", tr("reduction"),
                     tr("Reduction factor: at each rung, one trial in this many continues, with this many times the steps"),
                     &ResourceRange::eta);
    m_grid->setColumnStretch(m_grid->columnCount(), 1);
    connect(&m_definition, &DefinitionController::draftChanged, this, &ResourceFields::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &ResourceFields::refreshFaults);
    refresh();
    refreshFaults();
}

QuantityField* ResourceFields::addField(const char* name, const QString& label, const QString& toolTip,
                                        std::int64_t ResourceRange::*member) {
    auto* const field = new QuantityField(Quantity::Count);
    field->setObjectName(QStringLiteral("resource-") + QLatin1String(name));
    field->setAccessibleName(tr("Steps of a trial: %1").arg(label));
    field->setToolTip(toolTip);
    field->setPlaceholderText(QStringLiteral("–"));
    field->setFixedWidth(fontMetrics().averageCharWidth() * 5 + 16);
    auto* const title = new QLabel(label);
    title->setBuddy(field);
    title->setToolTip(toolTip);
    const int column = m_grid->count();
    m_grid->addWidget(title, 0, column);
    m_grid->addWidget(field, 0, column + 1);
    connect(field, &QuantityField::valueEdited, this, [this, member](std::optional<double> value) { edit(member, value); });
    connect(field, &QuantityField::entryFaultChanged, &m_definition,
            [this, path = QStringLiteral("resource.") + QLatin1String(name)](const QString& fault) {
                m_definition.setEntryFault(path, fault);
            });
    connect(field, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    return field;
}

void ResourceFields::edit(std::int64_t ResourceRange::*member, std::optional<double> value) {
    StudyDraft after = m_definition.draft();
    std::optional<ResourceRange>& resource = after.rest.resource;
    if (!value && member == &ResourceRange::max) {
        resource.reset();
    } else if (value) {
        if (!resource)
            resource.emplace();
        (*resource).*member = static_cast<std::int64_t>(std::clamp(*value, -kMostSteps, kMostSteps));
        if (member == &ResourceRange::min)
            resource->max = std::max(resource->max, resource->min);
    }
    m_definition.edit(tr("Edit the steps of a trial"), after, QStringLiteral("resource"));
}

void ResourceFields::refresh() {
    const std::optional<ResourceRange>& resource = m_definition.draft().rest.resource;
    const auto show = [&](QuantityField* field, std::int64_t ResourceRange::*member) {
        field->setValue(resource ? std::optional(static_cast<double>((*resource).*member)) : std::nullopt);
    };
    show(m_min, &ResourceRange::min);
    show(m_max, &ResourceRange::max);
    show(m_eta, &ResourceRange::eta);
}

void ResourceFields::refreshFaults() {
    markFault(*m_min, m_definition.faultAt(QStringLiteral("resource.min")));
    markFault(*m_max, m_definition.faultAt(QStringLiteral("resource.max")));
    markFault(*m_eta, m_definition.faultAt(QStringLiteral("resource.eta")));
}

}  // namespace vernier
