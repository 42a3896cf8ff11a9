#include "tests/support/CommandLineStudy.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WriteProtection.h"

#include <QFileInfo>

#include <algorithm>
#include <csignal>

namespace tst_CommandLine {

using namespace vernier::test;

namespace {

/// Twenty reports that fall towards x.
const QString kCurves = QStringLiteral(
    "[\"/bin/sh\", \"-c\", \"for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do echo \\\"loss=$1\\\"; done\", "
    "\"sh\", \"{x}\"]");
/// kTrainer, but as slow as `seconds`.
QString slowTrainer(const char* seconds) {
    return QStringLiteral("[\"/bin/sh\", \"-c\", \"sleep %1; echo \\\"loss=$1\\\"\", \"sh\", \"{x}\"]")
        .arg(QLatin1String(seconds));
}

void interrupt(const QProcess& process) {
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
}

/// Waits until the program has printed `text`.
bool waitFor(QProcess& process, QByteArray& printed, const char* text) {
    return QTest::qWaitFor(
        [&] {
            process.waitForReadyRead(50);
            printed += process.readAllStandardOutput();
            return printed.contains(text);
        },
        30000);
}

}  // namespace

/// The real vernier-cli, as a person or a script calls it.
class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyIsMadeOfACommandAndChecked() {
        const Study study(kTrainer);
        const QString out = study.folder() + QStringLiteral("-new");
        const QStringList command{QStringLiteral("--"),   QStringLiteral("python3"), QStringLiteral("train.py"),
                                  QStringLiteral("--lr"), QStringLiteral("0.01"),    QStringLiteral("--seed=1")};
        const QStringList make = QStringList{QStringLiteral("new"), QStringLiteral("--out"), out, QStringLiteral("--metric"),
                                             QStringLiteral("val_acc")} +
                                 command;
        const Outcome made = study.run(make);
        QCOMPARE(made.exitCode, 0);
        QVERIFY2(made.out.contains(QLatin1String("tunes lr")) && !made.out.contains(QLatin1String("seed")),
                 qPrintable(made.out));
        const Outcome checked = study.run({QStringLiteral("check"), out});
        QCOMPARE(checked.exitCode, 0);
        QVERIFY(checked.out.contains(QLatin1String("--seed=1")));
        QVERIFY(study.run(make).exitCode != 0);  // what is there is not overwritten
        QVERIFY2(made.out.contains(QLatin1String("maximized")), qPrintable(made.out));
        QCOMPARE(study.run({QStringLiteral("new"), QStringLiteral("--out"), out + QLatin1Char('2')}).exitCode, 2);
        // What cannot be told is asked, and there is nobody to ask.
        const QStringList make2{QStringLiteral("new"), QStringLiteral("--out"), out + QLatin1Char('2')};
        const Outcome unnamed = study.run(make2 + command);
        QCOMPARE(unnamed.exitCode, 7);
        QVERIFY2(unnamed.err.contains(QLatin1String("--metric NAME")), qPrintable(unnamed.err));
        const QStringList named{QStringLiteral("--metric"), QStringLiteral("zeta")};
        const Outcome unclear = study.run(make2 + named + command);
        QCOMPARE(unclear.exitCode, 7);
        QVERIFY2(unclear.err.contains(QLatin1String("--goal maximize")), qPrintable(unclear.err));
        QCOMPARE(study.run(make2 + named + QStringList{QStringLiteral("--goal"), QStringLiteral("largest")} + command).exitCode,
                 2);
        QCOMPARE(
            study.run(make2 + named + QStringList{QStringLiteral("--goal"), QStringLiteral("minimize")} + command).exitCode, 0);
    }

    void aSearchOfAnotherToolIsImported() {
        const Study study(kTrainer);
        for (const char* const name : {"wandb-sweep.yaml", "sagemaker-job.json", "nni-space.json"}) {
            const QString out = study.folder() + QLatin1Char('-') + QLatin1String(name);
            const QString file = sourcePath("tests/data/import/") + QLatin1String(name);
            const Outcome made = study.run({QStringLiteral("import"), file, QStringLiteral("--out"), out});
            QVERIFY2(made.exitCode == 0 && made.out.contains(QLatin1String("note")), qPrintable(made.err));
            QCOMPARE(study.run({QStringLiteral("check"), out}).exitCode, 0);
        }
        const Outcome refused = study.run({QStringLiteral("import"), study.folder() + QStringLiteral("/study.json"),
                                           QStringLiteral("--out"), study.folder() + QStringLiteral("-no")});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY(refused.err.contains(QLatin1String("already")));
    }

