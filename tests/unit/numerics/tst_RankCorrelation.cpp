#include "core/numerics/RankCorrelation.h"

#include "core/numerics/Cholesky.h"
#include "tests/support/TestProgram.h"

#include <cmath>
#include <limits>

namespace tst_RankCorrelation {

using namespace vernier;

namespace {

Eigen::VectorXd of(std::initializer_list<double> values) {
    return Eigen::Map<const Eigen::VectorXd>(values.begin(), static_cast<Eigen::Index>(values.size()));
}

bool isClose(double value, double expected) {
    return std::abs(value - expected) < 1e-12;
}

}  // namespace

class TestRankCorrelation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheOrderCounts() {
        QVERIFY(isClose(rankCorrelation(of({1, 2, 3, 1000}), of({0, 5, 6, 7})), 1));
        QVERIFY(isClose(rankCorrelation(of({1, 2, 3}), of({3, 2, -9})), -1));
        QVERIFY(isClose(rankCorrelation(of({1, 2, 3}), of({2, 1, 3})), 0.5));
    }

    void tiesShareTheirMeanRank() {
        QVERIFY(isClose(rankCorrelation(of({1, 1, 2}), of({1, 2, 3})), std::sqrt(0.75)));
        QVERIFY(isClose(rankCorrelation(of({1, 2, 2}), of({1, 5, 5})), 1));
        QCOMPARE(rankCorrelation(of({4, 4, 4}), of({1, 2, 3})), 0.0);
    }

    void oneValueHasNoCorrelation() {
        QCOMPARE(linearCorrelation(of({1}), of({2})), 0.0);
        QCOMPARE(linearCorrelation(of({}), of({})), 0.0);
        QVERIFY(isClose(linearCorrelation(of({1, 2}), of({5, 3})), -1));
        QVERIFY(isClose(linearCorrelation(of({0, 0, 3}), of({0, 3, 3})), 0.5));
    }

    /// Of core/numerics/Cholesky.h.
    void aMatrixThatIsHardlyIndefiniteHasAFactor() {
        Eigen::Matrix2d matrix;
        matrix << 4, 2, 2, 5;
        const Eigen::MatrixXd factor = robustCholesky(matrix);
        QVERIFY((factor * factor.transpose() - matrix).cwiseAbs().maxCoeff() < 1e-12);
        QCOMPARE(factor(0, 1), 0.0);
        QVERIFY((inverseFromFactor(factor) * matrix - Eigen::Matrix2d::Identity()).cwiseAbs().maxCoeff() < 1e-12);
        matrix << 1, 1, 1, 1 - 1e-12;
        const Eigen::MatrixXd other = robustCholesky(matrix);
        QVERIFY((other * other.transpose() - matrix).cwiseAbs().maxCoeff() < 1e-8);
        matrix << 100, 0, 0, std::numeric_limits<double>::quiet_NaN();
        QVERIFY(robustCholesky(matrix).allFinite());
        QCOMPARE(robustCholesky(Eigen::MatrixXd()).size(), Eigen::Index{0});
    }
};

VERNIER_TEST(TestRankCorrelation, Nothing);

}  // namespace tst_RankCorrelation

#include "tst_RankCorrelation.moc"
