#include "core/engine/SavedTime.h"
#include "tests/support/CurveStudy.h"

#include <QTest>

#include <cmath>

using namespace vernier;
using namespace vernier::test;

namespace {

/// All trials of `study` took so long to begin.
void beginLate(CurveHistory& study, std::int64_t startMs) {
    for (std::int64_t number = 0; number < std::ssize(study.history().trials()); ++number) {
        study.change(TrialId{number}, [&](Trial& trial) {
            for (Report& report : trial.reports[0])
                report.elapsedMs += startMs;
            if (trial.endedWallMs)
                *trial.endedWallMs += startMs;
        });
    }
}

}  // namespace

class TestSavedTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStepsThatAreLeftCountAtTheMiddlePace() {
        const StudyDefinition definition = curveStudy(StoppingKind::Median);
        CurveHistory study(definition);
        study.complete(0.5);
        study.end(study.run(0.5, 3), TrialState::Stopped);
        const TrialId id = study.run(0.4, 5);
        QCOMPARE(savedSeconds(study.history(), definition, *study.history().find(id), 5), std::optional(15.0));
    }

    void whatItTookToBeginIsNotSaved() {
        const StudyDefinition definition = curveStudy(StoppingKind::Median);
        CurveHistory study(definition);
        const TrialId first = study.run(0.4, 5);
        beginLate(study, 30'000);
        QCOMPARE(savedSeconds(study.history(), definition, *study.history().find(first), 5), std::optional(15.0));
        study.end(first, TrialState::Stopped);
        study.complete(0.5);
        const TrialId id = study.run(0.4, 5);
        QCOMPARE(savedSeconds(study.history(), definition, *study.history().find(id), 5), std::optional(15.0));
    }

    void reportsThatComeAllAtOnceSayTheWholeTimePerStep() {
        const StudyDefinition definition = curveStudy(StoppingKind::Median);
        CurveHistory study(definition);
        const TrialId id = study.run(0.4, 5);
        study.change(id, [](Trial& trial) {
            for (Report& report : trial.reports[0])
                report.elapsedMs = 10'000;
        });
        QCOMPARE(savedSeconds(study.history(), definition, *study.history().find(id), 5), std::optional(30.0));
    }

    void withoutReportsOrAnEndNothingIsSaid() {
        StudyDefinition definition = curveStudy(StoppingKind::Median);
        CurveHistory study(definition);
        QVERIFY(!savedSeconds(study.history(), definition, *study.history().find(study.start()), 0));
        const TrialId id = study.run(0.4, 20);
        QVERIFY(!savedSeconds(study.history(), definition, *study.history().find(id), 20));
        definition.resource.reset();
        QVERIFY(!savedSeconds(study.history(), definition, *study.history().find(id), 5));
    }
};

QTEST_APPLESS_MAIN(TestSavedTime)
#include "tst_SavedTime.moc"
