#include "core/run/StartGate.h"
#include "tests/support/TestProgram.h"

namespace tst_StartGate {

using namespace vernier;

namespace {

using State = StartGate::State;

const MetLimit kFinal{"The budget is spent.", true, false};
const MetLimit kEnoughBegun{"9 of 9 trials are done.", false, true};

StartGate gateAt(std::optional<MetLimit> met, std::optional<NoSuggestion> none) {
    StartGate gate;
    gate.review(std::move(met));
    if (none)
        gate.strategyHasNothing(*none);
    return gate;
}

}  // namespace

class TestStartGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFreshGateIsOpen() {
        const StartGate gate;
        QCOMPARE(gate.state(), State::Open);
        QVERIFY(gate.letsWaitingBegin() && gate.asksStrategy());
        QVERIFY(!gate.endReason());
    }

    void whereTheStrategyHasNothingTheQueueGoesOn() {
        StartGate gate = gateAt({}, NoSuggestion::WaitForResults);
        QCOMPARE(gate.state(), State::QueueOnly);
        QVERIFY(gate.letsWaitingBegin() && !gate.asksStrategy());
        QCOMPARE(gate.endReason(), std::string("The strategy has nothing more to run."));
        gate.strategyHasNothing(NoSuggestion::Exhausted);
        QCOMPARE(gate.state(), State::QueueOnly);
        QCOMPARE(gate.endReason(), std::string("Every configuration of the search space has been tried."));
    }

    void theStrategysWordHoldsUntilTrialsChange() {
        StartGate gate = gateAt({}, NoSuggestion::Exhausted);
        gate.review({});
        QCOMPARE(gate.state(), State::QueueOnly);
        gate.trialsChanged();
        QCOMPARE(gate.state(), State::Open);
    }

    void aLimitOnNewTrialsLetsPausedOnesGoOn() {
        StartGate gate = gateAt(kEnoughBegun, {});
        QCOMPARE(gate.state(), State::ResumesOnly);
        QVERIFY(!gate.letsWaitingBegin() && gate.asksStrategy());
        QVERIFY(!gate.endReason());
        gate.strategyHasNothing(NoSuggestion::WaitForResults);
        QCOMPARE(gate.state(), State::Closed);
        QCOMPARE(gate.endReason(), kEnoughBegun.sentence);
        gate.trialsChanged();
        QCOMPARE(gate.state(), State::ResumesOnly);
    }

    void exhaustionIsTheReasonWhereALimitOnNewTrialsIsMetToo() {
        const StartGate gate = gateAt(kEnoughBegun, NoSuggestion::Exhausted);
        QCOMPARE(gate.state(), State::Closed);
        QCOMPARE(gate.endReason(), std::string("Every configuration of the search space has been tried."));
    }

    void aFinalLimitClosesWhateverTheStrategySays() {
        for (const std::optional<NoSuggestion> none :
             {std::optional<NoSuggestion>(), std::optional(NoSuggestion::WaitForResults),
              std::optional(NoSuggestion::Exhausted)}) {
            const StartGate gate = gateAt(kFinal, none);
            QCOMPARE(gate.state(), State::Closed);
            QVERIFY(!gate.letsWaitingBegin() && !gate.asksStrategy());
            QCOMPARE(gate.endReason(), kFinal.sentence);
        }
    }

    void aLiftedLimitOpensAgain() {
        StartGate gate = gateAt(kFinal, {});
        gate.review({});
        QCOMPARE(gate.state(), State::Open);
    }

    void reopeningForgetsBoth() {
        StartGate gate = gateAt(kFinal, NoSuggestion::Exhausted);
        gate.reopen();
        QCOMPARE(gate.state(), State::Open);
        QVERIFY(!gate.endReason());
    }
};

VERNIER_TEST(TestStartGate, Nothing);

}  // namespace tst_StartGate

#include "tst_StartGate.moc"
