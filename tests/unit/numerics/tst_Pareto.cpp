#include "core/numerics/Pareto.h"

#include "core/base/Rng.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace tst_Pareto {

using namespace vernier;

namespace {

/// Points on a coarse grid, so that there are equal rows and equal coordinates.
Eigen::MatrixXd randomPoints(Eigen::Index n, Eigen::Index m, Rng& rng) {
    Eigen::MatrixXd points(n, m);
    for (double& value : points.reshaped())
        value = std::round(12 * rng.uniform()) / 12;
    return points;
}

bool dominates(const Eigen::RowVectorXd& a, const Eigen::RowVectorXd& b) {
    return (a.array() >= b.array()).all() && (a.array() > b.array()).any();
}

/// By the definition: O(n²).
std::vector<Eigen::Index> naiveFront(const Eigen::MatrixXd& values) {
    std::vector<Eigen::Index> front;
    for (Eigen::Index i = 0; i < values.rows(); ++i) {
        bool isIn = true;
        for (Eigen::Index other = 0; other < values.rows(); ++other)
            isIn = isIn && !dominates(values.row(other), values.row(i)) && !(other < i && values.row(other) == values.row(i));
        if (isIn)
            front.push_back(i);
    }
    return front;
}

/// One front after the other, by the definition.
std::vector<int> naiveFronts(const Eigen::MatrixXd& values) {
    std::vector<int> fronts(static_cast<std::size_t>(values.rows()), 0);
    for (int front = 1; std::ranges::find(fronts, 0) != fronts.end(); ++front) {
        const std::vector<int> before = fronts;
        const auto isLeft = [&](Eigen::Index row) { return before[static_cast<std::size_t>(row)] == 0; };
        for (Eigen::Index i = 0; i < values.rows(); ++i) {
            bool isIn = isLeft(i);
            for (Eigen::Index other = 0; other < values.rows(); ++other)
                isIn = isIn && !(isLeft(other) && dominates(values.row(other), values.row(i)));
            if (isIn)
                fronts[static_cast<std::size_t>(i)] = front;
        }
    }
    return fronts;
}

/// By inclusion and exclusion over all subsets: the volume of a union of boxes.
double naiveVolume(const Eigen::MatrixXd& values, const Eigen::VectorXd& reference) {
    double volume = 0;
    for (unsigned subset = 1; subset < 1u << values.rows(); ++subset) {
        Eigen::RowVectorXd corner = Eigen::RowVectorXd::Constant(values.cols(), 1e9);
        int size = 0;
        for (Eigen::Index i = 0; i < values.rows(); ++i) {
            if (subset >> i & 1u) {
                corner = corner.cwiseMin(values.row(i));
                ++size;
            }
        }
        volume += (size % 2 ? 1 : -1) * (corner.transpose() - reference).cwiseMax(0).prod();
    }
    return volume;
}

/// What a point adds, by the boxes of a cover.
double lengthIn(const BoxCover& cover, const Eigen::RowVectorXd& point) {
    double sum = 0;
    for (const BoxCover::Box& box : cover.boxes) {
        double product = 1;
        for (std::size_t k = 0; k < cover.levels.size(); ++k) {
            const double lower = cover.levels[k][box.lower[k]];
            const double upper = cover.levels[k][box.upper[k]];
            product *= std::max(0.0, std::min(point[static_cast<Eigen::Index>(k)], upper) - lower);
        }
        sum += product;
    }
    return sum;
}

}  // namespace

