#include "ui/define/FindParametersDialog.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/TryOnceController.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CandidateTable.h"
#include "ui/widgets/FieldMarks.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vernier {

FindParametersDialog::FindParametersDialog(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent)
    : QDialog(parent),
      m_definition(definition),
      m_tryOnce(tryOnce),
      m_table(new CandidateTable),
      m_state(makeMutedLabel({})),
      m_ask(new QPushButton(tr("Run --help"))) {
    setObjectName(QStringLiteral("findParameters"));
    setWindowTitle(tr("Find parameters"));
    auto* const heading = new QLabel(tr("What may vary?"));
    heading->setFont(semiboldFont(font()));
    auto* const explanation =
        makeMutedLabel(tr("These are the values in the command today. The ones you tick become parameters; you can change "
                          "their ranges afterwards."));
    explanation->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("findState"));
    m_state->setWordWrap(true);
    m_ask->setObjectName(QStringLiteral("askHelp"));
    m_ask->setToolTip(tr("Run the command once with --help, and read choices and defaults from what it prints"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_ask, QDialogButtonBox::ActionRole);
    m_adopt = buttons->addButton(tr("Tune these"), QDialogButtonBox::AcceptRole);
    m_adopt->setObjectName(QStringLiteral("adoptParameters"));
    m_adopt->setProperty("primary", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(explanation);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 28);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &FindParametersDialog::adoptChosen);
    connect(m_ask, &QPushButton::clicked, this, [this] { m_tryOnce.askForHelp(m_reading.helpArguments); });
    connect(&m_tryOnce, &TryOnceController::helpArrived, this, &FindParametersDialog::takeHelp);
    connect(&m_tryOnce, &TryOnceController::stateChanged, this, &FindParametersDialog::refresh);
    connect(&m_table->candidates(), &CandidateTableModel::dataChanged, this, &FindParametersDialog::refresh);
    read();
}

void FindParametersDialog::read() {
    m_reading = readTemplate(m_definition.draft().rest.command.arguments);
    m_table->candidates().setCandidates(m_reading.candidates);
    m_state->setText(
        m_reading.candidates.empty()
            ? tr("No option of this command has a value. Press Run --help to list its options, or write them into the command.")
            : QString());
    refresh();
}

void FindParametersDialog::takeHelp(const QString& text) {
    const std::vector<HelpOption> options = readHelp(text.toStdString());
    refine(m_reading, options);
    m_table->candidates().setCandidates(m_reading.candidates);
    if (!options.empty())
        m_state->setText(tr("Read %n options from its --help.", nullptr, static_cast<int>(options.size())));
    else if (m_tryOnce.hasFailed())
        m_state->setText(tr("Its --help %1. The output is shown under Metrics.").arg(m_tryOnce.summary()));
    else
        m_state->setText(tr("Its --help lists no options that could be read. The output is shown under Metrics."));
    refresh();
}

void FindParametersDialog::refresh() {
    const int count = static_cast<int>(m_table->candidates().chosen().size());
    m_adopt->setText(count == 0 ? tr("Tune these") : tr("Tune %1").arg(count));
    m_adopt->setEnabled(count > 0);
    m_ask->setText(m_tryOnce.isRunning() ? tr("Running…") : tr("Run --help"));
    m_ask->setEnabled(m_tryOnce.canStart() && !m_reading.helpArguments.empty());
}

void FindParametersDialog::adoptChosen() {
    StudyDraft after = m_definition.draft();
    adopt(after, m_reading, m_table->candidates().chosen());
    m_definition.edit(tr("Find parameters"), after);
    accept();
}

}  // namespace vernier
