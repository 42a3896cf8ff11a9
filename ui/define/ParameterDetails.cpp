#include "ui/define/ParameterDetails.h"

#include "core/methods/Methods.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/define/ConditionRows.h"
#include "ui/text/ParameterText.h"
#include "ui/widgets/DrawsStrip.h"
#include "ui/widgets/FieldMarks.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kLabelGap = 6;
constexpr int kDetailsGap = 14;

/// Shows a text without disturbing someone who is typing it.
void showFieldText(QLineEdit& field, const QString& text) {
    if (!field.hasFocus() || !field.isModified())
        field.setText(text);
}

QString textOf(const std::optional<Value>& value) {
    return value ? exactText(*value) : QString();
}

}  // namespace

ParameterDetails::ParameterDetails(DefinitionController& definition, QWidget* parent)
    : QWidget(parent),
      m_definition(definition),
      m_fields(new QHBoxLayout),
      m_ordered(new QCheckBox(tr("In order"))),
      m_conditions(new ConditionRows),
      m_draws(new DrawsStrip),
      m_fault(makeFaultLabel(QStringLiteral("detailsFault"))) {
    setObjectName(QStringLiteral("parameterDetails"));
    m_fields->setSpacing(kLabelGap);
    m_default = addField(QStringLiteral("default"), tr("Default"), tr("The value you would start from; Try once uses it"), 6);
    m_step = addField(QStringLiteral("step"), tr("Step"), tr("Only values a whole number of steps above From"), 5);
    m_points = addField(QStringLiteral("points"), tr("Points"), tr("How many values a grid takes from this range"), 4);
    m_fixed = addField(QStringLiteral("fixed"), tr("Fixed at"), tr("Pin it to one value; empty lets it vary"), 6);
    m_ordered->setObjectName(QStringLiteral("details-ordered"));
    m_ordered->setToolTip(tr("The choices run from low to high, so that neighbours are alike: small, medium, large"));
    m_fields->addWidget(m_ordered);
    m_fields->addStretch(1);
    auto* const below = new QHBoxLayout;
    below->setSpacing(kDetailsGap);
    below->addWidget(m_conditions);
    below->addWidget(m_draws, 1, Qt::AlignTop);
    below->addStretch();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(m_fields);
    layout->addLayout(below);
    layout->addWidget(m_fault);

    connect(m_default, &QLineEdit::textEdited, this,
            [this](const QString& text) { editValue("default", text, &Parameter::defaultValue); });
    connect(m_fixed, &QLineEdit::textEdited, this,
            [this](const QString& text) { editValue("fixed", text, &Parameter::fixed); });
    connect(m_step, &QLineEdit::textEdited, this,
            [this](const QString& text) { edit("step", [&](Parameter& parameter) { parameter.step = numberFrom(text); }); });
    connect(m_points, &QLineEdit::textEdited, this, [this](const QString& text) {
        bool isWhole = false;
        const int points = text.trimmed().toInt(&isWhole);
        edit("points", [&](Parameter& parameter) { parameter.points = isWhole ? std::optional(points) : std::nullopt; });
    });
    connect(m_ordered, &QCheckBox::clicked, this,
            [this](bool isOrdered) { edit("ordered", [&](Parameter& parameter) { parameter.ordered = isOrdered; }); });
    connect(m_conditions, &ConditionRows::conditionsEdited, this, &ParameterDetails::editConditions);
    connect(m_conditions, &ConditionRows::editingFinished, &m_definition, &DefinitionController::finishTyping);
    connect(&m_definition, &DefinitionController::draftChanged, this, &ParameterDetails::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &ParameterDetails::showFaults);
}

