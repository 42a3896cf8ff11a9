#include "ui/define/ConditionRows.h"

#include "ui/tables/ParameterTableModel.h"
#include "ui/text/ParameterText.h"
#include "ui/widgets/ChoiceChips.h"
#include "ui/widgets/FieldMarks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

namespace vernier {

namespace {

constexpr int kConditionGap = 6;

QString textOf(const std::vector<Value>& values) {
    QStringList texts;
    for (const Value& value : values)
        texts << exactText(value);
    return texts.join(QStringLiteral(", "));
}

/// The other parameters that this one can depend on without a cycle, in their order.
std::vector<Parameter> possibleParents(const std::vector<Parameter>& parameters, const std::string& child) {
    std::set<std::string> below{child};
    // Each pass finds those that depend on what was found before; a draft may have them in any order.
    for (std::size_t known = 0; known != below.size();) {
        known = below.size();
        for (const Parameter& parameter : parameters) {
            if (std::any_of(parameter.when.begin(), parameter.when.end(),
                            [&](const Condition& condition) { return below.contains(condition.parent); }))
                below.insert(parameter.name);
        }
    }
    std::vector<Parameter> parents;
    std::copy_if(parameters.begin(), parameters.end(), std::back_inserter(parents),
                 [&](const Parameter& parameter) { return !below.contains(parameter.name); });
    return parents;
}

bool hasChoices(const Parameter* parent) {
    return parent && parent->kind == ParameterKind::Categorical;
}

}  // namespace

ConditionRows::ConditionRows(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kConditionGap - 2);
}

void ConditionRows::show(const ParameterTableModel& model, int row) {
    m_parents = possibleParents(model.parameters(), model.parameterAt(row).name);
    m_conditions = model.parameterAt(row).when;
    const std::size_t wanted = std::min(m_conditions.size() + 1, std::max<std::size_t>(1, m_parents.size()));
    while (m_rows.size() < wanted)
        addRow();
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        m_rows[index].box->setVisible(index < wanted);
        if (index < wanted)
            fill(m_rows[index], index);
    }
}

void ConditionRows::addRow() {
    const std::size_t index = m_rows.size();
    const QString suffix = index == 0 ? QString() : QString::number(index + 1);
    Row row{new QWidget, makeMutedLabel({}), new QComboBox, makeMutedLabel(tr("is")), new ChoiceChips, new QLineEdit};
    row.parent->setObjectName(QStringLiteral("details-parent") + suffix);
    row.parent->setAccessibleName(tr("Active"));
    row.parent->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row.parent->setItemDelegate(new QStyledItemDelegate(row.parent));  // the plain delegate ignores the style sheet
    row.parent->setToolTip(tr("Apply this parameter only when another has certain values"));
    row.choices->setObjectName(QStringLiteral("details-parentChoices") + suffix);
    row.choices->setAccessibleName(tr("Values of the other parameter"));
    row.choices->setExtensible(false);
    row.values->setObjectName(QStringLiteral("details-parentValues") + suffix);
    row.values->setAccessibleName(tr("Values of the other parameter, separated by commas"));
    row.values->setToolTip(tr("One or more values, separated by commas"));
    row.values->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    auto* const layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kConditionGap);
    for (QWidget* const widget :
         {static_cast<QWidget*>(row.lead), static_cast<QWidget*>(row.parent), static_cast<QWidget*>(row.is)})
        layout->addWidget(widget);
    layout->addWidget(row.choices);
    layout->addWidget(row.values);
    m_layout->addWidget(row.box);
    connect(row.parent, &QComboBox::activated, this, [this, index] { editParent(index); });
    connect(row.choices, &ChoiceChips::choicesEdited, this,
            [this, index](const std::vector<ChoiceChip>& chips) { editChoices(index, chips); });
    connect(row.values, &QLineEdit::textEdited, this, [this, index](const QString& text) { editValues(index, text); });
    connect(row.values, &QLineEdit::editingFinished, this, &ConditionRows::editingFinished);
    m_rows.push_back(row);
}

void ConditionRows::fill(Row& row, std::size_t index) {
    const bool isSet = index < m_conditions.size();
    const QSignalBlocker blocker(row.parent);
    row.lead->setText(index == 0 ? tr("Active") : tr("and"));
    row.parent->clear();
    row.parent->addItem(index == 0 ? tr("always") : tr("no further condition"));
    for (const Parameter& parameter : m_parents)
        row.parent->addItem(tr("when %1").arg(QString::fromStdString(parameter.name)));
    const Parameter* const parent = parentOf(index);
    row.parent->setCurrentIndex(parent ? static_cast<int>(parent - m_parents.data()) + 1 : 0);
    row.is->setVisible(isSet);
    row.choices->setVisible(isSet && hasChoices(parent));
    row.values->setVisible(isSet && !hasChoices(parent));
    if (hasChoices(parent)) {
        const std::vector<Value>& chosen = m_conditions[index].values;
        std::vector<ChoiceChip> chips;
        for (const Value& value : parent->values)
            chips.push_back({value, std::find(chosen.begin(), chosen.end(), value) != chosen.end()});
        row.choices->setChips(chips);
    } else if (!row.values->hasFocus() || !row.values->isModified() || !isSet) {
        row.values->setText(isSet ? textOf(m_conditions[index].values) : QString());
    }
}

const Parameter* ConditionRows::parentOf(std::size_t index) const {
    if (index >= m_conditions.size())
        return nullptr;
    const auto parent = std::find_if(m_parents.begin(), m_parents.end(),
                                     [&](const Parameter& p) { return p.name == m_conditions[index].parent; });
    return parent == m_parents.end() ? nullptr : &*parent;
}

void ConditionRows::editParent(std::size_t index) {
    const int choice = m_rows[index].parent->currentIndex();
    std::vector<Condition> conditions = m_conditions;
    if (choice <= 0) {
        if (index < conditions.size())
            conditions.erase(conditions.begin() + static_cast<std::ptrdiff_t>(index));
    } else {
        const Parameter& parent = m_parents[static_cast<std::size_t>(choice - 1)];
        Condition condition{parent.name, {}};
        if (!parent.values.empty())
            condition.values.push_back(parent.values.front());
        if (index < conditions.size())
            conditions[index] = std::move(condition);
        else
            conditions.push_back(std::move(condition));
        m_rows[index].values->setModified(false);
    }
    Q_EMIT conditionsEdited(conditions);
}

void ConditionRows::editChoices(std::size_t index, const std::vector<ChoiceChip>& chips) {
    if (index >= m_conditions.size())
        return;
    std::vector<Condition> conditions = m_conditions;
    conditions[index].values.clear();
    for (const ChoiceChip& chip : chips) {
        if (chip.isChosen)
            conditions[index].values.push_back(chip.value);
    }
    Q_EMIT conditionsEdited(conditions);
}

void ConditionRows::editValues(std::size_t index, const QString& text) {
    const Parameter* const parent = parentOf(index);
    if (!parent)
        return;
    std::vector<Condition> conditions = m_conditions;
    conditions[index].values.clear();
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const auto value = valueFrom(part, *parent))
            conditions[index].values.push_back(*value);
    }
    Q_EMIT conditionsEdited(conditions);
}

void ConditionRows::markFaulty(const QString& fault) {
    for (Row& row : m_rows)
        markFault(*row.values, fault);
}

}  // namespace vernier