    void helpTellsOfEveryCommandAndExitCode() {
        const Study study(kTrainer);
        const QString help = study.run({QStringLiteral("--help")}).out;
        for (const char* word : {"new", "import", "check", "run", "status", "trials", "export", "explain", "replay", "serve",
                                 "metrics", "plan", "Exit codes", "130"})
            QVERIFY2(help.contains(QLatin1String(word)), word);
        for (const char* command :
             {"new", "import", "check", "run", "status", "trials", "export", "explain", "replay", "serve", "metrics", "plan"}) {
            const Outcome outcome = study.run({QLatin1String(command), QStringLiteral("--help")});
            QCOMPARE(outcome.exitCode, 0);
            QVERIFY(outcome.out.contains(QLatin1String(command)));
        }
    }

    void aReplayTellsWhatOtherRulesWouldHaveSaved() {
        const Study study(kCurves, QStringLiteral("\"limits\": {\"trials\": 12, \"parallel\": 2}"));
        QCOMPARE(study.run(kRun).exitCode, 0);
        const Outcome asha = study.run({QStringLiteral("replay"), QStringLiteral("--rule"), QStringLiteral("asha"),
                                        QStringLiteral("--eta"), QStringLiteral("2"), QStringLiteral("STUDY")});
        QCOMPARE(asha.exitCode, 0);
        QVERIFY2(asha.out.startsWith(QStringLiteral("asha with eta 2 would have saved ")) &&
                     asha.out.contains(QStringLiteral("kept the winner")),
                 qPrintable(asha.out));
        const Outcome all = study.run({QStringLiteral("replay"), QStringLiteral("--json"), QStringLiteral("STUDY")});
        const QJsonArray replays = QJsonDocument::fromJson(all.out.toUtf8()).array();
        QVERIFY(replays.size() >= 2);
        for (const QJsonValue& replay : replays) {
            QCOMPARE(replay[QStringLiteral("trials")].toInt(), 12);
            QCOMPARE(replay[QStringLiteral("steps")].toInt(), 240);
            QCOMPARE(replay[QStringLiteral("per_trial")].toArray().size(), 12);
        }
        const Outcome wrong =
            study.run({QStringLiteral("replay"), QStringLiteral("--eta"), QStringLiteral("1"), QStringLiteral("STUDY")});
        QCOMPARE(wrong.exitCode, 3);
        QVERIFY(wrong.err.contains(QStringLiteral("stopping.eta")));
        QCOMPARE(
            study.run({QStringLiteral("replay"), QStringLiteral("--rule"), QStringLiteral("dance"), QStringLiteral("STUDY")})
                .exitCode,
            2);
    }

    void aPlanTakesFromTheStudyWhatIsNotSaid() {
        const Study study(kTrainer, QStringLiteral("\"limits\": {\"trials\": 12, \"parallel\": 2}"));
        QCOMPARE(study.run(kRun).exitCode, 0);
        const auto planOf = [&](const QStringList& more) {
            const Outcome outcome = study.run(QStringList{QStringLiteral("plan"), QStringLiteral("--json")} + more);
            return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
        };
        const QJsonObject asItIs = planOf({QStringLiteral("STUDY")});
        QCOMPARE(asItIs[QStringLiteral("trials")].toInt(), 12);
        QCOMPARE(asItIs[QStringLiteral("slots")].toInt(), 2);
        QVERIFY(asItIs[QStringLiteral("wall_s")].toDouble() > 0);
        const QJsonObject longer = planOf({QStringLiteral("--trials"), QStringLiteral("40"), QStringLiteral("STUDY")});
        QCOMPARE(longer[QStringLiteral("trials")].toInt(), 40);
        const QJsonObject bare = planOf({QStringLiteral("--parameters"), QStringLiteral("5"), QStringLiteral("--trial-cost"),
                                         QStringLiteral("$8"), QStringLiteral("--budget"), QStringLiteral("500")});
        QCOMPARE(bare[QStringLiteral("trials")].toInt(), 62);
        QVERIFY(!bare.contains(QStringLiteral("wall_s")));
        const Outcome wrong = study.run({QStringLiteral("plan"), QStringLiteral("--parameters"), QStringLiteral("5")});
        QVERIFY(wrong.exitCode == 2 && wrong.err.contains(QLatin1String("trials")));
        const Outcome text = study.run({QStringLiteral("plan"), QStringLiteral("STUDY")});
        QVERIFY2(text.out.contains(QLatin1String("Random search:")), qPrintable(text.out));
    }

