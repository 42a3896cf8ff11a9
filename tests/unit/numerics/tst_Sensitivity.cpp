#include "core/acquisition/ImprovementForecast.h"
#include "core/numerics/PedAnova.h"
#include "core/numerics/SensitivityIndices.h"
#include "tests/support/TestProgram.h"

#include <cmath>
#include <numbers>

namespace tst_Sensitivity {

using namespace vernier;

class TestSensitivity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Ishigami and Homma 1990 with a = 7, b = 0.1: first 0.3139, 0.4424, 0; total 0.5576, 0.4424, 0.2437.
    void indicesOfTheIshigamiFunction() {
        const auto ishigami = [](const Eigen::MatrixXd& u) -> Eigen::VectorXd {
            const Eigen::ArrayXXd x = (2 * u.array() - 1) * std::numbers::pi;
            return x.col(0).sin() + 7 * x.col(1).sin().square() + 0.1 * x.col(2).pow(4) * x.col(0).sin();
        };
        const SensitivityIndices indices = SensitivityIndices::of(ishigami, 3, 8192, 1);
        const Eigen::Vector3d first(0.3139, 0.4424, 0);
        const Eigen::Vector3d total(0.5576, 0.4424, 0.2437);
        // Sobol points of this number leave errors of a few thousandths.
        QVERIFY((indices.first - first).cwiseAbs().maxCoeff() < 0.015);
        QVERIFY((indices.total - total).cwiseAbs().maxCoeff() < 0.015);
    }

    void aConstantHasNoIndices() {
        const auto constant = [](const Eigen::MatrixXd& u) -> Eigen::VectorXd {
            return Eigen::VectorXd::Constant(u.rows(), 4);
        };
        QVERIFY(SensitivityIndices::of(constant, 2, 64, 1).total.isZero());
    }

    void pedAnovaNamesWhatTheGoodResultsShare() {
        Rng rng(2);
        Eigen::MatrixXd points(200, 3);
        for (Eigen::Index i = 0; i < 200; ++i)
            points.row(i) << rng.uniform(), rng.uniform(), rng.below(2) ? 0.25 : 0.75;
        const Eigen::VectorXd values =
            -(points.col(0).array() - 0.5).square() + 0.05 * (points.col(2).array() > 0.5).cast<double>();
        const Eigen::VectorXd importance = pedAnova(points, values, {false, false, true}, 0.1);
        QVERIFY(importance[0] > 3 * importance[1] && importance[2] > 2 * importance[1]);
        QVERIFY(pedAnova(points.topRows(20), values.head(20), {false, false, true}, 0.1).isZero());
    }

    void pedAnovaOfFiveGoodResultsIsEnoughAndWithoutDifferencesThereIsNone() {
        Eigen::MatrixXd points(10, 2);
        Eigen::VectorXd values(10);
        for (Eigen::Index i = 0; i < 10; ++i) {
            points.row(i) << (i < 5 ? 0.25 : 0.75), 0.5;
            values[i] = -static_cast<double>(i);
        }
        const Eigen::VectorXd importance = pedAnova(points, values, {true, true}, 0.5);  // the first five
        QCOMPARE(importance[0], 1.0);
        QCOMPARE(importance[1], 0.0);
        QVERIFY(pedAnova(points, values, {true, true}, 0.4).isZero());  // four are too few
        const Eigen::MatrixXd alike = Eigen::MatrixXd::Constant(10, 2, 0.5);
        QVERIFY(pedAnova(alike, values, {true, true}, 0.5).isZero());
    }

    void theForecastOfOnePointIsItsOwnProbability() {
        KernelParameters parameters{Eigen::VectorXd::Constant(1, -1), 0, Eigen::VectorXd::Constant(1, -1), -3, -12};
        GaussianProcess process(Kernel({false}, parameters), Eigen::MatrixXd::Constant(1, 1, 0.2));
        process.setTargets(Eigen::VectorXd::Constant(1, 0.0));
        Rng rng(4);
        const std::vector<ImprovementForecast> forecasts =
            ImprovementForecast::of(process, Eigen::MatrixXd::Constant(1, 1, 0.9), 5, 0.0, 0.0, rng);
        QCOMPARE(forecasts.size(), std::size_t{1});
        const ImprovementForecast& forecast = forecasts.front();
        // The mean there is 0 too: one half, within four standard errors of 2,000 draws.
        QVERIFY(std::abs(forecast.probability - 0.5) < 0.045);
        QVERIFY(forecast.expectedGain > 0.3 && forecast.expectedGain < 0.5);
        QCOMPARE(forecast.lowerGain, 0.0);
        QVERIFY(forecast.upperGain > forecast.expectedGain);
    }
};

VERNIER_TEST(TestSensitivity, Nothing);

}  // namespace tst_Sensitivity

#include "tst_Sensitivity.moc"
