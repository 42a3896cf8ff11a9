#pragma once

#include "tests/support/TestPaths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace vernier::test {

/// The outcome of a run of vernier-cli.
struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

/// A study folder of its own, and the real program run on it. Settings are kept apart from the user's.
class Study {
public:
    /// `command` is the text of a JSON list; `more` further keys of study.json.
    explicit Study(const QString& command,
                   const QString& more = QStringLiteral("\"limits\": {\"trials\": 4, \"parallel\": 2}")) {
        write(QStringLiteral("{\"vernier\": 1, \"name\": \"s\", \"command\": %1,"
                             "\"parameters\": [{\"name\": \"x\", \"type\": \"continuous\", \"min\": 0, \"max\": 1},"
                             "{\"name\": \"c\", \"type\": \"categorical\", \"values\": [\"it's $HOME\", \"b\"]}],"
                             "\"metrics\": [{\"name\": \"loss\", \"source\": \"regex\", \"pattern\": \"loss=(.*)\"}],"
                             "\"objective\": {\"metric\": \"loss\", \"goal\": \"minimize\"},"
                             "\"strategy\": {\"kind\": \"random\", \"seed\": 3}, %2}")
                  .arg(command, more));
    }

    QString folder() const { return m_folder.path() + QStringLiteral("/study"); }
    /// Below it is the log.
    QString stateFolder() const { return m_folder.path() + QStringLiteral("/state"); }
    /// Gives the program a variable of its environment; from the next start on.
    void setVariable(const char* name, const QString& value) { m_variables.insert(QLatin1String(name), value); }
    void write(const QString& text) const {
        QDir().mkpath(folder());
        QFile file(folder() + QStringLiteral("/study.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    void start(QProcess& process, QStringList arguments) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_STATE_HOME"), stateFolder());
        environment.insert(m_variables);
        process.setProcessEnvironment(environment);
        arguments.replaceInStrings(QStringLiteral("STUDY"), folder());
        process.start(programPath("vernier-cli"), arguments);
        QVERIFY(process.waitForStarted());
    }
    Outcome run(const QStringList& arguments, const QByteArray& input = {}) const {
        QProcess process;
        start(process, arguments);
        process.write(input);
        process.closeWriteChannel();
        return end(process);
    }
    static Outcome end(QProcess& process) {
        if (!process.waitForFinished(60000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    QJsonArray trials() const {
        return QJsonDocument::fromJson(
                   run({QStringLiteral("trials"), QStringLiteral("--json"), QStringLiteral("STUDY")}).out.toUtf8())
            .array();
    }
    int count(const char* state) const {
        int count = 0;
        for (const QJsonValue& trial : trials())
            count += trial[QLatin1String("state")].toString() == QLatin1String(state);
        return count;
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_variables;
};

/// A trainer that knows nothing about Vernier: prints its x as the loss.
inline const QString kTrainer =
    QStringLiteral("[\"/bin/sh\", \"-c\", \"echo \\\"loss=$1\\\"; echo \\\"c is $2\\\"\", \"sh\", \"{x}\", \"{c}\"]");

inline const QStringList kRun{QStringLiteral("run"), QStringLiteral("--yes"), QStringLiteral("STUDY")};

}  // namespace vernier::test
