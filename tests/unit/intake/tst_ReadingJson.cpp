#include "core/intake/ReadingJson.h"

#include "tests/support/TestProgram.h"

#include <nlohmann/json.hpp>

namespace tst_ReadingJson {

using namespace vernier;
using Json = nlohmann::json;

namespace {

Json jsonOf(const char* command) {
    return Json::parse(readingJson(readCommand(command).value(), "/home/me/digits"));
}

}  // namespace

class TestReadingJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTickedIsInTheCommandAndTheRestStaysAsItWas() {
        const Json json = jsonOf("LR2=0.5 python3 train.py --lr 0.1 --epochs 5 --fast");
        QCOMPARE(json["command"].dump(), std::string(R"(["python3","train.py","--lr","{lr}","--epochs","5","--fast"])"));
        QCOMPARE(json["environment"].dump(), std::string(R"({"LR2":"{LR2}"})"));
        QVERIFY(json["working_dir"] == "/home/me/digits");
    }

    void eachParameterHasTheFieldsOfStudyJsonAndWhatItIsToday() {
        const Json list = jsonOf("python3 train.py --lr 0.1 --epochs 5 --fast")["parameters"];
        QCOMPARE(list.size(), std::size_t{3});
        const Json& lr = list[0];
        QVERIFY(lr["name"] == "lr");
        QVERIFY(lr["type"] == "continuous");
        QVERIFY(lr["min"].is_number() && lr["max"].is_number() && lr["min"] < 0.1 && lr["max"] > 0.1);
        QVERIFY(lr["option"] == "--lr");
        QVERIFY(lr["today"] == "0.1");
        QVERIFY(lr["ticked"] == true);
        QVERIFY(lr["given"] == true);
        QVERIFY(!lr.contains("flag"));
        QVERIFY(list[1]["name"] == "epochs");
        QVERIFY(list[1]["type"] == "integer");
        QVERIFY(list[1]["ticked"] == false);
        QVERIFY(list[2]["name"] == "fast");
        QVERIFY(list[2]["flag"] == true);
    }

    void whatOnlyTheHelpMentionsIsNotGiven() {
        CommandReading reading = readCommand("python3 train.py --lr 0.1").value();
        HelpOption momentum;
        momentum.names = {"--momentum"};
        momentum.valueName = "MOMENTUM";
        momentum.defaultValue = "0.9";
        refine(reading, {momentum});
        const Json list = Json::parse(readingJson(reading, "."))["parameters"];
        QCOMPARE(list.size(), std::size_t{2});
        QVERIFY(list[1]["option"] == "--momentum");
        QVERIFY(list[1]["given"] == false);
    }
};

VERNIER_TEST(TestReadingJson, Nothing);

}  // namespace tst_ReadingJson

#include "tst_ReadingJson.moc"
