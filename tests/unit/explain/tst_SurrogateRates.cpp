// How often the model is right about known functions, over 20 seeds: prints the rates, and holds them to the measured level.
// Slow.
#include "tests/support/SurrogateTrials.h"
#include "tests/support/TestProgram.h"

namespace tst_SurrogateRates {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr int kSeeds = 20;

/// How many of the seeds from 1 have it.
template <typename Predicate>
int count(Predicate&& holds) {
    int times = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
        times += holds(seed) ? 1 : 0;
    return times;
}

}  // namespace

class TestSurrogateRates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void maps() {
        const int branins = count([](std::uint64_t seed) {
            const MapFinding found = lowestOfMaps(unitSpace(2), branin, "bayesian", seed, 60);
            return std::abs(found.predicted - kBraninMinimum) < 0.05 * kBraninMinimum;
        });
        const int hartmanns = count([](std::uint64_t seed) {
            const MapFinding found = lowestOfMaps(unitSpace(6), hartmann6, "bayesian", seed, 60);
            return std::abs(found.predicted - kHartmann6Minimum) < -0.05 * kHartmann6Minimum;
        });
        qInfo("map's minimum within 5 %%: Branin %d, Hartmann6 %d of %d", branins, hartmanns, kSeeds);
        QVERIFY(branins >= 18 && hartmanns >= 18);
    }

    void importance() {
        for (const std::string kind : {"bayesian", "random"}) {
            const int branins =
                count([&](std::uint64_t seed) { return relevantComeFirst(unitSpace(6), branin, 2, kind, seed, 60); });
            const int hartmanns =
                count([&](std::uint64_t seed) { return relevantComeFirst(unitSpace(10), hartmann6, 6, kind, seed, 60); });
            qInfo("%s: relevant first beside 4 irrelevant: Branin %d, Hartmann6 %d of %d", kind.c_str(), branins, hartmanns,
                  kSeeds);
        }
    }

    void intervals() {
        double mean = 0;
        const int odd = count([&mean](std::uint64_t seed) {
            const bool isSmall = seed % 2 == 0;
            const SearchSpace space = unitSpace(isSmall ? 2 : 6);
            const History history = searched(space, isSmall ? branin : hartmann6, "bayesian", seed, 30);
            const double coverage = Surrogate::fit(space, history).value()->leaveOneOut().coverage90();
            mean += coverage / kSeeds;
            return coverage < 0.8 || coverage > 0.97;
        });
        qInfo("90 %% intervals hold %.3f on average, below 0.80 or above 0.97 in %d of %d", mean, odd, kSeeds);
        QVERIFY(mean > 0.86 && mean < 0.95 && odd <= 4);
    }

    void verdicts_data() {
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<int>("trials");
        for (const int dimensions : {2, 5, 10}) {
            for (const int trials : {12, 25, 60})
                QTest::addRow("%d dimensions, %d trials", dimensions, trials) << dimensions << trials;
        }
    }

    void verdicts() {
        QFETCH(int, dimensions);
        QFETCH(int, trials);
        for (const std::string kind : {"random", "bayesian"}) {
            int noise[3] = {};
            int smooth[3] = {};
            for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
                ++noise[static_cast<int>(verdictOn(pureNoise(seed), dimensions, kind, seed, trials))];
                ++smooth[static_cast<int>(verdictOn(smoothValley, dimensions, kind, seed, trials))];
            }
            qInfo("%s: noise %d red, %d amber, %d green; smooth %d red, %d amber, %d green", kind.c_str(), noise[2], noise[1],
                  noise[0], smooth[2], smooth[1], smooth[0]);
            if (trials < 25)
                continue;
            QVERIFY(noise[static_cast<int>(ModelVerdict::Guessing)] >= 18);
            // Trials that a search chose lie together: of 10 dimensions 25 of them tell too little.
            const int least = kind == "random" ? 18 : dimensions <= 5 ? 15 : 0;
            QVERIFY(smooth[static_cast<int>(ModelVerdict::Trust)] >= least);
        }
    }
};

VERNIER_TEST(TestSurrogateRates, Nothing);

}  // namespace tst_SurrogateRates

#include "tst_SurrogateRates.moc"
