#include "tests/support/EngineDriver.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WriteProtection.h"

#include <QDir>

#include <set>

namespace tst_StudyRun {

using namespace vernier;
using namespace vernier::test;

/// The whole engine on real processes: a study is defined, run, steered, and resumed.
class TestStudyRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aStudyRunsToItsLimit() {
        writeDefinition(m_folder->path(), disasterStudy({"epochs=5,2,loss"}));
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        QVERIFY2(engine.faults.empty(), engine.faults.empty() ? "" : engine.faults[0].message.text().c_str());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.status.reason, std::string("3 of 3 trials are done."));
        QCOMPARE(engine.count(TrialState::Complete), 3);
        for (const auto& [id, trial] : engine.trials) {
            QCOMPARE(trial->reports.at(0).size(), std::size_t{5});
            QCOMPARE(trial->objective.value(), trial->reports[0].back().value);
            QVERIFY(trial->end && trial->end->kind == EndKind::Exited);
        }
        QVERIFY(engine.status.incumbent.has_value());
    }

    void aWarmStartedStudyTriesOnlyWhatTheEarlierDidNot() {
        StudyDefinition definition = disasterStudy({"print=loss=0.5"});
        definition.space = SearchSpace::create({integer("x", 0, 6)}).value();
        const auto runIn = [&](const QString& name) {
            const QString folder = m_folder->filePath(name);
            QDir().mkpath(folder);
            writeDefinition(folder, definition);
            EngineDriver engine(folder);
            engine.post(command::Run{});
            if (!engine.waitFor(RunState::Finished))
                qFatal("%s", engine.allNotices().c_str());
            std::set<std::int64_t> values;
            for (const auto& [id, trial] : engine.trials)
                values.insert(std::get<std::int64_t>(trial->configuration.at("x")));
            return std::pair(values, engine.status.reason);
        };
        const auto [earlier, limit] = runIn(QStringLiteral("earlier"));
        QCOMPARE(earlier.size(), std::size_t{3});
        definition.limits.trials = 100;
        definition.warmStart = WarmStart{WarmStartKind::Identical, {"../earlier"}};
        for (const std::string kind : {"random", "bayesian"}) {
            definition.strategy.kind = kind;
            const auto [later, end] = runIn(QString::fromStdString(kind));
            QCOMPARE(end, std::string("Every configuration of the search space has been tried."));
            QCOMPARE(later.size(), std::size_t{4});
            for (const std::int64_t value : later)
                QVERIFY(!earlier.contains(value));
        }
    }

    void anEarlierStudyThatDoesNotFitIsAFault() {
        StudyDefinition definition = disasterStudy({"print=loss=0.5"});
        definition.warmStart = WarmStart{WarmStartKind::Identical, {"../nowhere"}};
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        QCOMPARE(engine.faults.size(), std::size_t{1});
        QCOMPARE(engine.faults[0].path, std::string("warm_start.studies[0]"));
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.allNotices().find("no such folder") != std::string::npos; }));
        QVERIFY(engine.trials.empty());
    }

    void theStoreHoldsWhatWasShown() {
        writeDefinition(m_folder->path(), disasterStudy({"epochs=5,2,loss"}));
        std::map<TrialId, TrialPtr> shown;
        {
            EngineDriver engine(m_folder->path());
            engine.post(command::Run{});
            QVERIFY(engine.waitFor(RunState::Finished));
            shown = engine.trials;
        }
        EngineDriver again(m_folder->path());
        QVERIFY(again.waitFor([&] { return again.trials.size() == shown.size(); }));
        for (const auto& [id, trial] : shown)
            QVERIFY(*again.trials.at(id) == *trial);
        QCOMPARE(again.status.runState, RunState::Finished);
        QCOMPARE(again.status.reason, std::string("3 of 3 trials are done."));
    }

    void eachDisasterEndsInTheRightState_data() {
        QTest::addColumn<QStringList>("scenes");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, QStringList scenes, TrialState state, const char* sentence) {
            QTest::newRow(name) << scenes << static_cast<int>(state) << QString::fromUtf8(sentence);
        };
        const QString ok = QStringLiteral("print=loss=0.5");
        row("exits 3", {ok, QStringLiteral("exit=3")}, TrialState::Failed, "Exited with code 3.");
        row("is killed", {ok, QStringLiteral("signal=9")}, TrialState::Failed, "Killed by SIGKILL");
        row("prints nan", {QStringLiteral("print=loss=nan")}, TrialState::Failed, "not a finite number");
        row("prints nothing", {QStringLiteral("print=hello")}, TrialState::Failed, "without printing the objective");
        row("no newline", {QStringLiteral("partial=loss=0.25")}, TrialState::Complete, "Ran to its end.");
        row("leaves orphans", {QStringLiteral("daemons=3,60000"), ok}, TrialState::Complete, "Ran to its end.");
        row("runs too long", {ok, QStringLiteral("ignore-signals"), QStringLiteral("sleep=60000")}, TrialState::Failed,
            "Ran past its time limit");
        row("floods", {QStringLiteral("flood=30"), ok}, TrialState::Complete, "Ran to its end.");
        row("a 1-MB line", {QStringLiteral("long-line=1000000"), ok}, TrialState::Complete, "Ran to its end.");
        row("invalid bytes", {QStringLiteral("bytes"), ok}, TrialState::Complete, "Ran to its end.");
    }

    void eachDisasterEndsInTheRightState() {
        QFETCH(QStringList, scenes);
        QFETCH(int, state);
        QFETCH(QString, sentence);
        std::vector<std::string> arguments;
        for (const QString& scene : scenes)
            arguments.push_back(scene.toStdString());
        StudyDefinition definition = disasterStudy(arguments);
        definition.limits.trials = 1;
        definition.limits.trialRuntimeSeconds = scenes.contains(QStringLiteral("sleep=60000")) ? 0.3 : 60;
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished, 60'000));
        QCOMPARE(toText(engine.trial(0).state), toText(static_cast<TrialState>(state)));
        const QString actual = QString::fromStdString(endSentence(engine.trial(0)).text());
        QVERIFY2(actual.contains(sentence), qPrintable(actual));
    }

    void aCommandThatDoesNotExistHaltsTheStudyWithItsReason() {
        StudyDefinition definition = disasterStudy({});
        definition.command.arguments = {"no-such-program-anywhere"};
        definition.limits.failures = 2;
        definition.limits.trials = 50;
        definition.limits.parallel = 1;
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Paused));
        QCOMPARE(engine.count(TrialState::Failed), 1);
        QCOMPARE(engine.trial(0).failure.value(), FailureCause::CouldNotStart);
        QVERIFY(engine.status.reason.text().find("no-such-program-anywhere is not in any folder of PATH") != std::string::npos);
    }

    void pauseLetsRunningTrialsEndAndRunGoesOn() {
        StudyDefinition definition = disasterStudy({"epochs=20,10,loss"});
        definition.limits.trials = 6;
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Running) == 2; }));
        engine.post(command::Pause{});
        QVERIFY(engine.waitFor(RunState::Paused));
        QCOMPARE(engine.count(TrialState::Complete), static_cast<int>(engine.trials.size()));
        QVERIFY(engine.trials.size() < 6);
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.count(TrialState::Complete), 6);
    }

    void stopEndsRunningTrialsAndKeepsWhatTheyReached() {
        StudyDefinition definition = disasterStudy({"print=loss=0.5", "sleep=60000"});
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] {
            return engine.count(TrialState::Running) == 2 && engine.trial(0).reports[0].size() == 1 &&
                   engine.trial(1).reports[0].size() == 1;
        }));
        engine.post(command::Stop{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.count(TrialState::Cancelled), 2);
        QCOMPARE(engine.trial(0).objective.value(), 0.5);
        QCOMPARE(engine.trial(0).end->request, EndRequest::StudyStopped);
    }

    void oneTrialCanBeCancelledWhileTheOtherGoesOn() {
        StudyDefinition definition = disasterStudy({"epochs=200,20,loss"});
        definition.limits.trials = 2;
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Running) == 2; }));
        engine.post(command::CancelTrial{TrialId{0}});
        QVERIFY(engine.waitFor([&] { return engine.trial(0).state == TrialState::Cancelled; }));
        QCOMPARE(engine.trial(1).state, TrialState::Running);
        engine.post(command::Stop{});
        QVERIFY(engine.waitFor(RunState::Finished));
    }

    void aTrialQueuedByHandRunsBeforeTheStrategysNext() {
        writeDefinition(m_folder->path(), disasterStudy({"print=loss={x}"}));
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        engine.post(command::QueueTrial{{{"x", 0.125}}});
        engine.post(command::QueueTrial{{{"x", 7.0}}});  // out of range
        QVERIFY(engine.waitFor([&] { return engine.trials.size() == 1 && !engine.notices.empty(); }));
        QCOMPARE(engine.trial(0).state, TrialState::Waiting);
        QVERIFY(engine.allNotices().find("x") != std::string::npos);
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.trial(0).objective.value(), 0.125);
        QCOMPARE(engine.trial(0).origin, TrialOrigin::User);
        QCOMPARE(engine.trials.size(), std::size_t{3});
    }

    void slotsFollowWhileTheStudyRuns() {
        StudyDefinition definition = disasterStudy({"sleep=60000"});
        definition.limits.trials = 20;
        definition.limits.parallel = 1;
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.status.running == 1; }));
        engine.post(command::SetSlots{3});
        QVERIFY(engine.waitFor([&] { return engine.status.running == 3; }));
        engine.post(command::SetSlots{1});
        QVERIFY(engine.waitFor([&] { return engine.status.slots == 1; }));
        QCOMPARE(engine.status.running, 3);
        engine.post(command::CancelTrial{TrialId{0}});
        QVERIFY(engine.waitFor([&] { return engine.status.running == 2; }));
        QCOMPARE(engine.status.begun(), 3);  // its slot was not filled again
        engine.post(command::Stop{});
        QVERIFY(engine.waitFor(RunState::Finished));
    }

    void aChangedPatternReadsAllLogsAgain() {
        StudyDefinition definition = disasterStudy({"print=loss=0.5 other=0.25"});
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.trial(2).objective.value(), 0.5);
        definition.metrics[0].pattern = "other=([0-9.]+)";
        engine.post(command::ReplaceDefinition{definition});
        QVERIFY(engine.waitFor([&] { return engine.trial(2).objective == 0.25; }));
        definition.metrics[0].pattern = "never=([0-9.]+)";
        engine.post(command::ReplaceDefinition{definition});
        QVERIFY(engine.waitFor([&] { return engine.trial(2).state == TrialState::Failed; }));
        QCOMPARE(engine.trial(2).failure.value(), FailureCause::NoObjective);
        QVERIFY(!engine.status.incumbent || engine.waitFor([&] { return !engine.status.incumbent; }));
    }

    void aDefinitionWithFaultsIsToldAndNotWritten() {
        StudyDefinition definition = disasterStudy({"print=loss={x}"});
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        definition.metrics[0].pattern = "loss=(";
        engine.post(command::ReplaceDefinition{definition});
        QVERIFY(engine.waitFor([&] { return !engine.faults.empty(); }));
        QCOMPARE(engine.faults[0].path, std::string("metrics[0].pattern"));
        QFile file(m_folder->filePath(QStringLiteral("study.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("\"loss=(\""));
    }

    void anotherProcessMayWatchButNotRun() {
        writeDefinition(m_folder->path(), disasterStudy({"epochs=3,50,loss"}));
        EngineDriver runner(m_folder->path());
        QVERIFY(runner.waitUntilOpened());
        EngineDriver watcher(m_folder->path());
        QVERIFY(watcher.waitFor([&] { return watcher.status.isReadOnly; }));
        runner.post(command::Run{});
        QVERIFY(watcher.waitFor([&] { return watcher.count(TrialState::Complete) == 3; }));
        QVERIFY(watcher.waitFor(RunState::Finished));
        watcher.post(command::Run{});
        QVERIFY(watcher.waitFor([&] { return watcher.allNotices().find("watching only") != std::string::npos; }));
    }

    void commandsToAStudyThatCouldNotBeOpenedAreAnswered() {
        QFile file(m_folder->filePath(QStringLiteral("study.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") > 0);
        file.close();
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.allNotices().find("nothing can be done with it") != std::string::npos; }));
    }

    void aStudyThatCannotBeWrittenIsLookedAt() {
        writeDefinition(m_folder->path(), disasterStudy({"print=loss={x}"}));
        {
            EngineDriver engine(m_folder->path());
            engine.post(command::Run{});
            QVERIFY(engine.waitFor(RunState::Finished));
        }
        const WriteProtection protection(m_folder->path());
        if (!protection.holds())
            QSKIP("Nobody can be kept from writing here");
        EngineDriver watcher(m_folder->path());
        QVERIFY(watcher.waitFor([&] { return watcher.status.isReadOnly; }));
        QCOMPARE(watcher.count(TrialState::Complete), 3);
        QCOMPARE(watcher.status.runState, RunState::Finished);
        QVERIFY2(watcher.allNotices().find("cannot be written") != std::string::npos, watcher.allNotices().c_str());
        watcher.post(command::Run{});
        QVERIFY(watcher.waitFor([&] { return watcher.allNotices().find("watching only") != std::string::npos; }));
    }

    void aStudyThatNeverRanAndCannotBeWrittenShowsItsDefinition() {
        writeDefinition(m_folder->path(), disasterStudy({"print=loss={x}"}));
        const WriteProtection protection(m_folder->path());
        if (!protection.holds())
            QSKIP("Nobody can be kept from writing here");
        EngineDriver watcher(m_folder->path());
        QVERIFY(watcher.waitFor([&] { return watcher.status.isReadOnly; }));
        QVERIFY(watcher.definition && watcher.trials.empty());
        QCOMPARE(watcher.notices.size(), std::size_t{1});
    }

    void tryOnceStreamsItsOutputAndLeavesNoTrial() {
        const StudyDefinition definition = disasterStudy({"print=loss={x}", "err=warning", "exit=2"});
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        engine.post(command::TryOnce{definition, {{"x", 0.75}}});
        QVERIFY(engine.waitFor([&] { return engine.tryOnceEnd.has_value(); }));
        QVERIFY(engine.log.find("loss=0.75\n") != std::string::npos);
        QVERIFY(engine.log.find("warning\n") != std::string::npos);
        QCOMPARE(engine.tryOnceEnd->end.code, 2);
        QVERIFY(engine.trials.empty());
    }

    void theLogOfATrialIsFollowedWhileItGrows() {
        StudyDefinition definition = disasterStudy({"print=first", "epochs=30,20,loss"});
        definition.limits.trials = 1;
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Running) == 1; }));
        engine.post(command::WatchLog{TrialId{0}});
        QVERIFY(engine.waitFor([&] { return engine.log.find("epoch 30") != std::string::npos; }));
        QVERIFY(engine.log.find("first") != std::string::npos);
    }

    void aTrialThatRunsOnWithoutUsIsTakenUpAgain() {
        StudyDefinition definition = disasterStudy({"epochs=40,20,loss"});
        definition.limits.trials = 2;
        writeDefinition(m_folder->path(), definition);
        {
            EngineDriver engine(m_folder->path());
            engine.post(command::Run{});
            QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Running) == 2; }));
        }
        EngineDriver again(m_folder->path());
        QVERIFY(again.waitFor([&] { return again.status.wasInterrupted; }));
        again.post(command::Run{});
        QVERIFY(again.waitFor(RunState::Finished));
        QCOMPARE(again.count(TrialState::Complete), 2);
        for (const auto& [id, trial] : again.trials) {
            QCOMPARE(trial->reports[0].size(), std::size_t{40});
            for (std::size_t index = 0; index < 40; ++index)
                QCOMPARE(trial->reports[0][index].step, std::int64_t(index) + 1);
        }
    }

    void anInterruptedStudyStartsNothingUntilItIsToldTo() {
        StudyDefinition definition = disasterStudy({"epochs=40,20,loss"});
        definition.limits.trials = 10;
        writeDefinition(m_folder->path(), definition);
        {
            EngineDriver engine(m_folder->path());
            engine.post(command::Run{});
            QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Running) == 2; }));
        }
        EngineDriver again(m_folder->path());
        QVERIFY(again.waitFor(RunState::Paused));
        QVERIFY(again.status.wasInterrupted);
        QCOMPARE(again.trials.size(), std::size_t{2});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestStudyRun, CoreEvents);

}  // namespace tst_StudyRun

#include "tst_StudyRun.moc"
