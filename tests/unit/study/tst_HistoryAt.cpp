#include "core/study/DefinitionChanges.h"
#include "core/study/HistoryAt.h"
#include "tests/support/TrialFixtures.h"

#include <QTest>

using namespace vernier;
using namespace vernier::test;

class TestHistoryAt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trialsAreInTheStatesTheyWereIn();
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
    const std::vector<std::string> expected{"range of lr", "hidden fixed at 64", "new parameter opt",
                                            "without parameter optimizer", "limits"};
    QCOMPARE(changesBetween(before, after), expected);
}

QTEST_GUILESS_MAIN(TestHistoryAt)
#include "tst_HistoryAt.moc"
