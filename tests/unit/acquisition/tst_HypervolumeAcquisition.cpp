#include "core/acquisition/HypervolumeAcquisition.h"

#include "core/base/Rng.h"
#include "core/numerics/SpecialFunctions.h"
#include "tests/support/DerivativeCheck.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_HypervolumeAcquisition {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The expectation by its definition: the mean, over a fine grid of normal quantiles of each objective, of what the hypervolume
/// grows by.
double naiveImprovement(const Eigen::MatrixXd& front, const Eigen::VectorXd& reference, const Eigen::VectorXd& means,
                        const Eigen::VectorXd& deviations, int steps) {
    const double before = hypervolume(front, reference);
    const Eigen::Index m = means.size();
    Eigen::MatrixXd more(front.rows() + 1, m);
    more.topRows(front.rows()) = front;
    double sum = 0;
    const auto count = static_cast<std::int64_t>(std::pow(steps, m));
    for (std::int64_t cell = 0; cell < count; ++cell) {
        std::int64_t rest = cell;
        for (Eigen::Index k = 0; k < m; ++k) {
            const double share = (static_cast<double>(rest % steps) + 0.5) / steps;
            more(front.rows(), k) = means[k] + deviations[k] * normalQuantile(share);
            rest /= steps;
        }
        sum += hypervolume(more, reference) - before;
    }
    return sum / static_cast<double>(count);
}

Eigen::MatrixXd frontOf(Eigen::Index m) {
    Eigen::MatrixXd front(4, 3);
    front << 0.1, 1.0, 0.6, 0.5, 0.8, 0.3, 0.9, 0.4, 0.5, 1.1, 0.0, 0.9;
    return front.leftCols(m);
}

/// Two or three objectives over two coordinates, and a limit.
struct Fixture {
    std::vector<GaussianProcess> processes;
    GaussianProcess limit;

    Fixture() {
        Rng rng(1);
        Eigen::MatrixXd points(12, 2);
        for (double& unit : points.reshaped())
            unit = rng.uniform();
        const KernelParameters parameters{Eigen::Vector2d(-0.5, -0.2), 0, Eigen::Vector2d(-0.3, -0.6), -1, -8};
        const Kernel kernel({false, false}, parameters);
        for (const double shift : {0.0, 1.0, 2.0}) {
            processes.emplace_back(kernel, points);
            processes.back().setTargets((3 * points.col(0).array() + shift).sin() + points.col(1).array() * (shift - 1));
        }
        limit = GaussianProcess(kernel, points);
        limit.setTargets(0.5 - points.col(0).array());
    }
    std::vector<const GaussianProcess*> used(std::size_t count) const {
        std::vector<const GaussianProcess*> used;
        for (std::size_t k = 0; k < count; ++k)
            used.push_back(&processes[k]);
        return used;
    }
};

}  // namespace

class TestHypervolumeAcquisition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExpectationIsThatOfTheDefinition() {
        const Feasibility certain;
        for (const Eigen::Index m : {2, 3}) {
            const Eigen::VectorXd reference = Eigen::VectorXd::Constant(m, -0.1);
            const HypervolumeAcquisition acquisition({}, certain, coverUndominated(frontOf(m), reference));
            const int steps = m == 2 ? 200 : 40;
            for (const double mean : {-0.2, 0.5, 1.0}) {
                const Eigen::VectorXd means = Eigen::VectorXd::LinSpaced(m, mean, mean + 0.2);
                const Eigen::VectorXd deviations = Eigen::VectorXd::LinSpaced(m, 0.3, 0.5);
                const double expected = naiveImprovement(frontOf(m), reference, means, deviations, steps);
                const double found = acquisition.improvement(means, deviations);
                // The grid leaves out the outermost tails.
                QVERIFY2(std::abs(found - expected) < 0.02 * expected + 1e-4,
                         qPrintable(QStringLiteral("%1 %2").arg(found).arg(expected)));
            }
        }
    }

    void withOneObjectiveItIsExpectedImprovement() {
        const Feasibility certain;
        const Eigen::MatrixXd known = Eigen::MatrixXd::Constant(1, 1, 0.7);
        const HypervolumeAcquisition acquisition({}, certain, coverUndominated(known, Eigen::VectorXd::Constant(1, -5)));
        const double u = (0.4 - 0.7) / 0.3;
        const double expected = 0.3 * (normalDensity(u) + u * normalProbability(u));
        QVERIFY(std::abs(acquisition.improvement(Eigen::VectorXd::Constant(1, 0.4), Eigen::VectorXd::Constant(1, 0.3)) -
                         expected) < 1e-14);
    }

    void aDominatedPointChangesNothingAndOrderDoesNotMatter() {
        const Feasibility certain;
        const Eigen::Vector3d reference(-0.1, -0.2, -0.3);
        const Eigen::Vector3d means(0.5, 0.6, 0.4);
        const Eigen::Vector3d deviations(0.3, 0.2, 0.4);
        const double plain =
            HypervolumeAcquisition({}, certain, coverUndominated(frontOf(3), reference)).improvement(means, deviations);
        Eigen::MatrixXd more(5, 3);
        more << frontOf(3), 0.4, 0.7, 0.2;
        QCOMPARE(HypervolumeAcquisition({}, certain, coverUndominated(more, reference)).improvement(means, deviations), plain);
        const std::vector<Eigen::Index> turn{2, 0, 1};
        const double turned =
            HypervolumeAcquisition({}, certain, coverUndominated(frontOf(3)(Eigen::all, turn), reference(turn)))
                .improvement(means(turn), deviations(turn));
        QVERIFY(std::abs(turned - plain) < 1e-14);
    }

    void derivativesAgreeWithDifferences_data() {
        QTest::addColumn<int>("objectives");
        QTest::addColumn<bool>("isLimited");
        QTest::newRow("two") << 2 << false;
        QTest::newRow("three") << 3 << false;
        QTest::newRow("two and a limit") << 2 << true;
    }

    void derivativesAgreeWithDifferences() {
        QFETCH(int, objectives);
        QFETCH(bool, isLimited);
        const Fixture fixture;
        const Feasibility feasibility = isLimited ? Feasibility(fixture.limit, 0.1) : Feasibility();
        const HypervolumeAcquisition acquisition(
            fixture.used(static_cast<std::size_t>(objectives)), feasibility,
            coverUndominated(frontOf(objectives), Eigen::VectorXd::Constant(objectives, -1)));
        compareDerivatives(acquisition, 1e-4);
    }
};
VERNIER_TEST(TestHypervolumeAcquisition, Nothing);

}  // namespace tst_HypervolumeAcquisition
#include "tst_HypervolumeAcquisition.moc"
