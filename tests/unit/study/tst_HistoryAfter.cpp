#include "core/study/HistoryAt.h"
#include "tests/support/TestProgram.h"

namespace tst_HistoryAfter {

using namespace vernier;

namespace {

/// Trial `number` with one report per second, until `endMs` if it ended.
TrialPtr trialOf(std::int64_t number, std::int64_t startMs, std::optional<std::int64_t> endMs, double objective = 1) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->state = endMs ? TrialState::Complete : TrialState::Running;
    trial->createdWallMs = startMs;
    trial->startedWallMs = startMs;
    trial->endedWallMs = endMs;
    trial->reports.resize(1);
    for (std::int64_t step = 1; startMs + step * 1000 <= endMs.value_or(10'000); ++step)
        trial->reports[0].push_back({step, objective + 1.0 / static_cast<double>(step), step * 1000});
    if (endMs)
        trial->objective = objective;
    return trial;
}

/// Two slots: trial 1 outlives trial 2; trial 4 still runs.
History history() {
    History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
    history.apply(trialOf(0, 1000, 3000, 0.5));
    history.apply(trialOf(1, 1000, 8000, 0.1));
    history.apply(trialOf(2, 3000, 5000, 0.4));
    history.apply(trialOf(3, 5000, 7000, 0.3));
    history.apply(trialOf(4, 7000, std::nullopt));
    return history;
}

}  // namespace

class TestHistoryAfter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trialsEndInTheOrderOfTheClock() {
        const History past = historyAfter(history(), 2);
        QCOMPARE(past.trials().size(), std::size_t{4});  // trial 3 was started as trial 2 ended
        QCOMPARE(past.trials()[0]->state, TrialState::Complete);
        QCOMPARE(past.trials()[1]->state, TrialState::Running);
        QCOMPARE(past.trials()[2]->state, TrialState::Complete);
        QCOMPARE(past.trials()[3]->state, TrialState::Running);
        QCOMPARE(past.incumbent()->id, TrialId{2});
    }

    void thoseThatEndTogetherEndByTheirNumber() {
        History together(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
        for (const std::int64_t number : {0, 1, 2})
            together.apply(trialOf(number, 1000, 3000));
        const History past = historyAfter(together, 2);
        QCOMPARE(past.trials()[0]->state, TrialState::Complete);
        QCOMPARE(past.trials()[1]->state, TrialState::Complete);
        QCOMPARE(past.trials()[2]->state, TrialState::Running);
    }

    void whatCameLaterIsNotKnown() {
        const History past = historyAfter(history(), 2);
        const Trial& running = *past.trials()[1];
        QVERIFY(!running.objective && !running.endedWallMs && !running.end);
        QCOMPARE(running.reports[0].size(), std::size_t{4});  // until 5,000
        QCOMPARE(running.reports[0].back().elapsedMs, std::int64_t{4000});
    }

    void allOfItIsTheHistoryAndNothingIsNothing() {
        QCOMPARE(finishedCount(history()), std::int64_t{4});
        const History now = history();
        QVERIFY(historyAfter(now, 4).trials() == now.trials());
        QCOMPARE(historyAfter(now, 100).revision(), now.revision());
        QVERIFY(historyAfter(history(), 0).trials().empty());
        QCOMPARE(historyAfter(history(), 0).objective().metric, std::string("loss"));
    }

    void eachStepAddsOneResult() {
        for (std::int64_t finished = 1; finished <= 4; ++finished)
            QCOMPARE(finishedCount(historyAfter(history(), finished)), finished);
        QCOMPARE(historyAfter(history(), 3).incumbent()->id, TrialId{3});
    }
};

VERNIER_TEST(TestHistoryAfter, Nothing);

}  // namespace tst_HistoryAfter

#include "tst_HistoryAfter.moc"
