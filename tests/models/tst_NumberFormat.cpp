#include "tests/support/TestProgram.h"
#include "ui/text/NumberFormat.h"

#include <limits>

namespace tst_NumberFormat {

using namespace vernier;

class TestNumberFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersGetTheDigitsTheyDeserve_data();
    void numbersGetTheDigitsTheyDeserve();
    void metricsShareTheirDecimals();
    void durationsNameTheUnitsThatMatter_data();
    void durationsNameTheUnitsThatMatter();
    void moneyAndSizes();
};

void TestNumberFormat::numbersGetTheDigitsTheyDeserve_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, const char* text) { QTest::newRow(text) << value << QString::fromLatin1(text); };
    row(0, "0");
    row(1, "1");
    row(-3, "-3");
    row(0.97833333, "0.9783");
    row(0.5, "0.5");
    row(12.3456, "12.35");
    row(1234.56, "1234.6");
    row(100000, "100000");
    row(0.001, "0.001");
    row(0.00002134, "2.13e-5");
    row(1e-5, "1e-5");
    row(3.2e9, "3.2e9");
    row(std::numeric_limits<double>::quiet_NaN(), "nan");
    row(-std::numeric_limits<double>::infinity(), "-inf");
}

void TestNumberFormat::numbersGetTheDigitsTheyDeserve() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(formatNumber(value), text);
}

void TestNumberFormat::metricsShareTheirDecimals() {
    QCOMPARE(formatMetric(0.95, 0.1), QStringLiteral("0.9500"));
    QCOMPARE(formatMetric(2.3, 1), QStringLiteral("2.300"));
    QCOMPARE(formatMetric(123.456, 100), QStringLiteral("123.5"));
    QCOMPARE(formatMetric(-0.004, 100), QStringLiteral("0.0"));
    QCOMPARE(formatMetric(1e12, 1), QStringLiteral("1e12"));
    QCOMPARE(formatMetric(std::numeric_limits<double>::quiet_NaN(), 1), QStringLiteral("nan"));
}

void TestNumberFormat::durationsNameTheUnitsThatMatter_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](double seconds, const char* text) { QTest::newRow(text) << seconds << QString::fromLatin1(text); };
    row(0, "0 s");
    row(0.94, "0.9 s");
    row(18.34, "18.3 s");
    row(59.96, "1 min");
    row(87, "1 min 27 s");
    row(780, "13 min");
    row(3599, "1 h");
    row(7500, "2 h 5 min");
    row(86390, "1 d");
    row(273600, "3 d 4 h");
}

void TestNumberFormat::durationsNameTheUnitsThatMatter() {
    QFETCH(double, seconds);
    QFETCH(QString, text);
    QCOMPARE(formatDuration(seconds), text);
}

void TestNumberFormat::moneyAndSizes() {
    QCOMPARE(formatMoney(0.19), QStringLiteral("$0.19"));
    QCOMPARE(formatMoney(184.2), QStringLiteral("$184"));
    QCOMPARE(formatMoney(0.004), QStringLiteral("$0.0040"));
    QCOMPARE(formatMoney(0), QStringLiteral("$0.00"));
    QCOMPARE(formatBytes(512), QStringLiteral("512 B"));
    QCOMPARE(formatBytes(1.44e6), QStringLiteral("1.4 MB"));
}

VERNIER_TEST(TestNumberFormat, Nothing);

}  // namespace tst_NumberFormat

#include "tst_NumberFormat.moc"
