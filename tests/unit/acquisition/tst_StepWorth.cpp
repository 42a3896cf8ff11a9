#include "core/acquisition/StepWorth.h"

#include "core/numerics/SpecialFunctions.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>

namespace tst_StepWorth {

using namespace vernier;

namespace {

constexpr double kBest = 1;

double expectedImprovement(double mean, double variance) {
    const double u = (mean - kBest) / std::sqrt(variance);
    return std::sqrt(variance) * (normalDensity(u) + u * normalProbability(u));
}

/// A curve at step 0 whose end is open, of which a look at step 1 tells most, and step 11 all.
Prospect openProspect(double startSteps) {
    return {0, startSteps, 0, 0.0, 1.0, 1.0, {{-100, 0}, {0.0, 1.0}}};
}

}  // namespace

class TestStepWorth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Weitzman's condition: what the outcomes that go on bring beyond the price of the rest pays for the look, and no more.
    void aLookIsWorthThePriceAtWhichItBreaksEven() {
        for (const double startSteps : {0.0, 2.0}) {
            const StepWorth worth = worthOf(openProspect(startSteps), {1, 11}, {0.1, 0}, kBest);
            QCOMPARE(worth.rung, std::size_t{0});
            const double open = 1 / (1 / 1.0 + 1 / 0.1);
            double excess = 0;
            for (int slice = 0; slice < 8; ++slice) {
                const double mean = std::sqrt(1 - open) * normalQuantile((slice + 0.5) / 8);
                excess += std::max(0.0, expectedImprovement(mean, open) - worth.worth * (10 + startSteps)) / 8;
            }
            const double cost = worth.worth * (1 + startSteps);
            // The price is found to a thousandth.
            QVERIFY2(std::abs(excess - cost) < 0.01 * cost, qPrintable(QStringLiteral("%1 %2").arg(excess).arg(cost)));
            QVERIFY(worth.worth > expectedImprovement(0, 1) / (11 + startSteps));
        }
    }

    void aLookThatTellsNothingIsLeftOut() {
        const StepWorth worth = worthOf(openProspect(0), {1, 11}, {1e12, 0}, kBest);
        QCOMPARE(worth.rung, std::size_t{1});
        QVERIFY(std::abs(worth.worth - expectedImprovement(0, 1) / 11) < 1e-12);
    }
};

VERNIER_TEST(TestStepWorth, Nothing);

}  // namespace tst_StepWorth

#include "tst_StepWorth.moc"
