#include "core/study/History.h"
#include "tests/support/TestProgram.h"

namespace tst_History {

using namespace vernier;

namespace {

TrialPtr finished(std::int64_t number, double objective) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->state = TrialState::Complete;
    trial->objective = objective;
    return trial;
}

TrialPtr running(std::int64_t number) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->state = TrialState::Running;
    return trial;
}

}  // namespace

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void incumbentIsTheBestFinishedTrial() {
        History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
        QVERIFY(!history.incumbent());
        history.apply(finished(0, 0.5));
        history.apply(finished(1, 0.2));
        history.apply(finished(2, 0.2));
        QCOMPARE(history.incumbent()->id.number, 1);
        QCOMPARE(history.revision(), std::uint64_t{3});
    }

    void ofEqualsTheEarlierTrialLeadsEvenIfItEndedLater() {
        History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
        for (std::int64_t number = 0; number < 3; ++number)
            history.apply(running(number));
        history.apply(finished(2, 0.2));
        history.apply(finished(0, 0.3));
        QCOMPARE(history.incumbent()->id.number, 2);
        history.apply(finished(1, 0.2));
        QCOMPARE(history.incumbent()->id.number, 1);
    }

    void excludingTheIncumbentPromotesTheNextBest() {
        History history(Objective{"acc", Goal::Maximize, ObjectiveValue::Last});
        history.apply(finished(0, 0.5));
        history.apply(finished(1, 0.9));
        auto excluded = std::make_shared<Trial>(*history.find(TrialId{1}));
        excluded->isExcluded = true;
        history.apply(excluded);
        QCOMPARE(history.incumbent()->id.number, 0);
    }

    void anotherObjectiveHasAnotherIncumbent() {
        History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
        for (const double value : {0.5, 0.2, 0.9, 0.9})
            history.apply(finished(std::ssize(history.trials()), value));
        history.setCriteria({Objective{"loss", Goal::Maximize, ObjectiveValue::Last}, {}, {}});
        QCOMPARE(history.incumbent()->id.number, 2);  // the earliest of equals
        QCOMPARE(history.objective().goal, Goal::Maximize);
        QCOMPARE(history.revision(), std::uint64_t{5});
        history.setCriteria({history.objective(), {}, {}});
        QCOMPARE(history.revision(), std::uint64_t{5});
    }

    void aTrialThatWasCutShortIsBestOnlyWhereItsBestReportCounts() {
        for (const TrialState state : {TrialState::Stopped, TrialState::Cancelled}) {
            History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
            history.apply(finished(0, 0.5));
            auto cut = std::make_shared<Trial>(*finished(1, 0.1));
            cut->state = state;
            history.apply(cut);
            QCOMPARE(history.incumbent()->id.number, 0);
            history.setCriteria({Objective{"loss", Goal::Minimize, ObjectiveValue::Best}, {}, {}});
            QCOMPARE(history.incumbent()->id.number, 1);
            history.setCriteria({Objective{"loss", Goal::Minimize, ObjectiveValue::Last}, {}, {}});
            QCOMPARE(history.incumbent()->id.number, 0);
        }
    }

    void aCopyIsNotTouchedByLaterChanges() {
        History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
        history.apply(finished(0, 0.5));
        const History snapshot = history;
        history.apply(finished(1, 0.1));
        QCOMPARE(snapshot.trials().size(), std::size_t{1});
        QCOMPARE(snapshot.incumbent()->id.number, 0);
        QVERIFY(!snapshot.find(TrialId{1}));
    }
};

VERNIER_TEST(TestHistory, Nothing);

}  // namespace tst_History

#include "tst_History.moc"
