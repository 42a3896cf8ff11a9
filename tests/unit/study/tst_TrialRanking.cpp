#include "core/study/TrialRanking.h"

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
};

VERNIER_TEST(TestTrialRanking, Nothing);

}  // namespace tst_TrialRanking

#include "tst_TrialRanking.moc"
