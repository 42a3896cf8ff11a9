#include "tests/support/CommandLineStudy.h"
#include "tests/support/LogReading.h"
#include "tests/support/TestProgram.h"

#include <QSet>

#include <csignal>

namespace tst_LoggedRun {

using namespace vernier::test;

namespace {

/// kTrainer with secrets that it does not need.
const QString kSecretTrainer = QStringLiteral(
    "[\"/bin/sh\", \"-c\", \"echo loss=$1\", \"sh\", \"{x}\", \"--api-key=hunter2\", \"--token\", \"hunter2\", \"{c}\"]");

QString logOf(const Study& study) {
    return study.stateFolder() + QStringLiteral("/vernier/vernier.log");
}

}  // namespace

/// What the programs leave in the log for somebody who was not there.
class TestLoggedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunIsToldFromItsStartToItsEnd() {
        const Study study(kTrainer);
        QCOMPARE(study.run(kRun).exitCode, 0);
        const QString log = logOf(study);
        QCOMPARE(firstStrangeLine(linesOf(log)), QString());
        QVERIFY(linesOf(log).front().contains(QLatin1String("vernier-cli run starts. Vernier 0.")));
        QCOMPARE(linesWith(log, "to run it: random search, stopping rule none, 2 parameters, 1 metrics, 0 trials").size(), 1);
        QCOMPARE(linesWith(log, "The study is Running").size(), 1);
        for (int trial = 0; trial < 4; ++trial) {
            QCOMPARE(linesOf(log).filter(QStringLiteral("Trial %1 begins in slot ").arg(trial)).size(), 1);
            const QStringList ends = linesOf(log).filter(QStringLiteral("Trial %1 is Complete after ").arg(trial));
            QVERIFY(ends.size() == 1 && ends[0].endsWith(QLatin1String(": exit code 0")));
        }
        QCOMPARE(linesWith(log, "The study is Finished. 4 of 4 trials are done").size(), 1);
        QCOMPARE(linesWith(log, "Closed ").size(), 1);
        QVERIFY(linesOf(log).back().endsWith(QLatin1String("The program ends.")));
    }

