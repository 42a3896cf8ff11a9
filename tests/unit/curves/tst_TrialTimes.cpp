#include "core/curves/TrialTimes.h"

#include "tests/support/TestProgram.h"

namespace tst_TrialTimes {

using namespace vernier;

class TestTrialTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrialRunsFromPauseToPause() {
        Trial trial;
        QVERIFY(legsOf(trial, 9000).empty());
        trial.state = TrialState::Running;
        trial.startedWallMs = 1000;
        trial.slot = 2;
        trial.pauses = {{1, 3000, 5000}};
        const TrialLeg first{1, 1000, 3000, TrialState::Paused};
        QCOMPARE(legsOf(trial, 9000), (std::vector<TrialLeg>{first, {2, 5000, 9000, TrialState::Running}}));
        trial.endedWallMs = 7000;
        trial.state = TrialState::Complete;
        QCOMPARE(legsOf(trial, 9000), (std::vector<TrialLeg>{first, {2, 5000, 7000, TrialState::Complete}}));
        trial.endedWallMs = 4000;  // the clock was set back
        QCOMPARE(legsOf(trial, 9000).back().endWallMs, std::int64_t{5000});
    }

    void theMeanIsThatOfTrialsThatRanOrWereStopped() {
        History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
        const auto add = [&](TrialState state, std::int64_t ms) {
            auto trial = std::make_shared<Trial>();
            trial->id = TrialId{std::ssize(history.trials())};
            trial->state = state;
            trial->startedWallMs = 1000;
            trial->endedWallMs = 1000 + ms;
            history.apply(std::move(trial));
        };
        add(TrialState::Failed, 100);
        add(TrialState::Cancelled, 100);
        QVERIFY(!meanTrialSeconds(history));
        add(TrialState::Complete, 4000);
        add(TrialState::Stopped, 1000);
        QCOMPARE(meanTrialSeconds(history), std::optional(2.5));
    }
};

VERNIER_TEST(TestTrialTimes, Nothing);

}  // namespace tst_TrialTimes

#include "tst_TrialTimes.moc"
