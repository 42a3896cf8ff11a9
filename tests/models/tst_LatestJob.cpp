#include "tests/support/TestProgram.h"
#include "ui/controllers/LatestJob.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <semaphore>

namespace tst_LatestJob {

using namespace vernier;

class TestLatestJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsComeInTheOwnersThreadInTheirOrder() {
        LatestJob job;
        QSignalSpy finished(&job, &LatestJob::finished);
        std::vector<int> results;
        bool isOwnersThread = true;
        job.start([&](const std::stop_token&, const LatestJob::Deliver& deliver) {
            for (int i = 0; i < 3; ++i)
                deliver([&, i] {
                    results.push_back(i);
                    isOwnersThread = isOwnersThread && QThread::currentThread() == thread();
                });
        });
        QVERIFY(job.isBusy());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(results, (std::vector<int>{0, 1, 2}));
        QVERIFY(isOwnersThread);
        QVERIFY(!job.isBusy());
    }

    void aNewerJobStopsTheOlderAndDropsWhatItSays() {
        LatestJob job;
        QSignalSpy finished(&job, &LatestJob::finished);
        std::binary_semaphore begun(0), goOn(0);
        std::atomic<bool> wasStopped = false;
        QString said;
        job.start([&](const std::stop_token& stop, const LatestJob::Deliver& deliver) {
            begun.release();
            goOn.acquire();
            wasStopped = stop.stop_requested();
            deliver([&] { said += QLatin1String("old"); });
        });
        begun.acquire();
        job.start(
            [&](const std::stop_token&, const LatestJob::Deliver& deliver) { deliver([&] { said += QLatin1String("new"); }); });
        goOn.release();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(said, QStringLiteral("new"));
        QVERIFY(wasStopped);
    }

    void whatIsDeliveredButNotYetTakenIsDroppedToo() {
        LatestJob job;
        std::binary_semaphore done(0);
        bool isTaken = false;
        job.start([&](const std::stop_token&, const LatestJob::Deliver& deliver) {
            deliver([&] { isTaken = true; });
            done.release();
        });
        done.acquire();
        job.cancel();
        QCoreApplication::processEvents();
        QVERIFY(!isTaken);
        QVERIFY(!job.isBusy());
    }
};

VERNIER_TEST(TestLatestJob, CoreEvents);

}  // namespace tst_LatestJob

#include "tst_LatestJob.moc"
