#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_ObjectiveChecks {

using namespace vernier;
using namespace vernier::test;

/// What checks find of the objective, and where they keep quiet.
class TestObjectiveChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsThatAreAllEqualAreFound() {
        Patient patient;
        patient.search(6, [](double, double) { return 0.5; });
        QVERIFY(patient.has("all-equal"));
        QVERIFY(!patient.has("no-effect"));
        QVERIFY(!patient.has("not-passed-on"));
    }
    void oneThatDiffersOrRepeatsAreNone() {
        Patient patient;
        patient.search(6, [](double, double) { return 0.5; });
        patient.add(0.1, 0.1, 0.6);
        QVERIFY(!patient.has("all-equal"));
        Patient repeats;
        for (int trial = 0; trial < 6; ++trial)
            repeats.add(0.1, 0.1, 0.5);
        QVERIFY(!repeats.has("all-equal"));
    }

    void aMetricThatNeverChangesIsFound() {
        QCOMPARE(withSecondMetric(0.7).find("metric-constant").value().subject, std::string("other"));
    }
    void aMetricThatChangesOnceIsNone() { QVERIFY(!withSecondMetric(0.8).has("metric-constant")); }

    void aNameAgainstTheGoalIsFound() {
        Patient patient = named("val_loss", Goal::Maximize);
        QCOMPARE(patient.changeOf<remedy::Direction>("wrong-direction").goal, Goal::Minimize);
        QVERIFY(named("accuracy", Goal::Minimize).has("wrong-direction"));
    }
    void aNameThatSuitsTheGoalIsNone() {
        QVERIFY(!named("val_loss", Goal::Minimize).has("wrong-direction"));
        QVERIFY(!named("quality", Goal::Minimize).has("wrong-direction"));
    }
    void curvesThatGetWorseAreFound() {
        Patient patient;
        for (int trial = 0; trial < 14; ++trial)
            patient.curve(0.05 * trial, 0.3, 10,
                          [=](std::int64_t step) { return 1.0 + 0.01 * trial - 0.05 * static_cast<double>(step); });
        QCOMPARE(patient.changeOf<remedy::Direction>("wrong-direction").goal, Goal::Minimize);
    }
    void curvesThatGetBetterAreStrongerThanANameAndFewSayNothing() {
        Patient patient;
        patient.definition.objective.metric = "score";
        patient.definition.metrics[0].name = "score";
        patient.definition.objective.goal = Goal::Minimize;
        for (int trial = 0; trial < 14; ++trial)
            patient.curve(0.05 * trial, 0.3, 10,
                          [=](std::int64_t step) { return 1.0 + 0.01 * trial - 0.05 * static_cast<double>(step); });
        QVERIFY(!patient.has("wrong-direction"));
        Patient few;
        for (int trial = 0; trial < 5; ++trial)
            few.curve(0.05 * trial, 0.3, 10, [](std::int64_t step) { return -static_cast<double>(step); });
        QVERIFY(!few.has("wrong-direction"));
    }

    void resultsBeyondTheirBoundsAreFound() {
        Patient patient = named("accuracy", Goal::Maximize);
        patient.search(20, [](double x, double) { return 0.9 * x; });
        patient.add(0.1, 0.1, 1.7);
        QVERIFY(patient.find("beyond-bounds").value().evidence.text().find("1.7") != std::string::npos);
        Patient rmse = named("rmse", Goal::Minimize);
        rmse.add(0.1, 0.1, -0.2);
        QVERIFY(rmse.has("beyond-bounds"));
    }
    void percentsAndFreeNumbersAreNone() {
        Patient patient = named("accuracy", Goal::Maximize);
        patient.search(20, [](double x, double) { return 10 + 85 * x; });
        QVERIFY(!patient.has("beyond-bounds"));
        Patient reward = named("reward", Goal::Maximize);
        reward.search(20, [](double x, double) { return 200 * x - 100; });
        QVERIFY(!reward.has("beyond-bounds"));
    }

    void perfectResultsAreFound() {
        Patient patient = named("auc", Goal::Maximize);
        patient.search(20, [](double x, double) { return std::min(1.0, 0.8 + x); });
        QVERIFY(patient.has("perfect-score"));
    }
    void goodResultsAreNone() {
        Patient patient = named("auc", Goal::Maximize);
        patient.search(20, [](double x, double) { return std::min(0.9999, 0.8 + x); });
        patient.add(0.1, 0.1, 1.0);
        QVERIFY(!patient.has("perfect-score"));
    }

    void aTargetOutOfReachIsFound() {
        Patient patient = named("accuracy", Goal::Maximize);
        patient.search(10, [](double x, double) { return x; });
        patient.definition.limits.target = 97;
        QVERIFY(patient.has("target-out-of-reach"));
    }
    void aTargetInReachIsNone() {
        Patient patient = named("accuracy", Goal::Maximize);
        patient.search(10, [](double x, double) { return x; });
        patient.definition.limits.target = 0.97;
        QVERIFY(!patient.has("target-out-of-reach"));
        Patient percent = named("accuracy", Goal::Maximize);
        percent.search(10, [](double x, double) { return 50 + 40 * x; });
        percent.definition.limits.target = 97;
        QVERIFY(!percent.has("target-out-of-reach"));
    }

    void noiseAmongTheBestIsFound() {
        const Patient patient = repeated(0.1);
        QCOMPARE(patient.changeOf<remedy::Repeat>("too-noisy").trials.size(), std::size_t{3});
    }
    void littleNoiseIsNone() {
        QVERIFY(!repeated(0.0005).has("too-noisy"));
        Patient unknown;  // without repeats, nobody knows the noise
        unknown.search(30, [](double x, double) { return x; });
        QVERIFY(!unknown.has("too-noisy"));
    }

private:
    static Patient named(const std::string& name, Goal goal) {
        Patient patient;
        patient.definition.objective.metric = name;
        patient.definition.objective.goal = goal;
        patient.definition.metrics[0].name = name;
        return patient;
    }
    static Patient withSecondMetric(double last) {
        Patient patient;
        patient.definition.metrics.push_back({"other", MetricSource::Regex, "other=(\\S+)", MetricRole::Measure});
        patient.search(6, [](double x, double) { return x; });
        for (const auto& trial : patient.trials)
            trial->reports.push_back({Report{1, 0.7, 100}});
        patient.trials.back()->reports[1][0].value = last;
        return patient;
    }
    /// 30 trials, of which the best three were repeated three times.
    static Patient repeated(double deviation) {
        Patient patient;
        patient.search(30, [](double x, double) { return x; });
        std::vector<std::shared_ptr<Trial>> best = patient.trials;
        std::ranges::sort(best, [](const auto& a, const auto& b) { return *a->objective > *b->objective; });
        Rng rng(9);
        for (int repeat = 0; repeat < 9; ++repeat) {
            const Trial& original = *best[static_cast<std::size_t>(repeat % 3)];
            patient.add(original.configuration, *original.objective + deviation * rng.normal()).origin = TrialOrigin::Repeat;
        }
        return patient;
    }
};

VERNIER_TEST(TestObjectiveChecks, CoreEvents);

}  // namespace tst_ObjectiveChecks

#include "tst_ObjectiveChecks.moc"
