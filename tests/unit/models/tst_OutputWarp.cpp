#include "core/models/OutputWarp.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tst_OutputWarp {

using namespace vernier;

namespace {

Eigen::VectorXd vectorOf(std::initializer_list<double> values) {
    Eigen::VectorXd vector(static_cast<Eigen::Index>(values.size()));
    std::copy(values.begin(), values.end(), vector.begin());
    return vector;
}

}  // namespace

class TestOutputWarp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGoodHalfKeepsItsProportionsAndTheBadHalfItsOrder() {
        const Eigen::VectorXd values = vectorOf({-1e9, 1, 2, 4, 0, -50, 3});
        const Eigen::VectorXd warped = OutputWarp(OutputWarpKind::HalfRank, values).warp(values);
        // 1 is the median: 1, 2, 3, 4 stay equally spaced.
        QVERIFY(std::abs((warped[2] - warped[1]) - (warped[3] - warped[6])) < 1e-12);
        QVERIFY(warped[0] < warped[5] && warped[5] < warped[4] && warped[4] < warped[1]);
        // The outlier is one rank from its neighbour, not a billion.
        QVERIFY(warped[5] - warped[0] < 2);
    }

    void theResultIsStandardised() {
        const Eigen::VectorXd values = vectorOf({5, 9, -3, 12, 7, 1});
        const Eigen::VectorXd warped = OutputWarp(OutputWarpKind::HalfRank, values).warp(values);
        QVERIFY(std::abs(warped.mean()) < 1e-12);
        QVERIFY(std::abs(warped.squaredNorm() / 6 - 1) < 1e-12);
    }

    void unwarpingInvertsAlsoBetweenAndBeyondTheObserved() {
        const OutputWarp warp(OutputWarpKind::HalfRank, vectorOf({-7, 1, 2, 4, 0, -50, 3}));
        for (const double value : {-80.0, -50.0, -20.0, 0.5, 2.5, 4.0, 9.0})
            QVERIFY(std::abs(warp.unwarp(warp.warp(value)) - value) < 1e-9);
    }

    void clippingKeepsProportionsAndBoundsOutliers() {
        const Eigen::VectorXd values = vectorOf({-1e9, 1, 2, 4, 0, -2, 3});
        const OutputWarp warp(OutputWarpKind::Clipped, values);
        const Eigen::VectorXd warped = warp.warp(values);
        QVERIFY(std::abs((warped[1] - warped[4]) - (warped[6] - warped[2])) < 1e-12);
        // The median is 1, the best 3 above it: nothing is further below it than 12.
        QVERIFY(std::abs((warped[1] - warped[0]) / (warped[2] - warped[1]) - 12) < 1e-9);
        QVERIFY(std::abs(warp.unwarp(warped[6]) - 3) < 1e-9);
    }

    void slackKeepsThePlaceOfItsLimit() {
        const Eigen::VectorXd slack = Eigen::VectorXd::Map(std::array{-900.0, -3.0, -1.0, 2.0, 8.0, 500.0}.data(), 6);
        const OutputWarp warp(OutputWarpKind::Slack, slack);
        // The bilog of each by its definition, in units of the median of the distances, 5.5, standardised.
        Eigen::ArrayXd bent = slack.array().sign() * (1 + slack.array().abs() / 5.5).log();
        const double mean = bent.mean();
        const double deviation = std::sqrt((bent - mean).square().mean());
        QVERIFY((warp.warp(slack).array() - (bent - mean) / deviation).abs().maxCoeff() < 1e-12);
        QVERIFY(std::abs(warp.warp(0.0) + mean / deviation) < 1e-12);
        QVERIFY(std::abs(warp.unwarp(warp.warp(-2.0)) + 2) < 1e-9);
    }

    void theFirstValuesSayHowFarFromTheLimitIsFar() {
        Eigen::VectorXd slack(40);
        slack.head(10).setLinSpaced(-1, 0.8);
        slack.tail(30).setLinSpaced(-1e-3, 1e-3);  // where the search has been since
        const OutputWarp warp(OutputWarpKind::Slack, slack);
        const double near = warp.warp(0.01) - warp.warp(0.0);
        const double far = warp.warp(0.8) - warp.warp(0.0);
        QVERIFY(far / near > 40 && far / near < 80);  // no step at the limit
    }

    void slackThatDoesNotVaryIsStillOnItsSideOfTheLimit() {
        const OutputWarp kept(OutputWarpKind::Slack, Eigen::VectorXd::Constant(3, 5));
        QVERIFY(kept.warp(0.0) < kept.warp(5.0));
        const OutputWarp broken(OutputWarpKind::Slack, Eigen::VectorXd::Constant(3, -5));
        QVERIFY(broken.warp(0.0) > broken.warp(-5.0));
        const OutputWarp exact(OutputWarpKind::Slack, Eigen::VectorXd::Zero(3));
        QCOMPARE(exact.warp(0.0), 0.0);
    }

    void valuesOfAnySizeAreStandardised() {
        for (const double size : {1e-320, 1e-300, 1e-200, 1e-160, 1e-100, 1e100, 1e160, 1e300}) {
            for (const OutputWarpKind kind : {OutputWarpKind::HalfRank, OutputWarpKind::Clipped}) {
                const Eigen::VectorXd values = size * vectorOf({5, 9, -3, 12, 7, 1});
                const OutputWarp warp(kind, values);
                const Eigen::VectorXd warped = warp.warp(values);
                QVERIFY2(std::abs(warped.mean()) < 1e-12, qPrintable(QString::number(size)));
                QVERIFY2(std::abs(warped.squaredNorm() / 6 - 1) < 1e-12, qPrintable(QString::number(size)));
                for (Eigen::Index i = 0; i < values.size(); ++i) {
                    const double back = warp.unwarp(warped[i]);
                    // 1e-320 has three digits.
                    QVERIFY2(std::abs(back - values[i]) <= 1e-12 * std::abs(values[i]) + 5e-324,
                             qPrintable(QString::number(back)));
                }
            }
        }
    }

    void theSmallestNumbersThereAreAreToldApart() {
        const Eigen::VectorXd values = vectorOf({5e-324, 1e-323, 0, 1.5e-323, 2e-323});
        const Eigen::VectorXd warped = OutputWarp(OutputWarpKind::HalfRank, values).warp(values);
        QVERIFY(warped[2] < warped[0] && warped[0] < warped[1] && warped[1] < warped[3] && warped[3] < warped[4]);
        QVERIFY(warped.allFinite());
    }

    void tiesShareOneImage() {
        const Eigen::VectorXd values = vectorOf({1, 1, 2, 3, 3, 5, 0});
        const Eigen::VectorXd warped = OutputWarp(OutputWarpKind::HalfRank, values).warp(values);
        QCOMPARE(warped[0], warped[1]);
        QCOMPARE(warped[3], warped[4]);
    }

    void aConstantObjectiveMapsToZero() {
        const Eigen::VectorXd values = Eigen::VectorXd::Constant(6, 3.25);
        const OutputWarp warp(OutputWarpKind::HalfRank, values);
        QVERIFY(warp.warp(values).isZero());
        QCOMPARE(warp.unwarp(0), 3.25);
    }

    void aTopHalfThatIsOneValueStillHasAScale() {
        const Eigen::VectorXd values = vectorOf({1, 1, 1, 1, 1, 0.5, 0.2, -3});
        const Eigen::VectorXd warped = OutputWarp(OutputWarpKind::HalfRank, values).warp(values);
        QVERIFY(warped.allFinite());
        QVERIFY(warped[5] < warped[0] && warped[7] < warped[6] && warped[6] < warped[5]);
    }

    void oneAndNoValue() {
        const Eigen::VectorXd one = vectorOf({42});
        QCOMPARE(OutputWarp(OutputWarpKind::HalfRank, one).warp(one)[0], 0.0);
        QCOMPARE(OutputWarp(OutputWarpKind::HalfRank, Eigen::VectorXd()).warp(7.0), 7.0);
    }

    void valuesAtTheEndOfTheRangeStayFinite() {
        const Eigen::VectorXd values = vectorOf({1e300, -1e300, 1e-300, 5e299, 1.7e308, -1.7e308, 0});
        const OutputWarp warp(OutputWarpKind::HalfRank, values);
        QVERIFY(warp.warp(values).allFinite());
        for (const double warped : {-10.0, 0.0, 10.0})
            QVERIFY(std::isfinite(warp.unwarp(warped)));
    }
};

VERNIER_TEST(TestOutputWarp, Nothing);

}  // namespace tst_OutputWarp

#include "tst_OutputWarp.moc"
