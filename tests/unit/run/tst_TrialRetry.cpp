#include "core/run/TrialRetry.h"

#include "core/run/TrialLegs.h"
#include "core/run/TrialQueue.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_TrialRetry {

using namespace vernier;
using namespace vernier::test;

namespace {

TrialPtr failedBy(FailureCause cause, std::int64_t number, int code = 1) {
    auto trial = std::make_shared<Trial>(*makeTrial(number, TrialState::Failed, 0, 2));
    trial->failure = cause;
    trial->end->code = code;
    trial->endOrder = number + 1;
    return trial;
}

History historyOf(const std::vector<TrialPtr>& trials) {
    History history(Objective{"val_acc", Goal::Maximize, ObjectiveValue::Last});
    for (const TrialPtr& trial : trials)
        history.apply(trial);
    return history;
}

}  // namespace

class TestTrialRetry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatWasInterruptedIsRunAgainAndNotForEver() {
        const RecoverySettings twice{2, 1, 3};
        for (const FailureCause cause : {FailureCause::Lost, FailureCause::Interrupted}) {
            Trial trial = *failedBy(cause, 0);
            QVERIFY(isRetried(trial, twice));
            trial.retries = 2;
            QVERIFY(!isRetried(trial, twice));
        }
        for (const FailureCause cause : {FailureCause::ExitCode, FailureCause::OutOfMemory, FailureCause::TimedOut,
                                         FailureCause::CouldNotStart, FailureCause::NotANumber})
            QVERIFY(!isRetried(*failedBy(cause, 0), twice));
        QVERIFY(isRetried(*failedBy(FailureCause::Shortage, 0), RecoverySettings{0, 1, 3}));
    }

    void anExitCodeMaySayThatTheMachineFailed() {
        RecoverySettings settings{2, 1, 3};
        settings.exitCodes = {75};
        Trial told = *failedBy(FailureCause::ExitCode, 0, 75);
        QVERIFY(isRetried(told, settings));
        told.retries = 2;
        QVERIFY(!isRetried(told, settings));
        QVERIFY(!isRetried(*failedBy(FailureCause::ExitCode, 0, 1), settings));
    }

    void anInterruptedTrialWaitsWithoutItsReports() {
        Trial ended = *failedBy(FailureCause::Interrupted, 3);
        ended.workedMs = 700;
        ended.note = "mine";
        const Trial again = retried(ended, false);
        QCOMPARE(again.state, TrialState::Waiting);
        QCOMPARE(again.id, ended.id);
        QCOMPARE(again.configuration, ended.configuration);
        QVERIFY(again.reports.size() == 1 && again.reports[0].empty());
        QVERIFY(!again.startedWallMs && !again.endedWallMs && !again.endOrder && !again.workedMs);
        QCOMPARE(again.lostMs, std::int64_t{700});
        QCOMPARE(again.retries, 1);
        QCOMPARE(again.note, std::string("mine"));
        QCOMPARE(causeSentence(again), causeSentence(ended));
    }

    void aTrialThatGoesOnFromACheckpointKeepsWhatItReported() {
        Trial ended = *failedBy(FailureCause::Lost, 0);
        ended.pauses = {{0, 2'000'000, 2'001'000}};
        ended.resource = 9;
        ended.workedMs = 900;
        const Trial again = retried(ended, false);
        QCOMPARE(again.state, TrialState::Paused);
        QCOMPARE(again.reports, ended.reports);
        QVERIFY(goesOnByItself(again));
        QCOMPARE(again.resource.value(), std::int64_t{9});
        QCOMPARE(again.workedMs.value(), std::int64_t{900});
        QCOMPARE(again.lostMs, std::int64_t{0});
    }

    void aTrialThatKeepsCheckpointsGoesOnByItself() {
        Trial ended = *failedBy(FailureCause::Lost, 0);
        ended.workedMs = 900;
        const Trial again = retried(ended, true);
        QVERIFY(goesOnByItself(again));
        QCOMPARE(again.reports, ended.reports);
        QCOMPARE(again.retries, 1);
        QCOMPARE(causeSentence(again), causeSentence(ended));
        const Trial next = nextLeg(again, again.resource, 3'000'000);
        QVERIFY(!next.failure && !goesOnByItself(next));
        ended.failure = FailureCause::Shortage;  // it has never run
        QCOMPARE(retried(ended, true).state, TrialState::Waiting);
    }

    void aRerunTrialIsAsNew() {
        Trial ended = *failedBy(FailureCause::ExitCode, 1);
        ended.retries = 3;
        ended.workedMs = 50;
        const Trial again = rerun(ended);
        QCOMPARE(again.state, TrialState::Waiting);
        QVERIFY(!again.failure && !again.end);
        QCOMPARE(again.retries, 0);
        QCOMPARE(again.lostMs, std::int64_t{50});
    }

    void eachRetryWaitsTwiceAsLongUpToAnHour() {
        const RecoverySettings settings{100, 1.5, 3};
        QCOMPARE(retryDelayMs(1, settings), std::int64_t{1500});
        QCOMPARE(retryDelayMs(3, settings), std::int64_t{6000});
        QCOMPARE(retryDelayMs(90, settings), std::int64_t{3'600'000});
        QCOMPARE(retryDelayMs(4, RecoverySettings{9, 0, 3}), std::int64_t{0});
        QCOMPARE(retryDelayMs(1, RecoverySettings{9, 7200, 3}), std::int64_t{7'200'000});
    }

    void aCommandThatCannotStartHaltsAtOnce() {
        const History history = historyOf({makeTrial(0, TrialState::Complete, 0.5), failedBy(FailureCause::CouldNotStart, 1)});
        QVERIFY(haltReason(history, RecoverySettings()));
        QVERIFY(!haltReason(history, RecoverySettings{3, 1, 0}));
        const std::vector<TrialPtr> again = trialsToBeginAgain(history, RecoverySettings());
        QCOMPARE(again.size(), std::size_t{1});
        QCOMPARE(again[0]->id, TrialId{1});
    }

    void fiveFirstTrialsThatFailInAnyWayHalt() {
        const auto exit = [](std::int64_t number) {
            return failedBy(FailureCause::ExitCode, number, 1 + static_cast<int>(number));
        };
        const std::vector<TrialPtr> five{exit(0), exit(1), exit(2), exit(3), exit(4)};
        QVERIFY(!haltReason(historyOf({exit(0), exit(1), exit(2), exit(3)}), RecoverySettings()));
        QVERIFY(haltReason(historyOf(five), RecoverySettings())->text().find("None of the first 5") != std::string::npos);
        QCOMPARE(trialsToBeginAgain(historyOf(five), RecoverySettings()).size(), std::size_t{5});
        RecoverySettings never;
        never.abortAfter = 0;
        QVERIFY(!haltReason(historyOf(five), never));
        QVERIFY(!haltReason(historyOf(five), RecoverySettings{3, 1, 0}));
        QVERIFY(!haltReason(historyOf({exit(0), exit(1), makeTrial(2, TrialState::Complete, 1), exit(3), exit(4), exit(5)}),
                            RecoverySettings()));
    }

    void firstTrialsThatFailAlikeHalt() {
        const auto exit = [](std::int64_t number, int code) { return failedBy(FailureCause::ExitCode, number, code); };
        QVERIFY(!haltReason(historyOf({exit(0, 1), exit(1, 1)}), RecoverySettings()));
        const History alike = historyOf({exit(0, 1), exit(1, 1), exit(2, 1)});
        QVERIFY(haltReason(alike, RecoverySettings())->text().find("Exited with code 1.") != std::string::npos);
        QVERIFY(!haltReason(alike, RecoverySettings{3, 1, 4}));
        QVERIFY(!haltReason(alike, RecoverySettings{3, 1, 0}));
        QCOMPARE(trialsToBeginAgain(alike, RecoverySettings()).size(), std::size_t{3});
        QVERIFY(!haltReason(historyOf({exit(0, 1), exit(1, 2), exit(2, 1)}), RecoverySettings()));
        QVERIFY(!haltReason(historyOf({exit(0, 1), exit(1, 1), failedBy(FailureCause::NoObjective, 2)}), RecoverySettings()));
        QVERIFY(!haltReason(historyOf({makeTrial(0, TrialState::Complete, 1), exit(1, 1), exit(2, 1), exit(3, 1)}),
                            RecoverySettings()));
        QVERIFY(haltReason(historyOf({failedBy(FailureCause::NoObjective, 0, 0), failedBy(FailureCause::NoObjective, 1, 0),
                                      failedBy(FailureCause::NoObjective, 2, 0), exit(3, 2)}),
                           RecoverySettings()));
    }
};

VERNIER_TEST(TestTrialRetry, Nothing);

}  // namespace tst_TrialRetry

#include "tst_TrialRetry.moc"
