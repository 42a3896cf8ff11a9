#include "core/study/JsonText.h"

#include "tests/support/TestProgram.h"

namespace tst_JsonText {

using namespace vernier;

namespace {

/// "PATH, PATH" of the keys that stand there twice.
std::string twice(const char* text) {
    std::vector<Fault> faults;
    if (!readJson(text, faults))
        return "unreadable";
    std::string paths;
    for (const Fault& fault : faults)
        paths += (paths.empty() ? "" : ", ") + fault.path;
    return paths;
}

}  // namespace

class TestJsonText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyThatStandsThereTwiceIsToldWithItsPlace() {
        QCOMPARE(twice(R"({"a": 1, "b": {"a": 2}})"), std::string());
        QCOMPARE(twice(R"({"a": 1, "a": 2})"), std::string("a"));
        QCOMPARE(twice(R"({"a": [0, {"b": 1}, {"b": 1, "c": {}, "b": 2}], "d": {"e": [], "e": 0}})"),
                 std::string("a[2].b, d.e"));
        QCOMPARE(twice(R"([[], [{"a": 1, "a": 2}]])"), std::string("[1][0].a"));
    }

    void whatIsNestedTooDeeplyIsNotRead() {
        const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
        std::vector<Fault> faults;
        QVERIFY(readJson(nested(kMaxJsonDepth), faults));
        const Result<nlohmann::json> deeper = readJson(nested(kMaxJsonDepth + 1), faults);
        QVERIFY(!deeper);
        const std::string why = deeper.error().message.text();
        QVERIFY2(why.find("levels deep") != std::string::npos, why.c_str());
    }
};

VERNIER_TEST(TestJsonText, Nothing);

}  // namespace tst_JsonText

#include "tst_JsonText.moc"