    void howATrialFailedIsTold() {
        const QString more =
            QStringLiteral(R"("limits": {"trials": 4, "parallel": 2}, "recovery": {"halt_after": 0, "retries": 0})");
        const Study failing(QStringLiteral("[\"/bin/sh\", \"-c\", \"kill -9 $$\", \"{x}\", \"{c}\"]"), more);
        QCOMPARE(failing.run(kRun).exitCode, 5);
        QCOMPARE(linesWith(logOf(failing), "is Failed after ").filter(QStringLiteral("signal 9")).size(), 4);
        const Study missing(QStringLiteral("[\"/no/such/program\", \"{x}\", \"{c}\"]"), more);
        missing.run(kRun);
        const QStringList lines = linesWith(logOf(missing), " warning vernier.exec ");
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].contains(QLatin1String("could not start: ")) && lines[0].contains(QLatin1String("/no/such/program")),
                 qPrintable(lines[0]));
    }

    void aDamagedDatabaseIsToldWithItsCode() {
        const Study study(kTrainer);
        QFile database(study.folder() + QStringLiteral("/study.db"));
        QVERIFY(database.open(QIODevice::WriteOnly));
        database.write(QByteArray(8192, 'x'));
        database.close();
        QVERIFY(study.run(kRun).exitCode != 0);
        QVERIFY(!linesWith(logOf(study), "warning vernier.store").filter(QStringLiteral("SQLite's error 26")).isEmpty());
        QVERIFY(!linesWith(logOf(study), " error vernier.desk ").isEmpty());
    }

    void aRequestThatServeRefusesIsTold() {
        const Study study(kTrainer);
        QCOMPARE(study.run({QStringLiteral("serve")}, "{\"op\":\"ask\"}\n{\"op\":\"close\"}\n").exitCode, 0);
        QCOMPARE(linesWith(logOf(study), " warning vernier.serve ").filter(QStringLiteral("There is no study yet")).size(), 1);
    }

    /// Not even at the level that says most, and not in the faults of a study.
    void neitherSecretsNorTheEnvironmentAreInIt() {
        const QString environment = QStringLiteral("\"limits\": {\"trials\": 2}, \"environment\": {\"PLAIN\": \"hunter2\"}");
        const Study study(kSecretTrainer, environment);
        const QStringList run = kRun + QStringList{QStringLiteral("--log"), QStringLiteral("debug")};
        QCOMPARE(study.run(run).exitCode, 0);
        QCOMPARE(linesWith(logOf(study), "1 environment variables").size(), 1);
        const Study faulty(kSecretTrainer, QStringLiteral("\"environment\": {\"PLAIN\": \"hunter2 {nobody}\"}"));
        QCOMPARE(faulty.run(run).exitCode, 3);
        study.write(QStringLiteral("{\"vernier\": 1, \"environment\": {\"PLAIN\": \"hunter2\" \"hunter2\"}}"));
        QCOMPARE(study.run(run).exitCode, 3);
        for (const Study* const each : {&study, &faulty}) {
            QVERIFY(linesOf(logOf(*each)).size() > 1);
            QCOMPARE(linesWith(logOf(*each), "hunter2"), QStringList());
        }
    }

    void theLevelStandsBeforeOrBehindTheCommandOrInTheEnvironment() {
        Study study(kTrainer);
        QCOMPARE(study.run(QStringList{QStringLiteral("--log"), QStringLiteral("error")} + kRun).exitCode, 0);
        QCOMPARE(linesOf(logOf(study)), QStringList());
        QCOMPARE(study.run({QStringLiteral("--log=warning"), QStringLiteral("status"), QStringLiteral("STUDY")}).exitCode, 0);
        QCOMPARE(linesOf(logOf(study)), QStringList());
        study.setVariable("VERNIER_LOG", QStringLiteral("debug"));
        Study other(kTrainer);
        other.setVariable("VERNIER_LOG", QStringLiteral("debug"));
        QCOMPARE(other.run(kRun).exitCode, 0);
        QCOMPARE(linesWith(logOf(other), " debug vernier.exec ").filter(QStringLiteral("is the supervisor of")).size(), 4);
        QCOMPARE(
            study.run({QStringLiteral("status"), QStringLiteral("--log"), QStringLiteral("error"), QStringLiteral("STUDY")})
                .exitCode,
            0);
        QCOMPARE(linesOf(logOf(study)), QStringList());
    }

    void anUnknownLevelIsRefused() {
        Study study(kTrainer);
        const QString words = QStringLiteral("\"loud\" is not a log level. Choose one of error, warning, info, debug.");
        const QStringList status{QStringLiteral("status"), QStringLiteral("STUDY")};
        const QStringList loud{QStringLiteral("--log"), QStringLiteral("loud")};
        for (const QStringList& arguments : {loud + status, status + loud}) {
            const Outcome refused = study.run(arguments);
            QCOMPARE(refused.exitCode, 2);
            QVERIFY2(refused.err.contains(QStringLiteral("--log: ") + words), qPrintable(refused.err));
        }
        study.setVariable("VERNIER_LOG", QStringLiteral("loud"));
        const Outcome refused = study.run(status);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains(QStringLiteral("VERNIER_LOG: ") + words), qPrintable(refused.err));
        QVERIFY(!QFile::exists(logOf(study)));
    }

    void helpNamesTheOptionAndTheFile() {
        const Study study(kTrainer);
        const QString all = study.run({QStringLiteral("--help")}).out;
        QVERIFY(all.contains(QLatin1String("--log LEVEL")) && all.contains(QLatin1String("vernier/vernier.log")));
        const QString run = study.run({QStringLiteral("run"), QStringLiteral("--help")}).out;
        QVERIFY(run.contains(QLatin1String("--log <LEVEL>")) &&
                run.simplified().remove(QLatin1Char(' ')).contains(logOf(study)));
        QVERIFY(!QFile::exists(logOf(study)));
    }

    void whereTheLogCannotBeWrittenTheStudyRunsAllTheSame() {
        Study study(kTrainer);
        study.setVariable("XDG_STATE_HOME", study.folder() + QStringLiteral("/study.json"));
        const Outcome silent = study.run(kRun);
        QCOMPARE(silent.exitCode, 0);
        QCOMPARE(silent.err, QString());
        const Outcome told =
            study.run({QStringLiteral("status"), QStringLiteral("--log"), QStringLiteral("debug"), QStringLiteral("STUDY")});
        QCOMPARE(told.exitCode, 0);
        QVERIFY2(told.err.startsWith(QLatin1String("Nothing is logged: ")), qPrintable(told.err));
    }

    void twoProgramsShareOneLog() {
        const Study one(kTrainer);
        Study other(kTrainer);
        other.setVariable("XDG_STATE_HOME", one.stateFolder());
        QProcess first;
        QProcess second;
        one.start(first, kRun);
        other.start(second, kRun);
        QCOMPARE(Study::end(first).exitCode, 0);
        QCOMPARE(Study::end(second).exitCode, 0);
        const QStringList lines = linesOf(logOf(one));
        QCOMPARE(firstStrangeLine(lines), QString());
        QCOMPARE(lines.filter(QStringLiteral("is Complete")).size(), 8);
        QSet<QString> processes;
        for (const QString& line : lines)
            processes << line.section(QLatin1Char('['), 1).section(QLatin1Char(':'), 0, 0);
        QCOMPARE(processes.size(), 2);
    }

    void aCrashOfTheRealProgramLeavesALine() {
        const Study study(QStringLiteral("[\"/bin/sh\", \"-c\", \"sleep 2; echo loss=$1\", \"sh\", \"{x}\", \"{c}\"]"));
        QProcess process;
        study.start(process, kRun);
        QTRY_VERIFY_WITH_TIMEOUT(!linesWith(logOf(study), " begins in slot ").isEmpty(), 30000);
        ::kill(static_cast<pid_t>(process.processId()), SIGABRT);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(linesWith(logOf(study), " fatal vernier.crash ").size(), 1);
    }
};

VERNIER_TEST(TestLoggedRun, CoreEvents);

}  // namespace tst_LoggedRun

#include "tst_LoggedRun.moc"
