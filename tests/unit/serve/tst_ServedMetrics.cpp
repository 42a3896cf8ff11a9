#include "core/serve/ServeSession.h"
#include "tests/support/TestProgram.h"

#include <nlohmann/json.hpp>

#include <string>

namespace tst_ServedMetrics {

using namespace vernier;
using Json = nlohmann::json;

namespace {

const char* const kLimited = R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],
    "objective":{"name":"f1","goal":"minimize"},"constraints":[{"metric":"c1","max":0},{"metric":"c2","min":0.4}],
    "strategy":"bayesian","seed":1})";
const char* const kTwo = R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],
    "objectives":[{"name":"f1","goal":"minimize"},{"name":"f2","goal":"maximize"}],"constraints":[{"metric":"c1","max":0}],
    "strategy":"bayesian","seed":1})";

std::string say(ServeSession& session, const std::string& request) {
    return session.answer(request);
}

bool isOk(ServeSession& session, const std::string& request) {
    return say(session, request) == R"({"ok":true})";
}

std::string errorOf(ServeSession& session, const std::string& request) {
    return Json::parse(say(session, request))["error"]["message"].get<std::string>();
}

double asked(ServeSession& session) {
    return Json::parse(say(session, R"({"op":"ask","n":1})"))["trials"][0]["params"]["x"].get<double>();
}

}  // namespace

class TestServedMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyWithLimitsIsDrivenByValues() {
        ServeSession session;
        QVERIFY(isOk(session, kLimited));
        asked(session);
        QVERIFY(isOk(session, R"({"op":"tell","id":0,"values":{"f1":0.1,"c1":-2,"c2":0.5}})"));
        asked(session);
        QVERIFY(isOk(session, R"({"op":"tell","id":1,"values":{"f1":0.1,"c1":null}})"));
        asked(session);
        QVERIFY(isOk(session, R"({"op":"tell","id":2,"state":"failed"})"));
    }

    void theSearchStaysWithinALimitItHasSeenBroken() {
        ServeSession session;
        QVERIFY(isOk(session, kLimited));
        int broken = 0;
        for (int id = 0; id < 25; ++id) {
            const double x = asked(session);
            broken += id >= 12 && x > 0.61 ? 1 : 0;
            // The objective falls beyond the limit at 0.6.
            QVERIFY(isOk(session, R"({"op":"tell","id":)" + std::to_string(id) + R"(,"values":{"f1":)" + std::to_string(1 - x) +
                                      R"(,"c1":)" + std::to_string(x - 0.6) + R"(,"c2":1}})"));
        }
        QVERIFY2(broken <= 2, std::to_string(broken).c_str());
    }

    void severalObjectivesNeedAValueEach() {
        ServeSession session;
        QVERIFY(isOk(session, kTwo));
        asked(session);
        QCOMPARE(errorOf(session, R"({"op":"tell","id":0,"value":1})"),
                 std::string("The request has faults:\n  values: is missing; a study with several objectives needs a value of "
                             "each\n  value: is not a known key; known keys here are id, op, state, values"));
        QVERIFY(errorOf(session, R"({"op":"tell","id":0,"values":{"f1":1,"c1":0}})").ends_with("values.f2: is missing"));
        QVERIFY(errorOf(session, R"({"op":"tell","id":0,"values":{"f1":1,"f2":2,"other":0}})").find("values.other") !=
                std::string::npos);
        QVERIFY(isOk(session, R"({"op":"tell","id":0,"values":{"f1":1,"f2":2,"c1":-1}})"));
    }

    void bothMayBeLookedForFromTheStartToTheModel() {
        for (const char* const strategy : {"bayesian", "random", "sobol"}) {
            ServeSession session;
            std::string create = kTwo;
            create.replace(create.find("bayesian"), 8, strategy);
            QVERIFY(isOk(session, create));
            for (int id = 0; id < 12; ++id) {
                const double x = asked(session);
                QVERIFY(x >= 0 && x <= 1);
                QVERIFY(isOk(session, R"({"op":"tell","id":)" + std::to_string(id) + R"(,"values":{"f1":)" + std::to_string(x) +
                                          R"(,"f2":)" + std::to_string(x * x) + R"(,"c1":-1}})"));
            }
        }
    }

    void whatNeedsOneObjectiveSaysSo_data() {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("fault");
        QTest::newRow("hyperband") << R"("strategy":"hyperband","resource":{"min":1,"max":9})"
                                   << "strategy: hyperband compares trials by one number";
        QTest::newRow("stopping") << R"("strategy":"random","stopping":"median")"
                                  << "stopping: needs one objective; this study has 2";
    }

    void whatNeedsOneObjectiveSaysSo() {
        QFETCH(QString, more);
        QFETCH(QString, fault);
        ServeSession session;
        const QString create = QStringLiteral(R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],
            "objectives":[{"name":"a"},{"name":"b"}],%1})")
                                   .arg(more);
        const QString error = QString::fromStdString(errorOf(session, create.toStdString()));
        QVERIFY2(error.contains(fault), qPrintable(error));
    }

    void objectivesAreOneToFourAndDiffer() {
        ServeSession session;
        const auto create = [](const std::string& list) {
            return R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],"objectives":)" + list +
                   "}";
        };
        QVERIFY(isOk(session, create(R"([{"name":"a"}])")));
        QVERIFY(isOk(session, create(R"([{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"}])")));
        QVERIFY(errorOf(session, create("[]")).find("objectives: is empty") != std::string::npos);
        QVERIFY(errorOf(session, create(R"([{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"},{"name":"e"}])"))
                    .find("objectives: lists 5 objectives; at most 4") != std::string::npos);
        QVERIFY(errorOf(session, create(R"([{"name":"a"},{"name":"a"}])")).find("\"a\" is an objective already") !=
                std::string::npos);
    }
};
VERNIER_TEST(TestServedMetrics, Nothing);

}  // namespace tst_ServedMetrics
#include "tst_ServedMetrics.moc"
