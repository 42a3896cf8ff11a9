#include "ui/shell/dialogs/NewStudyDialog.h"

#include "core/intake/UserSurroundings.h"
#include "core/metrics/MetricWords.h"
#include "core/metrics/PatternMaker.h"
#include "core/study/StudyFile.h"
#include "ui/text/CoreText.h"
#include "ui/text/ParameterText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CandidateTable.h"
#include "ui/widgets/CommandEdit.h"
#include "ui/widgets/FieldMarks.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr std::int64_t kFirstTrials = 40;

/// "train" of {"python3", "src/train.py", "--help"}: what a study of this command may be called.
QString nameFor(const CommandReading& reading) {
    if (reading.helpArguments.size() < 2)
        return {};
    for (auto word = reading.helpArguments.rbegin() + 1; word != reading.helpArguments.rend(); ++word) {
        const QString name = QFileInfo(QString::fromStdString(*word)).completeBaseName();
        if (!name.isEmpty() && !name.startsWith(QLatin1Char('-')))
            return name;
    }
    return {};
}

QString notesText(const ImportedStudy& imported) {
    QStringList lines;
    for (const Message& note : imported.notes)
        lines << QStringLiteral("• ") + coreText(note);
    lines << QString();
    for (const Parameter& parameter : imported.definition.space.parameters())
        lines << QStringLiteral("%1: %2").arg(QString::fromStdString(parameter.name), rangeText(parameter));
    return lines.join(QLatin1Char('\n'));
}

/// "name is empty; a study has a name"
QString problemText(const Error& error) {
    if (error.faults.empty())
        return coreText(error.message);
    const Fault& first = error.faults.front();
    return QString::fromStdString(first.path) + QLatin1Char(' ') + coreText(first.message);
}

}  // namespace

NewStudyDialog::NewStudyDialog(const QString& studiesFolder, QWidget* parent)
    : QDialog(parent),
      m_command(new CommandEdit),
      m_table(new CandidateTable),
      m_found(new QLabel),
      m_said(makeMutedLabel({})),
      m_notes(new QPlainTextEdit),
      m_problem(makeFaultLabel(QStringLiteral("newProblem"))) {
    setObjectName(QStringLiteral("newStudy"));
    setWindowTitle(tr("New study"));
    if (Result<FieldKnowledge> knowledge = knowledgeOfUser()) {
        m_knowledge = std::move(*knowledge);
    } else {
        m_knowledge = builtInKnowledge();
        m_knowledgeFault = knowledge.error().whole();
    }
    m_command->setObjectName(QStringLiteral("newCommand"));
    m_command->setTakesLines(true);
    m_command->setAccessibleName(tr("Command"));
    m_command->setPlaceholderText(tr("python3 train.py --lr 0.01 --batch-size 64"));
    m_runFolder = makeField("newRunFolder", tr("Runs in"), tr("The folder you are in when you run the command"));
    m_name = makeField("newName", tr("Name"), tr("The name of the study and of its folder"));
    m_studies =
        makeField("newStudies", tr("Kept in"), tr("The study becomes a folder in here, with its definition, trials and logs"));
    m_studies->setText(studiesFolder);
    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(tr("Command"), m_command);
    form->addRow(tr("Runs in"), makeFolderField(m_runFolder));
    form->addRow(tr("Objective"), makeObjectiveField());
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Kept in"), makeFolderField(m_studies));
    m_table->setColumnHidden(CandidateTableModel::Meaning, true);  // what only --help says, which comes later
    m_found->setObjectName(QStringLiteral("newFound"));
    m_found->setFont(semiboldFont(font()));
    m_said->setObjectName(QStringLiteral("newSaid"));
    m_said->setWordWrap(true);
    m_said->hide();
    m_notes->setObjectName(QStringLiteral("newNotes"));
    m_notes->setAccessibleName(tr("What was imported"));
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    m_notes->hide();
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("Create the study"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createStudy"));
    m_create->setProperty("primary", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(m_found);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_said);
    layout->addWidget(m_notes, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
    connect(m_command, &CommandEdit::edited, this, &NewStudyDialog::readCommandLine);
    connect(&m_table->candidates(), &CandidateTableModel::dataChanged, this, &NewStudyDialog::refresh);
    connect(m_runFolder, &QLineEdit::textChanged, this, &NewStudyDialog::readCommandLine);  // $(pwd) is this folder
    for (QLineEdit* const field : {m_runFolder, m_name, m_studies})
        connect(field, &QLineEdit::textChanged, this, &NewStudyDialog::refresh);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewStudyDialog::create);
    readCommandLine();
}

QLineEdit* NewStudyDialog::makeField(const char* name, const QString& label, const QString& toolTip) {
    auto* const field = new QLineEdit;
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setToolTip(toolTip);
    return field;
}

/// What the output calls the objective, as far as that is known before a first run, and which way is better.
QWidget* NewStudyDialog::makeObjectiveField() {
    m_metric = makeField(
        "newMetric", tr("Objective"),
        tr("What the output calls the number that says how good a trial is. After a test run you can click it instead"));
    m_metric->setPlaceholderText(tr("such as val_loss"));
    m_goal = new QComboBox;
    m_goal->setObjectName(QStringLiteral("newGoal"));
    m_goal->setAccessibleName(tr("Goal"));
    m_goal->addItem(tr("large or small?"));
    m_goal->addItem(tr("as large as possible"), static_cast<int>(Goal::Maximize));
    m_goal->addItem(tr("as small as possible"), static_cast<int>(Goal::Minimize));
    suggestGoal();
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_metric, 1);
    layout->addWidget(m_goal);
    connect(m_metric, &QLineEdit::textChanged, this, &NewStudyDialog::suggestGoal);
    connect(m_metric, &QLineEdit::textChanged, this, &NewStudyDialog::refresh);
    connect(m_goal, &QComboBox::currentIndexChanged, this, &NewStudyDialog::refresh);
    return row;
}

