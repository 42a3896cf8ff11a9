#include "app/composition/StudyMaker.h"

#include "app/composition/Aside.h"
#include "core/command/ShellWords.h"
#include "core/folder/StudyCreation.h"
#include "core/imports/ImportFile.h"
#include "ui/shell/dialogs/NewStudyDialog.h"
#include "ui/shell/dialogs/TableMappingDialog.h"
#include "ui/text/CoreText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>

namespace vernier {

namespace {

constexpr qint64 kMaxLogBytes = 4 << 20;
constexpr qint64 kSampleBytes = 4096;

/// What a dropped path turned out to be.
struct Taken {
    QString studyFolder;  ///< an existing study
    QString script;       ///< something that can be run
    std::optional<ImportedStudy> imported;
    std::optional<ForeignTable> table;  ///< of trials, whose columns only a person can tell
    std::optional<QString> log;         ///< the end of a text
    QString problem;
};

Taken refused(const QString& problem) {
    Taken taken;
    taken.problem = problem;
    return taken;
}

Taken readSearch(const QFileInfo& info) {
    Result<ImportedStudy> imported = importStudyFile(info.filePath().toStdString(), info.completeBaseName().toStdString());
    if (!imported)
        return refused(coreText(imported.error().whole()));
    Taken taken;
    taken.imported = std::move(*imported);
    return taken;
}

/// The last whole lines of a text; a file with a zero byte near its start is not a text.
Taken readLog(const QFileInfo& info) {
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return refused(file.errorString());
    if (file.read(kSampleBytes).contains('\0'))
        return refused(
            StudyMaker::tr("“%1” is not a study, a script, another tool's search or a text file with output to read.")
                .arg(info.fileName()));
    const bool isCut = file.size() > kMaxLogBytes;
    file.seek(isCut ? file.size() - kMaxLogBytes : 0);
    QByteArray bytes = file.read(kMaxLogBytes);
    if (isCut)
        bytes.remove(0, bytes.indexOf('\n') + 1);
    Taken taken;
    taken.log = QString::fromUtf8(bytes);
    return taken;
}

/// Trials, or else what a trainer wrote.
Taken readTable(const QFileInfo& info) {
    Result<ForeignTable> table = readTableFile(info.filePath().toStdString());
    const TableMapping proposed = table ? proposeMapping(*table) : TableMapping();
    if (proposed.isCertain)
        return readSearch(info);
    const bool hasParameters = std::ranges::find(proposed.columns, ColumnRole::Parameter) != proposed.columns.end();
    if (!table || table->rows.size() < 2 || !hasParameters)
        return readLog(info);
    Taken taken;
    taken.table = std::move(*table);
    return taken;
}

bool isScript(const QFileInfo& info) {
    static const QStringList kEndings{QStringLiteral("py"), QStringLiteral("sh"), QStringLiteral("R"), QStringLiteral("jl"),
                                      QStringLiteral("js")};
    return kEndings.contains(info.suffix()) || info.isExecutable();
}

Taken readPath(const QString& path) {
    const QFileInfo info(path);
    Taken taken;
    if (info.isDir() && !QFile::exists(path + QStringLiteral("/study.json")))
        return refused(
            StudyMaker::tr("The folder “%1” does not hold a study: there is no study.json in it.").arg(info.fileName()));
    if (info.isDir() || info.fileName() == QLatin1String("study.json")) {
        taken.studyFolder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
        return taken;
    }
    static const QStringList kSearches{QStringLiteral("yaml"),   QStringLiteral("yml"),     QStringLiteral("json"),
                                       QStringLiteral("sqlite"), QStringLiteral("sqlite3"), QStringLiteral("db")};
    const QString ending = info.suffix().toLower();
    if (kSearches.contains(ending))
        return readSearch(info);
    if (ending == QLatin1String("csv") || ending == QLatin1String("tsv"))
        return readTable(info);
    if (!isScript(info))
        return readLog(info);
    taken.script = info.absoluteFilePath();
    return taken;
}

/// "python3 train.py" for a script with a known interpreter, else "./train".
QString commandFor(const QFileInfo& script) {
    static const std::pair<const char*, const char*> kInterpreters[] = {
        {"py", "python3 "}, {"sh", "bash "}, {"R", "Rscript "}, {"jl", "julia "}, {"js", "node "}};
    const QString name = QString::fromStdString(quoteShellWord(script.fileName().toStdString()));
    for (const auto& [ending, interpreter] : kInterpreters) {
        if (script.suffix() == QLatin1String(ending))
            return QLatin1String(interpreter) + name;
    }
    return QStringLiteral("./") + name;
}

}  // namespace

void StudyMaker::setDefaults(const QString& studiesFolder, int slotCount) {
    m_folder = studiesFolder;
    m_slots = slotCount;
}

NewStudyDialog* StudyMaker::makeDialog(QWidget* parent) {
    delete m_dialog;
    m_dialog = new NewStudyDialog(m_folder, parent);
    m_dialog->setSlots(m_slots);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_trials.clear();
    connect(m_dialog, &NewStudyDialog::createRequested, this, &StudyMaker::create);
    return m_dialog;
}

void StudyMaker::begin(const QString& command, QWidget* parent) {
    NewStudyDialog* const dialog = makeDialog(parent);
    dialog->setCommand(command, QDir::currentPath());
    dialog->open();
}

void StudyMaker::take(const QString& path, QWidget* parent) {
    const QPointer<QWidget> owner(parent);
    runAside<Taken>(
        this, [path] { return readPath(path); },
        [this, path, owner](const Taken& taken) {
            if (!taken.studyFolder.isEmpty())
                Q_EMIT studyFound(taken.studyFolder);
            else if (taken.log)
                Q_EMIT logRead(QFileInfo(path).fileName(), *taken.log, owner);
            else if (!taken.problem.isEmpty())
                refuse(taken.problem, owner);
            else if (taken.table)
                askForColumns(*taken.table, path, owner);
            else
                beginWith(taken.imported, path, owner);
        });
}

void StudyMaker::askForColumns(const ForeignTable& table, const QString& path, QWidget* parent) {
    const QFileInfo info(path);
    auto* const dialog = new TableMappingDialog(table, proposeMapping(table), info.fileName(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<QWidget> owner(parent);
    connect(dialog, &TableMappingDialog::mapped, this, [this, table, path, owner](const TableMapping& mapping) {
        runAside<Result<ImportedStudy>>(
            this,
            [table, mapping, name = QFileInfo(path).completeBaseName().toStdString()] {
                return importTable(table, mapping, name);
            },
            [this, path, owner](const Result<ImportedStudy>& imported) {
                if (imported)
                    beginWith(*imported, path, owner);
                else
                    refuse(coreText(imported.error().whole()), owner);
            });
    });
    dialog->open();
}

void StudyMaker::refuse(const QString& problem, QWidget* parent) {
    auto* const box = new QMessageBox(QMessageBox::Warning, tr("This file cannot be used"), problem, QMessageBox::Ok, parent);
    box->setObjectName(QStringLiteral("importProblem"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void StudyMaker::beginWith(const std::optional<ImportedStudy>& imported, const QString& path, QWidget* parent) {
    const QFileInfo info(path);
    NewStudyDialog* const dialog = makeDialog(parent);
    if (imported) {
        dialog->setImported(*imported, info.absolutePath());
        m_trials = imported->trials;
    } else {
        dialog->setCommand(commandFor(info), info.absolutePath());
    }
    dialog->open();
}

void StudyMaker::create(const QString& folder, const StudyDefinition& definition, bool isOwnCommand) {
    runAside<Result<void>>(
        this,
        [folder, definition, trials = m_trials] { return createStudyWithTrials(folder.toStdString(), definition, trials); },
        [this, folder, isOwnCommand](const Result<void>& created) {
            if (!created) {
                if (m_dialog)
                    m_dialog->showProblem(coreText(created.error().message));
                return;
            }
            if (m_dialog)
                m_dialog->accept();
            Q_EMIT made(folder, isOwnCommand);
        });
}

}  // namespace vernier
