#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_CurveChecks {

using namespace vernier;
using namespace vernier::test;

/// What checks find in curves, and where they keep quiet.
class TestCurveChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anObjectiveReportedOnceIsFound() {
        Patient patient = ruled();
        patient.search(6, [](double x, double) { return x; });
        QVERIFY(patient.has("reported-once"));
    }
    void stepsOrNoRuleAreNone() {
        Patient patient;
        patient.search(6, [](double x, double) { return x; });
        QVERIFY(!patient.has("reported-once"));
        QVERIFY(!risen(ruled(), 6).has("reported-once"));
    }

    void aRuleThatCanNeverStopIsFound() {
        Patient patient = risen(ruled(), 6);
        patient.definition.stopping.graceSteps = 40;
        QCOMPARE(patient.changeOf<remedy::Grace>("rule-never-fires").steps, std::int64_t{5});
        patient.definition.stopping.graceSteps = std::nullopt;
        patient.definition.stopping.minPeers = 100;
        QVERIFY(patient.has("rule-never-fires"));
        patient.definition.stopping.minPeers = 5;
        patient.definition.stopping.protectTop = 200;
        QVERIFY(patient.has("rule-never-fires"));
        Patient asha = risen(ruled("asha"), 6);
        asha.definition.stopping.minSteps = 45;
        QVERIFY(asha.has("rule-never-fires"));
    }
    void aRuleThatCanStopIsNone() {
        Patient patient = risen(ruled(), 6);
        QVERIFY(!patient.has("rule-never-fires"));
        patient.definition.stopping.graceSteps = 30;
        QVERIFY(!patient.has("rule-never-fires"));
        QVERIFY(!risen(ruled("asha"), 6).has("rule-never-fires"));
    }

    void stepsThatTellNothingAreFound() {
        const Patient patient = lateOrder(ruled(), 20);
        const auto grace = patient.changeOf<remedy::Grace>("steps-tell-nothing");
        QVERIFY2(grace.steps > 15 && grace.steps <= 26, qPrintable(QString::number(grace.steps)));
    }
    void stepsThatTellSomethingAreNone() {
        QVERIFY(!risen(ruled(), 60).has("steps-tell-nothing"));
        QVERIFY(!lateOrder(Patient(), 20).has("steps-tell-nothing"));  // nobody judges by them
        Patient waits = lateOrder(ruled(), 20);
        waits.definition.stopping.graceSteps = 25;
        QVERIFY(!waits.has("steps-tell-nothing"));
    }

    void trialsThatPeakEarlyAreFound() {
        Patient patient;
        for (int trial = 0; trial < 12; ++trial)
            patient.curve(0.05 * trial, 0.3, 40, [=](std::int64_t step) {
                const double at = static_cast<double>(step) / 40;
                return 0.02 * trial + at * (1 - at);
            });
        QCOMPARE(patient.changeOf<remedy::Counts>("peaks-early").value, ObjectiveValue::Best);
        patient.definition.objective.value = ObjectiveValue::Best;
        QVERIFY(!patient.has("peaks-early"));
    }
    void noisyPlateausAreNone() {
        Patient patient;
        Rng rng(4);
        for (int trial = 0; trial < 12; ++trial)
            patient.curve(0.05 * trial, 0.3, 40, [&](std::int64_t) { return 0.5 + 0.001 * trial + 0.05 * rng.normal(); });
        QVERIFY(!patient.has("peaks-early"));
        QVERIFY(!risen(Patient(), 12).has("peaks-early"));
    }

    void trialsThatEndTooEarlyAreFound() {
        Patient patient;
        for (int trial = 0; trial < 12; ++trial)
            patient.curve(0.05 * trial, 0.3, 40,
                          [=](std::int64_t step) { return (1 + 0.02 * trial) * static_cast<double>(step); });
        QVERIFY(patient.has("ends-too-early"));
    }
    void trialsThatLevelOffAreNone() {
        QVERIFY(!risen(Patient(), 12).has("ends-too-early"));
        Patient roots;
        for (int trial = 0; trial < 12; ++trial)
            roots.curve(0.05 * trial, 0.3, 40,
                        [=](std::int64_t step) { return (1 + 0.02 * trial) * std::sqrt(static_cast<double>(step)); });
        QVERIFY(!roots.has("ends-too-early"));
    }

    void aLongStartIsFound() {
        QVERIFY(started(40'000).find("start-dominates").value().evidence.text().find("%") != std::string::npos);
    }
    void aShortStartIsNone() { QVERIFY(!started(2'000).has("start-dominates")); }

private:
    static Patient ruled(const std::string& rule = "median") {
        Patient patient;
        patient.definition.stopping.rule = rule;
        return patient;
    }
    /// Trials of 50 steps that rise quickly, then slowly, and keep their order.
    static Patient risen(Patient patient, int count) {
        for (int trial = 0; trial < count; ++trial)
            patient.curve(0.01 * trial, 0.3, 50, [=](std::int64_t step) {
                return (1 + 0.02 * ((trial * 7) % count)) * (1 - std::exp(-0.1 * static_cast<double>(step)));
            });
        return patient;
    }
    /// Trials of 50 steps that stand in no order before a step, and in the final one from there on.
    static Patient lateOrder(Patient patient, std::int64_t from) {
        Rng rng(8);
        for (int trial = 0; trial < 150; ++trial) {
            const double final = rng.uniform();
            patient.curve(0.01 * trial, 0.3, 50,
                          [&](std::int64_t step) { return static_cast<double>(step) + (step < from ? rng.uniform() : final); });
        }
        return patient;
    }
    static Patient started(std::int64_t startMs) {
        Patient patient = risen(Patient(), 8);
        for (const auto& trial : patient.trials) {
            trial->reports[0].resize(20);
            for (Report& report : trial->reports[0])
                report.elapsedMs += startMs;
        }
        return patient;
    }
};

VERNIER_TEST(TestCurveChecks, CoreEvents);

}  // namespace tst_CurveChecks

#include "tst_CurveChecks.moc"
