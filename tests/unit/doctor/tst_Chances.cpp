#include "core/doctor/Chances.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_Chances {

using namespace vernier;

/// Against numbers of R: pbinom, phyper, cor.test.
class TestChances : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tailsOfTheBinomialDistribution() {
        QVERIFY(std::abs(chanceOfAtLeast(3, 10, 0.05) - 0.01150356) < 1e-7);
        QVERIFY(std::abs(chanceOfAtLeast(10, 10, 0.5) - 0.0009765625) < 1e-12);
        QCOMPARE(chanceOfAtLeast(0, 10, 0.5), 1.0);
        QVERIFY(chanceOfAtLeast(500, 1000, 0.5) > 0.51 && chanceOfAtLeast(500, 1000, 0.5) < 0.52);
    }
    void tailsOfTheHypergeometricDistribution() {
        // Fisher's tea: all 4 of 4 among 8.
        QVERIFY(std::abs(chanceOfMarked(4, 4, 4, 8) - 1.0 / 70) < 1e-12);
        QVERIFY(std::abs(chanceOfMarked(3, 4, 4, 8) - 17.0 / 70) < 1e-12);
        QVERIFY(std::abs(chanceOfMarked(0, 4, 4, 8) - 1) < 1e-12);
        QCOMPARE(chanceOfMarked(5, 4, 4, 8), 0.0);
    }
    void correlationsHaveBounds() {
        std::vector<double> left;
        std::vector<double> right;
        for (int k = 0; k < 30; ++k) {
            left.push_back(k);
            right.push_back((k * 7) % 30);
        }
        const CorrelationBounds same = correlationOf(left, left);
        QVERIFY(same.value > 0.999 && same.lower > 0.99);
        const CorrelationBounds other = correlationOf(left, right);
        QVERIFY(other.lower < other.value && other.value < other.upper && other.lower < 0 && other.upper < 0.7);
        QCOMPARE(correlationOf({1, 2, 3}, {1, 2, 3}).lower, -1.0);
    }
    void theLeastDeviationIsBelowTheMeasuredOne() {
        QVERIFY(std::abs(leastDeviation(1, 10) - std::sqrt(10 / 18.307)) < 0.002);  // qchisq(0.95, 10)
        QVERIFY(leastDeviation(4, 1000) > 1.9);
    }
    void quantilesLieBetweenNeighbours() {
        QCOMPARE(middleOf({3, 1, 2, 4}), 2.5);
        QCOMPARE(shareQuantile({1, 2, 3, 4, 5}, 0.9), 4.6);
        QCOMPARE(shareQuantile({7}, 0.9), 7.0);
    }
};

VERNIER_TEST(TestChances, CoreEvents);

}  // namespace tst_Chances

#include "tst_Chances.moc"
