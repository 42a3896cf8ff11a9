#include "core/study/Trial.h"

#include "tests/support/TestProgram.h"

#include <csignal>

namespace tst_Trial {

using namespace vernier;

namespace {

Trial failed(FailureCause cause, int code = 0, const Message& detail = {}) {
    Trial trial;
    trial.state = TrialState::Failed;
    trial.failure = cause;
    trial.end = ProcessEnd{};
    trial.end->code = code;
    trial.end->detail = detail;
    return trial;
}

Trial inState(TrialState state) {
    Trial trial;
    trial.state = state;
    return trial;
}

std::string endOf(const Trial& trial) {
    return endSentence(trial).text();
}

}  // namespace

class TestTrial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFailureSaysWhatHappened() {
        QCOMPARE(endOf(failed(FailureCause::CouldNotStart, 0, "no such program")),
                 std::string("Could not start: no such program."));
        QCOMPARE(endOf(failed(FailureCause::ExitCode, 3)), std::string("Exited with code 3."));
        QCOMPARE(endOf(failed(FailureCause::TimedOut)), std::string("Ran past its time limit and was ended."));
        QCOMPARE(endOf(failed(FailureCause::NoObjective)), std::string("Ended without printing the objective."));
        QCOMPARE(endOf(failed(FailureCause::NotANumber)), std::string("The objective was not a finite number."));
        QVERIFY(endOf(failed(FailureCause::Lost)).find("vanished") != std::string::npos);
    }

    /// Who sends SIGKILL is most often the kernel.
    void onlySigkillIsSuspectedOfMemory() {
        const std::string killed = endOf(failed(FailureCause::Signal, SIGKILL));
        QVERIFY2(killed.starts_with("Killed by SIGKILL (out of memory"), killed.c_str());
        QCOMPARE(endOf(failed(FailureCause::Signal, SIGSEGV)), std::string("Killed by SIGSEGV."));
        QCOMPARE(endOf(failed(FailureCause::Signal, 200)), std::string("Killed by signal 200."));
    }

    void aStoppedTrialSaysWhyIfThatIsKnown() {
        Trial stopped = inState(TrialState::Stopped);
        QCOMPARE(endOf(stopped), std::string("Stopped early by the stopping rule."));
        stopped.end = ProcessEnd{};
        QCOMPARE(endOf(stopped), std::string("Stopped early by the stopping rule."));
        stopped.end->detail = "Stopped at step 3 by median.";
        QCOMPARE(endOf(stopped), std::string("Stopped at step 3 by median."));
    }

    void aTrialThatHasNotEndedHasNoEnd() {
        for (const TrialState state : {TrialState::Waiting, TrialState::Running, TrialState::Paused})
            QVERIFY(endSentence(inState(state)).empty());
        QCOMPARE(endOf(inState(TrialState::Complete)), std::string("Ran to its end."));
    }

    void whatWasCancelledEarlyNeverBegan() {
        Trial cancelled = inState(TrialState::Cancelled);
        QVERIFY(!hasBegun(cancelled) && !hasBegun(inState(TrialState::Waiting)));
        QCOMPARE(endOf(cancelled), std::string("Cancelled before it started."));
        cancelled.startedWallMs = 0;
        QVERIFY(hasBegun(cancelled) && hasBegun(inState(TrialState::Running)));
        QCOMPARE(endOf(cancelled), std::string("Cancelled."));
    }

    void pausesDoNotCountAsRuntime() {
        Trial trial;
        QCOMPARE(runtimeMs(trial, 5000), std::int64_t{0});
        trial.startedWallMs = 1000;
        trial.pauses = {{0, 2000, 2500}, {0, 3000, 3100}};
        QCOMPARE(pausedMs(trial), std::int64_t{600});
        QCOMPARE(runtimeMs(trial, 5000), std::int64_t{3400});
        trial.endedWallMs = 4000;
        QCOMPARE(runtimeSeconds(trial, 5000), 2.4);
        trial.endedWallMs = 500;  // the clock was set back
        QCOMPARE(runtimeMs(trial, 5000), std::int64_t{0});
    }

    void statesAreReadAsTheyAreWritten() {
        int finished = 0;
        for (const TrialState state : {TrialState::Waiting, TrialState::Running, TrialState::Paused, TrialState::Complete,
                                       TrialState::Stopped, TrialState::Cancelled, TrialState::Failed}) {
            QCOMPARE(trialStateFrom(toText(state)), std::optional(state));
            finished += isFinished(state) ? 1 : 0;
        }
        QCOMPARE(finished, 4);
        QVERIFY(!isFinished(TrialState::Waiting) && !isFinished(TrialState::Running) && !isFinished(TrialState::Paused));
        QVERIFY(!trialStateFrom("complete") && !trialStateFrom(""));
    }
};

VERNIER_TEST(TestTrial, Nothing);

}  // namespace tst_Trial

#include "tst_Trial.moc"
