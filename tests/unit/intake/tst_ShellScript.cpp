#include "core/intake/ShellScript.h"

#include "tests/support/TestProgram.h"

namespace tst_ShellScript {

using namespace vernier;

namespace {

ShellSurroundings around() {
    ShellSurroundings around;
    around.variable = [](const std::string& name) -> std::optional<std::string> {
        return name == "DATA" ? std::optional<std::string>("my data") : std::nullopt;
    };
    around.home = "/home/me";
    around.folder = "/home/me/digits";
    return around;
}

/// The words of each command between brackets, behind each what ends it: "[train][--lr];".
QString wordsOf(const char* text) {
    const Result<ShellScript> script = readShellScript(text, around());
    if (!script)
        return QString::fromStdString(script.error().message.text());
    QString words;
    for (const ShellCommand& command : script->commands) {
        for (const ShellWord& word : command.words)
            words += QStringLiteral("[%1]").arg(QString::fromStdString(word.text));
        words += QString::fromStdString(command.end);
    }
    return words;
}

}  // namespace

class TestShellScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreThoseOfAShell_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("train --lr 0.1; ls") << "[train][--lr][0.1];[ls]";
        QTest::newRow("a  'b c'\"d e\"f") << "[a][b cd ef]";
        QTest::newRow("a \"\\$b \\\"c\\\" \\\\ \\n \\`\"") << "[a][$b \"c\" \\ \\n `]";
        QTest::newRow("a \"b\\\nc\"") << "[a][bc]";
        QTest::newRow("a \"b\nc\" && d") << "[a][b\nc]&&[d]";
        QTest::newRow("a \\\n b\\ c") << "[a][b c]";
        QTest::newRow("a b # c \"") << "[a][b]";
        QTest::newRow("a \"$DATA\" $DATA") << "[a][my data][my][data]";
        QTest::newRow("a ~ ~/x b~ \"~\"") << "[a][/home/me][/home/me/x][b~][~]";
        QTest::newRow("a \"\" ''") << "[a][][]";
        QTest::newRow("a b\\") << "[a][b]";
        QTest::newRow("a \\") << "[a]";
    }
    void wordsAreThoseOfAShell() { QTEST(wordsOf(QTest::currentDataTag()), "words"); }

    void whatIsNeverClosedIsAFault() {
        for (const char* const text :
             {"a 'b", "a \"b", "a \"", "a \"b\\", "a \"b\\\"", "a `b", "a $(b", "a \"$(b\"", "a ${b", "a x=(b"}) {
            const Result<ShellScript> script = readShellScript(text, around());
            QVERIFY2(!script, text);
            QCOMPARE(script.error().code, ErrorCode::InvalidInput);
        }
    }
};

VERNIER_TEST(TestShellScript, Nothing);

}  // namespace tst_ShellScript

#include "tst_ShellScript.moc"
