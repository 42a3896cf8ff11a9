#include "app/composition/StudyMaker.h"

#include "app/composition/Aside.h"
#include "core/engine/StudyFolder.h"
#include "core/study/ShellWords.h"
#include "ui/views/NewStudyDialog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

namespace vernier {

namespace {

constexpr qint64 kMaxImportBytes = 1 << 20;

/// What became of a path that was dropped.
struct Taken {
    QString studyFolder;  ///< a study that is there already
    QString script;       ///< what can be run
    std::optional<ImportedStudy> imported;
    QString problem;
};

Taken readPath(const QString& path) {
    const QFileInfo info(path);
    const bool isStudyFile = info.fileName() == QLatin1String("study.json");
    if (info.isDir() || isStudyFile)
        return {isStudyFile ? info.absolutePath() : info.absoluteFilePath(), {}, {}, {}};
    const QString ending = info.suffix().toLower();
    if (ending != QLatin1String("yaml") && ending != QLatin1String("yml") && ending != QLatin1String("json"))
        return {{}, info.absoluteFilePath(), {}, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, {}, {}, file.errorString()};
    Result<ImportedStudy> imported =
        importStudy(file.read(kMaxImportBytes + 1).toStdString(), info.completeBaseName().toStdString());
    if (!imported)
        return {{}, {}, {}, QString::fromStdString(imported.error().text())};
    return {{}, {}, std::move(*imported), {}};
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

NewStudyDialog* StudyMaker::makeDialog(QWidget* parent) {
    delete m_dialog;
    m_dialog = new NewStudyDialog(
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/vernier/studies"), parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
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
            const QFileInfo info(path);
            if (!taken.studyFolder.isEmpty()) {
                Q_EMIT studyFound(taken.studyFolder);
            } else if (!taken.problem.isEmpty()) {
                auto* const box = new QMessageBox(QMessageBox::Warning, tr("Import"), taken.problem, QMessageBox::Ok, owner);
                box->setObjectName(QStringLiteral("importProblem"));
                box->setAttribute(Qt::WA_DeleteOnClose);
                box->open();
            } else {
                NewStudyDialog* const dialog = makeDialog(owner);
                if (taken.imported)
                    dialog->setImported(*taken.imported, info.absolutePath());
                else
                    dialog->setCommand(commandFor(info), info.absolutePath());
                dialog->open();
            }
        });
}

void StudyMaker::create(const QString& folder, const StudyDefinition& definition, bool isOwnCommand) {
    runAside<Result<void>>(
        this, [folder, definition] { return createStudy(folder.toStdString(), definition); },
        [this, folder, isOwnCommand](const Result<void>& created) {
            if (!created) {
                if (m_dialog)
                    m_dialog->showProblem(QString::fromStdString(created.error().message));
                return;
            }
            if (m_dialog)
                m_dialog->accept();
            Q_EMIT made(folder, isOwnCommand);
        });
}

}  // namespace vernier
