#include "core/plan/GapTable.h"

#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_GapTable {

using namespace vernier;

class TestGapTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moreTrialsLeaveASmallerGap() {
        for (const int slots : {1, 2, 3, 4, 8, 12, 16, 100}) {
            for (double trials = 1; trials < 2000; trials *= 1.3) {
                const Gap fewer = searchGap(5, trials, slots);
                const Gap more = searchGap(5, trials * 1.3, slots);
                QVERIFY2(more.mid <= fewer.mid && more.low <= fewer.low && more.high <= fewer.high,
                         std::to_string(trials).c_str());
                QVERIFY(fewer.low <= fewer.mid && fewer.mid <= fewer.high);
                QVERIFY(more.low >= 0 && fewer.high <= 1);
            }
        }
    }

    void moreSlotsAreWorthFewerTrials() {
        double before = 60;
        for (const int slots : {1, 2, 4, 8, 16}) {
            const double worth = sequentialWorth(5, 60, slots);
            QVERIFY2(worth <= before + 1e-9 && worth >= 1, std::to_string(worth).c_str());
            before = worth;
        }
        QVERIFY2(before < 55, "16 at a time learn too late");
        QVERIFY(std::abs(sequentialWorth(5, 60, 1) - 60) < 0.5);
    }

    void randomSearchNeedsMoreTrials() {
        QVERIFY(searchGap(5, 50, 1).mid < 0.5 * randomGap(50).mid);
        QVERIFY2(randomWorth(5, 50, 1) > 150, std::to_string(randomWorth(5, 50, 1)).c_str());
    }

    void aWideSpaceIsSlowerToSearch() { QVERIFY(searchGap(12, 40, 1).mid > searchGap(3, 40, 1).mid); }
};

VERNIER_TEST(TestGapTable, Nothing);

}  // namespace tst_GapTable

#include "tst_GapTable.moc"
