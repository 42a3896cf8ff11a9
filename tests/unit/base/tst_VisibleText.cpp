#include "core/base/VisibleText.h"

#include "tests/support/TestProgram.h"

#include <nlohmann/json.hpp>

namespace tst_VisibleText {

using namespace vernier;

class TestVisibleText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTextOfAnyScriptStays() {
        // The joiner between the two emoji makes one picture of them.
        for (const char* text : {"", "loss = 0.5", "学习率", "größe", "e\u0301", "a\\b\"c", "👩\u200D💻"})
            QCOMPARE(visibleText(text), std::string(text));
    }

    void controlsBecomeCarets() {
        QCOMPARE(visibleText("a\x1b]0;x\x07z"), std::string("a^[]0;x^Gz"));
        QCOMPARE(visibleText(std::string("\0\x7f\r", 3)), std::string("^@^?^M"));
        QCOMPARE(visibleText("one\ntwo\t."), std::string("one^Jtwo^I."));
        QCOMPARE(visibleLines("one\ntwo\t.\x1b"), std::string("one\ntwo\t.^["));
    }

    void whatMisleadsWithoutBeingSeenIsNamed() {
        QCOMPARE(visibleText("\u009b2J"), std::string("<U+009B>2J"));
        QCOMPARE(visibleText("a\u202Etxt"), std::string("a<U+202E>txt"));
        QCOMPARE(visibleText("\u2066\u2028\uFEFF"), std::string("<U+2066><U+2028><U+FEFF>"));
        QCOMPARE(visibleText("\U000E0041"), std::string("<U+E0041>"));
    }

    void bytesThatAreNoUtf8AreShown() {
        QCOMPARE(visibleText("a\xff"
                             "b"),
                 std::string("a<FF>b"));
        QCOMPARE(visibleText("\xe2\x82"), std::string("<E2><82>"));
        QCOMPARE(visibleText("\xc0\x9b"), std::string("<C0><9B>"));     // overlong
        QCOMPARE(visibleText("\xed\xa0\x80").size(), std::size_t{12});  // a surrogate
        // A start byte does not swallow the escape behind it.
        QCOMPARE(visibleText("\xe2\x1b[2J"), std::string("<E2>^[[2J"));
    }

    void aDocumentKeepsWhatItSays() {
        const nlohmann::json document{{"name", "a\x7f\u009b\u202E\U000E0041 \x1b"}, {"list", {1, "學"}}};
        const std::string escaped = escapedDocument(document.dump(2));
        QVERIFY(isVisible(nlohmann::json::parse(escaped).dump(-1, ' ', true)));
        for (const char* raw : {"\x7f", "\u009b", "\u202E", "\U000E0041", "\x1b"})
            QVERIFY(escaped.find(raw) == std::string::npos);
        QVERIFY(nlohmann::json::parse(escaped) == document);
        QVERIFY(escaped.find("學") != std::string::npos);
    }
};

VERNIER_TEST(TestVisibleText, Nothing);

}  // namespace tst_VisibleText

#include "tst_VisibleText.moc"
