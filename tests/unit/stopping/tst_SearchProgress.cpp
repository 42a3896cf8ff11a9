#include "core/stopping/SearchProgress.h"

#include "tests/support/KnownFunctions.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <algorithm>

namespace tst_SearchProgress {

using namespace vernier;
using namespace vernier::test;

namespace {

History historyOf(const std::vector<double>& values, Goal goal = Goal::Maximize) {
    History history(Objective{"val_acc", goal, ObjectiveValue::Last});
    for (const double value : values)
        history.apply(makeTrial(std::ssize(history.trials()), TrialState::Complete, value));
    return history;
}

/// Results of which the last kConvergedSuggestions trials were predicted so.
History predicted(const Prediction& prediction, Goal goal = Goal::Maximize) {
    History history(Objective{"val_acc", goal, ObjectiveValue::Last});
    for (int i = 0; i < 30; ++i) {
        const auto trial = makeTrial(i, TrialState::Complete, goal == Goal::Maximize ? 0.1 * i : -0.1 * i);
        if (i >= 30 - kConvergedSuggestions)
            trial->explanation.prediction = prediction;
        history.apply(trial);
    }
    return history;
}

/// How many trials a search takes until its suggestions promise less than 1 %, and how far its best then is from the optimum.
struct Convergence {
    int trials = 0;
    double best = 0;
};

Convergence convergenceOf(const UnitFunction& function, int dimensions, std::uint64_t seed, int most) {
    const History whole = searched(unitSpace(dimensions), function, "bayesian", seed, most);
    History history(whole.objective());
    for (const TrialPtr& trial : whole.trials()) {
        history.apply(trial);
        if (promisedGain(history).value_or(1) < 0.01)
            break;
    }
    return {static_cast<int>(history.trials().size()), *history.incumbent()->objective};
}

}  // namespace

class TestSearchProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyImprovementCountsWithoutAThreshold() {
        QCOMPARE(endedWithoutGain(historyOf({}), 0), std::int64_t{0});
        QCOMPARE(endedWithoutGain(historyOf({0.5, 0.4, 0.501}), 0), std::int64_t{0});
        QCOMPARE(endedWithoutGain(historyOf({0.5, 0.4, 0.3}), 0), std::int64_t{2});
        QCOMPARE(endedWithoutGain(historyOf({0.5, 0.6, 0.49}, Goal::Minimize), 0), std::int64_t{0});
    }

    void aSmallImprovementCountsOnceItsSumIsLarge() {
        QCOMPARE(endedWithoutGain(historyOf({0.5, 0.502, 0.504}), 0.01), std::int64_t{2});
        QCOMPARE(endedWithoutGain(historyOf({0.5, 0.502, 0.504, 0.506}), 0.01), std::int64_t{0});
        QCOMPARE(endedWithoutGain(historyOf({-2, -1.99, -1.97}), 0.01), std::int64_t{0});
    }

    void trialsThatSayNothingDoNotCount() {
        History history = historyOf({0.5, 0.4});
        history.apply(makeTrial(2, TrialState::Cancelled, 0));
        history.apply(makeTrial(3, TrialState::Running, 0));
        history.apply(makeTrial(4, TrialState::Failed, 0));
        QCOMPARE(endedWithoutGain(history, 0), std::int64_t{2});
    }

    void whatAPersonQueuedOrRepeatedIsNoFailureOfTheSearch() {
        History history = historyOf({0.5, 0.4});
        for (const TrialOrigin origin : {TrialOrigin::User, TrialOrigin::Repeat}) {
            Trial asked = *makeTrial(static_cast<int>(std::ssize(history.trials())), TrialState::Complete, 0.3);
            asked.origin = origin;
            history.apply(std::make_shared<const Trial>(asked));
            QCOMPARE(endedWithoutGain(history, 0), std::int64_t{1});
        }
        Trial better = *makeTrial(4, TrialState::Complete, 0.9);
        better.origin = TrialOrigin::User;
        history.apply(std::make_shared<const Trial>(better));
        QCOMPARE(endedWithoutGain(history, 0), std::int64_t{0});
    }

    void aSuggestionPromisesItsChanceTimesItsReach() {
        // The best is 2.9, the median 1.5: 0.2 * (3.6 - 2.9) of 1.4.
        const std::optional<double> gain = promisedGain(predicted({3, 2.4, 3.6, 0.2, 0.5}));
        QVERIFY(gain && std::abs(*gain - 0.1) < 1e-9);
        const std::optional<double> mirrored = promisedGain(predicted({-3, -3.6, -2.4, 0.2, 0.5}, Goal::Minimize));
        QVERIFY(mirrored && std::abs(*mirrored - 0.1) < 1e-9);
        QCOMPARE(promisedGain(predicted({2, 1, 2.8, 0.2, 0.5})), std::optional(0.0));
    }

    void withoutAModelNothingIsPromised() {
        QVERIFY(!promisedGain(historyOf({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2})));
        QVERIFY(!promisedGain(History()));
        QVERIFY(!promisedGain(historyOf(std::vector<double>(30, 0.5))));
    }

    /// What the rule costs: it ends both searches long before their limit, near the optimum.
    void aSearchConvergesNearTheOptimum() {
        for (const std::uint64_t seed : {1, 2, 3}) {
            const Convergence easy = convergenceOf(branin, 2, seed, 80);
            QVERIFY2(easy.trials >= 20 && easy.trials < 80, std::to_string(easy.trials).c_str());
            QVERIFY2(easy.best < kBraninMinimum + 0.01, std::to_string(easy.best).c_str());
            const Convergence hard = convergenceOf(hartmann6, 6, seed, 80);
            QVERIFY2(hard.trials >= 40 && hard.trials < 80, std::to_string(hard.trials).c_str());
            QVERIFY2(hard.best < kHartmann6Minimum + 0.02, std::to_string(hard.best).c_str());
        }
    }
};

VERNIER_TEST(TestSearchProgress, Nothing);

}  // namespace tst_SearchProgress

#include "tst_SearchProgress.moc"
