#include "core/models/StackedProcess.h"

#include "core/base/Rng.h"
#include "core/numerics/RankCorrelation.h"
#include "tests/support/TestProgram.h"

#include <algorithm>

namespace tst_StackedProcess {

using namespace vernier;

namespace {

constexpr int kDimensions = 3;

Eigen::VectorXd randomVector(int size, Rng& rng) {
    Eigen::VectorXd vector(size);
    for (double& value : vector)
        value = rng.uniform();
    return vector;
}

GaussianProcess randomProcess(int points, Rng& rng) {
    Eigen::MatrixXd rows(points, kDimensions);
    for (int i = 0; i < points; ++i)
        rows.row(i) = randomVector(kDimensions, rng).transpose();
    KernelParameters parameters;
    parameters.logLength = Eigen::VectorXd::Constant(kDimensions, -0.5);
    parameters.logAdditiveLength = parameters.logLength;
    parameters.logNoise = -5;
    GaussianProcess process(Kernel(std::vector<bool>(kDimensions, false), parameters), rows);
    process.setTargets(randomVector(points, rng));
    return process;
}

}  // namespace

class TestStackedProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientsAreThoseOfFiniteDifferences() {
        Rng rng(3);
        const GaussianProcess one = randomProcess(9, rng);
        const GaussianProcess other = randomProcess(6, rng);
        const StackedProcess stacked({&one, &other}, randomProcess(5, rng), {0.3, 1.7, 2.0, 0.6, 0.4});
        for (int repeat = 0; repeat < 20; ++repeat) {
            const Eigen::VectorXd point = randomVector(kDimensions, rng);
            Eigen::VectorXd meanGradient;
            Eigen::VectorXd varianceGradient;
            stacked.at(point, meanGradient, varianceGradient);
            for (int k = 0; k < kDimensions; ++k) {
                constexpr double kStep = 1e-5;
                const Eigen::VectorXd step = kStep * Eigen::VectorXd::Unit(kDimensions, k);
                const Posterior above = stacked.at(point + step);
                const Posterior below = stacked.at(point - step);
                // Central differences err by the square of the step.
                QVERIFY(std::abs((above.mean - below.mean) / (2 * kStep) - meanGradient[k]) < 1e-6);
                QVERIFY(std::abs((above.variance - below.variance) / (2 * kStep) - varianceGradient[k]) < 1e-6);
            }
        }
    }

    void rowsAndSinglePointsAgree() {
        Rng rng(4);
        const GaussianProcess base = randomProcess(9, rng);
        const StackedProcess stacked({&base}, randomProcess(5, rng), {0.3, 1.7, 2.0, 0.6, 0.4});
        const Eigen::MatrixXd points = Eigen::MatrixXd::Random(7, kDimensions).cwiseAbs();
        Eigen::VectorXd means;
        Eigen::VectorXd variances;
        stacked.atRows(points, means, variances);
        for (Eigen::Index i = 0; i < points.rows(); ++i) {
            const Posterior one = stacked.at(points.row(i));
            QVERIFY(std::abs(one.mean - means[i]) < 1e-12);
            QVERIFY(std::abs(one.variance - variances[i]) < 1e-12);
        }
    }

    void withoutShareAndSlopeOnlyTheTopSpeaks() {
        Rng rng(5);
        const GaussianProcess base = randomProcess(9, rng);
        const GaussianProcess top = randomProcess(5, rng);
        const StackedProcess stacked({&base}, top, {});
        const Eigen::VectorXd point = randomVector(kDimensions, rng);
        QVERIFY(std::abs(stacked.at(point).mean - top.at(point).mean) < 1e-12);
        QVERIFY(std::abs(stacked.at(point).variance - top.at(point).variance) < 1e-12);
    }

    void rankCorrelationHasItsKnownValues() {
        const Eigen::Vector4d up{1, 2, 3, 4};
        QCOMPARE(rankCorrelation(up, Eigen::Vector4d(1, 10, 100, 1e300)), 1.0);
        QCOMPARE(rankCorrelation(up, Eigen::Vector4d(4, 3, 2, 1)), -1.0);
        // 1 - 6 Σd² / (n (n² - 1)) with d = 1, 1, 1, 1.
        QVERIFY(std::abs(rankCorrelation(up, Eigen::Vector4d(2, 1, 4, 3)) - 0.6) < 1e-12);
        // Ties share their mean rank: 1.5, 1.5, 3, 4 against 1, 2, 3, 4.
        QVERIFY(std::abs(rankCorrelation(up, Eigen::Vector4d(7, 7, 8, 9)) - 4.5 / std::sqrt(5 * 4.5)) < 1e-12);
        QCOMPARE(rankCorrelation(up, Eigen::Vector4d::Constant(3)), 0.0);
        QCOMPARE(rankCorrelation(Eigen::VectorXd(), Eigen::VectorXd()), 0.0);
    }
};

VERNIER_TEST(TestStackedProcess, Nothing);

}  // namespace tst_StackedProcess

#include "tst_StackedProcess.moc"
