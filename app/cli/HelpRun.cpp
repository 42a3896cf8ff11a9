#include "app/cli/HelpRun.h"

#include "core/intake/ParserReport.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace vernier {

namespace {

constexpr int kHelpSeconds = 60;

/// The variables of the command and those that make Python find the hook.
QProcessEnvironment helpEnvironment(const CommandReading& reading, const QString& hookFolder) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : reading.environment)
        environment.insert(QString::fromStdString(name), QString::fromStdString(value));
    const QString before = environment.value(QStringLiteral("PYTHONPATH"));
    environment.insert(QStringLiteral("PYTHONPATH"), before.isEmpty() ? hookFolder : hookFolder + QLatin1Char(':') + before);
    environment.insert(QStringLiteral("VERNIER_PARSER_HOOK"), QStringLiteral("1"));
    return environment;
}

std::string lastLine(const QByteArray& text) {
    const QByteArray trimmed = text.trimmed();
    return trimmed.mid(trimmed.lastIndexOf('\n') + 1).toStdString();
}

}  // namespace

Result<std::string> runHelp(const CommandReading& reading, const QString& folder) {
    if (reading.helpArguments.empty())
        return failure(ErrorCode::InvalidInput, "There is no program that could be asked for its help.");
    const QTemporaryDir hook;
    QFile file(hook.filePath(QStringLiteral("sitecustomize.py")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(parserHook())) < 0)
        return failure(ErrorCode::Storage, file.errorString().toStdString(), file.fileName().toStdString());
    file.close();
    QStringList words;
    for (const std::string& word : reading.helpArguments)
        words << QString::fromStdString(word);
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(helpEnvironment(reading, hook.path()));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(words.first(), words.mid(1));
    if (!process.waitForFinished(kHelpSeconds * 1000)) {
        const bool hasStarted = process.state() != QProcess::NotRunning;
        process.kill();
        process.waitForFinished();
        return failure(ErrorCode::Process, hasStarted ? Message("Its help did not end within a minute.")
                                                      : Message(process.errorString().toStdString()));
    }
    const QByteArray output = process.readAll();
    // Some programs end with an error after their help; what they printed counts.
    if (process.exitStatus() == QProcess::NormalExit && (process.exitCode() == 0 || !readHelp(output.toStdString()).empty()))
        return output.toStdString();
    return failure(ErrorCode::Process,
                   "Its help ended with exit code " + std::to_string(process.exitCode()) + ": " + lastLine(output));
}

}  // namespace vernier