    void wrongUsageIsExplained_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("unknown command") << QStringList{QStringLiteral("dance")};
        QTest::newRow("no study") << QStringList{QStringLiteral("run")};
        QTest::newRow("two studies") << QStringList{QStringLiteral("run"), QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("check"), QStringLiteral("--wat"),
                                                       QStringLiteral("STUDY")};
        QTest::newRow("no number") << QStringList{QStringLiteral("export"), QStringLiteral("--trial"), QStringLiteral("x"),
                                                  QStringLiteral("STUDY")};
        QTest::newRow("format") << QStringList{QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("xml"),
                                               QStringLiteral("STUDY")};
    }

    void wrongUsageIsExplained() {
        QFETCH(QStringList, arguments);
        const Outcome outcome = Study(kTrainer).run(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.err.contains(QStringLiteral("--help")));
        QVERIFY(outcome.out.isEmpty());
    }

    void checkSaysWhatAStudyWillDo() {
        const Outcome outcome = Study(kTrainer).run({QStringLiteral("check"), QStringLiteral("STUDY")});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.out.contains(QStringLiteral("minimize loss")));
        QVERIFY(outcome.out.contains(QStringLiteral("4, 2 at a time")));
    }

    void aFaultyStudyIsRefusedWithEveryFault() {
        const Study study(QStringLiteral("[\"run\", \"{nobody}\"]"), QStringLiteral("\"limits\": {\"trials\": 0, \"wat\": 1}"));
        for (const char* command : {"check", "run", "status"}) {
            const Outcome outcome = study.run({QLatin1String(command), QStringLiteral("STUDY")});
            QCOMPARE(outcome.exitCode, 3);
            for (const char* path : {"command[1]: ", "limits.trials: ", "limits.wat: "})
                QVERIFY2(outcome.err.contains(QLatin1String(path)), qPrintable(outcome.err));
        }
        QVERIFY(!QFile::exists(study.folder() + QStringLiteral("/study.db")));
    }

    void aFolderWithoutAStudyIsAnError() {
        const Outcome outcome = Study(kTrainer).run({QStringLiteral("status"), QStringLiteral("/nowhere")});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.err.contains(QStringLiteral("/nowhere: ")));
    }

    void aCommandThatNobodyConfirmedIsShownButNotRun() {
        const Study study(kTrainer);
        const Outcome outcome = study.run({QStringLiteral("run"), QStringLiteral("STUDY")}, "y\n");
        QCOMPARE(outcome.exitCode, 6);
        QVERIFY(outcome.out.contains(QStringLiteral("/bin/sh -c")));
        QVERIFY(outcome.err.contains(QStringLiteral("--yes")));
        QVERIFY(!QFile::exists(study.folder() + QStringLiteral("/study.db")));
    }

    void aStudyIsRunAndItsBestTrialExported() {
        const Study study(kTrainer);
        const Outcome ran = study.run(kRun);
        QVERIFY2(ran.exitCode == 0, qPrintable(ran.out + ran.err));
        QVERIFY(ran.out.contains(QStringLiteral("trial 0: Complete, loss ")));
        QVERIFY(ran.out.contains(QStringLiteral("Best: trial ")));
        QVERIFY(!ran.out.contains(QLatin1Char('\r')));
        QCOMPARE(study.count("Complete"), 4);

        double best = 2;
        for (const QJsonValue& trial : study.trials()) {
            QCOMPARE(trial[QLatin1String("objective")].toDouble(),
                     trial[QLatin1String("params")][QLatin1String("x")].toDouble());
            best = std::min(best, trial[QLatin1String("objective")].toDouble());
        }
        const Outcome json =
            study.run({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("STUDY")});
        QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8())[QLatin1String("x")].toDouble(), best);
        const Outcome status = study.run({QStringLiteral("status"), QStringLiteral("STUDY")});
        QVERIFY(status.out.contains(QStringLiteral("4 of 4 trials")));
        const Outcome csv = study.run({QStringLiteral("export"), QStringLiteral("--all-trials"), QStringLiteral("STUDY")});
        QCOMPARE(csv.out.count(QStringLiteral("\r\n")), 5);
        QVERIFY(csv.out.startsWith(QStringLiteral("Number,State,loss,Param x,Param c,")));
        const Outcome table = study.run({QStringLiteral("trials"), QStringLiteral("STUDY")});
        QCOMPARE(table.out.count(QLatin1Char('\n')), 5);
    }

    void theExportedCommandGivesTheSameResultWhenPasted() {
        const Study study(kTrainer);
        QCOMPARE(study.run(kRun).exitCode, 0);
        for (const QJsonValue& trial : study.trials()) {
            const QString number = QString::number(trial[QLatin1String("number")].toInt());
            const Outcome command =
                study.run({QStringLiteral("export"), QStringLiteral("--trial"), number, QStringLiteral("STUDY")});
            QProcess shell;
            shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command.out});
            const QString printed = Study::end(shell).out;
            QFile log(study.folder() + QStringLiteral("/trials/00000%1/stdout.log").arg(number));
            QVERIFY(log.open(QIODevice::ReadOnly));
            QCOMPARE(printed, QString::fromUtf8(log.readAll()));
        }
    }

    void aFinishedStudySaysSoWhenItIsRunAgain() {
        const Study study(kTrainer);
        QCOMPARE(study.run(kRun).exitCode, 0);
        const Outcome again = study.run(kRun);
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.out.contains(QStringLiteral("Finished.")), qPrintable(again.out));
        QCOMPARE(study.trials().size(), 4);
    }

    void aStudyWhoseTrialsAllFailHasNoResult() {
        const Study study(QStringLiteral("[\"/bin/sh\", \"-c\", \"exit 3\"]"));
        const Outcome outcome = study.run(kRun);
        QCOMPARE(outcome.exitCode, 5);
        QVERIFY2(
            outcome.out.contains(QStringLiteral("Failed, ")) && outcome.out.contains(QStringLiteral("Exited with code 3.")),
            qPrintable(outcome.out));
        QCOMPARE(study.run({QStringLiteral("export"), QStringLiteral("STUDY")}).exitCode, 5);
    }

    void ctrlCLetsRunningTrialsEndAndRunGoesOn() {
        const Study study(slowTrainer("0.4"), QStringLiteral("\"limits\": {\"trials\": 6, \"parallel\": 2}"));
        QProcess process;
        QByteArray printed;
        study.start(process, kRun);
        QVERIFY(waitFor(process, printed, "trial 0: Complete"));
        interrupt(process);
        const Outcome paused = Study::end(process);
        QCOMPARE(paused.exitCode, 130);
        QVERIFY(paused.out.contains(QStringLiteral("Pausing")));
        const qsizetype begun = study.trials().size();
        QVERIFY(begun >= 2 && begun < 6);
        QCOMPARE(study.count("Complete"), begun);
        QVERIFY(study.run({QStringLiteral("status"), QStringLiteral("STUDY")}).out.contains(QStringLiteral("Paused")));

        QCOMPARE(study.run(kRun).exitCode, 0);
        QCOMPARE(study.trials().size(), 6);
        QCOMPARE(study.count("Complete"), 6);
    }

    void aSecondCtrlCEndsTheRunningTrials() {
        const Study study(QStringLiteral("[\"/bin/sh\", \"-c\", \"echo started; exec sleep 1000\"]"));
        QProcess process;
        study.start(process, kRun);
        QFile log(study.folder() + QStringLiteral("/trials/000001/stdout.log"));
        QTRY_VERIFY_WITH_TIMEOUT(log.size() > 0, 30000);
        QByteArray printed;
        interrupt(process);
        QVERIFY(waitFor(process, printed, "Pausing"));
        interrupt(process);
        QVERIFY(waitFor(process, printed, "Stopping"));
        const Outcome stopped = Study::end(process);
        QCOMPARE(stopped.exitCode, 130);
        QCOMPARE(study.count("Cancelled"), 2);
    }

    void aStudyThatRunsElsewhereIsOnlyWatched() {
        const Study study(slowTrainer("0.4"), QStringLiteral("\"limits\": {\"trials\": 1000}"));
        QProcess process;
        QByteArray printed;
        study.start(process, kRun);
        QVERIFY(waitFor(process, printed, "trial 0: Complete"));
        QCOMPARE(study.run(kRun).exitCode, 4);
        QVERIFY(study.run({QStringLiteral("status"), QStringLiteral("STUDY")}).out.contains(QStringLiteral("Running")));
        interrupt(process);
        QCOMPARE(Study::end(process).exitCode, 130);
    }

    void aStudyThatCannotBeWrittenIsNotRunButTold() {
        const Study study(kTrainer);
        QCOMPARE(study.run(kRun).exitCode, 0);
        const WriteProtection protection(study.folder());
        if (!protection.holds() || !QFileInfo(programPath("vernier-cli")).isExecutable())
            QSKIP("Nobody can be kept from writing here, or from running the program");
        const Outcome refused = study.run(kRun);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.out.contains(QStringLiteral("copy it to a place of your own")), qPrintable(refused.out + refused.err));
        const Outcome status = study.run({QStringLiteral("status"), QStringLiteral("STUDY")});
        QCOMPARE(status.exitCode, 0);
        QVERIFY2(status.out.contains(QStringLiteral("Finished")), qPrintable(status.out + status.err));
    }

    void aTerminalGetsOneLineThatIsRewritten() {
        const Study study(kTrainer);
        QProcess process;
        process.start(QStringLiteral("script"),
                      {QStringLiteral("-qec"),
                       QStringLiteral("XDG_CONFIG_HOME=%1 %2 run --yes %1").arg(study.folder(), programPath("vernier-cli")),
                       QStringLiteral("/dev/null")});
        const Outcome outcome = Study::end(process);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.out.contains(QStringLiteral("\r\x1b[K")), qPrintable(outcome.out));
        QVERIFY(outcome.out.contains(QStringLiteral("of 4 trials")));
    }

    void theConfirmationIsAskedOncePerCommand() {
        const Study study(kTrainer);
        const QString line = QStringLiteral("XDG_CONFIG_HOME=%1 %2 run %1").arg(study.folder(), programPath("vernier-cli"));
        const auto runWith = [&](const char* answer) {
            QProcess process;
            process.start(QStringLiteral("script"), {QStringLiteral("-qec"), line, QStringLiteral("/dev/null")});
            process.write(answer);
            return Study::end(process);
        };
        QCOMPARE(runWith("n\n").exitCode, 6);
        QCOMPARE(runWith("y\n").exitCode, 0);
        const Outcome again = runWith("");
        QCOMPARE(again.exitCode, 0);
        QVERIFY(!again.out.contains(QStringLiteral("[y/N]")));
    }

    void serveSpeaksTheEngineProtocol() {
        const Study study(kTrainer);
        const Outcome outcome =
            study.run({QStringLiteral("serve")},
                      "{\"op\":\"create\",\"parameters\":[{\"name\":\"x\",\"type\":\"continuous\",\"min\":0,\"max\":1}],"
                      "\"strategy\":\"random\",\"seed\":1}\n{\"op\":\"ask\",\"n\":2}\nnonsense\n"
                      "{\"op\":\"tell\",\"id\":1,\"value\":0.5}\n{\"op\":\"close\"}\n{\"op\":\"ask\"}\n");
        QCOMPARE(outcome.exitCode, 0);
        const QStringList answers = outcome.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(answers.size(), 5);
        QCOMPARE(QJsonDocument::fromJson(answers[1].toUtf8())[QLatin1String("trials")].toArray().size(), 2);
        QVERIFY(answers[2].startsWith(QStringLiteral("{\"error\":")));
        QCOMPARE(answers[3], QStringLiteral("{\"ok\":true}"));
    }
};

VERNIER_TEST(TestCommandLine, CoreEvents);

}  // namespace tst_CommandLine

#include "tst_CommandLine.moc"
