#include "core/study/Criteria.h"

#include "core/ranking/TrialRanking.h"
#include "core/study/History.h"
#include "tests/support/TestProgram.h"

#include <limits>

namespace tst_Criteria {

using namespace vernier;

namespace {

/// The objective is "loss", series 0; "latency", at most 50 with a tolerance of 1, is series 1.
Criteria latencyLimited() {
    StudyDefinition study;
    study.metrics = {{"loss", MetricSource::Json, "loss"}, {"latency", MetricSource::Json, "latency"}};
    study.objective.metric = "loss";
    study.constraints = {{"latency", {}, 50, 1}};
    return criteriaOf(study);
}

TrialPtr finished(std::int64_t number, double loss, std::vector<double> latencies, TrialState state = TrialState::Complete) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->state = state;
    trial->objective = loss;
    trial->reports.resize(2);
    for (const double latency : latencies)
        trial->reports[1].push_back({1, latency, 0});
    return trial;
}

History historyOf(const Criteria& criteria, const std::vector<TrialPtr>& trials) {
    History history(criteria);
    for (const TrialPtr& trial : trials)
        history.apply(trial);
    return history;
}

}  // namespace

class TestCriteria : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLimitIsKeptUpToItsTolerance() {
        const Constraint between{"size", 10, 20, 0.5};
        QVERIFY(keeps(between, 10) && keeps(between, 20) && keeps(between, 9.5) && keeps(between, 20.5));
        QVERIFY(!keeps(between, 9.4) && !keeps(between, 20.6));
        QVERIFY(!keeps(between, std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(keeps({"size", {}, 20}, -std::numeric_limits<double>::infinity()));
        QVERIFY(!keeps({"size", 10, {}}, -std::numeric_limits<double>::infinity()));
    }

    void theLastValueOfAMetricCounts() {
        const Criteria criteria = latencyLimited();
        QVERIFY(keepsLimits(*finished(0, 1, {80, 40}), criteria.constraints));
        QVERIFY(!keepsLimits(*finished(0, 1, {40, 80}), criteria.constraints));
        QCOMPARE(constrainedValue(*finished(0, 1, {40, 80}), criteria.constraints.front()), std::optional(80.0));
    }

    void theObjectiveItselfMayHaveALimit() {
        StudyDefinition study;
        study.metrics = {{"loss", MetricSource::Json, "loss"}};
        study.objective.metric = "loss";
        study.constraints = {{"loss", 0.1, {}}};
        const std::vector<PlacedConstraint> constraints = criteriaOf(study).constraints;
        QVERIFY(keepsLimits(*finished(0, 0.2, {}), constraints));
        QVERIFY(!keepsLimits(*finished(0, 0.05, {}), constraints));
    }

    void aMetricThatWasNeverReportedBreaksItsLimitAndSaysSo() {
        const std::vector<PlacedConstraint> constraints = latencyLimited().constraints;
        QCOMPARE(feasibilityOf(*finished(0, 1, {}), constraints), std::optional(false));
        QCOMPARE(brokenLimits(*finished(0, 1, {}), constraints).front().text(),
                 std::string("latency was never reported, so that its limit counts as broken."));
        QCOMPARE(brokenLimits(*finished(0, 1, {80}), constraints).front().text(),
                 std::string("latency is 80, above its limit of 50."));
        QVERIFY(brokenLimits(*finished(0, 1, {40}), constraints).empty());
    }

    void onlyATrialWithAResultIsJudged() {
        const std::vector<PlacedConstraint> constraints = latencyLimited().constraints;
        QCOMPARE(feasibilityOf(*finished(0, 1, {40}, TrialState::Running), constraints), std::optional<bool>());
        auto failed = std::make_shared<Trial>(*finished(0, 1, {40}, TrialState::Failed));
        failed->objective.reset();
        QCOMPARE(feasibilityOf(*failed, constraints), std::optional<bool>());
        QCOMPARE(feasibilityOf(*finished(0, 1, {40}), {}), std::optional<bool>());
        QCOMPARE(feasibilityOf(*finished(0, 1, {40}), constraints), std::optional(true));
    }

    void theBestKeepsAllLimits() {
        History history = historyOf(
            latencyLimited(), {finished(0, 0.1, {90}), finished(1, 0.3, {45}), finished(2, 0.2, {51}), finished(3, 0.05, {})});
        QCOMPARE(history.incumbent()->id.number, 2);
        QVERIFY(!canBeBest(*history.find(TrialId{0}), history.criteria()));
        std::vector<std::int64_t> ranked;
        for (const TrialPtr& trial : rankedTrials(history))
            ranked.push_back(trial->id.number);
        QCOMPARE(ranked, (std::vector<std::int64_t>{2, 1, 3, 0}));
    }

    void theBestOfSeveralObjectivesIsBeatenByNone() {
        const auto trial = [](std::int64_t number, double loss, std::vector<double> further) {
            auto changed = std::make_shared<Trial>(*finished(number, loss, {}));
            changed->furtherObjectives = std::move(further);
            return changed;
        };
        const Criteria two{Objective{"loss"}, {Objective{"accuracy", Goal::Maximize}}};
        History history = historyOf(
            two, {trial(0, 0.2, {0.5}), trial(1, 0.1, {0.3}), trial(2, 0.1, {0.4}), trial(3, 0.05, {}), trial(4, 0.1, {0.4})});
        QCOMPARE(history.incumbent()->id.number, 2);
        QVERIFY2(!hasResult(*history.find(TrialId{3}), two), "it has one of two objectives");
        history.apply(trial(2, 0.3, {0.9}));
        QCOMPARE(history.incumbent()->id.number, 4);
    }

    void aLimitOfAFurtherObjectiveJudgesTheObjective() {
        StudyDefinition study;
        study.metrics = {{"loss", MetricSource::Json, "loss"}, {"latency", MetricSource::Json, "latency"}};
        study.objective.metric = "loss";
        study.furtherObjectives = {Objective{"latency", Goal::Minimize, ObjectiveValue::Best}};
        study.constraints = {{"latency", {}, 50}};
        Trial trial = *finished(0, 1, {40, 80});
        trial.furtherObjectives = {40};
        QVERIFY(keepsLimits(trial, criteriaOf(study).constraints));
    }

    void otherLimitsHaveAnotherBest() {
        History history = historyOf(latencyLimited(), {finished(0, 0.1, {90}), finished(1, 0.3, {45})});
        QCOMPARE(history.incumbent()->id.number, 1);
        const std::uint64_t before = history.revision();
        history.setCriteria({history.objective(), {}, {}});
        QCOMPARE(history.incumbent()->id.number, 0);
        QVERIFY(history.revision() > before);
        Criteria strict = latencyLimited();
        strict.constraints.front().constraint.max = 10;
        history.setCriteria(strict);
        QVERIFY(!history.incumbent());
    }
};
VERNIER_TEST(TestCriteria, Nothing);

}  // namespace tst_Criteria
#include "tst_Criteria.moc"
