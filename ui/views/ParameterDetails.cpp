#include "ui/views/ParameterDetails.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/models/ParameterText.h"
#include "ui/views/FieldMarks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kLabelGap = 6;
constexpr int kFieldGap = 14;

/// Shows a text without disturbing the one who is typing it.
void showText(QLineEdit& field, const QString& text) {
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
      m_fault(makeFaultLabel(QStringLiteral("detailsFault"))) {
    setObjectName(QStringLiteral("parameterDetails"));
    m_fields->setSpacing(kLabelGap);
    m_default = addField(QStringLiteral("default"), tr("Default"), tr("Where you would start; Try once runs with it"), 6);
    m_step = addField(QStringLiteral("step"), tr("Step"), tr("Only values that are whole steps above From"), 5);
    m_points = addField(QStringLiteral("points"), tr("Points"), tr("How many values a grid takes of this range"), 4);
    m_fixed = addField(QStringLiteral("fixed"), tr("Fixed at"), tr("Pin it to one value; empty lets it vary"), 6);
    addCondition();
    m_fields->addStretch(1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_fields);
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
    m_fields->addSpacing(kFieldGap - kLabelGap);
    connect(field, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    return field;
}

void ParameterDetails::addCondition() {
    m_parent = new QComboBox;
    m_parent->setObjectName(QStringLiteral("details-parent"));
    m_parent->setAccessibleName(tr("Active"));
    m_parent->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_parent->setItemDelegate(new QStyledItemDelegate(m_parent));  // the plain one leaves the style sheet aside
    m_parent->setToolTip(tr("Let it exist only where an earlier parameter has one of some values"));
    m_fields->addWidget(makeMutedLabel(tr("Active")));
    m_fields->addWidget(m_parent);
    m_is = makeMutedLabel(tr("is"));
    m_fields->addWidget(m_is);
    m_parentValues = new QLineEdit;
    m_parentValues->setObjectName(QStringLiteral("details-parentValues"));
    m_parentValues->setAccessibleName(tr("Values of the other parameter, with commas between"));
    m_parentValues->setToolTip(tr("One or more values, with commas between"));
    m_parentValues->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    m_fields->addWidget(m_parentValues);
    connect(m_parent, &QComboBox::activated, this, [this] {
        m_parentValues->clear();
        editCondition();
    });
    connect(m_parentValues, &QLineEdit::textEdited, this, &ParameterDetails::editCondition);
    connect(m_parentValues, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
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
    const bool isGrid = m_definition.draft().rest.strategy.kind == StrategyKind::Grid;
    showText(*m_default, textOf(parameter.defaultValue));
    showText(*m_fixed, textOf(parameter.fixed));
    showText(*m_step, parameter.step ? exactText(*parameter.step) : QString());
    showText(*m_points, parameter.points ? QString::number(*parameter.points) : QString());
    m_step->setEnabled(isNumeric);
    for (QWidget* const widget : {static_cast<QWidget*>(m_points), m_fields->itemAt(m_fields->indexOf(m_points) - 1)->widget()})
        widget->setVisible(isGrid && parameter.kind == ParameterKind::Continuous);
    showCondition(parameter);
}

void ParameterDetails::showCondition(const Parameter& parameter) {
    const QSignalBlocker blocker(m_parent);
    m_parent->clear();
    m_parent->addItem(tr("always"));
    for (int row = 0; row < m_row; ++row)
        m_parent->addItem(tr("when %1").arg(QString::fromStdString(m_definition.parameters().parameterAt(row).name)));
    const bool isConditional = !parameter.when.empty();
    QStringList values;
    if (isConditional) {
        const Condition& condition = parameter.when.front();
        m_parent->setCurrentIndex(std::max(0, m_definition.parameters().rowOf(condition.parent) + 1));
        for (const Value& value : condition.values)
            values << exactText(value);
    }
    showText(*m_parentValues, values.join(QStringLiteral(", ")));
    m_is->setVisible(isConditional);
    m_parentValues->setVisible(isConditional);
}

void ParameterDetails::showFaults() {
    QString first;
    const std::pair<QLineEdit*, const char*> fields[] = {
        {m_default, "default"}, {m_step, "step"}, {m_points, "points"}, {m_fixed, "fixed"}, {m_parentValues, "when"}};
    for (const auto& [field, name] : fields) {
        const QString fault = m_row < 0 ? QString() : m_definition.parameters().faultOf(m_row, QLatin1String(name));
        markFault(*field, fault);
        if (first.isEmpty() && !fault.isEmpty())
            first = tr("%1 %2", "field, what is wrong with it").arg(field->accessibleName(), fault);
    }
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

void ParameterDetails::editValue(const char* field, const QString& text, std::optional<Value> Parameter::*member) {
    edit(field, [&](Parameter& parameter) {
        parameter.*member = text.trimmed().isEmpty() ? std::nullopt : valueFrom(text, parameter);
    });
}

void ParameterDetails::editCondition() {
    edit("when", [this](Parameter& parameter) {
        if (m_parent->currentIndex() <= 0) {
            parameter.when.clear();
            return;
        }
        const Parameter& parent = m_definition.parameters().parameterAt(m_parent->currentIndex() - 1);
        Condition condition{parent.name, {}};
        for (const QString& text : m_parentValues->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            if (const std::optional<Value> value = valueFrom(text, parent))
                condition.values.push_back(*value);
        }
        if (condition.values.empty() && !parent.values.empty() && m_parentValues->text().isEmpty())
            condition.values.push_back(parent.values.front());
        parameter.when = {std::move(condition)};
    });
}

}  // namespace vernier
