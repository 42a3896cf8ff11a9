#include "core/space/Name.h"

#include "tests/support/TestProgram.h"

namespace tst_Name {

using namespace vernier;

namespace {

std::string utf8(char32_t point) {
    const char32_t text[] = {U'x', point};  // a byte order mark at the beginning would be left out
    return QString::fromUcs4(text, 2).mid(1).toStdString();
}

bool isUsable(char32_t point) {
    return !nameFault("x" + utf8(point));
}

}  // namespace

class TestName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeSeenIsNoPartOfAName_data() {
        QTest::addColumn<uint>("first");
        QTest::addColumn<uint>("last");
        const auto row = [](const char* name, uint first, uint last) { QTest::newRow(name) << first << last; };
        row("controls and the hard space", 0x7F, 0xA0);
        row("soft hyphen", 0xAD, 0xAD);
        row("space of ogham", 0x1680, 0x1680);
        row("separator of mongolian", 0x180E, 0x180E);
        row("spaces, direction marks, punctuation", 0x2000, 0x206F);
        row("ideographic space", 0x3000, 0x3000);
        row("private use", 0xE000, 0xF8FF);
        row("variation selectors", 0xFE00, 0xFE0F);
        row("byte order mark", 0xFEFF, 0xFEFF);
        row("specials", 0xFFF0, 0xFFFF);
        row("tags and planes of private use", 0xE0000, 0x10FFFF);
    }
    void whatCannotBeSeenIsNoPartOfAName() {
        QFETCH(uint, first);
        QFETCH(uint, last);
        for (const uint point : {first, (first + last) / 2, last})
            QVERIFY2(!isUsable(point), qPrintable(QString::number(point, 16)));
        if (first > 0x7F && first != 0xE000)  // before these are ASCII, and halves of pairs
            QVERIFY(isUsable(first - 1));
        if (last < 0x10FFFF)
            QVERIFY(isUsable(last + 1));
    }

    void ofAsciiLettersDigitsAndThreeSignsAreUsable() {
        std::string usable;
        for (char32_t point = 1; point < 0x80; ++point)
            usable += isUsable(point) ? utf8(point) : "";
        QCOMPARE(usable, std::string("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"));
        QVERIFY(nameFault("val:acc@1") && !nameFault("val:acc@1", ":@"));
        QVERIFY(nameFault("a/b", ":@")->text().ends_with("'-' and '.', ':', '@'"));
    }

    void aNameHasAtMost128Bytes() {
        QVERIFY(!nameFault(std::string(126, 'x') + "ä"));
        QVERIFY(nameFault(std::string(127, 'x') + "ä"));
    }

    void everyCodePointIsReadFromItsShortestForm() {
        for (const char32_t point : {U'\u0100', U'\u07FF', U'\u0800', U'\uFFEF', U'\U00010000', U'\U0003FFFF'})
            QVERIFY2(isUsable(point), qPrintable(QString::number(point, 16)));
        for (const char* const bad : {"x\xC1\xBF", "x\xE0\x9F\xBF", "x\xF0\x8F\xBF\xBF", "x\xF5\x80\x80\x80", "x\xC3",
                                      "x\xE2\x82", "x\xF0\x90\x80", "x\xC3(", "x\xE2(\xA1", "x\xE2\x82("})
            QVERIFY2(nameFault(bad), bad);
    }

    void aTextIsShownUpToTheLimit() {
        QCOMPARE(shownText("äb", 3), std::string("äb"));
        QCOMPARE(shownText("äb", 2), std::string("ä..."));
        QCOMPARE(shownText("äb", 1), std::string("..."));
        QCOMPARE(shownText(std::string(61, 'x')), std::string(60, 'x') + "...");
    }

    void controlsAreShownVisibly() {
        QCOMPARE(shownText("\x1f \x7f~" + utf8(0x80) + utf8(0x9F) + utf8(0xA1)), "^_ ^?~<U+0080><U+009F>" + utf8(0xA1));
    }
};

VERNIER_TEST(TestName, Nothing);

}  // namespace tst_Name

#include "tst_Name.moc"
