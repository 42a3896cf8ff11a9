#include "ui/define/DefineCommandCard.h"

#include "core/intake/CommandReading.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/TryOnceController.h"
#include "ui/define/EnvironmentField.h"
#include "ui/define/FindParametersDialog.h"
#include "ui/widgets/CommandEdit.h"
#include "ui/widgets/FieldMarks.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

/// What a command may name besides the parameters (see the study format).
const QStringList& builtInNames() {
    static const QStringList names{
        QStringLiteral("resource"),    QStringLiteral("trial"), QStringLiteral("trial_dir"), QStringLiteral("checkpoint_dir"),
        QStringLiteral("params_file"), QStringLiteral("slot"),  QStringLiteral("gpu"),       QStringLiteral("seed")};
    return names;
}

/// How many values in a command people would usually tune.
int valuesToTune(const std::vector<std::string>& command) {
    const CommandReading reading = readTemplate(command);
    return static_cast<int>(std::count_if(reading.candidates.begin(), reading.candidates.end(),
                                          [](const CommandCandidate& candidate) { return candidate.isSuggested; }));
}

}  // namespace

DefineCommandCard::DefineCommandCard(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent)
    : Card(tr("Command"), parent),
      m_definition(definition),
      m_tryOnce(tryOnce),
      m_command(new CommandEdit),
      m_folder(new QLineEdit),
      m_terminal(new QCheckBox(tr("Terminal"))),
      m_find(new QPushButton(tr("Find parameters"))),
      m_try(new QPushButton),
      m_fault(makeFaultLabel(QStringLiteral("commandFault"))) {
    addFolder();
    m_command->setObjectName(QStringLiteral("command"));
    m_command->setAccessibleName(tr("Command"));
    m_command->setPlaceholderText(tr("python3 train.py --lr={learning_rate} --epochs={epochs}"));
    m_command->setToolTip(
        tr("The command you run today, with {name} in place of each parameter's value. {resource}, {trial}, {trial_dir}, "
           "{seed} and {gpu} work too; {{ stands for a brace"));
    m_find->setObjectName(QStringLiteral("findParametersButton"));
    m_find->setToolTip(tr("Turn values in the command, or options listed by its --help, into parameters"));
    m_try->setObjectName(QStringLiteral("tryOnce"));
    m_try->setText(tr("Try once"));
    m_try->setMinimumWidth(m_try->sizeHint().width() + 4);  // "Cancel" must not move the command

    auto* const row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_command, 1);
    row->addWidget(m_find, 0, Qt::AlignTop);
    row->addWidget(m_try, 0, Qt::AlignTop);
    auto* const content = new QWidget;
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_fault);
    addContent(content, 12, 0);

    connect(m_command, &CommandEdit::edited, this, [this](const QString& text) {
        StudyDraft after = m_definition.draft();
        setCommandText(after, text.toStdString());
        m_definition.edit(tr("Edit the command"), after, QStringLiteral("command"));
    });
    connect(m_command, &CommandEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    connect(m_find, &QPushButton::clicked, this, [this] {
        auto* const dialog = new FindParametersDialog(m_definition, m_tryOnce, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_try, &QPushButton::clicked, this, [this] { m_tryOnce.isRunning() ? m_tryOnce.cancel() : m_tryOnce.start(); });
    connect(&m_definition, &DefinitionController::draftChanged, this, &DefineCommandCard::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &DefineCommandCard::refreshFaults);
    connect(&m_tryOnce, &TryOnceController::stateChanged, this, &DefineCommandCard::refreshTry);
    refresh();
    refreshFaults();
    refreshTry();
}

void DefineCommandCard::addFolder() {
    addControl(makeMutedLabel(tr("in")));
    m_folder->setObjectName(QStringLiteral("workingFolder"));
    m_folder->setAccessibleName(tr("Working folder"));
    m_folder->setToolTip(tr("The folder the command runs in, relative to the study's folder; . is that folder itself"));
    m_folder->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    addControl(m_folder);
    addControl(makeMutedLabel(tr("with")));
    auto* const environment = new EnvironmentField(m_definition);
    environment->setFixedWidth(fontMetrics().averageCharWidth() * 26);
    addControl(environment);
    m_terminal->setObjectName(QStringLiteral("usesTerminal"));
    m_terminal->setToolTip(
        tr("Run the command in a terminal of its own, 80 × 24: for programs that keep back their output, or "
           "print no progress, unless a terminal shows it"));
    addControl(m_terminal);
    connect(m_terminal, &QCheckBox::clicked, this, [this](bool isChecked) {
        StudyDraft after = m_definition.draft();
        after.rest.usesTerminal = isChecked;
        m_definition.edit(isChecked ? tr("Run the command in a terminal") : tr("Run the command without a terminal"), after);
    });
    QLabel* const shell = makeMutedLabel(tr("No shell"));
    shell->setToolTip(
        tr("The words go to the program as they are: a value can never become two arguments, and $ * | > have no special "
           "meaning"));
    shell->setContentsMargins(8, 0, 0, 0);
    addControl(shell);
    connect(m_folder, &QLineEdit::textEdited, this, [this](const QString& text) {
        StudyDraft after = m_definition.draft();
        after.rest.workingDirectory = text.toStdString();
        m_definition.edit(tr("Edit the working folder"), after, QStringLiteral("working_dir"));
    });
    connect(m_folder, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
}

void DefineCommandCard::refresh() {
    QStringList names = builtInNames();
    for (const Parameter& parameter : m_definition.draft().parameters)
        names << QString::fromStdString(parameter.name);
    m_command->setKnownNames(names);
    m_command->setCommand(QString::fromStdString(commandText(m_definition.draft())));
    const int waiting = valuesToTune(m_definition.draft().rest.command.arguments);
    m_find->setText(waiting == 0 ? tr("Find parameters") : tr("Find parameters (%1)").arg(waiting));
    m_terminal->setChecked(m_definition.draft().rest.usesTerminal);
    const QString folder = QString::fromStdString(m_definition.draft().rest.workingDirectory);
    if (m_folder->text() != folder)
        m_folder->setText(folder);
}

void DefineCommandCard::refreshFaults() {
    const QString command = m_definition.faultAt(QStringLiteral("command"));
    const QString folder = m_definition.faultAt(QStringLiteral("working_dir"));
    const QString environment = m_definition.faultAt(QStringLiteral("environment"));
    markFault(*m_command, command);
    markFault(*m_folder, folder);
    // Faults of single words say what they are about; those of the whole command do not.
    QString message = command.isEmpty() || command.startsWith(QLatin1Char('{')) ? command : tr("The command %1").arg(command);
    if (!folder.isEmpty())
        message += (message.isEmpty() ? QString() : QStringLiteral("\n")) + tr("The working folder %1").arg(folder);
    if (!environment.isEmpty())
        message += (message.isEmpty() ? QString() : QStringLiteral("\n")) + tr("The environment: %1").arg(environment);
    showFault(*m_fault, message);
}

void DefineCommandCard::refreshTry() {
    m_try->setText(m_tryOnce.isRunning() ? tr("Cancel") : tr("Try once"));
    m_try->setToolTip(m_tryOnce.isRunning() ? tr("End this test run")
                                            : tr("Run the command once with the default values and see its output"));
    m_find->setEnabled(m_definition.isEditable());
    m_try->setEnabled(m_tryOnce.isRunning() || m_tryOnce.canStart());
}

}  // namespace vernier
