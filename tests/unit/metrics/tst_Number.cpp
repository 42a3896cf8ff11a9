#include "core/metrics/Number.h"

#include "tests/support/TestProgram.h"

#include <cmath>
#include <limits>

namespace tst_Number {

using namespace vernier;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

class TestNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whiteSpaceAroundANumberIsSkipped() {
        for (const char* const text : {"0.5", " 0.5", "\t0.5\t", "\v\f0.5\r", "0.5\r\n"})
            QCOMPARE(numberFrom(text).value().value, 0.5);
        QVERIFY(!numberFrom("\b0.5") && !numberFrom("0.5\x0e"));
    }

    void itsPlaceIsThatOfTheNumberAlone() {
        const FoundNumber found = numberFrom("  -1.5e3%").value();
        QCOMPARE(found.value, -1500.0);
        QCOMPARE(found.begin, std::size_t{2});
        QCOMPARE(found.end, std::size_t{8});
        QCOMPARE(numberFrom("+2.").value().value, 2.0);
    }

    void whatIsTooLargeOrTooSmallIsInfiniteOrZero() {
        QCOMPARE(numberFrom("1e999").value().value, HUGE_VAL);
        QCOMPARE(numberFrom("-1e999").value().value, -HUGE_VAL);
        QCOMPARE(numberFrom("1e-999").value().value, 0.0);
    }

    void whatIsNoNumberIsNone() {
        for (const char* const text : {"", " ", "+", "+-1", "loss", "1.5x"})
            QVERIFY2(!numberFrom(text), text);
    }

    void printedNumbersAreReadAsPeopleReadThem_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("hasComma");
        QTest::addColumn<double>("expected");
        const auto row = [](const char* text, double expected, bool hasComma = false) {
            QTest::newRow(text) << QByteArray(text) << hasComma << expected;
        };
        row("1,234", 1234);
        row("12,345,678.5", 12345678.5);
        row("1_000_000", 1e6);
        row("1'234.5", 1234.5);
        row("1\u202F234.5", 1234.5);
        row("0,93", 0.93, true);
        row("-12,5%", -12.5, true);
        row("1.234,5", 1234.5, true);
        row("1,5e-3", 1.5e-3, true);
        row("9.1f-5", 9.1e-5);
        row("1.5D+02", 150);
        row("1.e-05", 1e-5);
        row("\u22120.25", -0.25);
        row("\u00A0"
            "0.5\u00A0%",
            0.5);
        row("12.3%", 12.3);
        row("0.91\u00B10.02", 0.91);
        row("0.91 +/- 0.02", 0.91);
        row("0.91(2)", 0.91);
        row("np.float64(0.71)", 0.71);
        row("tensor(0.5, device='cuda:0')", 0.5);
        row("jnp.array([2.5], dtype=float32)", 2.5);
        row("'0.5',", 0.5);
        row("[0.5]", 0.5);
        row("-inf", -kInfinity);
        row("\u221E", kInfinity);
        row("-1.#INF00", -kInfinity);
        row("Inf32", kInfinity);
    }

    void printedNumbersAreReadAsPeopleReadThem() {
        QFETCH(QByteArray, text);
        QFETCH(bool, hasComma);
        QFETCH(double, expected);
        const auto number = printedNumber(text.toStdString(), hasComma ? DecimalMark::Comma : DecimalMark::Point);
        QVERIFY(number);
        QCOMPARE(number->value, expected);
    }

    void everyNanIsOne() {
        for (const char* text : {"nan", "NaN", "-nan(ind)", "1.#QNAN", "-1.#IND00", "NaN32", "nanq", "np.float64(nan)"}) {
            const auto number = printedNumber(text, DecimalMark::Point);
            QVERIFY2(number && std::isnan(number->value) && !std::signbit(number->value), text);  // shown as nan, never -nan
        }
    }

    void whatIsNoPrintedNumberIsNone() {
        for (const char* text : {"", "0,5", "1.2.3", "2024-11-23", "12abc", "none", "nano", "0x1F", "a(b", "()", "1,2,3", "--"})
            QVERIFY2(!printedNumber(text, DecimalMark::Point), text);
    }
};

VERNIER_TEST(TestNumber, Nothing);

}  // namespace tst_Number

#include "tst_Number.moc"
