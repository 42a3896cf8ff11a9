#include "ui/views/ConditionRows.h"

#include "ui/models/ParameterTableModel.h"
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

constexpr int kGap = 6;

QString textOf(const std::vector<Value>& values) {
    QStringList texts;
    for (const Value& value : values)
        texts << exactText(value);
    return texts.join(QStringLiteral(", "));
}

}  // namespace

ConditionRows::ConditionRows(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGap - 2);
}

void ConditionRows::show(const ParameterTableModel& model, int row) {
    m_earlier.assign(model.parameters().begin(), model.parameters().begin() + row);
    m_conditions = model.parameterAt(row).when;
    const std::size_t wanted = std::min(m_conditions.size() + 1, std::max<std::size_t>(1, m_earlier.size()));
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
    Row row{new QWidget, makeMutedLabel({}), new QComboBox, makeMutedLabel(tr("is")), new QLineEdit};
    row.parent->setObjectName(QStringLiteral("details-parent") + suffix);
    row.parent->setAccessibleName(tr("Active"));
    row.parent->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row.parent->setItemDelegate(new QStyledItemDelegate(row.parent));  // the plain one leaves the style sheet aside
    row.parent->setToolTip(tr("Let it exist only where an earlier parameter has one of some values"));
    row.values->setObjectName(QStringLiteral("details-parentValues") + suffix);
    row.values->setAccessibleName(tr("Values of the other parameter, with commas between"));
    row.values->setToolTip(tr("One or more values, with commas between"));
    row.values->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    auto* const layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    for (QWidget* const widget :
         {static_cast<QWidget*>(row.lead), static_cast<QWidget*>(row.parent), static_cast<QWidget*>(row.is)})
        layout->addWidget(widget);
    layout->addWidget(row.values, 1);
    m_layout->addWidget(row.box);
    connect(row.parent, &QComboBox::activated, this, [this, index] { editParent(index); });
    connect(row.values, &QLineEdit::textEdited, this, [this, index](const QString& text) { editValues(index, text); });
    connect(row.values, &QLineEdit::editingFinished, this, &ConditionRows::editingFinished);
    m_rows.push_back(row);
}

void ConditionRows::fill(Row& row, std::size_t index) {
    const bool isSet = index < m_conditions.size();
    const QSignalBlocker blocker(row.parent);
    row.lead->setText(index == 0 ? tr("Active") : tr("and"));
    row.parent->clear();
    row.parent->addItem(index == 0 ? tr("always") : tr("always else"));
    for (const Parameter& parameter : m_earlier)
        row.parent->addItem(tr("when %1").arg(QString::fromStdString(parameter.name)));
    if (isSet) {
        const auto parent = std::find_if(m_earlier.begin(), m_earlier.end(),
                                         [&](const Parameter& p) { return p.name == m_conditions[index].parent; });
        row.parent->setCurrentIndex(parent == m_earlier.end() ? 0 : static_cast<int>(parent - m_earlier.begin()) + 1);
    }
    const QString text = isSet ? textOf(m_conditions[index].values) : QString();
    if (!row.values->hasFocus() || !row.values->isModified() || !isSet)
        row.values->setText(text);
    row.is->setVisible(isSet);
    row.values->setVisible(isSet);
}

void ConditionRows::editParent(std::size_t index) {
    const int choice = m_rows[index].parent->currentIndex();
    std::vector<Condition> conditions = m_conditions;
    if (choice <= 0) {
        if (index < conditions.size())
            conditions.erase(conditions.begin() + static_cast<std::ptrdiff_t>(index));
    } else {
        const Parameter& parent = m_earlier[static_cast<std::size_t>(choice - 1)];
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

void ConditionRows::editValues(std::size_t index, const QString& text) {
    if (index >= m_conditions.size())
        return;
    std::vector<Condition> conditions = m_conditions;
    const auto parent = std::find_if(m_earlier.begin(), m_earlier.end(),
                                     [&](const Parameter& p) { return p.name == conditions[index].parent; });
    conditions[index].values.clear();
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const auto value = parent == m_earlier.end() ? std::nullopt : valueFrom(part, *parent))
            conditions[index].values.push_back(*value);
    }
    Q_EMIT conditionsEdited(conditions);
}

void ConditionRows::markFaulty(const QString& fault) {
    for (Row& row : m_rows)
        markFault(*row.values, fault);
}

}  // namespace vernier
