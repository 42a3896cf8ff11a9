#include "core/acquisition/StepWorth.h"
#include "core/base/Rng.h"
#include "core/models/LevelChain.h"
#include "core/numerics/StudentRegression.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_LevelChain {

using namespace vernier;

namespace {

const std::vector<double> kRungs{1, 2, 4, 8, 16};

/// Curves that end at `end` and are told apart from rung `telling` on; before it they are noise.
std::vector<std::vector<double>> curves(int count, std::size_t telling, double noise) {
    Rng rng(7);
    std::vector<std::vector<double>> levels;
    for (int i = 0; i < count; ++i) {
        const double end = rng.normal();
        std::vector<double> own;
        for (std::size_t k = 0; k < kRungs.size(); ++k)
            own.push_back(k < telling ? rng.normal() : end - 1 / kRungs[k] + noise * rng.normal());
        levels.push_back(own);
    }
    return levels;
}

}  // namespace

/// The numerics of learning curves: the chain over rungs, the worth of a step, the regression on peers.
class TestLevelChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeDataMoreStepsTellMore() {
        const LevelChain chain(kRungs);
        for (std::size_t k = 0; k + 1 < kRungs.size(); ++k)
            QVERIFY(chain.finalVariance(k) > chain.finalVariance(k + 1));
        QCOMPARE(chain.finalVariance(kRungs.size() - 1), 0.0);
        const std::vector<LevelForecast> forecast = chain.forecast({0.0, 0.4});
        QCOMPARE(forecast[1].mean, 0.4);
        QCOMPARE(forecast[1].variance, 0.0);
        QVERIFY(std::abs(forecast[2].mean - 0.6) < 1e-12);  // half the rise before
    }

    void curvesTeachHowOthersGoOn() {
        LevelChain chain(kRungs);
        chain.fit(curves(60, 0, 0.01));
        const std::vector<LevelForecast> forecast = chain.forecast({0.5 - 1, 0.5 - 0.5});
        QVERIFY2(std::abs(forecast.back().mean - (0.5 - 1.0 / 16)) < 0.05, std::to_string(forecast.back().mean).c_str());
        QVERIFY(forecast.back().variance < 0.01);
    }

    void aRungThatTellsNothingIsKnownToTellNothing() {
        LevelChain chain(kRungs);
        chain.fit(curves(80, 2, 0.02));
        QVERIFY2(chain.finalVariance(1) > 0.5, std::to_string(chain.finalVariance(1)).c_str());
        QVERIFY2(chain.finalVariance(2) < 0.1, std::to_string(chain.finalVariance(2)).c_str());
    }

    void whatLeavesAllOpenIsNoEvidence() {
        LevelChain chain(kRungs);
        chain.fit(curves(80, 2, 0.02));
        const double unseen = chain.unseenFinalVariance();
        QVERIFY2(std::abs(unseen - 1) < 0.5, std::to_string(unseen).c_str());  // what the ends of curves() have
        QVERIFY(chain.evidenceVariance(chain.finalVariance(1)) > 4 * unseen);
        QVERIFY(chain.evidenceVariance(2 * unseen) > 100 * unseen);
        const double told = chain.finalVariance(2);
        QVERIFY(std::abs(chain.evidenceVariance(told) - 1 / (1 / told - 1 / unseen)) < 1e-9);
        QCOMPARE(chain.evidenceVariance(0), 0.0);

        // As evidence about a belief that is as open as all curves are, it leaves what the curve itself leaves.
        const double left = 1 / (1 / unseen + 1 / chain.evidenceVariance(told));
        QVERIFY(std::abs(left - told) < 1e-9);
    }

    void aDearerOrWorseTrialIsWorthLess() {
        const LevelChain chain(kRungs);
        std::vector<double> open;
        for (std::size_t k = 0; k < kRungs.size(); ++k)
            open.push_back(chain.finalVariance(k));
        const auto prospect = [&](double mean, double step, std::size_t next, double startSteps = 0) {
            Prospect result{step, startSteps, next, mean, 0.05, 0.5, {}};
            for (std::size_t k = 0; k < kRungs.size(); ++k)
                result.levels.push_back({mean, 0.05});
            return worthOf(result, kRungs, open, 1.0);
        };
        QVERIFY(prospect(1.0, 4, 3).worth > prospect(0.8, 4, 3).worth);
        QVERIFY(prospect(1.0, 8, 4).worth > prospect(1.0, 4, 4).worth);
        QCOMPARE(prospect(-50, 4, 3).worth, 0.0);
        QVERIFY(prospect(1.0, 4, 3, 20).worth < prospect(1.0, 4, 3).worth);
        QCOMPARE(prospect(1.0, 8, 4).rung, std::size_t{4});
    }

    void aRegressionFindsItsLine() {
        Rng rng(3);
        Eigen::MatrixXd inputs(200, 2);
        Eigen::VectorXd outputs(200);
        for (Eigen::Index i = 0; i < 200; ++i) {
            inputs.row(i) << 1, rng.normal();
            outputs[i] = 2 + 0.5 * inputs(i, 1) + 0.1 * rng.normal();
        }
        const StudentBelief belief = predictByRegression(inputs, outputs, Eigen::Vector2d(10, 1), 0.2, Eigen::Vector2d(1, 1));
        QVERIFY(std::abs(belief.location - 2.5) < 0.05);
        QVERIFY(std::abs(belief.scale - 0.1) < 0.02);
        QCOMPARE(belief.degrees, 202.0);
    }

    void aStudentBeliefHasTheTailsOfATable() {
        const StudentBelief belief{0, 1, 5};
        QVERIFY(std::abs(belief.probabilityAbove(2.0150) - 0.05) < 1e-4);  // the tabulated 95 % point
        QVERIFY(std::abs(belief.quantile(0.95) - 2.0150) < 1e-4);
        QVERIFY(std::abs((StudentBelief{3, 2, 5}.quantile(0.05)) - (3 - 2 * 2.0150)) < 1e-3);
    }
};

VERNIER_TEST(TestLevelChain, Nothing);

}  // namespace tst_LevelChain

#include "tst_LevelChain.moc"
