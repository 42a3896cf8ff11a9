#include "core/run/LimitCheck.h"
#include "tests/support/TestProgram.h"

namespace tst_LimitCheck {

using namespace vernier;

namespace {

/// Trial `number`, one second long, ended in the order of its number.
TrialPtr trialOf(std::int64_t number, TrialState state, std::optional<double> objective = {}) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->state = state;
    trial->objective = objective;
    trial->startedWallMs = trial->clockMs = number * 1000;
    if (isFinished(state))
        trial->endedWallMs = number * 1000 + 1000;
    return trial;
}

/// The same, but it ended then.
TrialPtr endingAt(std::int64_t endedWallMs, const TrialPtr& trial) {
    auto moved = std::make_shared<Trial>(*trial);
    moved->endedWallMs = endedWallMs;
    return moved;
}

bool endsTrials(const std::optional<MetLimit>& met) {
    return met && met->endsRunningTrials;
}

History historyOf(const std::vector<TrialPtr>& trials) {
    History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
    for (const TrialPtr& trial : trials)
        history.apply(trial);
    return history;
}

const History kTwoRuns = historyOf({trialOf(0, TrialState::Complete, 0.5), trialOf(1, TrialState::Running)});

}  // namespace

class TestLimitCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutLimitsAnotherTrialMayStart() { QVERIFY(!metLimit(kTwoRuns, Limits{}, 1e9, 0)); }

    void trialsCountWhenTheyHaveBegun() {
        Limits limits;
        limits.trials = 3;
        QVERIFY(!metLimit(kTwoRuns, limits, 0, 0));
        limits.trials = 2;
        const std::optional<MetLimit> met = metLimit(kTwoRuns, limits, 0, 0);
        QVERIFY(met);
        QCOMPARE(met->sentence, std::string("2 of 2 trials are done."));
        QVERIFY(!met->endsRunningTrials);
    }

    void whatWasCancelledBeforeItStartedIsNoTrialOfTheLimit() {
        auto skipped = std::make_shared<Trial>(*trialOf(2, TrialState::Cancelled));
        skipped->startedWallMs.reset();
        History history = kTwoRuns;
        history.apply(skipped);
        Limits limits;
        limits.trials = 3;
        QVERIFY(!metLimit(history, limits, 0, 0));
        history.apply(trialOf(3, TrialState::Cancelled));
        QVERIFY(metLimit(history, limits, 0, 0));
    }

    void runningTimeIsACeilingThatEndsTrials() {
        Limits limits;
        limits.runtimeSeconds = 60;
        QVERIFY(!metLimit(kTwoRuns, limits, 59.9, 0));
        QVERIFY(endsTrials(metLimit(kTwoRuns, limits, 60, 0)));
    }

    void moneyCountsTheTimeOfRunningTrialsToo() {
        Limits limits;
        limits.costPerHour = 3600;                              // one a second
        QCOMPARE(costOf(kTwoRuns, limits, 3000).value(), 3.0);  // 1 s of trial 0, 2 s of trial 1
        limits.budget = 3.5;
        QVERIFY(!metLimit(kTwoRuns, limits, 0, 3000));
        QVERIFY(endsTrials(metLimit(kTwoRuns, limits, 0, 3500)));
    }

    void targetIsMetInTheDirectionOfTheGoal() {
        Limits limits;
        limits.target = 0.5;
        QVERIFY(metLimit(kTwoRuns, limits, 0, 0));
        limits.target = 0.4;
        QVERIFY(!metLimit(kTwoRuns, limits, 0, 0));
    }

    void trialsWithoutImprovementAreCountedFromTheIncumbent() {
        Limits limits;
        limits.notImproving = 2;
        std::vector<TrialPtr> trials{trialOf(0, TrialState::Complete, 0.5), trialOf(1, TrialState::Complete, 0.1),
                                     trialOf(2, TrialState::Complete, 0.3)};
        QVERIFY(!metLimit(historyOf(trials), limits, 0, 0));
        trials.push_back(trialOf(3, TrialState::Cancelled));  // says nothing about the search
        QVERIFY(!metLimit(historyOf(trials), limits, 0, 0));
        trials.push_back(trialOf(4, TrialState::Failed));
        QVERIFY(metLimit(historyOf(trials), limits, 0, 0));
    }

    void trialsCountInTheOrderInWhichTheyEnded() {
        Limits limits;
        limits.notImproving = 2;
        const TrialPtr best = trialOf(1, TrialState::Complete, 0.1);  // ended at 2,000
        const TrialPtr slow = trialOf(0, TrialState::Complete, 0.5);
        const TrialPtr quick = trialOf(2, TrialState::Complete, 0.3);
        const TrialPtr last = trialOf(3, TrialState::Complete, 0.3);
        QVERIFY(!metLimit(historyOf({slow, best, endingAt(1500, quick), last}), limits, 0, 0));
        QVERIFY(metLimit(historyOf({endingAt(9000, slow), best, endingAt(1500, quick), last}), limits, 0, 0));
        // Of those that ended in the same millisecond the one that began later counts as the later.
        QVERIFY(!metLimit(historyOf({endingAt(2000, slow), best, quick}), limits, 0, 0));
        QVERIFY(metLimit(historyOf({slow, best, endingAt(2000, quick), last}), limits, 0, 0));
    }

    void aSuccessEndsARowOfFailuresWhenItEnds() {
        Limits limits;
        limits.failures = 2;
        const TrialPtr first = trialOf(1, TrialState::Failed);
        const TrialPtr second = trialOf(2, TrialState::Failed);
        QVERIFY(metLimit(historyOf({trialOf(0, TrialState::Complete, 0.1), first, second}), limits, 0, 0));
        QVERIFY(!metLimit(historyOf({endingAt(9000, trialOf(0, TrialState::Complete, 0.1)), first, second}), limits, 0, 0));
    }

    void theClockOnTheWallMayJump() {
        const auto inOrder = [](std::int64_t order, const TrialPtr& trial) {
            auto ended = std::make_shared<Trial>(*trial);
            ended->endOrder = order;
            return ended;
        };
        Limits limits;
        limits.failures = 2;
        const TrialPtr ahead = inOrder(1, endingAt(90'000'000, trialOf(0, TrialState::Complete, 0.1)));
        const TrialPtr first = inOrder(2, trialOf(1, TrialState::Failed));
        const TrialPtr second = inOrder(3, trialOf(2, TrialState::Failed));
        QVERIFY(!metLimit(historyOf({ahead, first}), limits, 0, 0));
        QVERIFY(metLimit(historyOf({ahead, first, second}), limits, 0, 0));
        limits = {};
        limits.notImproving = 2;
        QVERIFY(metLimit(historyOf({ahead, first, second}), limits, 0, 0));
        limits = {};
        limits.costPerHour = 3600;
        auto worked = std::make_shared<Trial>(*ahead);
        worked->workedMs = 2000;
        worked->lostMs = 500;
        QCOMPARE(costOf(historyOf({worked}), limits, 0).value(), 2.5);
    }

    void whatWasInterruptedIsNoFailureAndWhatNeverRanCountsNowhere() {
        const auto failedBy = [](FailureCause cause, std::int64_t number) {
            auto trial = std::make_shared<Trial>(*trialOf(number, TrialState::Failed));
            trial->failure = cause;
            return trial;
        };
        Limits limits;
        limits.failures = 2;
        for (const FailureCause cause :
             {FailureCause::Lost, FailureCause::Interrupted, FailureCause::Shortage, FailureCause::CouldNotStart})
            QVERIFY(!metLimit(historyOf({failedBy(cause, 0), failedBy(cause, 1), failedBy(cause, 2)}), limits, 0, 0));
        for (const FailureCause cause : {FailureCause::OutOfMemory, FailureCause::TimedOut, FailureCause::Signal})
            QVERIFY(metLimit(historyOf({failedBy(cause, 0), failedBy(cause, 1)}), limits, 0, 0));
        limits = {};
        limits.trials = 2;
        QVERIFY(!metLimit(historyOf({failedBy(FailureCause::CouldNotStart, 0), failedBy(FailureCause::Shortage, 1)}), limits, 0,
                          0));
        QVERIFY(metLimit(historyOf({failedBy(FailureCause::Lost, 0), failedBy(FailureCause::Lost, 1)}), limits, 0, 0));
    }

    void anInterruptedTrialKeepsItsPlaceAmongTheTrialsOfTheLimit() {
        auto waiting = std::make_shared<Trial>(*trialOf(1, TrialState::Waiting));
        waiting->failure = FailureCause::Interrupted;
        waiting->retries = 1;
        Limits limits;
        limits.trials = 2;
        const History history = historyOf({trialOf(0, TrialState::Complete, 0.5), waiting});
        const std::optional<MetLimit> met = metLimit(history, limits, 0, 0);
        QVERIFY(met && met->allowsWaiting && !met->allowsResuming);
        limits.target = 0.6;
        QVERIFY(!metLimit(history, limits, 0, 0)->allowsWaiting);
        limits = {};
        limits.trials = 3;
        QVERIFY(!metLimit(history, limits, 0, 0));
    }

    void withoutHaltingWhatNeverRanCountsAsBegun() {
        auto failed = std::make_shared<Trial>(*trialOf(0, TrialState::Failed));
        failed->failure = FailureCause::CouldNotStart;
        Limits limits;
        limits.trials = 1;
        QVERIFY(!metLimit(historyOf({failed}), limits, 0, 0));
        QVERIFY(metLimit(historyOf({failed}), limits, 0, 0, RecoverySettings{3, 1, 0}));
    }

    void failuresMustComeInARow() {
        Limits limits;
        limits.failures = 2;
        std::vector<TrialPtr> trials{trialOf(0, TrialState::Failed), trialOf(1, TrialState::Complete, 0.1),
                                     trialOf(2, TrialState::Failed)};
        QVERIFY(!metLimit(historyOf(trials), limits, 0, 0));
        trials.push_back(trialOf(3, TrialState::Failed));
        QVERIFY(metLimit(historyOf(trials), limits, 0, 0));
    }
};

VERNIER_TEST(TestLimitCheck, Nothing);

}  // namespace tst_LimitCheck

#include "tst_LimitCheck.moc"
