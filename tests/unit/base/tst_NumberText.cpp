#include "core/base/NumberText.h"

#include "tests/support/TestProgram.h"

#include <cmath>
#include <limits>

namespace tst_NumberText {

using namespace vernier;

/// Also run under a locale with a decimal comma (label locale).
class TestNumberText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreRoundedToDigits() {
        QCOMPARE(roundedNumber(0.0012, 4), std::string("0.0012"));
        QCOMPARE(roundedNumber(1e-7, 3), std::string("1e-07"));
        QCOMPARE(roundedNumber(123456.78, 6), std::string("123457"));
        QCOMPARE(roundedNumber(0.1 + 0.2, 15), std::string("0.3"));
        QCOMPARE(roundedNumber(-1.5, 6), std::string("-1.5"));
    }

    void decimalsAreFixed() {
        QCOMPARE(fixedNumber(0.5, 2), std::string("0.50"));
        QCOMPARE(fixedNumber(12.34, 1), std::string("12.3"));
        QCOMPARE(fixedNumber(2.5, 0), std::string("2"));
    }

    void theEndsOfTheRangeAreWritten() {
        using Limits = std::numeric_limits<double>;
        QCOMPARE(fixedNumber(Limits::lowest(), 2).size(), std::size_t{313});
        QCOMPARE(roundedNumber(Limits::denorm_min(), 17), std::string("4.9406564584124654e-324"));
        QCOMPARE(roundedNumber(Limits::infinity(), 4), std::string("inf"));
        QCOMPARE(fixedNumber(-Limits::infinity(), 4), std::string("-inf"));
        QCOMPARE(roundedNumber(std::nan(""), 4), std::string("nan"));
    }
};

VERNIER_TEST(TestNumberText, Nothing);

}  // namespace tst_NumberText

#include "tst_NumberText.moc"
