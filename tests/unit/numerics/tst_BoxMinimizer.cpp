#include "core/numerics/BoxMinimizer.h"

#include "tests/support/TestProgram.h"

#include <cmath>
#include <limits>

namespace tst_BoxMinimizer {

using namespace vernier;

namespace {

Eigen::VectorXd one(double value) {
    return Eigen::VectorXd::Constant(1, value);
}

/// A parabola with its lowest point, 0, at `middle`.
SmoothFunction parabola(double middle, double curvature) {
    return [=](const Eigen::VectorXd& x, Eigen::VectorXd& gradient) {
        gradient = one(2 * curvature * (x[0] - middle));
        return curvature * (x[0] - middle) * (x[0] - middle);
    };
}

}  // namespace

class TestBoxMinimizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLowestPointWithinTheBoxIsFound() {
        const auto lowest = [](double upper) { return minimizeInBox(parabola(0.7, 1), one(0.1), one(0), one(upper), {}); };
        QVERIFY(std::abs(lowest(1).point[0] - 0.7) < 1e-3);
        QCOMPARE(lowest(0.5).point[0], 0.5);
        QVERIFY(std::abs(lowest(0.5).value - 0.04) < 1e-12);
    }

    /// How steep is too flat to go on does not depend on how far the start is from 0.
    void whereCoordinatesAreLargeASlopeIsFollowedStill() {
        QVERIFY(minimizeInBox(parabola(3e6, 1e-7), one(1e6), one(0), one(1e7), {}).point[0] > 1e6);
    }

    void whatIsNotFiniteIsNotTheBest() {
        const auto beyondHalf = [](const Eigen::VectorXd& x, Eigen::VectorXd& gradient) {
            const double value = parabola(0.8, 1)(x, gradient);
            return x[0] > 0.5 ? -std::numeric_limits<double>::infinity() : value;
        };
        const BoxMinimum found = minimizeInBox(beyondHalf, one(0.1), one(0), one(1), {});
        QVERIFY(std::isfinite(found.value) && found.point[0] <= 0.5);
    }

    void withoutAStepTheStartIsTheBest() {
        const BoxMinimum found = minimizeInBox(parabola(0.25, 1), one(0.25), one(0), one(1), {});
        QCOMPARE(found.point[0], 0.25);
        QCOMPARE(found.value, 0.0);
    }
};

VERNIER_TEST(TestBoxMinimizer, Nothing);

}  // namespace tst_BoxMinimizer

#include "tst_BoxMinimizer.moc"