class TestPareto : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFrontIsThatOfTheDefinition() {
        Rng rng(1);
        for (const Eigen::Index m : {1, 2, 3, 4}) {
            for (int round = 0; round < 30; ++round) {
                const Eigen::MatrixXd points = randomPoints(40, m, rng);
                QCOMPARE(paretoFront(points), naiveFront(points));
            }
        }
        QVERIFY(paretoFront(Eigen::MatrixXd(0, 2)).empty());
    }

    void frontsAreWhatIsLeftOnceThoseBeforeAreTakenAway() {
        Rng rng(7);
        for (const Eigen::Index m : {1, 2, 3, 4}) {
            for (int round = 0; round < 30; ++round) {
                const Eigen::MatrixXd points = randomPoints(60, m, rng);
                QCOMPARE(paretoFronts(points), naiveFronts(points));
            }
        }
        QVERIFY(paretoFronts(Eigen::MatrixXd(0, 2)).empty());
    }

    void hypervolumeIsThatOfInclusionAndExclusion() {
        Rng rng(2);
        for (const Eigen::Index m : {1, 2, 3, 4}) {
            const Eigen::VectorXd reference = Eigen::VectorXd::Constant(m, 0.2);
            for (int round = 0; round < 20; ++round) {
                const Eigen::MatrixXd points = randomPoints(8, m, rng);
                QVERIFY(std::abs(hypervolume(points, reference) - naiveVolume(points, reference)) < 1e-12);
            }
        }
        QCOMPARE(hypervolume(Eigen::MatrixXd(0, 3), Eigen::Vector3d::Zero()), 0.0);
        QCOMPARE(hypervolume(Eigen::RowVector2d(-1, 5), Eigen::Vector2d::Zero()), 0.0);  // not above the reference
    }

    void theBoxesAreWhatAPointAdds() {
        Rng rng(3);
        for (const Eigen::Index m : {1, 2, 3, 4}) {
            const Eigen::VectorXd reference = Eigen::VectorXd::Constant(m, 0.1);
            for (int round = 0; round < 20; ++round) {
                const Eigen::MatrixXd points = randomPoints(12, m, rng);
                const BoxCover cover = coverUndominated(points, reference);
                Eigen::MatrixXd more(13, m);
                more << points, 1.3 * randomPoints(1, m, rng);
                const double added = hypervolume(more, reference) - hypervolume(points, reference);
                QVERIFY(std::abs(lengthIn(cover, more.bottomRows(1)) - added) < 1e-12);
            }
        }
    }

    void aDominatedPointChangesNothingAndOrderDoesNotMatter() {
        Rng rng(4);
        const Eigen::MatrixXd points = randomPoints(20, 3, rng);
        const Eigen::Vector3d reference(0.1, 0, 0.2);
        Eigen::MatrixXd more(21, 3);
        more << points, points.row(paretoFront(points).front()).array() - 0.05;
        QVERIFY(std::abs(hypervolume(more, reference) - hypervolume(points, reference)) < 1e-14);
        Eigen::MatrixXd turned(20, 3);
        turned << points.col(2), points.col(0), points.col(1);
        QVERIFY(std::abs(hypervolume(turned.colwise().reverse(), Eigen::Vector3d(0.2, 0.1, 0)) -
                         hypervolume(points, reference)) < 1e-13);
    }

    void boxesAreFew() {
        Rng rng(5);
        Eigen::MatrixXd sphere(40, 3);
        for (Eigen::Index i = 0; i < 40; ++i) {
            const Eigen::Vector3d direction(rng.uniform() + 0.01, rng.uniform() + 0.01, rng.uniform() + 0.01);
            sphere.row(i) = direction.normalized().transpose();
        }
        QCOMPARE(paretoFront(sphere).size(), std::size_t{40});
        QCOMPARE(coverUndominated(sphere.leftCols(2), Eigen::Vector2d::Zero()).boxes.size(),
                 paretoFront(sphere.leftCols(2)).size() + 1);
        QVERIFY(coverUndominated(sphere, Eigen::Vector3d::Zero()).boxes.size() <= 4 * 40);
    }

    void tenThousandTrialsHaveTheirFrontAtOnce() {
        Rng rng(6);
        Eigen::MatrixXd points(10000, 2);
        for (Eigen::Index i = 0; i < points.rows(); ++i) {
            const double angle = 1.57 * rng.uniform();
            points.row(i) << std::cos(angle), std::sin(angle);  // all of them are on it
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(paretoFront(points).size() > 9000);
        QVERIFY2(timer.elapsed() < 500,
                 qPrintable(QString::number(timer.elapsed())));  // 10 times what is wanted, for busy machines
    }
};
VERNIER_TEST(TestPareto, Nothing);

}  // namespace tst_Pareto
#include "tst_Pareto.moc"
