#include "tests/support/TestProgram.h"
#include "ui/scales/AxisTicks.h"

#include <limits>

namespace tst_AxisTicks {

using namespace vernier;

class TestAxisTicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksAreRoundAndNoMoreThanAsked() {
        QCOMPARE(roundTicks(0.83, 0.99, 5), (std::vector<double>{0.85, 0.9, 0.95}));
        QCOMPARE(roundTicks(0, 1, 6), (std::vector<double>{0, 0.2, 0.4, 0.6, 0.8, 1}));
        QCOMPARE(roundTicks(-300, 1200, 4), (std::vector<double>{0, 500, 1000}));
        for (const double span : {1e-9, 0.003, 7.0, 4e12}) {
            const std::size_t count = roundTicks(-0.3 * span, 0.7 * span, 5).size();
            QVERIFY(count >= 2 && count <= 5);
        }
    }

    void anEmptyRangeHasNone() {
        QVERIFY(roundTicks(1, 1, 5).empty());
        QVERIFY(roundTicks(0, std::numeric_limits<double>::infinity(), 5).empty());
    }
};

VERNIER_TEST(TestAxisTicks, Nothing);

}  // namespace tst_AxisTicks

#include "tst_AxisTicks.moc"
