#include "core/explain/DefaultComparison.h"

#include "core/base/Rng.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_DefaultComparison {

using namespace vernier;
using namespace vernier::test;

namespace {

using Standing = DefaultComparison::Standing;

/// A study of one parameter x in [0, 1] whose default is 0.5.
class ControlBench {
public:
    explicit ControlBench(Goal goal = Goal::Maximize) : m_history(Objective{"score", goal, ObjectiveValue::Last}) {
        Parameter x = continuous("x");
        x.defaultValue = 0.5;
        space = SearchSpace::create({x}).value();
    }
    TrialPtr add(double x, double score, TrialOrigin origin = TrialOrigin::Strategy) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(m_history.trials())};
        trial->configuration = {{"x", x}};
        trial->state = TrialState::Complete;
        trial->objective = score;
        trial->origin = origin;
        m_history.apply(trial);
        return trial;
    }
    TrialPtr repeat(double x, double score) { return add(x, score, TrialOrigin::Repeat); }
    void apply(const TrialPtr& trial) { m_history.apply(trial); }
    DefaultComparison compare(const TrialPtr& trial) const { return compareWithDefault(space, m_history, *trial); }

    SearchSpace space;

private:
    History m_history;
};

}  // namespace

class TestDefaultComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutDefaultsNothingIsSaid() {
        ControlBench bench;
        bench.space = SearchSpace::create({continuous("x")}).value();
        QCOMPARE(bench.compare(bench.add(0.5, 1)).standing, Standing::Unknown);
    }

    void defaultsThatWereNotRunAreMissing() {
        ControlBench bench;
        QCOMPARE(bench.compare(bench.add(0.3, 1)).standing, Standing::NotRun);
    }

    void theDefaultItselfIsNoWinner() {
        ControlBench bench;
        QCOMPARE(bench.compare(bench.add(0.5, 1)).standing, Standing::IsDefault);
    }

    void oneRunEachTellsNoLuck() {
        ControlBench bench;
        bench.add(0.5, 0.8);
        const DefaultComparison result = bench.compare(bench.add(0.3, 0.9));
        QCOMPARE(result.standing, Standing::Untested);
        QVERIFY(std::abs(result.difference - 0.1) < 1e-12);
        QCOMPARE(result.trialRuns, 0);
        QCOMPARE(result.defaultRuns, 1);
    }

    void theResultItWasChosenForIsLeftOut() {
        ControlBench bench;
        bench.add(0.5, 0.80);
        bench.repeat(0.5, 0.82);
        const TrialPtr winner = bench.add(0.3, 0.99);
        bench.repeat(0.3, 0.84);
        bench.repeat(0.3, 0.86);
        const DefaultComparison result = bench.compare(winner);
        QCOMPARE(result.standing, Standing::Tested);
        QVERIFY(std::abs(result.difference - 0.04) < 1e-12);
        QCOMPARE(result.trialRuns, 2);
        QCOMPARE(result.defaultRuns, 2);
    }

    /// By hand: means 0.85 and 0.81, pooled variance 0.0002, error sqrt(0.0002), t = 2.828 with 2 degrees of freedom; its
    /// quantile at 97.5 % is 4.303, its distribution function 1/2 + t / (2 sqrt(2 + t²)) = 0.947.
    void chanceAndMarginAreThoseOfStudent() {
        ControlBench bench;
        bench.add(0.5, 0.80);
        bench.repeat(0.5, 0.82);
        const TrialPtr winner = bench.add(0.3, 0.99);
        bench.repeat(0.3, 0.84);
        bench.repeat(0.3, 0.86);
        const DefaultComparison result = bench.compare(winner);
        QVERIFY2(std::abs(result.chance - 0.94721) < 1e-4, std::to_string(result.chance).c_str());
        QVERIFY2(std::abs(result.margin - 4.30265 * std::sqrt(0.0002)) < 1e-6, std::to_string(result.margin).c_str());
    }

    void lessIsBetterWhereItIsMinimized() {
        ControlBench bench(Goal::Minimize);
        bench.add(0.5, 0.80);
        bench.repeat(0.5, 0.82);
        const TrialPtr winner = bench.add(0.3, 0.1);
        bench.repeat(0.3, 0.30);
        bench.repeat(0.3, 0.31);
        const DefaultComparison result = bench.compare(winner);
        QVERIFY(result.difference < 0 && result.chance > kSureBetter);
    }

    void withoutNoiseTheBetterOneIsCertain() {
        ControlBench bench;
        bench.add(0.5, 0.8);
        bench.repeat(0.5, 0.8);
        const TrialPtr winner = bench.add(0.3, 0.9);
        bench.repeat(0.3, 0.9);
        const DefaultComparison result = bench.compare(winner);
        QCOMPARE(result.chance, 1.0);
        QCOMPARE(result.margin, 0.0);
    }

    void hiddenRunsDoNotCount() {
        ControlBench bench;
        bench.add(0.5, 0.8);
        const TrialPtr winner = bench.add(0.3, 0.9);
        auto hidden = std::make_shared<Trial>(*bench.repeat(0.3, 0.9));
        QCOMPARE(bench.compare(winner).trialRuns, 1);
        hidden->isExcluded = true;
        bench.apply(hidden);
        QCOMPARE(bench.compare(winner).trialRuns, 0);
    }

    /// The winner of 20 equal configurations with the defaults among them is never better: called so at 95 % in at most 5 % of
    /// the studies, within three standard deviations of what 3,000 of them show.
    void theLuckiestOfEqualOnesIsSeldomCalledBetter() {
        int called = 0;
        constexpr int kStudies = 3000;
        for (std::uint64_t seed = 0; seed < kStudies; ++seed) {
            Rng rng(11, seed);
            ControlBench bench;
            bench.add(0.5, rng.normal());
            TrialPtr winner;
            for (int trial = 0; trial < 20; ++trial) {
                const TrialPtr one = bench.add(0.01 * (trial + 1), rng.normal());
                if (!winner || *one->objective > *winner->objective)
                    winner = one;
            }
            for (int time = 0; time < 3; ++time) {
                bench.repeat(0.5, rng.normal());
                bench.repeat(std::get<double>(winner->configuration.at("x")), rng.normal());
            }
            called += bench.compare(winner).chance >= kSureBetter ? 1 : 0;
        }
        QVERIFY2(called <= kStudies * 0.05 + 3 * std::sqrt(kStudies * 0.05 * 0.95), std::to_string(called).c_str());
        QVERIFY2(called >= kStudies * 0.05 - 3 * std::sqrt(kStudies * 0.05 * 0.95), std::to_string(called).c_str());
    }
};

VERNIER_TEST(TestDefaultComparison, Nothing);

}  // namespace tst_DefaultComparison

#include "tst_DefaultComparison.moc"
