#include "core/plan/PlanWish.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

namespace tst_PlanWish {

using namespace vernier;
using namespace vernier::test;

namespace {

/// Three parameters, at most 60 trials.
StudyDefinition study() {
    return *makeDefinition();
}

/// Trials of 18.3 s.
History historyOf(int trials) {
    History history(study().objective);
    for (int number = 0; number < trials; ++number)
        history.apply(makeTrial(number, TrialState::Complete, 0.9));
    return history;
}

}  // namespace

class TestPlanWish : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodySaysComesFromTheStudy() {
        const PlanRequest request = planRequest({}, study(), historyOf(4));
        QCOMPARE(request.parameters, 3);
        QCOMPARE(request.trialSeconds, std::optional(18.3));
        QCOMPARE(request.trials, std::optional<std::int64_t>(60));
        QVERIFY(!request.trialCost && !request.budget && !request.deadlineSeconds && !request.slots);
        QVERIFY(planStudy(request).has_value());
    }

    void whatIsSaidGoesFirst() {
        PlanWish wish;
        wish.parameters = 7;
        wish.trialSeconds = 60;
        wish.trials = 9;
        wish.slots = 2;
        wish.reports = true;
        const PlanRequest request = planRequest(wish, study(), historyOf(4));
        QCOMPARE(request.parameters, 7);
        QCOMPARE(request.trialSeconds, std::optional(60.0));
        QCOMPARE(request.trials, std::optional<std::int64_t>(9));
        QCOMPARE(request.slots, std::optional(2));
        QVERIFY(request.reports);
    }

    void thePriceOfATrialComesFromTheHour() {
        StudyDefinition definition = study();
        definition.limits.costPerHour = 10;
        definition.limits.budget = 50;
        QVERIFY(!planRequest({}, definition, historyOf(0)).budget);  // nobody can plan with it yet
        PlanWish wish;
        wish.trialSeconds = 1800;
        const PlanRequest request = planRequest(wish, definition, historyOf(0));
        QCOMPARE(request.trialCost, std::optional(5.0));
        QCOMPARE(request.budget, std::optional(50.0));
    }

    void moneyAsksForTheNumberOfTrials() {
        PlanWish wish;
        wish.trialCost = 1;
        wish.budget = 500;
        const PlanRequest request = planRequest(wish, study(), historyOf(4));
        QVERIFY(!request.trials);
        QCOMPARE(planStudy(request)->choice.trials, std::int64_t{500});
    }

    void aPlanIsWrittenIntoTheStudy() {
        PlanWish wish;
        wish.trialSeconds = 2700;
        wish.trialCost = 8;
        wish.budget = 500;
        StudyDefinition before = study();
        before.strategy.kind = "random";
        const PlanRequest request = planRequest(wish, before, historyOf(0));
        const StudyPlan plan = *planStudy(request);
        const StudyDefinition after = withPlan(before, request, plan.choice);
        QCOMPARE(after.strategy.kind, std::string("bayesian"));
        QCOMPARE(*after.limits.trials, plan.choice.trials - plan.choice.reserve);
        QCOMPARE(after.limits.parallel, plan.choice.slots);
        QCOMPARE(after.limits.budget, std::optional(500.0));
        QVERIFY(std::abs(*after.limits.costPerHour - 8 / 0.75) < 1e-4);
        QVERIFY(!after.limits.runtimeSeconds);
        QVERIFY(after.space == before.space && after.objective == before.objective);
    }

    void aRuleThatSomebodyChoseStays() {
        StudyDefinition definition = study();
        definition.stopping.rule = "asha";
        PlanWish wish;
        wish.reports = true;
        PlanRequest request = planRequest(wish, definition, historyOf(4));
        QCOMPARE(withPlan(definition, request, planStudy(request)->choice).stopping.rule, std::string("asha"));
        definition.stopping.rule = "none";
        QCOMPARE(withPlan(definition, request, planStudy(request)->choice).stopping.rule, std::string("median"));
        wish.reports = false;
        definition.stopping.rule = "asha";
        request = planRequest(wish, definition, historyOf(4));
        QCOMPARE(withPlan(definition, request, planStudy(request)->choice).stopping.rule, std::string("none"));
    }
};

VERNIER_TEST(TestPlanWish, Nothing);

}  // namespace tst_PlanWish

#include "tst_PlanWish.moc"
