#include "tests/support/CommandLineStudy.h"
#include "tests/support/RunnerDriver.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>

namespace tst_Recovery {

using namespace vernier;
using namespace vernier::test;

namespace {

/// A shell command in the study's folder, in which a trial finds its number and x.
QString shell(const char* script) {
    return QStringLiteral("[\"/bin/sh\", \"-c\", \"%1\"]").arg(QLatin1String(script));
}

QString settings(const char* limits, const char* recovery = R"({"wait_s": 0.05})") {
    return QStringLiteral(R"("limits": %1, "recovery": %2)").arg(QLatin1String(limits), QLatin1String(recovery));
}

Outcome runIt(const Study& study) {
    return study.run({QStringLiteral("run"), QStringLiteral("--yes"), QStringLiteral("STUDY")});
}

QString statusOf(const Study& study) {
    return study.run({QStringLiteral("status"), QStringLiteral("STUDY")}).out;
}

/// Runs a statement on the study's database, as somebody else might.
void tellDatabase(const Study& study, const char* sql) {
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("meddler"));
        database.setDatabaseName(study.folder() + QStringLiteral("/study.db"));
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QLatin1String(sql)));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("meddler"));
}

constexpr const char* kRefuse = "CREATE TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT raise(ABORT, 'no'); END";

}  // namespace

