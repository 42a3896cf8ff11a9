#include "tests/support/TestProgram.h"
#include "ui/text/QuantityText.h"

namespace tst_QuantityText {

using namespace vernier;

class TestQuantityText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAreReadAsPeopleWriteThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("bare") << QStringLiteral("90") << 90.0;
        QTest::newRow("seconds") << QStringLiteral("90 s") << 90.0;
        QTest::newRow("minutes") << QStringLiteral("15min") << 900.0;
        QTest::newRow("short minutes") << QStringLiteral("2 m") << 120.0;
        QTest::newRow("mixed") << QStringLiteral("1 h 30 min") << 5400.0;
        QTest::newRow("days") << QStringLiteral(" 2 d ") << 172800.0;
        QTest::newRow("half") << QStringLiteral("0.5 h") << 1800.0;
    }

    void timesAreReadAsPeopleWriteThem() {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        QCOMPARE(quantityFrom(text, Quantity::Duration).value.value_or(-1), seconds);
    }

    void whatIsWrittenReadsBack() {
        for (const double seconds : {0.0, 0.5, 1.0, 59.0, 90.0, 3600.0, 5400.0, 100000.0})
            QCOMPARE(quantityFrom(quantityText(seconds, Quantity::Duration), Quantity::Duration).value.value_or(-1), seconds);
        QCOMPARE(quantityText(5400, Quantity::Duration), QStringLiteral("1 h 30 min"));
        QCOMPARE(quantityFrom(quantityText(1.2, Quantity::Money), Quantity::Money).value.value_or(-1), 1.2);
    }

    void nothingIsNoLimitAndNonsenseIsToldSo() {
        QVERIFY(!quantityFrom(QStringLiteral("  "), Quantity::Count).value);
        QVERIFY(quantityFrom(QStringLiteral("  "), Quantity::Count).fault.isEmpty());
        for (const auto& [text, quantity] :
             {std::pair("many", Quantity::Count), std::pair("1.5", Quantity::Count), std::pair("2 apples", Quantity::Duration),
              std::pair("1 h x", Quantity::Duration), std::pair("inf", Quantity::Number), std::pair("$", Quantity::Money)}) {
            const QuantityEntry entry = quantityFrom(QLatin1String(text), quantity);
            QVERIFY2(!entry.value && !entry.fault.isEmpty(), text);
        }
    }
};

VERNIER_TEST(TestQuantityText, Nothing);

}  // namespace tst_QuantityText

#include "tst_QuantityText.moc"
