#include "core/events/StopLedger.h"

#include "tests/support/TestProgram.h"

namespace tst_StopLedger {

using namespace vernier;

namespace {

Decision stopOf(std::int64_t number, double seconds, std::optional<double> cost = {}) {
    Decision decision;
    decision.trial = TrialId{number};
    decision.verdict = Verdict::Stop;
    decision.savedSeconds = seconds;
    decision.savedCost = cost;
    return decision;
}

History historyOf(std::initializer_list<TrialState> states) {
    History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
    for (const TrialState state : states) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(history.trials())};
        trial->state = state;
        history.apply(std::move(trial));
    }
    return history;
}

}  // namespace

class TestStopLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatEndedATrialIsKept() {
        Decision keep = stopOf(0, 5), overridden = stopOf(1, 5);
        keep.verdict = Verdict::Keep;
        overridden.isOverridden = true;
        StopLedger ledger;
        ledger.add({keep, overridden, stopOf(2, 5), stopOf(2, 7)});
        QCOMPARE(ledger.decisions(), std::vector<Decision>{stopOf(2, 7)});
        QVERIFY(!ledger.find(TrialId{0}) && !ledger.find(TrialId{1}));
        QCOMPARE(ledger.find(TrialId{2})->savedSeconds, std::optional(7.0));
    }

    void onlyTrialsThatStoppedSaveSomething() {
        StopLedger ledger;
        ledger.add({stopOf(0, 10), stopOf(1, 20), stopOf(2, 40), stopOf(9, 80)});
        const Savings savings = ledger.savings(historyOf({TrialState::Stopped, TrialState::Complete, TrialState::Stopped}));
        QCOMPARE(savings.seconds, 50.0);
        QVERIFY(!savings.cost);
        ledger.add({stopOf(2, 40, 1.5), stopOf(0, 10, 0.25)});
        QCOMPARE(ledger.savings(historyOf({TrialState::Stopped, TrialState::Complete, TrialState::Stopped})).cost,
                 std::optional(1.75));
    }
};

VERNIER_TEST(TestStopLedger, Nothing);

}  // namespace tst_StopLedger

#include "tst_StopLedger.moc"
