#include "ui/define/DraftFields.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/QuantityField.h"

#include <QGridLayout>
#include <QLabel>

namespace vernier {

namespace {

constexpr int kRowGap = 5;
constexpr int kFieldGap = 8;
constexpr int kBetweenColumns = 2;

}  // namespace

DraftFields::DraftFields(DefinitionController& definition, const std::vector<DraftField>& left,
                         const std::vector<DraftField>& right, QWidget* parent)
    : QWidget(parent), m_definition(definition), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(kRowGap);
    m_grid->setHorizontalSpacing(kFieldGap);
    addColumn(left, 0);
    addColumn(right, 3);
    m_grid->setColumnMinimumWidth(2, kBetweenColumns);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(4, 1);
    connect(&m_definition, &DefinitionController::draftChanged, this, &DraftFields::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &DraftFields::refreshFaults);
    refresh();
    refreshFaults();
}

void DraftFields::addColumn(const std::vector<DraftField>& fields, int column) {
    int line = 0;
    for (const DraftField& field : fields) {
        Row row{field, new QuantityField(field.quantity), makeFaultLabel(QStringLiteral("fault-") + field.key)};
        row.entry->setObjectName(QStringLiteral("limit-") + field.key);
        row.entry->setAccessibleName(field.label);
        row.entry->setToolTip(field.toolTip);
        row.entry->setPlaceholderText(tr("none"));
        row.entry->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
        row.entry->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
        QLabel* const title = new QLabel(field.label);
        title->setBuddy(row.entry);
        title->setToolTip(field.toolTip);
        m_grid->addWidget(title, line, column);
        m_grid->addWidget(row.entry, line, column + 1);
        m_grid->addWidget(row.fault, line + 1, column, 1, 2);
        line += 2;
        connect(row.entry, &QuantityField::valueEdited, this,
                [this, field](std::optional<double> value) { edit(field, value); });
        connect(row.entry, &QuantityField::entryFaultChanged, &m_definition,
                [this, path = field.path()](const QString& fault) { m_definition.setEntryFault(path, fault); });
        connect(row.entry, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
        m_rows.push_back(std::move(row));
    }
    m_grid->setRowStretch(line, 1);
}

void DraftFields::edit(const DraftField& field, std::optional<double> value) {
    StudyDraft after = m_definition.draft();
    field.set(after.rest, value);
    m_definition.edit(tr("Edit the limit “%1”").arg(field.label), after, field.path());
}

void DraftFields::refresh() {
    for (const Row& row : m_rows)
        row.entry->setValue(row.field.get(m_definition.draft().rest));
}

void DraftFields::refreshFaults() {
    for (const Row& row : m_rows) {
        const QString fault = m_definition.faultAt(row.field.path());
        markFault(*row.entry, fault);
        showFault(*row.fault, fault);
    }
}

}  // namespace vernier
