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

    void itStandsWhileNothingRuns() {
        RunClock clock(0);
        clock.setRunning(true);
        waitUntilAbove(clock, 0.002);
        clock.setRunning(false);
        const double stood = clock.seconds();
        RunClock other(0);
        other.setRunning(true);
        waitUntilAbove(other, 0.005);
        QCOMPARE(clock.seconds(), stood);
        clock.setRunning(false);  // what ran is counted once
        QCOMPARE(clock.seconds(), stood);
    }
};

VERNIER_TEST(TestRunClock, Nothing);

}  // namespace tst_RunClock

#include "tst_RunClock.moc"
