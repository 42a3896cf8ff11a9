#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_EffectChecks {

using namespace vernier;
using namespace vernier::test;

/// What checks find of effects, and where they keep quiet.
class TestEffectChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aParameterWithoutEffectIsFound() {
        Patient patient;
        patient.search(80, [](double x, double) { return x * (1.5 - x); });
        const Finding finding = patient.find("no-effect").value();
        QCOMPARE(finding.subject, std::string("y"));
        QCOMPARE(patient.changeOf<remedy::Fix>("no-effect").parameter, std::string("y"));
    }
    void aSmallEffectAndAnInteractionAreNone() {
        Patient small;
        small.search(80, [](double x, double y) { return x * (1.5 - x) + 0.2 * y; });
        QVERIFY(!small.has("no-effect"));
        Patient crossed;
        crossed.search(80, [](double x, double y) { return x + (x - 0.5) * (y - 0.5); });
        QVERIFY(!crossed.has("no-effect"));
    }
    void choicesAreJudgedLikeNumbers() {
        const auto study = [](double effect) {
            Patient patient;
            const std::vector<Value> kinds{std::string("a"), std::string("b"), std::string("c")};
            patient.setParameters({continuous("x"), categorical("kind", kinds)});
            Rng rng(4);
            for (int trial = 0; trial < 60; ++trial) {
                const double x = rng.uniform();
                const std::size_t kind = rng.below(3);
                patient.add({{"x", x}, {"kind", kinds[kind]}}, x * x + (kind == 1 ? effect : 0));
            }
            return patient;
        };
        QCOMPARE(study(0).find("no-effect").value().subject, std::string("kind"));
        QVERIFY(!study(0.15).has("no-effect"));
    }
    void resultsCloseTogetherProveNoEffectOfNothing() {
        Patient patient;
        Rng rng(4);
        for (int trial = 0; trial < 60; ++trial) {  // y has hardly been varied
            const double x = rng.uniform();
            patient.add(x, 0.5 + 0.02 * rng.uniform(), x * x);
        }
        QVERIFY(!patient.has("no-effect"));
    }
    void noiseIsNoProofOfNoEffect() {
        Patient patient;
        Rng rng(5);
        patient.search(80, [&](double x, double) { return 0.1 * x + rng.normal(); });
        QVERIFY(!patient.has("no-effect"));
    }
    void whatATrustedModelSaysCounts() {
        Patient patient;
        patient.search(12, [](double x, double y) { return std::sin(40 * x) + y; });
        QVERIFY(!patient.has("no-effect"));
        patient.model = ModelFacts{{ModelVerdict::Trust, {}}, {{"x", {0.001, 0, 0.004}}, {"y", {0.9, 0.8, 1}}}};
        QCOMPARE(patient.find("no-effect").value().subject, std::string("x"));
        patient.model->verdict.level = ModelVerdict::Guessing;
        QVERIFY(!patient.has("no-effect"));
    }

    void aValueThatIsNotPassedOnIsFound() {
        Patient patient;
        for (int trial = 0; trial < 8; ++trial)
            patient.add(0.1 * (trial / 2), 0.2 + 0.5 * (trial % 2), 0.3 + 0.1 * (trial / 2));
        const Finding finding = patient.find("not-passed-on").value();
        QCOMPARE(finding.subject, std::string("y"));
    }
    void whatIsNotPassedOnIsNotToldTwice() {
        Patient patient;
        patient.search(80, [](double x, double) { return x * (1.5 - x); });
        for (int trial = 0; trial < 8; ++trial)
            patient.add(0.1 * (trial / 2), 0.2 + 0.5 * (trial % 2), 0.1 * (trial / 2) * (1.5 - 0.1 * (trial / 2)));
        QVERIFY(patient.has("not-passed-on"));
        QVERIFY(!patient.has("no-effect"));
    }
    void aValueThatChangesTheOutputIsNone() {
        Patient patient;
        for (int trial = 0; trial < 8; ++trial)
            patient.add(0.1 * (trial / 2), 0.2 + 0.5 * (trial % 2), 0.3 + 0.1 * (trial / 2) + (trial == 5 ? 1e-6 : 0));
        QVERIFY(!patient.has("not-passed-on"));
    }

    void duplicatesAreFound() {
        Patient patient;
        for (int trial = 0; trial < 20; ++trial)
            patient.add(0.1 * (trial % 15), 0.5, 0.1 * (trial % 15));
        QVERIFY(patient.has("duplicates"));
    }
    void repeatsAndFewDuplicatesAreNone() {
        Patient patient;
        for (int trial = 0; trial < 20; ++trial)
            patient.add(0.1 * (trial % 15), 0.5, 0.1 * (trial % 15)).origin =
                trial < 15 ? TrialOrigin::Strategy : TrialOrigin::Repeat;
        QVERIFY(!patient.has("duplicates"));
        Patient few;
        for (int trial = 0; trial < 20; ++trial)
            few.add(0.1 * (trial % 18), 0.5, 0.1 * (trial % 18));
        QVERIFY(!few.has("duplicates"));
    }

    void defaultsThatNothingBeatsAreFound() {
        Patient patient = withDefaults(1.0);
        const Finding finding = patient.find("no-better-than-default").value();
        QVERIFY(finding.evidence.text().find("Trial 0 with the defaults has 1; the best of 40 others has") == 0);
    }
    void defaultsThatAreBeatenAreNone() { QVERIFY(!withDefaults(0.1).has("no-better-than-default")); }
    void valuesThatNobodyHasSetAreNoDefaults() {
        Patient patient;
        patient.add(0.5, 0.5, 1.0);
        patient.search(40, [](double x, double) { return 0.5 * x; });
        QVERIFY(!patient.has("no-better-than-default"));
    }

private:
    static Patient withDefaults(double objective) {
        Patient patient;
        Parameter x = continuous("x");
        x.defaultValue = 0.25;
        patient.setParameters({x, continuous("y")});
        patient.add(0.25, 0.5, objective);
        patient.search(40, [](double a, double b) { return 0.5 * a + 0.1 * b; });
        return patient;
    }
};

VERNIER_TEST(TestEffectChecks, CoreEvents);

}  // namespace tst_EffectChecks

#include "tst_EffectChecks.moc"
