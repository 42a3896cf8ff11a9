#include "core/run/StudyProgress.h"
#include "tests/support/TestProgram.h"

namespace tst_StudyProgress {

using namespace vernier;

namespace {

TrialPtr trialOf(std::int64_t number, TrialState state, std::int64_t startMs, std::optional<std::int64_t> endMs = {}) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->state = state;
    trial->startedWallMs = startMs;
    trial->endedWallMs = endMs;
    trial->clockMs = startMs;
    return trial;
}

/// Two trials of 10 s, one that runs since 4 s, at 20 s on the clock.
History threeTrials() {
    History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
    history.apply(trialOf(0, TrialState::Complete, 0, 10'000));
    history.apply(trialOf(1, TrialState::Complete, 6'000, 16'000));
    history.apply(trialOf(2, TrialState::Running, 16'000));
    return history;
}

ProgressInput inputAt(std::int64_t nowMs, int slotCount) {
    ProgressInput input;
    input.runState = RunState::Running;
    input.nowSteadyMs = nowMs;
    input.slots = slotCount;
    return input;
}

}  // namespace

class TestStudyProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTrialIsCountedOnce() {
        const StudyStatus status = progressOf(threeTrials(), Limits{}, inputAt(20'000, 2));
        QCOMPARE(status.complete, 2);
        QCOMPARE(status.running, 1);
        QCOMPARE(status.begun(), 3);
        QCOMPARE(status.finished(), 2);
    }

    void theBudgetStandsBesideTheCost() {
        Limits limits;
        limits.costPerHour = 3600;
        limits.budget = 50;
        const StudyStatus status = progressOf(threeTrials(), limits, inputAt(20'000, 2));
        QCOMPARE(status.budget, limits.budget);
        QCOMPARE(status.cost.value(), 24.0);  // two trials of 10 s and 4 s of the third
        QVERIFY(!progressOf(threeTrials(), Limits{}, inputAt(20'000, 2)).budget);
    }

    void timeLeftIsTheWorkLeftOverTheSlots() {
        Limits limits;
        limits.trials = 5;
        // Two trials of 10 s to begin and 6 s of the running one, on two slots.
        QCOMPARE(progressOf(threeTrials(), limits, inputAt(20'000, 2)).secondsLeft.value(), 13.0);
    }

    void timeLeftIsUnknownWithoutALimitOrAFinishedTrial() {
        QVERIFY(!progressOf(threeTrials(), Limits{}, inputAt(20'000, 2)).secondsLeft);
        Limits limits;
        limits.trials = 5;
        QVERIFY(!progressOf(History(Objective{}), limits, inputAt(20'000, 2)).secondsLeft);
    }

    void moneyAndTimeCutTheForecast() {
        Limits limits;
        limits.trials = 1000;
        limits.costPerHour = 3600;
        limits.budget = 30;  // 24 are spent, one each second on each of two slots
        QCOMPARE(progressOf(threeTrials(), limits, inputAt(20'000, 2)).secondsLeft.value(), 3.0);
        limits.runtimeSeconds = 2;
        QCOMPARE(progressOf(threeTrials(), limits, inputAt(20'000, 2)).secondsLeft.value(), 2.0);
    }

    void aGridSmallerThanTheLimitIsTheLimit() {
        Limits limits;
        limits.trials = 60;
        ProgressInput input = inputAt(20'000, 2);
        input.strategyTrialCount = 12;
        QCOMPARE(progressOf(threeTrials(), limits, input).trialLimit.value(), 12);
    }
};

VERNIER_TEST(TestStudyProgress, Nothing);

}  // namespace tst_StudyProgress

#include "tst_StudyProgress.moc"
