#include "ui/views/ConfigurationDialog.h"

#include "ui/models/CoreText.h"
#include "ui/models/ParameterText.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vernier {

ConfigurationDialog::ConfigurationDialog(const SearchSpace& space, const Configuration& configuration, QWidget* parent)
    : QDialog(parent), m_space(space), m_fault(new QLabel) {
    setObjectName(QStringLiteral("configurationDialog"));
    setWindowTitle(tr("Edit and queue"));
    auto* const form = new QWidget;
    auto* const rows = new QFormLayout(form);
    rows->setLabelAlignment(Qt::AlignLeft);
    for (const Parameter& parameter : m_space.parameters()) {
        auto* const field = new QLineEdit;
        const QString name = QString::fromStdString(parameter.name);
        field->setObjectName(QStringLiteral("value-") + name);
        field->setAccessibleName(name);
        connect(field, &QLineEdit::textEdited, this, &ConfigurationDialog::read);
        rows->addRow(name, field);
        m_fields.push_back(field);
    }
    auto* const scroll = new QScrollArea;
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_fault->setObjectName(QStringLiteral("configurationFault"));
    m_fault->setProperty("fault", true);
    m_fault->setWordWrap(true);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_queue = buttons->addButton(tr("Queue"), QDialogButtonBox::AcceptRole);
    m_queue->setObjectName(QStringLiteral("queueEdited"));
    m_queue->setProperty("primary", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 54,
           std::min(fontMetrics().height() * (8 + 2 * static_cast<int>(m_fields.size())), 640));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT configurationChosen(m_configuration);
        accept();
    });
    fill(configuration);
    read();
}

void ConfigurationDialog::fill(const Configuration& configuration) {
    const Configuration defaults = m_space.defaults();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const std::string& name = m_space.parameters()[i].name;
        const auto given = configuration.find(name);
        const auto usual = defaults.find(name);
        if (given != configuration.end())
            m_fields[i]->setText(exactText(given->second));
        else if (usual != defaults.end())
            m_fields[i]->setText(exactText(usual->second));
    }
}

void ConfigurationDialog::read() {
    m_configuration.clear();
    QString fault;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Parameter& parameter = m_space.parameters()[i];
        const bool isActive = m_space.isActive(static_cast<int>(i), m_configuration);
        m_fields[i]->setEnabled(isActive && !parameter.fixed);
        if (!isActive)
            continue;
        const QString name = QString::fromStdString(parameter.name);
        const std::optional<Value> value = valueFrom(m_fields[i]->text(), parameter);
        if (value)
            m_configuration[parameter.name] = *value;
        else if (fault.isEmpty())
            fault = tr("%1 needs a number.").arg(name);
    }
    const std::vector<Fault> faults = m_space.faultsOf(m_configuration);
    if (fault.isEmpty() && !faults.empty())
        fault = tr("%1: %2").arg(QString::fromStdString(faults.front().path), coreText(faults.front().message));
    m_fault->setText(fault);
    m_queue->setEnabled(fault.isEmpty());
}

}  // namespace vernier
