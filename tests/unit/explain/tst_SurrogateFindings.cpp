// What the model finds out about known functions: few seeds, for every build. tst_SurrogateRates counts over many.
#include "tests/support/SurrogateTrials.h"
#include "tests/support/TestProgram.h"

namespace tst_SurrogateFindings {

using namespace vernier;
using namespace vernier::test;

class TestSurrogateFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMapOfBraninHasItsMinimum() {
        const MapFinding found = lowestOfMaps(unitSpace(2), branin, "bayesian", 1, 60);
        QVERIFY2(std::abs(found.predicted - kBraninMinimum) < 0.05 * kBraninMinimum, qPrintable(textOf(found)));
    }

    void theMapsOfHartmann6HaveItsMinimum() {
        const MapFinding found = lowestOfMaps(unitSpace(6), hartmann6, "bayesian", 1, 60);
        QVERIFY2(std::abs(found.predicted - kHartmann6Minimum) < -0.05 * kHartmann6Minimum, qPrintable(textOf(found)));
        QVERIFY2(found.actual - kHartmann6Minimum < -0.05 * kHartmann6Minimum, qPrintable(textOf(found)));
    }

    void whatMattersComesBeforeWhatDoesNot() { QVERIFY(relevantComeFirst(unitSpace(6), branin, 2, "bayesian", 1, 60)); }

    void noiseIsGuessedAndASmoothFunctionTrusted() {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            QCOMPARE(verdictOn(pureNoise(seed), 4, "random", seed, 40), ModelVerdict::Guessing);
            QCOMPARE(verdictOn(smoothValley, 4, "random", seed, 40), ModelVerdict::Trust);
        }
    }

private:
    static QString textOf(const MapFinding& found) {
        return QStringLiteral("predicted %1, actual %2").arg(found.predicted).arg(found.actual);
    }
};

VERNIER_TEST(TestSurrogateFindings, Nothing);

}  // namespace tst_SurrogateFindings

#include "tst_SurrogateFindings.moc"
