#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_FailureChecks {

using namespace vernier;
using namespace vernier::test;

/// What checks find in failures, and where they keep quiet.
class TestFailureChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failuresOfOneCauseAreFound() {
        Patient patient;
        patient.search(20, [](double x, double) { return x; });
        for (int trial = 0; trial < 6; ++trial)
            patient.fail(0.1 * trial, 0.9 - 0.1 * trial, FailureCause::OutOfMemory);
        patient.fail(0.5, 0.5, FailureCause::ExitCode, 2);
        const Finding finding = patient.find("failures-one-cause").value();
        QCOMPARE(finding.sentence.text(), std::string("Many trials fail, and most for one cause: Ran out of memory."));
        QCOMPARE(finding.evidence.text(), std::string("7 of 27 trials failed, 6 of them in this way, trial 25 the last."));
        QVERIFY(finding.remedy.text.text().find("fewer trials at a time") != std::string::npos);
    }
    void firstTrialsThatAllFailAreFound() {
        Patient patient;
        for (int trial = 0; trial < 3; ++trial)
            patient.fail(0.1 * trial, 0.2, FailureCause::NoObjective);
        QVERIFY(patient.find("failures-one-cause").value().remedy.text.text().find("pattern") != std::string::npos);
    }
    void fewOrDifferentFailuresAreNone() {
        Patient few;
        few.search(60, [](double x, double) { return x; });
        for (int trial = 0; trial < 3; ++trial)
            few.fail(0.1 * trial, 0.2);
        QVERIFY(!few.has("failures-one-cause"));
        Patient different;
        different.search(20, [](double x, double) { return x; });
        for (int trial = 0; trial < 8; ++trial)
            different.fail(0.1 * trial, 0.2, FailureCause::ExitCode, 1 + trial);
        QVERIFY(!different.has("failures-one-cause"));
    }

    void failuresInOneRegionAreFound() {
        Patient patient;
        Rng rng(2);
        for (int trial = 0; trial < 40; ++trial) {
            const double x = rng.uniform();
            if (x > 0.75)
                patient.fail(x, rng.uniform(), FailureCause::NotANumber);
            else
                patient.add(x, rng.uniform(), -x);
        }
        const Finding finding = patient.find("failures-one-region").value();
        QCOMPARE(finding.subject, std::string("x"));
        const auto range = patient.changeOf<remedy::Range>("failures-one-region");
        QCOMPARE(range.min, 0.0);
        QVERIFY2(range.max > 0.6 && range.max <= 0.75, qPrintable(QString::number(range.max)));
    }
    void aChoiceThatFailsIsFound() {
        Patient patient = choices(2);
        QCOMPARE(patient.changeOf<remedy::DropChoice>("failures-one-region"), (remedy::DropChoice{"kind", std::string("c")}));
    }
    void failuresAnywhereAreNone() {
        QVERIFY(!choices(-1).has("failures-one-region"));
        Patient patient;
        Rng rng(2);
        for (int trial = 0; trial < 60; ++trial) {
            if (rng.uniform() < 0.2)
                patient.fail(rng.uniform(), rng.uniform());
            else
                patient.add(rng.uniform(), rng.uniform(), rng.uniform());
        }
        QVERIFY(!patient.has("failures-one-region"));
    }

    void aTimeLimitThatCutsIsFound() { QCOMPARE(limited(6).changeOf<remedy::TrialTime>("time-limit-cuts").seconds, 20.0); }
    void aTimeLimitThatHardlyCutsIsNone() { QVERIFY(!limited(2).has("time-limit-cuts")); }

    void lostWorkIsFound() { QVERIFY(interrupted(4'000).has("work-lost")); }
    void littleLostWorkIsNone() { QVERIFY(!interrupted(100).has("work-lost")); }

private:
    static Patient choices(int failing) {
        Patient patient;
        patient.setParameters({categorical("kind", {std::string("a"), std::string("b"), std::string("c")}), continuous("y")});
        for (int trial = 0; trial < 36; ++trial) {
            const Configuration configuration{{"kind", std::string(1, static_cast<char>('a' + trial % 3))},
                                              {"y", 0.02 * trial}};
            if (trial % 3 == failing || (failing < 0 && trial % 4 == 0))
                patient.fail(configuration, FailureCause::ExitCode);
            else
                patient.add(configuration, 0.1 * trial);
        }
        return patient;
    }
    static Patient limited(int cut) {
        Patient patient;
        patient.definition.limits.trialRuntimeSeconds = 10;
        patient.search(20, [](double x, double) { return x; });
        for (int trial = 0; trial < cut; ++trial)
            patient.fail(0.1 * trial, 0.2, FailureCause::TimedOut);
        return patient;
    }
    static Patient interrupted(std::int64_t lostMs) {
        Patient patient;
        patient.search(10, [](double x, double) { return x; });
        for (const auto& trial : patient.trials) {
            trial->retries = 1;
            trial->lostMs = lostMs;
        }
        return patient;
    }
};

VERNIER_TEST(TestFailureChecks, CoreEvents);

}  // namespace tst_FailureChecks

#include "tst_FailureChecks.moc"