/// What is not the fault of a configuration costs no result: it is run again, or the study stands still until somebody mends
/// it.
class TestRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void interruptedTrialsRunAgainByThemselves_data() {
        QTest::addColumn<QString>("blow");
        QTest::newRow("SIGTERM") << QStringLiteral("kill -TERM $$");
        QTest::newRow("SIGKILL") << QStringLiteral("kill -KILL $$");
        QTest::newRow("a shell that saw SIGHUP") << QStringLiteral("exit 129");
        QTest::newRow("its supervisor is told to end") << QStringLiteral("kill -TERM $PPID; sleep 5");
        QTest::newRow("its supervisor is killed") << QStringLiteral("kill -KILL $PPID; sleep 5");
        QTest::newRow("full disk") << QStringLiteral("echo No space left on device >&2; exit 1");
    }

    void interruptedTrialsRunAgainByThemselves() {
        QFETCH(QString, blow);
        const QString script =
            QStringLiteral("echo loss=77; if mkdir hit-{trial} 2>/dev/null; then %1; fi; echo loss={x}").arg(blow);
        const Study study(shell(script.toUtf8().constData()), settings(R"({"trials": 3, "parallel": 2, "failures": 1})"));
        const Outcome outcome = runIt(study);
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out + outcome.err));
        QVERIFY2(outcome.out.contains(QLatin1String("interrupted, runs again")), qPrintable(outcome.out));
        const QJsonArray trials = study.trials();
        QCOMPARE(trials.size(), 3);
        for (const QJsonValue trial : trials) {
            QCOMPARE(trial[QLatin1String("state")].toString(), QStringLiteral("Complete"));
            QCOMPARE(trial[QLatin1String("retries")].toInt(), 1);
            QVERIFY(trial[QLatin1String("objective")].toDouble() <= 1);
        }
        QVERIFY(QFile::exists(study.folder() + QStringLiteral("/trials/000000/attempt-1/stdout.log")));
    }

    void nothingIsRunAgainForEver() {
        const Study study(shell("kill -TERM $$"),
                          settings(R"({"trials": 2, "failures": 1})", R"({"retries": 2, "wait_s": 0})"));
        const Outcome outcome = runIt(study);
        QCOMPARE(outcome.exitCode, 5);
        QVERIFY2(outcome.out.contains(QLatin1String("2 of 2 trials are done")), qPrintable(outcome.out));
        for (const QJsonValue trial : study.trials()) {
            QCOMPARE(trial[QLatin1String("retries")].toInt(), 2);
            QCOMPARE(trial[QLatin1String("end")].toString(), QStringLiteral("Killed by SIGTERM."));
        }
    }

    void aCommandThatCannotStartHaltsTheStudyUntilItIsMended() {
        const Study study(QStringLiteral("[\"./train\", \"{x}\"]"), settings(R"({"trials": 5, "parallel": 2, "failures": 2})"));
        const Outcome outcome = runIt(study);
        QCOMPARE(outcome.exitCode, 5);
        QVERIFY2(outcome.out.contains(QLatin1String("Halted. The command cannot start: ./train does not exist")),
                 qPrintable(outcome.out));
        QVERIFY(study.trials().size() <= 3);
        QVERIFY(statusOf(study).contains(QLatin1String("cannot start")));
        QFile trainer(study.folder() + QStringLiteral("/train"));
        QVERIFY(trainer.open(QIODevice::WriteOnly));
        trainer.write("#!/bin/sh\necho loss=$1\n");
        trainer.close();
        QVERIFY(trainer.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(runIt(study).exitCode, 0);
        QCOMPARE(study.trials().size(), 5);
        QCOMPARE(study.count("Complete"), 5);
    }

    void firstTrialsThatAllFailAlikeHaltTheStudyUntilTheyAreMended() {
        const Study study(shell("[ -e mended ] || exit 7; echo loss={x}"), settings(R"({"trials": 8, "parallel": 1})"));
        const Outcome outcome = runIt(study);
        QCOMPARE(outcome.exitCode, 5);
        QVERIFY2(outcome.out.contains(QLatin1String("Halted. The first 3 trials failed in the same way: Exited with code 7.")),
                 qPrintable(outcome.out));
        QCOMPARE(study.trials().size(), 3);
        QVERIFY(QFile(study.folder() + QStringLiteral("/mended")).open(QIODevice::WriteOnly));
        QCOMPARE(runIt(study).exitCode, 0);
        QCOMPARE(study.trials().size(), 8);
        QCOMPARE(study.count("Complete"), 8);
    }

    void haltingCanBeSwitchedOff() {
        const Study failing(shell("exit 7"), settings(R"({"trials": 5})", R"({"halt_after": 0})"));
        QCOMPARE(runIt(failing).exitCode, 5);
        QCOMPARE(failing.count("Failed"), 5);
        const Study missing(QStringLiteral("[\"./train\"]"), settings(R"({"trials": 4})", R"({"halt_after": 0})"));
        QCOMPARE(runIt(missing).exitCode, 5);
        QCOMPARE(missing.count("Failed"), 4);
    }

    void failedTrialsRunAgainByOneCommand() {
        const Study study(shell("mkdir hit-{trial} 2>/dev/null && [ {trial} != 0 ] && exit 3; echo loss={x}"),
                          settings(R"({"trials": 4, "parallel": 1})"));
        QCOMPARE(runIt(study).exitCode, 0);
        QCOMPARE(study.count("Failed"), 3);
        const QStringList again{QStringLiteral("rerun"), QStringLiteral("--yes"), QStringLiteral("STUDY")};
        const Outcome one =
            study.run({QStringLiteral("rerun"), QStringLiteral("--yes"), QStringLiteral("--trial=2"), QStringLiteral("STUDY")});
        QVERIFY2(one.exitCode == 0 && one.out.contains(QLatin1String("1 trial runs again.")), qPrintable(one.out + one.err));
        QCOMPARE(study.count("Failed"), 2);
        QCOMPARE(study.run(again).exitCode, 0);
        QCOMPARE(study.count("Complete"), 4);
        QVERIFY(study.run(again).out.contains(QLatin1String("No trial is to run again.")));
    }

    void aMachineThatCannotStartAnythingIsAskedAgainLater() {
        const Study study(shell("echo loss={x}"), settings(R"({"trials": 2})"));
        RunnerDriver driver(study.folder(), makeStrategy);
        driver.launcher.shortages = 2;
        driver.runner->run();
        QVERIFY(driver.waitFor(RunState::Finished));
        QCOMPARE(driver.count(TrialState::Complete), 2);
        QCOMPARE(driver.launcher.shortages, 0);
        QCOMPARE(driver.trial(0).retries, 0);
        QCOMPARE(QString::fromStdString(driver.allNotices()).count(QLatin1String("no processes left")), 1);
    }

    void theClockOnTheWallMayJumpWhileATrialRuns() {
        for (const std::int64_t dayMs : {86'400'000, -86'400'000}) {
            const Study study(shell("sleep 1; echo loss={x}"),
                              settings(R"({"trials": 1, "cost_per_hour": 3600, "budget": 60})"));
            RunnerDriver driver(study.folder(), makeStrategy);
            driver.runner->run();
            QVERIFY(QTest::qWaitFor([&] { return driver.count(TrialState::Running) == 1; }, 30'000));
            driver.clock.shiftMs = dayMs;
            QVERIFY(driver.waitFor(RunState::Finished));
            QCOMPARE(driver.runner->status().reason, std::string("1 of 1 trials are done."));
            const double seconds = runtimeSeconds(driver.trial(0), driver.clock.wallMs());
            QVERIFY2(seconds >= 1 && seconds < 30, std::to_string(seconds).c_str());
            QCOMPARE(driver.runner->status().cost.value(), seconds);
            QVERIFY(driver.trial(0).reports[0].at(0).elapsedMs < 30'000);
        }
    }

    void aStoreThatRefusesIsNotAskedForEver() {
        const Study study(shell("sleep 0.3; echo loss={x}"), settings(R"({"trials": 50})"));
        QProcess process;
        study.start(process, {QStringLiteral("run"), QStringLiteral("--yes"), QStringLiteral("STUDY")});
        QVERIFY(QTest::qWaitFor([&] { return study.count("Complete") > 0; }, 30'000));
        tellDatabase(study, kRefuse);
        QElapsedTimer timer;
        timer.start();
        const Outcome refused = Study::end(process);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(refused.out.contains(QLatin1String("Halted. Nothing can be saved")), qPrintable(refused.out));
        tellDatabase(study, "DROP TRIGGER refuse");
        study.write(QString(readText(study)).replace(QLatin1String("\"trials\": 50"), QLatin1String("\"trials\": 6")));
        QCOMPARE(runIt(study).exitCode, 0);
        QCOMPARE(study.count("Complete"), study.trials().size());
    }

    void whileNothingCanBeSavedTheProgramEndsAtOnce() {
        const Study study(shell("sleep 0.3; echo loss={x}"), settings(R"({"trials": 50})"));
        QProcess process;
        study.start(process, {QStringLiteral("run"), QStringLiteral("--yes"), QStringLiteral("STUDY")});
        QVERIFY(QTest::qWaitFor([&] { return study.count("Complete") > 0; }, 30'000));
        tellDatabase(study, kRefuse);
        QTest::qWait(1200);
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(process.waitForFinished(30'000));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(process.exitCode(), 130);
        tellDatabase(study, "DROP TRIGGER refuse");
        study.write(QString(readText(study)).replace(QLatin1String("\"trials\": 50"), QLatin1String("\"trials\": 6")));
        QCOMPARE(runIt(study).exitCode, 0);
        QCOMPARE(study.count("Complete"), study.trials().size());
    }

    void aStudyThatNobodyRunsIsInterrupted() {
        const Study study(shell("sleep 1; echo loss={x}"), settings(R"({"trials": 3})"));
        QProcess process;
        study.start(process, {QStringLiteral("run"), QStringLiteral("--yes"), QStringLiteral("STUDY")});
        QVERIFY(QTest::qWaitFor([&] { return study.count("Running") > 0; }, 30'000));
        QVERIFY2(statusOf(study).contains(QLatin1String("s: Running")), qPrintable(statusOf(study)));
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY2(statusOf(study).contains(QLatin1String("s: interrupted")), qPrintable(statusOf(study)));
        QCOMPARE(runIt(study).exitCode, 0);
        QVERIFY(statusOf(study).contains(QLatin1String("s: Finished")));
    }

    void ofTwoThatBeginAtOnceOneRunsAndTheOtherSaysSo() {
        for (int round = 0; round < 3; ++round) {
            const Study study(shell("sleep 0.5; echo loss={x}"), settings(R"({"trials": 2})"));
            QProcess first;
            QProcess second;
            for (QProcess* const process : {&first, &second})
                study.start(*process, {QStringLiteral("run"), QStringLiteral("--yes"), QStringLiteral("STUDY")});
            const Outcome one = Study::end(first);
            const Outcome other = Study::end(second);
            QCOMPARE(std::min(one.exitCode, other.exitCode), 0);
            QCOMPARE(std::max(one.exitCode, other.exitCode), 4);
        }
    }

    void slotsOfOneRunAreNotThoseOfTheNext() {
        const auto highest = [](const Study& study, qsizetype from) {
            double slot = 0;
            const QJsonArray trials = study.trials();
            for (qsizetype i = from; i < trials.size(); ++i)
                slot = std::max(slot, trials[i][QLatin1String("objective")].toDouble());
            return slot;
        };
        const Study study(shell("sleep 0.4; echo loss={slot}"), settings(R"({"trials": 6, "parallel": 1})"));
        QCOMPARE(
            study.run({QStringLiteral("run"), QStringLiteral("--yes"), QStringLiteral("--slots=3"), QStringLiteral("STUDY")})
                .exitCode,
            0);
        QCOMPARE(highest(study, 0), 2.0);
        study.write(QString(readText(study)).replace(QLatin1String("\"trials\": 6"), QLatin1String("\"trials\": 9")));
        QCOMPARE(runIt(study).exitCode, 0);
        QCOMPARE(highest(study, 6), 0.0);
    }

private:
    static QString readText(const Study& study) {
        QFile file(study.folder() + QStringLiteral("/study.json"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

VERNIER_TEST(TestRecovery, CoreEvents);

}  // namespace tst_Recovery

#include "tst_Recovery.moc"
