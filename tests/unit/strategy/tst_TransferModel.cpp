#include "core/strategy/TransferModel.h"

#include "core/base/Rng.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>

#include <chrono>
#include <thread>

namespace tst_TransferModel {

using namespace vernier;

namespace {

/// Larger is better; the best point is (0.7, 0.3).
double quality(const Eigen::VectorXd& point) {
    return -(point - Eigen::Vector2d(0.7, 0.3)).squaredNorm();
}

/// Results `scale` x quality at random points.
TrialData dataOf(int points, double scale, std::uint64_t seed) {
    Rng rng(seed);
    TrialData data;
    data.observedPoints.resize(points, 2);
    data.observed.resize(points);
    for (int i = 0; i < points; ++i) {
        data.observedPoints.row(i) << rng.uniform(), rng.uniform();
        data.observed[i] = scale * quality(data.observedPoints.row(i));
    }
    return data;
}

const std::vector<bool> kNumeric{false, false};

}  // namespace

class TestTransferModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aModelThatIsGivenUpLearnsNothing() {
        TransferModel model({dataOf(25, 1000, 1)}, kNumeric);
        std::stop_source giveUp;
        model.heedStop(giveUp.get_token());
        const Eigen::MatrixXd none(0, 2);
        const TrialData own = dataOf(6, 1, 2);
        QVERIFY(model.firstPoint(none));
        QVERIFY(model.update(own.observedPoints, own.observed));
        giveUp.request_stop();
        QVERIFY(!model.firstPoint(none));
        QVERIFY(!model.update(own.observedPoints, own.observed));
    }

    /// What is measured is how long it takes when nobody stops it, so that a slow machine is no fault.
    void aFitOfEarlierStudiesEndsSoonAfterItIsGivenUp() {
        const std::vector<TrialData> earlier{dataOf(100, 1, 1), dataOf(100, 1, 2), dataOf(100, 1, 3)};
        const Eigen::MatrixXd none(0, 2);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(TransferModel(earlier, kNumeric).firstPoint(none));
        const qint64 wholeMs = clock.elapsed();

        TransferModel model(earlier, kNumeric);
        std::stop_source giveUp;
        model.heedStop(giveUp.get_token());
        clock.start();
        std::jthread stopper([&giveUp, wholeMs] {
            std::this_thread::sleep_for(std::chrono::milliseconds(wholeMs / 20));
            giveUp.request_stop();
        });
        QVERIFY(!model.firstPoint(none));
        QVERIFY2(clock.elapsed() < wholeMs, qPrintable(QString::number(wholeMs)));
    }

    void aFewResultsAndARelatedStudyPredictTheRest() {
        TransferModel model({dataOf(25, 1000, 1)}, kNumeric);
        const TrialData own = dataOf(6, 1, 2);
        QVERIFY(model.update(own.observedPoints, own.observed));
        const StackedProcess process = model.withPending({});
        const Eigen::Vector2d best(0.7, 0.3);
        for (const Eigen::Vector2d& other : {Eigen::Vector2d(0.1, 0.9), Eigen::Vector2d(0.4, 0.4), Eigen::Vector2d(0.95, 0.1)})
            QVERIFY(process.at(best).mean > process.at(other).mean);
        QVERIFY(process.at(best).mean > model.incumbent());
        QVERIFY(model.noise() > 0);
    }

    void anUnrelatedStudyIsDroppedOnceThereAreEightResults() {
        TransferModel model({dataOf(25, -1, 1)}, kNumeric);
        const TrialData own = dataOf(8, 1, 2);
        QVERIFY(model.update(own.observedPoints.topRows(7), own.observed.head(7)));
        QVERIFY(!model.update(own.observedPoints, own.observed));
    }

    void onlyTheRelatedStudyIsKept() {
        const TrialData related = dataOf(25, 1, 1);
        TransferModel both({dataOf(25, -1, 3), related}, kNumeric);
        TransferModel one({related}, kNumeric);
        const TrialData own = dataOf(10, 1, 2);
        QVERIFY(both.update(own.observedPoints, own.observed));
        QVERIFY(one.update(own.observedPoints, own.observed));
        const Eigen::Vector2d point(0.2, 0.6);
        QCOMPARE(both.withPending({}).at(point).mean, one.withPending({}).at(point).mean);
    }

    void theFirstPointsAreTheBestOfEachStudyAndApart() {
        TrialData one;
        one.observedPoints.resize(3, 2);
        one.observedPoints << 0.5, 0.5, 0.52, 0.5, 0.1, 0.1;
        one.observed.resize(3);
        one.observed << 3, 2, 1;
        TrialData other = one;
        other.observedPoints.row(0) << 0.9, 0.9;
        TransferModel model({one, other}, kNumeric);
        Eigen::MatrixXd known(0, 2);
        const std::vector<Eigen::Vector2d> expected{{0.5, 0.5}, {0.9, 0.9}, {0.1, 0.1}};
        for (const Eigen::Vector2d& point : expected) {
            QCOMPARE(model.firstPoint(known).value(), Eigen::VectorXd(point));
            known.conservativeResize(known.rows() + 1, 2);
            known.bottomRows(1) = point.transpose();
        }
        QVERIFY(!model.firstPoint(known));
    }

    void pendingPointsShrinkTheDeviationAndLeaveTheMean() {
        TransferModel model({dataOf(25, 1, 1)}, kNumeric);
        const TrialData own = dataOf(6, 1, 2);
        QVERIFY(model.update(own.observedPoints, own.observed));
        const Eigen::RowVector2d pending(0.05, 0.95);
        const Posterior before = model.withPending({}).at(pending.transpose());
        const Posterior after = model.withPending(pending).at(pending.transpose());
        QVERIFY(after.variance < before.variance);
        QVERIFY(std::abs(after.mean - before.mean) < 1e-6);
    }

    void equalResultsAreNoTrouble() {
        TransferModel model({dataOf(25, 1, 1)}, kNumeric);
        const TrialData own = dataOf(5, 0, 2);
        QVERIFY(model.update(own.observedPoints, own.observed));
        const Posterior posterior = model.withPending({}).at(Eigen::Vector2d(0.3, 0.3));
        QVERIFY(std::isfinite(posterior.mean) && posterior.variance > 0);
    }
};

VERNIER_TEST(TestTransferModel, Nothing);

}  // namespace tst_TransferModel

#include "tst_TransferModel.moc"
