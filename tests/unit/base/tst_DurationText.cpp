#include "core/base/DurationText.h"
#include "tests/support/TestProgram.h"

namespace tst_DurationText {

using namespace vernier;

class TestDurationText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDurationIsAsExactAsPeopleNeed_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        const auto row = [](double seconds, const char* text) { QTest::newRow(text) << seconds << QString::fromLatin1(text); };
        row(0, "0 s");
        row(8.26, "8.3 s");
        row(9.49, "9.5 s");
        row(9.5, "10 s");
        row(119, "119 s");
        row(120, "2 min");
        row(149, "2 min");
        row(150, "3 min");
        row(2 * 3600 - 31, "119 min");
        row(2 * 3600, "2 h");
        row(2 * 3600 + 59, "2 h");
        row(3 * 3600 + 60, "3 h 1 min");
        row(48 * 3600 - 1, "47 h 59 min");
        row(48 * 3600, "2 d");
        row(52 * 3600 + 3599, "2 d 4 h");
        row(1e300, "11574074 d 1 h");
    }
    void aDurationIsAsExactAsPeopleNeed() {
        QFETCH(double, seconds);
        QTEST(QString::fromStdString(durationText(seconds)), "text");
    }

    void aDurationIsReadAsPeopleWriteIt() {
        for (const auto& [text, seconds] : {std::pair("90", 90.0),
                                            {"90 s", 90},
                                            {" 45min", 2700},
                                            {"2 m", 120},
                                            {"1 h 30 min", 5400},
                                            {"1h30min", 5400},
                                            {"2d", 172800},
                                            {"0.5 h ", 1800},
                                            {"0", 0}})
            QVERIFY2(secondsFrom(text) == std::optional(seconds), text);
        for (const char* const text : {"", " ", "h", "-5", "5 x", "1 h 30", "1 h x", "inf", "nan", "1 hmin", "5 s s"})
            QVERIFY2(!secondsFrom(text), text);
    }
};

VERNIER_TEST(TestDurationText, Nothing);

}  // namespace tst_DurationText

#include "tst_DurationText.moc"
