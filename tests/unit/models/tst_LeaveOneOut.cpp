#include "core/models/LeaveOneOut.h"

#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_LeaveOneOut {

using namespace vernier;

namespace {

const Eigen::Vector4d kTargets(1, 2, 3, 6);

/// Predictions that miss by 0, 1, -1 and 2 deviations.
LeaveOneOut heldOut(double deviation = 0.5) {
    return {Eigen::Vector4d(1, 2 - deviation, 3 + deviation, 6 - 2 * deviation), Eigen::Vector4d::Constant(deviation)};
}

}  // namespace

class TestLeaveOneOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftOutIsPredictedFromTheOthers() {
        const Kernel kernel({false}, {Eigen::VectorXd::Constant(1, -1), 0, Eigen::VectorXd::Constant(1, -1), -3, -3});
        Eigen::MatrixXd points(5, 1);
        points << 0.1, 0.3, 0.45, 0.7, 0.95;
        const Eigen::VectorXd targets = (5 * points.col(0).array()).sin();
        GaussianProcess all(kernel, points);
        all.setTargets(targets);
        const LeaveOneOut left = LeaveOneOut::of(all);
        for (Eigen::Index i = 0; i < 5; ++i) {
            std::vector<Eigen::Index> others;
            for (Eigen::Index j = 0; j < 5; ++j) {
                if (j != i)
                    others.push_back(j);
            }
            GaussianProcess without(kernel, points(others, Eigen::all));
            without.setTargets(targets(others));
            const Posterior posterior = without.at(points.row(i));
            QVERIFY(std::abs(left.means[i] - posterior.mean) < 1e-6);
            QVERIFY(std::abs(left.deviations[i] - std::sqrt(posterior.variance + without.noise())) < 1e-6);
        }
    }

    void coverageIsTheShareWithin() {
        QCOMPARE(heldOut().coverage(kTargets, 0.5), 0.25);  // within 0.67 deviations
        QCOMPARE(heldOut().coverage(kTargets, 0.9), 0.75);  // 1.64
        QCOMPARE(heldOut().coverage(kTargets, 0.99), 1.0);  // 2.58
    }

    void theShareExplainedComparesWithTheMean() {
        // 1.5 of 14: about their mean, 3, the targets deviate by 2, 1, 0 and 3.
        QVERIFY(std::abs(heldOut().explainedShare(kTargets) - (1 - 1.5 / 14)) < 1e-12);
        QCOMPARE((LeaveOneOut{Eigen::Vector2d(1, 2), Eigen::Vector2d(1, 1)}).explainedShare(Eigen::Vector2d(3, 3)), 0.0);
    }

    void variancesAreScaledToTheErrorsThatWereMade() {
        QCOMPARE(heldOut().varianceScale(kTargets, 0), 1.5);
        QCOMPARE(heldOut().varianceScale(kTargets, 4), 1.25);
    }

    void densityFallsWithErrorAndWidth() {
        const double peak = -0.5 * std::log(2 * M_PI);
        QVERIFY(std::abs(heldOut(1).meanLogDensity(kTargets) - (peak - 0.5 * 6 / 4)) < 1e-12);
        QVERIFY(std::abs(heldOut(0.5).meanLogDensity(kTargets) - (peak - 0.5 * 6 / 4 + std::log(2))) < 1e-12);
    }
};

VERNIER_TEST(TestLeaveOneOut, Nothing);

}  // namespace tst_LeaveOneOut

#include "tst_LeaveOneOut.moc"
