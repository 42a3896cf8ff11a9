#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_SearchChecks {

using namespace vernier;
using namespace vernier::test;

/// What checks find of the search, and where they keep quiet.
class TestSearchChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moreSlotsThanTheSearchCanUseAreFound() {
        Patient patient;
        patient.definition.limits.parallel = 30;
        QCOMPARE(patient.changeOf<remedy::Slots>("too-many-slots").slots, 20);
        patient.definition.strategy.kind = "random";
        patient.definition.limits.parallel = 120;
        QCOMPARE(patient.changeOf<remedy::Slots>("too-many-slots").slots, 100);
    }
    void slotsThatLearnAreNone() {
        Patient patient;
        patient.definition.limits.parallel = 20;
        QVERIFY(!patient.has("too-many-slots"));
        patient.definition.strategy.kind = "random";
        patient.definition.limits.parallel = 60;
        QVERIFY(!patient.has("too-many-slots"));
    }

    void bandsThatAreTooNarrowAreFound() {
        const Finding finding = predicted(0.1).find("model-not-trusted").value();
        QVERIFY(finding.evidence.text().find("Of its last 30 predictions") == 0);
    }
    void bandsThatHoldAreNone() {
        QVERIFY(!predicted(1.0).has("model-not-trusted"));
        Patient random = predicted(0.1);
        random.definition.strategy.kind = "random";  // no model chooses
        QVERIFY(!random.has("model-not-trusted"));
    }
    void aModelThatGuessesIsFound() {
        Patient patient;
        patient.search(40, [](double x, double) { return x; });
        QVERIFY(!patient.has("model-not-trusted"));
        patient.model = ModelFacts{{ModelVerdict::Guessing, {Message("It explains 4 %.")}}, {}};
        QCOMPARE(patient.find("model-not-trusted").value().evidence.text(), std::string("It explains 4 %."));
        patient.trials.resize(20);  // too early to say so
        QVERIFY(!patient.has("model-not-trusted"));
    }

    void aStudyWithoutEndIsFound() {
        Patient patient;
        patient.definition.limits.trials = std::nullopt;
        QCOMPARE(patient.changeOf<remedy::Trials>("no-end").trials, std::int64_t{50});
    }
    void anyLimitEndsIt() {
        Patient patient;
        patient.definition.limits.trials = std::nullopt;
        patient.definition.limits.notImproving = 20;
        QVERIFY(!patient.has("no-end"));
        patient.definition.limits.notImproving = std::nullopt;
        patient.setParameters({integer("x", 1, 4)});  // it runs out of configurations
        QVERIFY(!patient.has("no-end"));
    }

private:
    /// 40 trials with results around their predictions, with bands of so much of the width that 90 % need.
    static Patient predicted(double width) {
        Patient patient;
        Rng rng(6);
        patient.search(40, [&](double, double) { return rng.normal(); });
        for (const auto& trial : patient.trials)
            trial->explanation.prediction = Prediction{0, -1.645 * width, 1.645 * width, 0.2, 0.5};
        return patient;
    }
};

VERNIER_TEST(TestSearchChecks, CoreEvents);

}  // namespace tst_SearchChecks

#include "tst_SearchChecks.moc"
