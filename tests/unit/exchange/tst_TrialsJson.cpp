#include "core/exchange/TrialsJson.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace tst_TrialsJson {

using namespace vernier;
using namespace vernier::test;
using Json = nlohmann::json;

namespace {

StudyDefinition twoMetrics() {
    StudyDefinition study;
    study.metrics = {{"score", MetricSource::Regex, "score=(\\S+)"}, {"loss", MetricSource::Regex, "loss=(\\S+)"}};
    study.objective.metric = "score";
    return study;
}

Json written(const Trial& trial, TrialParts parts) {
    return Json::parse(writeTrialsJson(twoMetrics(), {std::make_shared<const Trial>(trial)}, parts)).at(0);
}

}  // namespace

class TestTrialsJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsAreListedByMetricIfAskedFor() {
        Trial trial;
        trial.reports = {{{0, 0.25, 10}, {1, std::nan(""), 20}, {2, 0.5, 30}}, {}};
        const Json json = written(trial, TrialParts::WithReports);
        QVERIFY(
            json["reports"] ==
            Json::parse(R"({"score": [{"step": 0, "value": 0.25}, {"step": 1, "value": "nan"}, {"step": 2, "value": 0.5}]})"));
        QVERIFY(!written(trial, TrialParts::Summary).contains("reports"));
    }

    void aTrialWithoutReportsHasNone() { QVERIFY(written(Trial(), TrialParts::WithReports)["reports"] == Json::object()); }

    void whatATrialHasIsWritten() {
        const auto trial = makeTrial(3, TrialState::Complete, 0.5);
        trial->note = "good";
        trial->tags = {"a", "b"};
        trial->isStarred = trial->isExcluded = true;
        const auto json = nlohmann::json::parse(writeTrialsJson(*makeDefinition(), {trial})).at(0);
        QCOMPARE(json.at("number").get<int>(), 3);
        QCOMPARE(json.at("state").get<std::string>(), std::string("Complete"));
        QCOMPARE(json.at("objective").get<double>(), 0.5);
        QCOMPARE(json.at("params").at("hidden").get<int>(), 67);
        QCOMPARE(json.at("metrics").at("val_acc").get<double>(), 0.5);
        QCOMPARE(json.at("runtime_s").get<double>(), 18.3);
        QCOMPARE(json.at("end").get<std::string>(), std::string("Ran to its end."));
        QCOMPARE(json.at("note").get<std::string>(), std::string("good"));
        QCOMPARE(json.at("tags").size(), std::size_t{2});
        QVERIFY(json.at("starred").get<bool>() && json.at("excluded").get<bool>());
    }

    void whatItDoesNotHaveIsLeftOut() {
        Trial waiting;
        waiting.configuration = {{"lr", 0.01}};
        const auto json =
            nlohmann::json::parse(writeTrialsJson(*makeDefinition(), {std::make_shared<const Trial>(waiting)})).at(0);
        for (const char* const key :
             {"objective", "started_ms", "ended_ms", "runtime_s", "end", "note", "tags", "starred", "excluded"})
            QVERIFY2(!json.contains(key), key);
        const auto running = makeTrial(0, TrialState::Running, std::numeric_limits<double>::quiet_NaN(), 1);
        const auto other = nlohmann::json::parse(writeTrialsJson(*makeDefinition(), {running})).at(0);
        QVERIFY(other.contains("started_ms") && !other.contains("ended_ms") && !other.contains("end"));
        QCOMPARE(other.at("metrics").at("val_acc").get<std::string>(), std::string("nan"));
    }

    void eachTrialHasALine() {
        QCOMPARE(writeTrialsJson(*makeDefinition(), {}), std::string("[]\n"));
        const std::string text =
            writeTrialsJson(*makeDefinition(), {makeTrial(0, TrialState::Complete, 0.5), makeTrial(1, TrialState::Failed, 0)});
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), 4);
        QCOMPARE(nlohmann::json::parse(text).size(), std::size_t{2});
    }
};

VERNIER_TEST(TestTrialsJson, Nothing);

}  // namespace tst_TrialsJson

#include "tst_TrialsJson.moc"
