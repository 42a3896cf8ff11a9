#include "core/acquisition/LogExpectedImprovement.h"

#include "core/numerics/SpecialFunctions.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>

namespace tst_LogExpectedImprovement {

using namespace vernier;

class TestLogExpectedImprovement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Reference values from 50-digit arithmetic.
    void logFactorMatchesReference_data() {
        QTest::addColumn<double>("u");
        QTest::addColumn<double>("expected");
        QTest::newRow("-1e3") << -1e3 << -500014.734;
        QTest::newRow("-30") << -30.0 << -457.724654;
        QTest::newRow("-5") << -5.0 << -16.7443012;
        QTest::newRow("0") << 0.0 << -0.9189385;
        QTest::newRow("3") << 3.0 << 1.0987397;
    }
    void logFactorMatchesReference() {
        QFETCH(double, u);
        QFETCH(double, expected);
        // The references carry nine digits.
        QVERIFY(std::abs(logImprovementFactor(u) - expected) <= 1e-7 + 1e-9 * std::abs(expected));
    }

    void theBranchesMeet() {
        for (const double seam : {-1.0, -1e6}) {
            const double step = 1e-9 * std::abs(seam);
            const double left = logImprovementFactor(seam - step);
            const double right = logImprovementFactor(seam + step);
            QVERIFY2(std::abs(left - right) < 1e-7 * std::abs(left), qPrintable(QString::number(seam)));
        }
    }

    void derivativesMatchDifferences() {
        for (const double mean : {-40.0, -3.0, -0.4, 0.2, 5.0}) {
            const double deviation = 0.7;
            const double step = 1e-6;
            const auto value = [](double m, double s) { return LogExpectedImprovement::at(m, s, 0.1).value; };
            const LogExpectedImprovement at = LogExpectedImprovement::at(mean, deviation, 0.1);
            const double byMean = (value(mean + step, deviation) - value(mean - step, deviation)) / (2 * step);
            const double byDeviation = (value(mean, deviation + step) - value(mean, deviation - step)) / (2 * step);
            QVERIFY(std::abs(at.byMean - byMean) < 1e-5 * std::max(1.0, std::abs(byMean)));
            QVERIFY(std::abs(at.byDeviation - byDeviation) < 1e-5 * std::max(1.0, std::abs(byDeviation)));
        }
    }

    void anImprovementThatIsCertainIsItsSize() {
        QVERIFY(std::abs(std::exp(LogExpectedImprovement::at(3, 1e-6, 1).value) - 2) < 1e-9);
    }

    void scaledErfcIsContinuousAndMatchesKnownValues() {
        QCOMPARE(scaledErfc(0), 1.0);
        QVERIFY(std::abs(scaledErfc(1) - 0.42758357615580700442) < 1e-14);
        QVERIFY(std::abs(scaledErfc(10) - 0.056140992743822585) < 1e-14);
        QVERIFY(std::abs(scaledErfc(25 - 1e-12) / scaledErfc(25) - 1) < 1e-12);
        QVERIFY(scaledErfc(1e8) > 0);
    }

    void quantileInvertsTheProbability() {
        for (const double p : {1e-12, 0.01, 0.5, 0.95})
            QVERIFY(std::abs(normalProbability(normalQuantile(p)) / p - 1) < 1e-10);
        QVERIFY(std::isfinite(normalQuantile(0)) && std::isfinite(normalQuantile(1)));
    }
};

VERNIER_TEST(TestLogExpectedImprovement, Nothing);

}  // namespace tst_LogExpectedImprovement

#include "tst_LogExpectedImprovement.moc"
