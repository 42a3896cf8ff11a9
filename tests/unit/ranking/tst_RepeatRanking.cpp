#include "core/ranking/RepeatRanking.h"
#include "tests/support/TrialFixtures.h"

#include "core/base/Rng.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_RepeatRanking {

using namespace vernier;
using namespace vernier::test;

class TestRepeatRanking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBestTrialsAreDistinctAndNoRepeats();
    void meansComeFromTheRepeatsAlone();
    void theLuckyWinnerIsFoundOut();
    void theProbabilityIsThatOfTwoNormalMeans();
    void oneRepeatSaysNothingYet();
    void equalResultsShareTheChance();
    void theChanceIsRightAsOftenAsItSays();
};

namespace {

/// A study that is filled trial by trial; configurations differ in their width.
class Bench {
public:
    explicit Bench(Goal goal = Goal::Maximize) {
        Objective objective = makeDefinition()->objective;
        objective.goal = goal;
        m_history = History(objective);
    }
    void add(std::int64_t width, double objective, TrialOrigin origin = TrialOrigin::Strategy) {
        auto trial = makeTrial(std::ssize(m_history.trials()), TrialState::Complete, objective, 3);
        trial->configuration = {{"lr", 0.01}, {"hidden", width}, {"optimizer", std::string("sgd")}};
        trial->origin = origin;
        m_history.apply(std::move(trial));
    }
    void repeat(std::int64_t width, double objective) { add(width, objective, TrialOrigin::Repeat); }
    std::vector<RepeatedConfiguration> ranked() const { return rankRepeats(makeDefinition()->space, m_history); }
    std::vector<TrialPtr> best(std::size_t count) const { return bestTrials(makeDefinition()->space, m_history, count); }

private:
    History m_history;
};

}  // namespace

void TestRepeatRanking::theBestTrialsAreDistinctAndNoRepeats() {
    Bench bench;
    bench.add(8, 0.5);
    bench.add(16, 0.9);
    bench.add(16, 0.8);
    bench.add(32, 0.7);
    bench.repeat(8, 0.99);
    const std::vector<TrialPtr> best = bench.best(2);
    QCOMPARE(best.size(), std::size_t{2});
    QCOMPARE(best[0]->id, TrialId{1});
    QCOMPARE(best[1]->id, TrialId{3});
    QCOMPARE(bench.best(10).size(), std::size_t{3});
}

void TestRepeatRanking::meansComeFromTheRepeatsAlone() {
    Bench bench(Goal::Minimize);
    bench.add(8, 0.1);
    bench.repeat(8, 0.2);
    bench.repeat(8, 0.4);
    const std::vector<RepeatedConfiguration> ranked = bench.ranked();
    QCOMPARE(ranked.size(), std::size_t{1});
    QCOMPARE(ranked[0].original, TrialId{0});
    QCOMPARE(ranked[0].originalObjective, 0.1);
    QVERIFY(std::abs(ranked[0].mean - 0.3) < 1e-12);
    // A variance of 0.02 by one degree of freedom, over two results.
    QVERIFY(std::abs(ranked[0].standardError - 0.1) < 1e-12);
    QCOMPARE(ranked[0].bestProbability, 1.0);
}

void TestRepeatRanking::theLuckyWinnerIsFoundOut() {
    Bench bench;
    bench.add(8, 0.99);
    bench.add(16, 0.95);
    for (const double value : {0.90, 0.91, 0.92}) {
        bench.repeat(8, value);
        bench.repeat(16, value + 0.04);
    }
    const std::vector<RepeatedConfiguration> ranked = bench.ranked();
    QCOMPARE(ranked[0].original, TrialId{1});
    QVERIFY(ranked[0].bestProbability > 0.95);
    QVERIFY(std::abs(ranked[0].bestProbability + ranked[1].bestProbability - 1) < 1e-9);
}

void TestRepeatRanking::theProbabilityIsThatOfTwoNormalMeans() {
    Bench bench;
    bench.add(8, 1);
    bench.add(16, 1);
    // Spread 1 with 398 degrees of freedom, means 0.1 apart, each known to 1/sqrt(200): P = Phi(0.1 / (sqrt(2) * 0.0707)).
    for (int index = 0; index < 200; ++index) {
        const double noise = index % 2 == 0 ? 1 : -1;
        bench.repeat(8, noise);
        bench.repeat(16, noise + 0.1);
    }
    const double expected = 0.5 * std::erfc(-1.0 / std::sqrt(2.0));
    QVERIFY(std::abs(bench.ranked()[0].bestProbability - expected) < 0.02);  // 3 standard errors of 4,000 draws
}

void TestRepeatRanking::oneRepeatSaysNothingYet() {
    Bench bench;
    bench.add(8, 0.9);
    bench.repeat(8, 0.8);
    QVERIFY(bench.ranked().empty());
    QVERIFY(Bench().ranked().empty());
}

void TestRepeatRanking::equalResultsShareTheChance() {
    Bench bench;
    for (const std::int64_t width : {8, 16}) {
        bench.add(width, 0.9);
        bench.repeat(width, 0.9);
        bench.repeat(width, 0.9);
    }
    for (const RepeatedConfiguration& one : bench.ranked())
        QVERIFY(std::abs(one.bestProbability - 0.5) < 1e-9);
}

/// Three configurations whose true values are redrawn each time: the one that is said to be best with probability p must be it
/// in a share p of the cases.
void TestRepeatRanking::theChanceIsRightAsOftenAsItSays() {
    Rng rng(7, 0);
    double said = 0;
    int right = 0;
    constexpr int kCases = 400;
    for (int round = 0; round < kCases; ++round) {
        Bench bench;
        double truth[3];
        for (std::int64_t width = 0; width < 3; ++width) {
            truth[width] = rng.normal();
            bench.add(8 + width, truth[width]);
        }
        for (int repeat = 0; repeat < 4; ++repeat) {
            for (std::int64_t width = 0; width < 3; ++width)
                bench.repeat(8 + width, truth[width] + 1.5 * rng.normal());
        }
        const RepeatedConfiguration top = bench.ranked().front();
        said += top.bestProbability;
        right += top.original.number == std::max_element(truth, truth + 3) - truth ? 1 : 0;
    }
    // The standard error of the share is 0.025; true values here lie closer together than a flat prior thinks.
    QVERIFY2(std::abs(said - right) / kCases < 0.1, qPrintable(QStringLiteral("%1 of %2").arg(said).arg(right)));
}

VERNIER_TEST(TestRepeatRanking, Nothing);

}  // namespace tst_RepeatRanking

#include "tst_RepeatRanking.moc"
