#include "core/exchange/ExplanationJson.h"

#include "tests/support/KnownFunctions.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <nlohmann/json.hpp>

namespace tst_ExplanationJson {

using namespace vernier;
using namespace vernier::test;

namespace {

using Json = nlohmann::json;

/// x0, a choice, and x2 for one of the choices only.
StudyDefinition definition() {
    StudyDefinition definition;
    definition.name = "valley";
    definition.space = SearchSpace::create({continuous("x"), categorical("kind", {std::string("a"), std::string("b")}),
                                            under(continuous("y"), "kind", {std::string("b")})})
                           .value();
    definition.objective = {"loss", Goal::Minimize, ObjectiveValue::Last};
    definition.strategy = {"bayesian", 1};
    definition.limits.costPerHour = 3.6;
    return definition;
}

History history(int trials) {
    const StudyDefinition study = definition();
    const std::unique_ptr<Strategy> strategy = makeStrategy(study).value();
    History history(study.objective);
    for (int i = 0; i < trials; ++i) {
        Rng rng(1, static_cast<std::uint64_t>(i));
        Suggestion suggestion = std::get<Suggestion>(strategy->suggest(history, rng));
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{i};
        trial->state = TrialState::Complete;
        trial->configuration = suggestion.configuration;
        trial->explanation = suggestion.explanation;
        trial->objective = std::pow(std::get<double>(suggestion.configuration.at("x")) - 0.3, 2);
        trial->startedWallMs = 1000 * i;
        trial->endedWallMs = 1000 * (i + 1);
        history.apply(trial);
    }
    return history;
}

}  // namespace

class TestExplanationJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_history = history(16);
        ExplanationRequest request;
        request.cut = Configuration{{"x", 0.4}, {"kind", std::string("a")}};
        request.maps = {{0, 1}};
        request.slicePoints = 5;
        request.mapPoints = 4;
        request.forecastTrials = 6;
        m_explanation = explainStudy(definition(), {}, m_history, request).value();
        m_json = Json::parse(writeExplanationJson(definition(), m_history, m_explanation, 16));
    }

    void itSaysWhatIsExplained() {
        QCOMPARE(m_json["study"].get<std::string>(), std::string("valley"));
        QCOMPARE(m_json["objective"]["goal"].get<std::string>(), std::string("minimize"));
        QCOMPARE(m_json["as_of"].get<int>(), 16);
        QCOMPARE(m_json["results"].get<int>(), 16);
        QVERIFY(m_json["cut"] == Json({{"x", 0.4}, {"kind", "a"}}));
        QCOMPARE(m_json["gain"].get<double>(), m_explanation.model->leastGain());
    }

    void slicesHaveTheValuesOfTheModel() {
        QCOMPARE(m_json["slices"].size(), std::size_t{3});
        const Json& slice = m_json["slices"][0];
        QCOMPARE(slice["parameter"].get<std::string>(), std::string("x"));
        QCOMPARE(slice["points"].size(), std::size_t{5});
        const Belief belief = m_explanation.model->beliefAt(
            {{"x", slice["points"][3]["value"].get<double>()}, {"kind", std::string("a")}}, m_explanation.gain);
        QVERIFY(std::abs(slice["points"][3]["median"].get<double>() - belief.band.median) < 1e-9);
        QVERIFY(std::abs(slice["points"][3]["upper_95"].get<double>() - belief.band.upper95) < 1e-9);
        QVERIFY(std::abs(slice["points"][3]["better_probability"].get<double>() - belief.betterProbability) < 1e-9);
        QCOMPARE(m_json["slices"][2]["inactive"].get<std::string>(), std::string("only if kind is b"));
        QVERIFY(m_json["slices"][2]["points"].empty());
        QCOMPARE(m_json["averaged_slices"][2]["points"].size(), std::size_t{5});
    }

    void mapsAreRowsOfY() {
        const Json& map = m_json["maps"][0];
        QCOMPARE(map["x"]["values"].size(), std::size_t{4});
        QVERIFY(map["y"]["values"] == Json({"a", "b"}));
        for (const char* kind : {"median", "uncertainty", "expected_improvement", "better_probability"}) {
            QCOMPARE(map[kind].size(), std::size_t{2});
            QCOMPARE(map[kind][0].size(), std::size_t{4});
        }
        QCOMPARE(map["median"][1][2].get<double>(), m_explanation.maps[0].median(1, 2));
    }

    void theRestIsThere() {
        const std::string level = m_json["verdict"]["level"].get<std::string>();
        QCOMPARE(level, toText(m_explanation.verdict.level));
        QCOMPARE(m_json["verdict"]["reasons"].size(), m_explanation.verdict.reasons.size());
        QCOMPARE(m_json["calibration"]["leave_one_out"]["predictions"].size(), std::size_t{16});
        // The first few trials came without a prediction.
        const std::size_t stored = m_json["calibration"]["as_it_happened"]["predictions"].size();
        QVERIFY(stored > 8 && stored < 16);
        QCOMPARE(m_json["importance"]["overall"].size(), std::size_t{3});
        QCOMPARE(m_json["next"].size(), std::size_t{3});
        QCOMPARE(m_json["next"][0]["trial"].get<int>(), 16);
        QVERIFY(m_json["next"][0].contains("prediction") && m_json["next"][0].contains("nearest"));
        QCOMPARE(m_json["forecast"]["steps"].size(), std::size_t{6});
        QCOMPARE(m_json["forecast"]["steps"][5]["cost"].get<double>(), 6 * 0.001);
        QVERIFY(m_json["forecast"]["advice"]["sentence"].get<std::string>().starts_with("Go on"));
        QVERIFY(m_json["best"]["observed"]["value"].get<double>() == *m_history.incumbent()->objective);
    }

private:
    History m_history;
    StudyExplanation m_explanation;
    Json m_json;
};

VERNIER_TEST(TestExplanationJson, Nothing);

}  // namespace tst_ExplanationJson

#include "tst_ExplanationJson.moc"
