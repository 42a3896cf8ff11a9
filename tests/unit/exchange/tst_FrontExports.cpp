#include "core/exchange/StatusJson.h"
#include "core/exchange/TrialsCsv.h"
#include "core/exchange/TrialsJson.h"
#include "core/exchange/report/HtmlReport.h"
#include "core/ranking/TrialRanking.h"
#include "tests/support/TestProgram.h"

#include <nlohmann/json.hpp>

namespace tst_FrontExports {

using namespace vernier;
using Json = nlohmann::json;

namespace {

StudyDefinition traded() {
    StudyDefinition study;
    study.name = "traded";
    study.metrics = {{"loss", MetricSource::Json, "loss"}, {"latency", MetricSource::Json, "latency"}};
    study.objective.metric = "loss";
    study.furtherObjectives = {Objective{"latency", Goal::Minimize, ObjectiveValue::Best}};
    return study;
}

/// The last one is beaten by the first. Of the latency the best value counts, not the last.
History threeTrials() {
    History history(criteriaOf(traded()));
    for (const auto& [loss, latency] : {std::pair(0.5, 40.0), std::pair(0.1, 61.5), std::pair(0.6, 41.0)}) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(history.trials())};
        trial->state = TrialState::Complete;
        trial->objective = loss;
        trial->furtherObjectives = {latency};
        trial->reports = {{{1, loss, 0}}, {{1, latency, 0}, {2, latency + 1, 0}}};
        history.apply(std::move(trial));
    }
    return history;
}

}  // namespace

class TestFrontExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachTrialHasItsObjectivesAndItsFront() {
        const History history = threeTrials();
        const Json trials = Json::parse(writeTrialsJson(traded(), history.trials(), TrialParts::Summary, shownFronts(history)));
        QCOMPARE(trials[1]["objective"].get<double>(), 0.1);
        QVERIFY(trials[1]["objectives"] == Json({{"loss", 0.1}, {"latency", 61.5}}));
        QCOMPARE(trials[1]["front"].get<int>(), 1);
        QCOMPARE(trials[2]["front"].get<int>(), 2);
    }

    void aStatusListsTheFront() {
        const Json status = Json::parse(writeStatusJson(traded(), threeTrials(), {}, {}));
        QCOMPARE(status["best"]["trial"].get<int>(), 1);
        QCOMPARE(status["front"].size(), std::size_t{2});
        QCOMPARE(status["front"][1]["trial"].get<int>(), 0);
        QVERIFY(status["front"][1]["values"] == Json({{"loss", 0.5}, {"latency", 40}}));
    }

    void aTableHasAColumnForIt() {
        const History history = threeTrials();
        const std::string csv = writeTrialsCsv(traded(), history.trials(), shownFronts(history));
        QVERIFY2(csv.starts_with("Number,State,loss,latency,Front,Started,Ended,Runtime s,End\r\n"
                                 "0,Complete,0.5,40,1,,,,Ran to its end.\r\n"
                                 "1,Complete,0.1,61.5,1,"),
                 csv.c_str());
    }

    void theReportShowsTheFront() {
        const std::string page = writeHtmlReport(traded(), threeTrials(), {});
        QVERIFY(page.find("Minimize loss, Minimize latency") != std::string::npos);
        QVERIFY(page.find("<h2>Front</h2>") != std::string::npos);
        QVERIFY(page.find("latency against loss") != std::string::npos);
        QVERIFY(page.find("Configuration with the best loss") != std::string::npos);
    }

    void withOneObjectiveNothingIsSaidOfFronts() {
        StudyDefinition single = traded();
        single.furtherObjectives.clear();
        History history(criteriaOf(single));
        const History several = threeTrials();
        for (const TrialPtr& trial : several.trials())
            history.apply(trial);
        QVERIFY(writeTrialsJson(single, history.trials(), TrialParts::Summary, shownFronts(history)).find("front") ==
                std::string::npos);
        QVERIFY(writeStatusJson(single, history, {}, {}).find("front") == std::string::npos);
        QVERIFY(writeTrialsCsv(single, history.trials(), shownFronts(history)).find("Front") == std::string::npos);
        QVERIFY(writeHtmlReport(single, history, {}).find("Front") == std::string::npos);
    }
};
VERNIER_TEST(TestFrontExports, Nothing);

}  // namespace tst_FrontExports
#include "tst_FrontExports.moc"