void NewStudyDialog::suggestGoal() {
    const std::optional<Goal> goal = goalOf(m_metric->text().toStdString());
    m_goal->setCurrentIndex(goal ? m_goal->findData(static_cast<int>(*goal)) : 0);
}

QWidget* NewStudyDialog::makeFolderField(QLineEdit* field) {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field, 1);
    auto* const browse = new QPushButton(tr("Choose…"));
    browse->setObjectName(field->objectName() + QStringLiteral("Choose"));
    browse->setAccessibleName(tr("Choose the folder “%1”").arg(field->accessibleName()));
    browse->setToolTip(field->toolTip());
    layout->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, [this, field] {
        auto* const dialog = new QFileDialog(this, field->toolTip(), field->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
        dialog->open();
    });
    return row;
}

void NewStudyDialog::setCommand(const QString& command, const QString& folder) {
    m_runFolder->setText(folder);
    m_command->setCommand(command);
    readCommandLine();
}

void NewStudyDialog::setImported(const ImportedStudy& imported, const QString& folder) {
    m_imported = imported;
    StudyDraft draft = draftOf(imported.definition);
    m_command->setCommand(QString::fromStdString(commandText(draft)));
    m_command->setReadOnly(true);
    m_metric->setText(QString::fromStdString(imported.definition.objective.metric));
    m_metric->setEnabled(false);
    m_goal->setCurrentIndex(m_goal->findData(static_cast<int>(imported.definition.objective.goal)));
    m_goal->setEnabled(false);
    const QString workingFolder = QString::fromStdString(imported.definition.workingDirectory);
    m_runFolder->setText(workingFolder == QLatin1String(".") ? folder : workingFolder);
    m_name->setText(QString::fromStdString(imported.definition.name));
    m_table->hide();
    m_notes->show();
    m_notes->setPlainText(notesText(imported));
    QStringList names;
    for (const Parameter& parameter : imported.definition.space.parameters())
        names << QString::fromStdString(parameter.name);
    m_command->setKnownNames(names);
    m_found->setText(tr("Imported from a %1").arg(coreText(imported.format)));
    refresh();
}

void NewStudyDialog::showProblem(const QString& message) {
    showFault(*m_problem, message);
}

