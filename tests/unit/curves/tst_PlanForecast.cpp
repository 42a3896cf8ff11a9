#include "core/curves/PlanForecast.h"
#include "tests/support/TestProgram.h"

namespace tst_PlanForecast {

using namespace vernier;

namespace {

using End = PlanForecast::End;

Limits limitsOf(std::optional<std::int64_t> trials, int parallel) {
    Limits limits;
    limits.trials = trials;
    limits.parallel = parallel;
    return limits;
}

}  // namespace

class TestPlanForecast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trialsFillTheSlotsInRounds() {
        QCOMPARE(forecastPlan(limitsOf(60, 2), {}, 44), (PlanForecast{End::Trials, 60, 30 * 44.0, {}}));
        QCOMPARE(forecastPlan(limitsOf(7, 4), {}, 10), (PlanForecast{End::Trials, 7, 20, {}}));
    }

    void aGridThatIsSmallerEndsIt() {
        QCOMPARE(forecastPlan(limitsOf(60, 1), 9, 10).trials.value(), 9);
        QCOMPARE(forecastPlan(limitsOf({}, 1), 9, 10).seconds.value(), 90.0);
        QCOMPARE(forecastPlan(limitsOf(5, 1), 9, 10).trials.value(), 5);
    }

    void slotTimeIsMoney() {
        Limits limits = limitsOf(60, 2);
        limits.costPerHour = 1.2;
        QCOMPARE(forecastPlan(limits, {}, 36).cost.value(), 60 * 36 / 3600.0 * 1.2);
        limits.budget = 0.12;  // six minutes of one slot: ten trials
        QCOMPARE(forecastPlan(limits, {}, 36), (PlanForecast{End::Budget, 10, 180, 0.12}));
        limits.budget = 100;
        QCOMPARE(forecastPlan(limits, {}, 36).end, End::Trials);
    }

    void timeEndsIt() {
        Limits limits = limitsOf({}, 4);
        limits.runtimeSeconds = 3600;
        limits.costPerHour = 2;
        QCOMPARE(forecastPlan(limits, {}, 600), (PlanForecast{End::Time, 24, 3600, 8}));
        limits.trialRuntimeSeconds = 300;
        QCOMPARE(forecastPlan(limits, {}, 600).trials.value(), 48);
    }

    void withoutTheTimeOfATrialOnlyLimitsAreKnown() {
        Limits limits = limitsOf(60, 2);
        limits.budget = 5;
        limits.costPerHour = 1;
        for (const std::optional<double> unknown : {std::optional<double>(), std::optional<double>(0.0), std::optional(-1.0)})
            QCOMPARE(forecastPlan(limits, {}, unknown), (PlanForecast{End::Trials, 60, {}, 5}));
        QCOMPARE(forecastPlan(Limits(), {}, {}), PlanForecast());
        QCOMPARE(forecastPlan(Limits(), {}, 10).trials, std::optional<std::int64_t>());
    }

    void tinyTrialsDoNotOverflow() {
        Limits limits = limitsOf({}, 1024);
        limits.runtimeSeconds = 1e300;
        QVERIFY(forecastPlan(limits, {}, 1e-300).trials.value() > 0);
    }
};

VERNIER_TEST(TestPlanForecast, Nothing);

}  // namespace tst_PlanForecast

#include "tst_PlanForecast.moc"
