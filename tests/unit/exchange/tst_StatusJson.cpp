#include "core/exchange/StatusJson.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <nlohmann/json.hpp>

namespace tst_StatusJson {

using namespace vernier;
using namespace vernier::test;
using Json = nlohmann::json;

namespace {

History someTrials(const StudyDefinition& definition) {
    History history(definition.objective);
    history.apply(makeTrial(0, TrialState::Complete, 0.5));
    history.apply(makeTrial(1, TrialState::Failed, 0));
    history.apply(makeTrial(2, TrialState::Stopped, 0.3));
    const auto again = makeTrial(3, TrialState::Waiting, 0, 0);
    again->failure = FailureCause::Interrupted;
    history.apply(again);
    history.apply(makeTrial(4, TrialState::Running, 0.1));
    history.apply(makeTrial(5, TrialState::Complete, 0.9));
    history.apply(makeTrial(6, TrialState::Cancelled, 0, 0));
    return history;
}

}  // namespace

class TestStatusJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trialsAreCountedAsSageMakerDoes() {
        const std::shared_ptr<StudyDefinition> definition = makeDefinition();
        StudyStatus status;
        status.runState = RunState::Running;
        status.trialLimit = 60;
        const Json json = Json::parse(writeStatusJson(*definition, someTrials(*definition), status, {}));
        QVERIFY(json["name"] == "digits");
        QVERIFY(json["state"] == "Running");
        QVERIFY(json["trials"] == Json::parse(R"({"Completed": 2, "InProgress": 1, "RetryableError": 1,
                                                   "NonRetryableError": 1, "Stopped": 2})"));
        QVERIFY(json["objectives"] == Json::parse(R"({"Succeeded": 3, "Pending": 2, "Failed": 2})"));
        QVERIFY(json["limit"] == 60);
        QVERIFY(json["best"]["trial"] == 5);
        QVERIFY(json["best"]["value"] == 0.9);
        QVERIFY(json["best"]["params"]["optimizer"] == "adam");
        QVERIFY(!json.contains("overall_best") && !json.contains("cost"));
    }

    void theBestOfEarlierStudiesOfTheSameCommandIsSaid() {
        StudyDefinition definition = *makeDefinition();
        definition.warmStart = WarmStart{WarmStartKind::Identical, {"../a", "../b"}};
        History better(definition.objective);
        better.apply(makeTrial(0, TrialState::Complete, 0.95));
        const std::vector<PriorStudy> earlier{{definition.space, History(definition.objective)}, {definition.space, better}};
        const Json json = Json::parse(writeStatusJson(definition, someTrials(definition), {}, earlier));
        QVERIFY(json["overall_best"]["value"] == 0.95);
        QVERIFY(json["overall_best"]["study"] == 1);
        QVERIFY(json["best"]["value"] == 0.9);
        const Json own = Json::parse(writeStatusJson(definition, someTrials(definition), {}, {earlier[0]}));
        QVERIFY(own["overall_best"]["value"] == 0.9);
        QVERIFY(!own["overall_best"].contains("study"));
        definition.warmStart->kind = WarmStartKind::Transfer;
        QVERIFY(!Json::parse(writeStatusJson(definition, someTrials(definition), {}, earlier)).contains("overall_best"));
    }
};

VERNIER_TEST(TestStatusJson, Nothing);

}  // namespace tst_StatusJson

#include "tst_StatusJson.moc"
