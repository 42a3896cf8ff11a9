#include "core/run/RunClock.h"

#include "tests/support/TestProgram.h"

namespace tst_RunClock {

using namespace vernier;

namespace {

void waitUntilAbove(const RunClock& clock, double seconds) {
    while (clock.seconds() <= seconds) {
    }
}

}  // namespace

class TestRunClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatRanBeforeIsKept() {
        RunClock clock(5000);
        QCOMPARE(clock.seconds(), 5.0);
        clock.setRunning(false);
        QCOMPARE(clock.seconds(), 5.0);
        clock.setRunning(true);
        waitUntilAbove(clock, 5.002);
        clock.setRunning(true);  // it goes on
        const double before = clock.seconds();
        QVERIFY(before > 5.002);
        clock.setRunning(false);
        const double after = clock.seconds();
        QVERIFY(after >= before);
        clock.setRunning(true);
        waitUntilAbove(clock, after);
        clock.setRunning(false);
        QVERIFY(clock.seconds() > after);
    }
};

VERNIER_TEST(TestRunClock, Nothing);

}  // namespace tst_RunClock

#include "tst_RunClock.moc"
