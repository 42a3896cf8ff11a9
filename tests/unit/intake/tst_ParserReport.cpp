#include "core/intake/ParserReport.h"

#include "tests/support/TestProgram.h"

namespace tst_ParserReport {

using namespace vernier;

class TestParserReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTypesOfTheParserAreWhatTheValuesAre_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("hint");
        QTest::newRow("float") << QByteArray("float") << static_cast<int>(ValueHint::Real);
        QTest::newRow("int") << QByteArray("int") << static_cast<int>(ValueHint::Whole);
        QTest::newRow("str") << QByteArray("str") << static_cast<int>(ValueHint::Text);
        QTest::newRow("none") << QByteArray("") << static_cast<int>(ValueHint::None);
    }

    void theTypesOfTheParserAreWhatTheValuesAre() {
        QFETCH(QByteArray, type);
        QFETCH(int, hint);
        const QByteArray line =
            "VERNIER-PARSER {\"options\": [{\"names\": [\"--depth\"], \"type\": \"" + type + "\", \"default\": 3}]}\n";
        const std::vector<HelpOption> options = readParserReport("a warning of the script\n" + line.toStdString());
        QCOMPARE(options.size(), std::size_t{1});
        QCOMPARE(options.front().names, std::vector<std::string>{"--depth"});
        QCOMPARE(static_cast<int>(options.front().hint), hint);
        QCOMPARE(options.front().defaultValue.value(), std::string("3"));
    }

    void otherOutputIsNoReport() {
        QVERIFY(readParserReport("usage: train.py [--lr LR]\n").empty());
        QVERIFY(readParserReport("VERNIER-PARSER {damaged\n").empty());
    }
};

VERNIER_TEST(TestParserReport, Nothing);

}  // namespace tst_ParserReport

#include "tst_ParserReport.moc"
