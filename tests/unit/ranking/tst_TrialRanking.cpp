#include "core/ranking/TrialRanking.h"

#include "tests/support/TestProgram.h"

namespace tst_TrialRanking {

using namespace vernier;

namespace {

void add(History& history, TrialState state, std::optional<double> objective, bool isExcluded = false) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{std::ssize(history.trials())};
    trial->state = state;
    trial->objective = objective;
    trial->isExcluded = isExcluded;
    history.apply(std::move(trial));
}

/// Results, of which one is excluded, and trials without one.
History historyOf(Goal goal) {
    History history(Objective{"score", goal, ObjectiveValue::Last});
    add(history, TrialState::Complete, 0.5);
    add(history, TrialState::Complete, 0.9, true);
    add(history, TrialState::Running, 0.7);
    add(history, TrialState::Failed, std::nullopt);
    add(history, TrialState::Stopped, 0.2);
    add(history, TrialState::Complete, 0.5);
    return history;
}

/// a is minimized, b maximized. The third and the sixth trial are equal, the fourth runs and the fifth lacks b.
History ofTwoObjectives() {
    History history({Objective{"a", Goal::Minimize}, {Objective{"b", Goal::Maximize}}});
    const std::pair<double, double> values[] = {{3, 3}, {2, 4}, {1, 2}, {0, 9}, {0, 9}, {1, 2}, {4, 2.5}};
    for (std::int64_t number = 0; number < std::ssize(values); ++number) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{number};
        trial->state = number == 3 ? TrialState::Running : TrialState::Complete;
        trial->objective = values[number].first;
        if (number != 4)
            trial->furtherObjectives = {values[number].second};
        history.apply(std::move(trial));
    }
    return history;
}

std::vector<std::int64_t> numbersOf(const std::vector<TrialPtr>& trials) {
    std::vector<std::int64_t> numbers;
    for (const TrialPtr& trial : trials)
        numbers.push_back(trial->id.number);
    return numbers;
}

}  // namespace

class TestTrialRanking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsAreRankedBestFirst() {
        QCOMPARE(numbersOf(rankedTrials(historyOf(Goal::Maximize))), (std::vector<std::int64_t>{0, 5, 4}));
        QCOMPARE(numbersOf(rankedTrials(historyOf(Goal::Minimize))), (std::vector<std::int64_t>{4, 0, 5}));
    }

    void excludedResultsAreRankedWhereTheyAreAskedFor() {
        QCOMPARE(numbersOf(rankedTrials(historyOf(Goal::Maximize), Excluded::With)), (std::vector<std::int64_t>{1, 0, 5, 4}));
    }

    void severalObjectivesAreRankedFrontByFront() {
        const History history = ofTwoObjectives();
        QCOMPARE(frontNumbers(history), (std::vector<int>{2, 1, 1, 0, 0, 1, 3}));
        QCOMPARE(shownFronts(history), frontNumbers(history));
        QCOMPARE(numbersOf(frontOf(history)), (std::vector<std::int64_t>{2, 1}));
        QCOMPARE(numbersOf(rankedTrials(history)), (std::vector<std::int64_t>{2, 5, 1, 0, 6}));
        QCOMPARE(history.incumbent()->id, rankedTrials(history).front()->id);
    }

    void ofOneObjectiveTheBestIsTheFront() {
        const History history = historyOf(Goal::Maximize);
        QCOMPARE(frontNumbers(history), (std::vector<int>{1, 0, 0, 0, 0, 1}));
        QCOMPARE(numbersOf(frontOf(history)), (std::vector<std::int64_t>{0}));
        QVERIFY(shownFronts(history).empty());
    }

    void theGoalsAreTakenIntoAccount() {
        // What is better is worse once both goals are turned: the fronts change places.
        History turned({Objective{"a", Goal::Maximize}, {Objective{"b", Goal::Minimize}}});
        const History history = ofTwoObjectives();
        for (const TrialPtr& trial : history.trials())
            turned.apply(trial);
        QCOMPARE(frontNumbers(turned), (std::vector<int>{2, 3, 1, 0, 0, 1, 1}));
    }
};

VERNIER_TEST(TestTrialRanking, Nothing);

}  // namespace tst_TrialRanking

#include "tst_TrialRanking.moc"