QLineEdit* ParameterDetails::addField(const QString& name, const QString& label, const QString& toolTip, int characters) {
    auto* const field = new QLineEdit;
    field->setObjectName(QStringLiteral("details-") + name);
    field->setAccessibleName(label);
    field->setToolTip(toolTip);
    field->setPlaceholderText(tr("none"));
    field->setFixedWidth(fontMetrics().averageCharWidth() * characters + 22);
    QLabel* const title = makeMutedLabel(label);
    title->setBuddy(field);
    m_fields->addWidget(title);
    m_fields->addWidget(field);
    m_fields->addSpacing(kDetailsGap - kLabelGap);
    connect(field, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    return field;
}

void ParameterDetails::setRow(int row) {
    m_row = row;
    for (QLineEdit* const field : findChildren<QLineEdit*>())
        field->setModified(false);
    refresh();
}

void ParameterDetails::refresh() {
    const ParameterTableModel& model = m_definition.parameters();
    const bool isShown = m_row >= 0 && m_row < model.rowCount();
    setEnabled(isShown);
    if (isShown)
        show(model.parameterAt(m_row));
    showFaults();
}

void ParameterDetails::show(const Parameter& parameter) {
    const bool isNumeric = parameter.kind != ParameterKind::Categorical;
    const bool needsPoints = methodOf(m_definition.draft().rest).isExhaustive;
    showFieldText(*m_default, textOf(parameter.defaultValue));
    showFieldText(*m_fixed, textOf(parameter.fixed));
    showFieldText(*m_step, parameter.step ? exactText(*parameter.step) : QString());
    showFieldText(*m_points, parameter.points ? QString::number(*parameter.points) : QString());
    for (QWidget* const widget : {static_cast<QWidget*>(m_points), m_fields->itemAt(m_fields->indexOf(m_points) - 1)->widget()})
        widget->setVisible(needsPoints && parameter.kind == ParameterKind::Continuous);
    m_ordered->setVisible(!isNumeric);
    m_ordered->setChecked(parameter.ordered);
    for (QWidget* const widget : {static_cast<QWidget*>(m_step), m_fields->itemAt(m_fields->indexOf(m_step) - 1)->widget()})
        widget->setVisible(isNumeric);
    m_conditions->show(m_definition.parameters(), m_row);
}

void ParameterDetails::showFaults() {
    QString first;
    const std::pair<QLineEdit*, const char*> fields[] = {
        {m_default, "default"}, {m_step, "step"}, {m_points, "points"}, {m_fixed, "fixed"}};
    for (const auto& [field, name] : fields) {
        const QString fault = m_row < 0 ? QString() : m_definition.parameters().faultOf(m_row, QLatin1String(name));
        markFault(*field, fault);
        if (first.isEmpty() && !fault.isEmpty())
            first = tr("%1 %2", "field, what is wrong with it").arg(field->accessibleName(), fault);
    }
    const ParameterTableModel& model = m_definition.parameters();
    const bool isShown = m_row >= 0 && m_row < model.rowCount();
    const QString when = isShown ? model.faultOf(m_row, QStringLiteral("when")) : QString();
    m_conditions->markFaulty(when);
    if (first.isEmpty() && !when.isEmpty())
        first = tr("The condition %1").arg(when);
    m_draws->setParameter(isShown ? model.parameterAt(m_row) : Parameter(), isShown && model.rowFault(m_row).isEmpty());
    showFault(*m_fault, first);
}

template <typename Change>
void ParameterDetails::edit(const char* field, Change change) {
    ParameterTableModel& model = m_definition.parameters();
    if (m_row < 0 || m_row >= model.rowCount())
        return;
    Parameter parameter = model.parameterAt(m_row);
    change(parameter);
    model.requestEdit(m_row, parameter, QStringLiteral("parameters[%1].%2").arg(m_row).arg(QLatin1String(field)));
}

void ParameterDetails::editConditions(const std::vector<Condition>& conditions) {
    ParameterTableModel& model = m_definition.parameters();
    const int before = m_row;
    const std::string name = before < model.rowCount() ? model.parameterAt(before).name : std::string();
    edit("when", [&](Parameter& parameter) { parameter.when = conditions; });
    if (const int row = model.rowOf(name); row >= 0 && row != before)
        Q_EMIT rowMoved(row);
}

void ParameterDetails::editValue(const char* field, const QString& text, std::optional<Value> Parameter::*member) {
    edit(field, [&](Parameter& parameter) {
        parameter.*member = text.trimmed().isEmpty() ? std::nullopt : valueFrom(text, parameter);
    });
}

}  // namespace vernier
