#include "core/curves/TrialTimes.h"
#include "core/study/DefinitionChanges.h"
#include "core/study/HistoryAt.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

namespace tst_HistoryAt {

using namespace vernier;
using namespace vernier::test;

class TestHistoryAt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trialsAreInTheStatesTheyWereIn();
    void aTrialThatWentOnStoodPausedThen();
    void theLegsOfATrialLieBetweenItsPauses();
    void theBestIsTheBestOfThen();
    void beforeTheFirstTrialThereIsNothing();
    void whatHadEndedIsShared();
    void changesOfADefinitionAreNamed();
};

namespace {

/// Trial 0 ran from 1,000 s to 1,018.3 s, trial 1 from 1,010 s on, trial 2 was queued at 1,012 s and began at 1,020 s.
History someHistory() {
    History history(makeDefinition()->objective);
    history.apply(makeTrial(0, TrialState::Complete, 0.9));
    history.apply(makeTrial(1, TrialState::Complete, 0.95));
    const auto queued = makeTrial(2, TrialState::Running, 0.5, 20);
    queued->createdWallMs = 1'012'000;
    history.apply(queued);
    return history;
}

/// Ran from 1,000 s for a second, from 1,005 s for two, and from 1,008 s on, each time in another slot; a report every 100 ms.
std::shared_ptr<Trial> wentOnTwice() {
    auto trial = makeTrial(0, TrialState::Running, 0.5, 45);
    trial->startedWallMs = 1'000'000;
    trial->slot = 3;
    trial->pauses = {{1, 1'001'000, 1'005'000}, {0, 1'007'000, 1'008'000}};
    return trial;
}

}  // namespace

void TestHistoryAt::trialsAreInTheStatesTheyWereIn() {
    const History then = historyAt(someHistory(), 1'012'500);
    QCOMPARE(then.trials().size(), std::size_t{3});
    QCOMPARE(then.trials()[0]->state, TrialState::Running);
    QCOMPARE(then.trials()[0]->reports[0].size(), std::size_t{50});
    QVERIFY(!then.trials()[0]->objective && !then.trials()[0]->endedWallMs && !then.trials()[0]->end);
    QCOMPARE(then.trials()[1]->state, TrialState::Running);
    QCOMPARE(then.trials()[1]->reports[0].size(), std::size_t{25});  // a report every 100 ms
    QCOMPARE(then.trials()[2]->state, TrialState::Waiting);
    QVERIFY(then.trials()[2]->reports[0].empty());
    QVERIFY(!then.trials()[2]->startedWallMs && !then.trials()[2]->slot);  // it had not begun
}

void TestHistoryAt::aTrialThatWentOnStoodPausedThen() {
    History history(makeDefinition()->objective);
    history.apply(wentOnTwice());
    const auto at = [&history](std::int64_t wallMs) { return historyAt(history, wallMs).trials()[0]; };
    QCOMPARE(at(1'000'500)->state, TrialState::Running);
    QCOMPARE(at(1'000'500)->slot, std::optional(1));
    QCOMPARE(at(1'000'500)->reports[0].size(), std::size_t{5});
    QCOMPARE(at(1'003'000)->state, TrialState::Paused);
    QCOMPARE(at(1'003'000)->endedWallMs, std::optional<std::int64_t>(1'001'000));
    QCOMPARE(at(1'003'000)->reports[0].size(), std::size_t{10});
    QCOMPARE(at(1'003'000)->pauses.size(), std::size_t{0});
    QCOMPARE(at(1'006'000)->state, TrialState::Running);
    QCOMPARE(at(1'006'000)->slot, std::optional(0));
    QCOMPARE(at(1'006'000)->reports[0].size(), std::size_t{20});
    QCOMPARE(at(1'006'000)->pauses.size(), std::size_t{1});
}

void TestHistoryAt::theLegsOfATrialLieBetweenItsPauses() {
    const auto trial = wentOnTwice();
    const std::vector<TrialLeg> legs{{1, 1'000'000, 1'001'000, TrialState::Paused},
                                     {0, 1'005'000, 1'007'000, TrialState::Paused},
                                     {3, 1'008'000, 1'009'500, TrialState::Running}};
    QCOMPARE(legsOf(*trial, 1'009'500), legs);
    QCOMPARE(runtimeSeconds(*trial, 1'009'500), 4.5);
    QVERIFY(legsOf(Trial(), 1'009'500).empty());
}

void TestHistoryAt::theBestIsTheBestOfThen() {
    const History now = someHistory();
    QCOMPARE(now.incumbent()->id.number, std::int64_t{1});
    QVERIFY(!historyAt(now, 1'018'299).incumbent());
    QCOMPARE(historyAt(now, 1'018'300).incumbent()->id.number, std::int64_t{0});
    QCOMPARE(historyAt(now, 1'100'000).incumbent()->id.number, std::int64_t{1});
}

void TestHistoryAt::beforeTheFirstTrialThereIsNothing() {
    QVERIFY(historyAt(someHistory(), 999'999).trials().empty());
    QVERIFY(historyAt(History(), 1).trials().empty());
}

void TestHistoryAt::whatHadEndedIsShared() {
    const History now = someHistory();
    const History then = historyAt(now, 1'020'000);
    QCOMPARE(then.trials()[0].get(), now.trials()[0].get());
    QVERIFY(then.trials()[1].get() != now.trials()[1].get());
}

void TestHistoryAt::changesOfADefinitionAreNamed() {
    const StudyDefinition before = *makeDefinition();
    QVERIFY(changesBetween(before, before).empty());
    StudyDefinition after = before;
    std::vector<Parameter> parameters = before.space.parameters();
    parameters[0].max = 0.1;
    parameters[1].fixed = std::int64_t{64};
    parameters[2].name = "opt";
    after.space = *SearchSpace::create(parameters);
    after.limits.trials = 100;
    QCOMPARE(listed(changesBetween(before, after)).text(),
             std::string("range of lr, hidden fixed at 64, new parameter opt, without parameter optimizer, limits"));
}

VERNIER_TEST(TestHistoryAt, CoreEvents);

}  // namespace tst_HistoryAt

#include "tst_HistoryAt.moc"
