#include "core/log/LogLine.h"
#include "tests/support/LogReading.h"
#include "tests/support/TestProgram.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <array>

#include <sys/prctl.h>
#include <unistd.h>

namespace tst_LogLine {

using namespace vernier;
using namespace vernier::test;

namespace {

QString line(std::string_view text) {
    return QString::fromStdString(logLine("info", "vernier.run", text));
}

}  // namespace

class TestLogLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeadSaysWhenHowBadWhoAndWhere() {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QString text = line("Trial 3 begins.");
        const QDateTime after = QDateTime::currentDateTimeUtc();
        QVERIFY(text.endsWith(QLatin1String("] Trial 3 begins.\n")));
        QCOMPARE(firstStrangeLine({text.chopped(1)}), QString());
        const QDateTime time = QDateTime::fromString(text.section(QLatin1Char(' '), 0, 0), Qt::ISODateWithMs);
        QCOMPARE(time.timeSpec(), Qt::UTC);
        QVERIFY2(before <= time && time <= after, qPrintable(text));
        QVERIFY(text.contains(QStringLiteral(" info vernier.run [%1:%1 ").arg(::getpid())));  // the first thread has its number
    }

    void theHeadNamesItsThread() {
        std::array<char, 17> name{};
        QCOMPARE(::prctl(PR_GET_NAME, name.data()), 0);
        QVERIFY(::prctl(PR_SET_NAME, "suggestions") == 0);
        const QString text = line("Asked.");
        ::prctl(PR_SET_NAME, name.data());
        QVERIFY2(text.endsWith(QLatin1String(" suggestions] Asked.\n")), qPrintable(text));
    }

    /// What a study is called must not write lines of its own or steer a terminal.
    void noTextBreaksOutOfItsLine() {
        const QString text = line("one\ntwo\r\x1b[31mred\x7f\ttab");
        QVERIFY2(text.endsWith(QLatin1String("] one\\ntwo??[31mred??tab\n")), qPrintable(text));
        QCOMPARE(text.count(QLatin1Char('\n')), 1);
    }

    void aLongLineIsCutBetweenTwoCharacters() {
        for (int shift = 0; shift < 2; ++shift) {
            std::string text(static_cast<std::size_t>(shift), 'x');
            for (int i = 0; i < 4000; ++i)
                text += "ä";
            const std::string cut = logLine("info", "vernier.run", text);
            QVERIFY(cut.size() <= kMaxLogLineBytes && cut.size() > kMaxLogLineBytes - 3);
            QVERIFY(cut.ends_with("ä [cut]\n"));
        }
        const std::string head = logLine("info", "vernier.run", "");
        const std::string longest(kMaxLogLineBytes - head.size() - 1, 'x');
        QVERIFY(!QString::fromStdString(logLine("info", "vernier.run", longest)).contains(QLatin1String("[cut]")));
    }

    void aTextThatIsFullTakesNoMore() {
        SafeText text;
        for (int i = 0; i < 200; ++i)
            text.add("12345");
        QCOMPARE(text.text().size(), std::size_t{512});
        QVERIFY(text.text().ends_with("12"));
    }

    void numbersAreWrittenAsPeopleReadThem() {
        SafeText text;
        text.add(0).add(" ").add(7, 3).add(" ").add(18'446'744'073'709'551'615u).add(" ").addHex(0xdeadbeef).add(" ").addHex(0);
        QCOMPARE(std::string(text.text()), std::string("0 007 18446744073709551615 0xdeadbeef 0x0"));
    }
};

VERNIER_TEST(TestLogLine, Nothing);

}  // namespace tst_LogLine

#include "tst_LogLine.moc"
