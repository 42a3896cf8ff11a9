#include "core/study/MessageJson.h"

#include "tests/support/TestProgram.h"

#include <nlohmann/json.hpp>

namespace tst_MessageJson {

using namespace vernier;

/// Messages come back from where they are stored; older and damaged ones come back as their English text.
class TestMessageJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageComesBack() {
        const Message kind("a text", "json.text", {});
        const Message said("is a text; it must be \"1\"", "json.wrong-kind", {kind, "\"1\""});
        QCOMPARE(storedForm(said), std::string("[\"json.wrong-kind\",[\"json.text\"],\"\\\"1\\\"\"]"));
        const Message back = messageFromStored(said.text(), storedForm(said));
        QCOMPARE(back, said);
        QCOMPARE(back.text(), said.text());
        QCOMPARE(messageFrom(said.text(), messageJson(said)), said);
    }

    void aTextStaysAText() {
        QVERIFY(storedForm("Permission denied").empty());
        QVERIFY(messageJson("Permission denied").is_null());
        QCOMPARE(messageFromStored("Permission denied", ""), Message("Permission denied"));
    }

    void damageLeavesTheText_data() {
        QTest::addColumn<QByteArray>("stored");
        for (const char* const stored : {"[", "[]", "{}", "5", "null", "[1]"})
            QTest::newRow(stored) << QByteArray(stored);
        // Not as raw strings: moc reads no further behind those that hold brackets.
        for (const char* const stored : {"[\"id\",5]", "[\"id\",[]]", "[\"id\",{\"a\":1}]"})
            QTest::newRow(stored) << QByteArray(stored);
        QTest::newRow("deep") << QByteArray("[\"id\",").repeated(100'000) + "\"a\"" + QByteArray("]").repeated(100'000);
    }

    void damageLeavesTheText() {
        QFETCH(QByteArray, stored);
        QCOMPARE(messageFromStored("It is done.", stored.toStdString()), Message("It is done."));
    }

    /// Sixteen messages within each other are more than any that is made; deeper ones are damage.
    void messagesLieWithinEachOtherUpToADepth() {
        const auto nested = [](int depth) {
            return (QByteArray("[\"id\",").repeated(depth) + "\"a\"" + QByteArray("]").repeated(depth)).toStdString();
        };
        QCOMPARE(messageFromStored("text", nested(16)).id(), std::string("id"));
        QVERIFY(messageFromStored("text", nested(17)).id().empty());
    }

    void bytesThatAreNoTextDoNoHarm() {
        const Message said = Message("a \xff", "file", {"\xff"});
        QVERIFY(storedForm(said).starts_with("[\"file\","));
    }
};

VERNIER_TEST(TestMessageJson, Nothing);

}  // namespace tst_MessageJson

#include "tst_MessageJson.moc"
