#include "core/run/SavedTime.h"
#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_SavedTime {

using namespace vernier;
using namespace vernier::test;

namespace {

/// How long a running trial took to begin.
void beginLate(CurveHistory& study, TrialId id, std::int64_t startMs) {
    study.change(id, [&](Trial& trial) {
        for (Report& report : trial.reports[0])
            report.elapsedMs += startMs;
    });
}

/// What ending a trial of `study` at step 5 saves.
std::optional<double> savedAtStep5(const StudyDefinition& definition, const CurveHistory& study, TrialId id) {
    return savedSeconds(study.history(), definition, *study.history().find(id), 5);
}

}  // namespace

class TestSavedTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStepsThatAreLeftCountAtTheMiddlePace() {
        const StudyDefinition definition = curveStudy("median");
        CurveHistory study(definition);
        study.complete(0.5);
        study.end(study.run(0.5, 3), TrialState::Stopped);
        const TrialId id = study.run(0.4, 5);
        QCOMPARE(savedAtStep5(definition, study, id), std::optional(15.0));
    }

    void whatItTookToBeginIsNotSaved() {
        const StudyDefinition definition = curveStudy("median");
        CurveHistory study(definition);
        const TrialId first = study.run(0.4, 5);
        beginLate(study, first, 30'000);
        QCOMPARE(savedAtStep5(definition, study, first), std::optional(15.0));
        study.end(first, TrialState::Stopped);
        study.complete(0.5);
        const TrialId id = study.run(0.4, 5);
        QCOMPARE(savedAtStep5(definition, study, id), std::optional(15.0));
    }

    void reportsThatComeAllAtOnceSayTheWholeTimePerStep() {
        const StudyDefinition definition = curveStudy("median");
        CurveHistory study(definition);
        const TrialId id = study.run(0.4, 5);
        study.change(id, [](Trial& trial) {
            for (Report& report : trial.reports[0])
                report.elapsedMs = 10'000;
        });
        QCOMPARE(savedAtStep5(definition, study, id), std::optional(30.0));
    }

    void withoutReportsOrAnEndNothingIsSaid() {
        StudyDefinition definition = curveStudy("median");
        CurveHistory study(definition);
        QVERIFY(!savedSeconds(study.history(), definition, *study.history().find(study.start()), 0));
        const TrialId id = study.run(0.4, 20);
        QVERIFY(!savedSeconds(study.history(), definition, *study.history().find(id), 20));
        definition.resource.reset();
        QVERIFY(!savedAtStep5(definition, study, id));
    }
};

VERNIER_TEST(TestSavedTime, Nothing);

}  // namespace tst_SavedTime

#include "tst_SavedTime.moc"