void NewStudyDialog::readCommandLine() {
    if (m_imported)
        return;
    m_reading = CommandReading();
    m_unread.reset();
    if (const std::string text = m_command->toPlainText().toStdString(); !m_command->toPlainText().trimmed().isEmpty()) {
        Result<CommandReading> reading = readPasted(text, surroundingsOfUser(m_runFolder->text().toStdString()), m_knowledge);
        if (reading)
            m_reading = std::move(*reading);
        else
            m_unread = reading.error();
    }
    m_table->candidates().setCandidates(m_reading.candidates);
    markFault(*m_command, m_unread ? coreText(m_unread->message) : QString());
    showSaid();
    suggestName();
    refresh();
}

void NewStudyDialog::showSaid() {
    QStringList lines;
    if (!m_knowledgeFault.empty())
        lines << QStringLiteral("• ") + coreText(m_knowledgeFault);
    for (const Message& sentence : m_reading.said)
        lines << QStringLiteral("• ") + coreText(sentence);
    m_said->setText(lines.join(QLatin1Char('\n')));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setVisible(!lines.isEmpty());
}

QString NewStudyDialog::workingFolder() const {
    const QString base = m_runFolder->text().trimmed();
    const QString inner = QString::fromStdString(m_reading.workingDirectory);
    return inner.isEmpty() || m_imported ? base : QDir::cleanPath(QDir(base).absoluteFilePath(inner));
}

void NewStudyDialog::suggestName() {
    if (!m_name->isModified())
        m_name->setText(nameFor(m_reading));
}

Result<StudyDefinition> NewStudyDialog::definition() const {
    StudyDraft draft;
    if (m_imported) {
        draft = draftOf(m_imported->definition);
    } else {
        if (m_unread)
            return tl::unexpected<Error>(*m_unread);
        adopt(draft, m_reading, m_table->candidates().chosen());
        const std::string metric = m_metric->text().trimmed().toStdString();
        draft.rest.metrics = {metricNamed(metric)};
        draft.rest.objective.metric = metric;
        draft.rest.objective.goal = static_cast<Goal>(m_goal->currentData().toInt());
        draft.rest.limits.trials = kFirstTrials;
        draft.rest.limits.parallel = m_slots;
    }
    draft.rest.name = m_name->text().trimmed().toStdString();
    draft.rest.workingDirectory = workingFolder().toStdString();
    DraftCheck checked = check(draft);
    if (checked.definition)
        return std::move(*checked.definition);
    return tl::unexpected<Error>(Error{ErrorCode::InvalidInput, {}, {}, std::move(checked.faults)});
}

QString NewStudyDialog::folder() const {
    return m_studies->text().trimmed() + QLatin1Char('/') + m_name->text().trimmed();
}

void NewStudyDialog::refresh() {
    const Result<StudyDefinition> sound = definition();
    const bool isEmpty = m_command->toPlainText().trimmed().isEmpty();
    const bool hasPlace = m_studies->text().trimmed().startsWith(QLatin1Char('/'));
    QString problem;
    if (!isEmpty && !m_unread && m_metric->text().trimmed().isEmpty())
        problem =
            tr("Say what the output calls the number that says how good a trial is; after a test run you can click another");
    else if (!sound && !isEmpty)
        problem = problemText(sound.error());
    else if (!isEmpty && m_goal->currentIndex() == 0)
        problem = tr("Choose whether “%1” should become large or small").arg(m_metric->text().trimmed());
    else if (!hasPlace)
        problem = tr("“Kept in” must be the full path of a folder");
    m_create->setEnabled(sound.has_value() && problem.isEmpty());
    showFault(*m_problem, problem);
    if (m_imported)
        return;
    m_found->setText(isEmpty ? tr("Paste the command you run today")
                             : tr("What may vary: %1").arg(m_table->candidates().summary()));
    m_found->setToolTip(tr("Tick what should vary. You can change ranges, the metric and everything else later"));
}

void NewStudyDialog::create() {
    if (const Result<StudyDefinition> sound = definition())
        Q_EMIT createRequested(folder(), *sound, !m_imported);
}

}  // namespace vernier
