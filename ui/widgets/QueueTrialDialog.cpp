#include "ui/widgets/QueueTrialDialog.h"

#include "ui/text/ParameterText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vernier {

QueueTrialDialog::QueueTrialDialog(const QString& heading, const QString& unchanged, const SearchSpace& space,
                                   const Configuration& start, QWidget* parent)
    : QDialog(parent), m_draft(space, start), m_start(start), m_unchanged(unchanged), m_summary(makeMutedLabel({})) {
    setObjectName(QStringLiteral("queueTrial"));
    setWindowTitle(tr("Queue a trial"));
    auto* const title = new QLabel(heading);
    title->setFont(semiboldFont(font()));
    title->setWordWrap(true);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(makeForm());
    m_summary->setObjectName(QStringLiteral("queueSummary"));
    auto* const buttons = new QDialogButtonBox;
    m_queue = buttons->addButton(tr("Queue"), QDialogButtonBox::AcceptRole);
    m_queue->setObjectName(QStringLiteral("queueTrialButton"));
    m_queue->setProperty("primary", true);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const int rows = static_cast<int>(std::min<std::size_t>(m_rows.size(), 12));
    resize(fontMetrics().averageCharWidth() * 76, fontMetrics().height() * (9 + rows * 2));
    showState();
}

QWidget* QueueTrialDialog::makeForm() {
    auto* const form = new QWidget;
    auto* const grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 6, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const auto& parameters = m_draft.space().parameters();
    for (int index = 0; index < static_cast<int>(parameters.size()); ++index) {
        const Parameter& parameter = parameters[static_cast<std::size_t>(index)];
        Row row{new QLabel(QString::fromStdString(parameter.name)), makeField(index), makeMutedLabel(rangeText(parameter)),
                makeFaultLabel(QStringLiteral("fault-") + QString::fromStdString(parameter.name))};
        row.name->setTextFormat(Qt::PlainText);
        row.name->setBuddy(row.field);
        row.field->setEnabled(!parameter.fixed);
        grid->addWidget(row.name, index * 2, 0);
        grid->addWidget(row.field, index * 2, 1);
        grid->addWidget(row.hint, index * 2, 2);
        grid->addWidget(row.fault, index * 2 + 1, 1, 1, 2);
        m_rows.push_back(row);
    }
    grid->setRowStretch(static_cast<int>(parameters.size()) * 2, 1);
    return form;
}

QWidget* QueueTrialDialog::makeField(int index) {
    const Parameter& parameter = m_draft.space().parameters()[static_cast<std::size_t>(index)];
    const QString text = m_draft.fields()[static_cast<std::size_t>(index)].text;
    QWidget* field = nullptr;
    if (parameter.kind == ParameterKind::Categorical) {
        auto* const choice = new QComboBox;
        for (const Value& value : parameter.values)
            choice->addItem(exactText(value));
        choice->setCurrentText(text);
        connect(choice, &QComboBox::currentTextChanged, this, [this, index](const QString& now) { change(index, now); });
        field = choice;
    } else {
        auto* const edit = new QLineEdit(text);
        edit->setFont(tabularFont(font()));
        connect(edit, &QLineEdit::textChanged, this, [this, index](const QString& now) { change(index, now); });
        field = edit;
    }
    field->setObjectName(QStringLiteral("value-") + QString::fromStdString(parameter.name));
    field->setAccessibleName(QString::fromStdString(parameter.name));
    field->setToolTip(rangeText(parameter));
    return field;
}

void QueueTrialDialog::change(int index, const QString& text) {
    m_draft.setText(index, text);
    showState();
}

void QueueTrialDialog::showState() {
    int differing = 0;
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        const ConfigurationDraft::Field& state = m_draft.fields()[index];
        const std::string& name = m_draft.space().parameters()[index].name;
        const Row& row = m_rows[index];
        const auto now = m_draft.configuration().find(name);
        const auto before = m_start.find(name);
        const bool isHere = now != m_draft.configuration().end();
        const bool differs = isHere != (before != m_start.end()) || (isHere && now->second != before->second);
        differing += differs ? 1 : 0;
        row.name->setFont(differs && state.isActive ? semiboldFont(font()) : font());
        for (QWidget* const widget : std::initializer_list<QWidget*>{row.name, row.field, row.hint})
            widget->setVisible(state.isActive);
        setStyleFlag(*row.field, "faulty", !state.fault.isEmpty());
        showFault(*row.fault, state.isActive ? state.fault : QString());
    }
    m_queue->setEnabled(m_draft.isSound());
    m_summary->setText(differing == 0 ? m_unchanged : tr("%n values changed.", nullptr, differing));
}

}  // namespace vernier
