#include "core/exchange/report/HtmlReport.h"
#include "core/exchange/StatusJson.h"
#include "core/exchange/TrialsCsv.h"
#include "core/exchange/TrialsJson.h"
#include "tests/support/TestProgram.h"

#include <nlohmann/json.hpp>

namespace tst_FeasibleExports {

using namespace vernier;
using Json = nlohmann::json;

namespace {

StudyDefinition limited() {
    StudyDefinition study;
    study.name = "limited";
    study.metrics = {{"loss", MetricSource::Json, "loss"}, {"latency", MetricSource::Json, "latency"}};
    study.objective.metric = "loss";
    study.constraints = {{"latency", {}, 50}};
    return study;
}

/// The second trial is better, but too slow.
std::vector<TrialPtr> twoTrials() {
    std::vector<TrialPtr> trials;
    for (const auto& [loss, latency] : {std::pair(0.5, 40.0), std::pair(0.1, 61.5)}) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(trials)};
        trial->state = TrialState::Complete;
        trial->objective = loss;
        trial->reports = {{{1, loss, 0}}, {{1, latency, 0}}};
        trials.push_back(std::move(trial));
    }
    return trials;
}

History twoInHistory(const StudyDefinition& study) {
    History history(criteriaOf(study));
    for (const TrialPtr& trial : twoTrials())
        history.apply(trial);
    return history;
}

}  // namespace

class TestFeasibleExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachTrialSaysWhetherItKeepsTheLimits() {
        const Json trials = Json::parse(writeTrialsJson(limited(), twoTrials(), TrialParts::Summary));
        QCOMPARE(trials[0]["feasible"].get<bool>(), true);
        QVERIFY(!trials[0].contains("broken_limits"));
        QCOMPARE(trials[1]["feasible"].get<bool>(), false);
        QVERIFY(trials[1]["broken_limits"] == Json::array({"latency is 61.5, above its limit of 50."}));
        QCOMPARE(trials[1]["state"].get<std::string>(), std::string("Complete"));
    }

    void theBestOfAStatusKeepsTheLimits() {
        const Json status = Json::parse(writeStatusJson(limited(), twoInHistory(limited()), {}, {}));
        QCOMPARE(status["best"]["trial"].get<int>(), 0);
        QCOMPARE(status["feasible"].get<int>(), 1);
    }

    void aTableHasAColumnForIt() {
        const std::string csv = writeTrialsCsv(limited(), twoTrials());
        QVERIFY2(csv.starts_with("Number,State,loss,latency,Feasible,Started,Ended,Runtime s,End\r\n"
                                 "0,Complete,0.5,40,yes,,,,Ran to its end.\r\n"
                                 "1,Complete,0.1,61.5,no,"),
                 csv.c_str());
    }

    void theReportNamesTheBestAndTheBrokenLimit() {
        const std::string page = writeHtmlReport(limited(), twoInHistory(limited()), {});
        QVERIFY(page.find("in trial 0") != std::string::npos);
        QVERIFY(page.find("latency is 61.5, above its limit of 50.") != std::string::npos);
    }

    void withoutLimitsNothingIsSaidOfThem() {
        StudyDefinition free = limited();
        free.constraints.clear();
        QVERIFY(writeTrialsJson(free, twoTrials(), TrialParts::Summary).find("feasible") == std::string::npos);
        QVERIFY(writeStatusJson(free, twoInHistory(free), {}, {}).find("feasible") == std::string::npos);
        QVERIFY(writeTrialsCsv(free, twoTrials()).find("Feasible") == std::string::npos);
        QCOMPARE(Json::parse(writeStatusJson(free, twoInHistory(free), {}, {}))["best"]["trial"].get<int>(), 1);
    }
};
VERNIER_TEST(TestFeasibleExports, Nothing);

}  // namespace tst_FeasibleExports
#include "tst_FeasibleExports.moc"
