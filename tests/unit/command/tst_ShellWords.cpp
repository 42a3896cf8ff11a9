#include "core/command/ShellWords.h"
#include "tests/support/TestProgram.h"

namespace tst_ShellWords {

using namespace vernier;

namespace {

using Words = std::vector<std::string>;

Words split(std::string_view text) {
    Result<Words> words = splitShellWords(text);
    return words ? *words : Words{"error: " + words.error().message.text()};
}

}  // namespace

class TestShellWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blanksAndLineEndsSeparateWords() {
        QCOMPARE(split("  python3\ttrain.py \\\n  --lr={lr}\n"), (Words{"python3", "train.py", "--lr={lr}"}));
        QCOMPARE(split(" \n"), Words{});
    }

    void quotesJoinAndProtect() {
        QCOMPARE(split("a'b c'\"d e\"f '' \"\" \\'x"), (Words{"ab cd ef", "", "", "'x"}));
        QCOMPARE(split("\"a\\\"b\\\\c\\d\\$e\" 'a\\b'"), (Words{"a\"b\\c\\d$e", "a\\b"}));
        QCOMPARE(split("\"a\\\nb\""), Words{"ab"});
    }

    void nothingIsExpanded() { QCOMPARE(split("$HOME ~ *.csv `id` #no"), (Words{"$HOME", "~", "*.csv", "`id`", "#no"})); }

    void whatOnlyAShellCanDoIsAnError_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("single quote") << QByteArray("a 'b") << QByteArray("the quote ' at byte 3 is never closed");
        QTest::newRow("double quote") << QByteArray("a \"b\\\"") << QByteArray("the quote \" at byte 3 is never closed");
        QTest::newRow("backslash") << QByteArray("a \\") << QByteArray("ends with a backslash: remove it or double it");
        for (const char* const operation : {"|", "&", ";", "<", ">", "(", ")"}) {
            QTest::newRow(operation) << QByteArray("a ") + operation + " b"
                                     << QByteArray("'") + operation +
                                            "' at byte 3 is for a shell, and no shell is used: quote it, or run sh -c '...'";
        }
    }
    void whatOnlyAShellCanDoIsAnError() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, reason);
        const Result<Words> words = splitShellWords(text.toStdString());
        QVERIFY(!words);
        QCOMPARE(words.error().code, ErrorCode::InvalidInput);
        QCOMPARE(QByteArray::fromStdString(words.error().message.text()), reason);
    }

    void quotingIsUndoneBySplitting() {
        QCOMPARE(quoteShellWord("--lr=1e-3"), std::string("--lr=1e-3"));
        QCOMPARE(quoteShellWord(""), std::string("''"));
        QCOMPARE(quoteShellWord("it's"), std::string("'it'\\''s'"));
        std::string everyByte;
        for (int byte = 1; byte < 256; ++byte)
            everyByte += static_cast<char>(byte);
        for (const Words& words : {Words{everyByte}, Words{"", "a b", "'", "\\", "$(x)", "\n", "--a=b"}, Words{}})
            QCOMPARE(split(quoteShellWords(words)), words);
    }
};

VERNIER_TEST(TestShellWords, Nothing);

}  // namespace tst_ShellWords

#include "tst_ShellWords.moc"
