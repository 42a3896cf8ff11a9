#include "ui/tables/StudyPreset.h"

#include "tests/support/OpenedStudy.h"
#include "tests/support/TestProgram.h"
#include "ui/text/ForecastText.h"

namespace tst_StudyPreset {

using namespace vernier;
using namespace vernier::test;

class TestStudyPreset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPresetMakesAStudyThatEnds() {
        for (const StudyPreset& preset : studyPresets()) {
            StudyDraft draft = draftOf(sampleDefinition());
            applyPreset(draft, preset);
            const DraftCheck checked = check(draft);
            QVERIFY2(checked.definition, checked.faults.empty() ? "" : checked.faults.front().message.text().c_str());
            QVERIFY(draft.rest.limits.trials || draft.rest.limits.runtimeSeconds);
            QVERIFY(!preset.sentence.isEmpty());
        }
    }

    void whatNoPresetCanKnowStays() {
        StudyDraft draft = draftOf(sampleDefinition());
        draft.rest.limits.parallel = 3;
        draft.rest.limits.costPerHour = 8;
        draft.rest.limits.budget = 500;
        draft.rest.limits.target = 0.99;
        for (const StudyPreset& preset : studyPresets())
            applyPreset(draft, preset);
        QCOMPARE(draft.rest.limits.parallel, 3);
        QCOMPARE(draft.rest.limits.costPerHour.value(), 8.0);
        QCOMPARE(draft.rest.limits.budget.value(), 500.0);
        QCOMPARE(draft.rest.limits.target.value(), 0.99);
    }

    void moreParametersGetMoreTrials() {
        StudyDraft few = draftOf(sampleDefinition());
        StudyDraft more = few;
        Parameter fixed = more.parameters.front();
        fixed.name = "pinned";
        fixed.fixed = Value(0.01);
        Parameter another = few.parameters.front();
        another.name = "another";
        more.parameters.push_back(fixed);
        more.parameters.push_back(another);
        applyPreset(few, studyPresets()[1]);
        applyPreset(more, studyPresets()[1]);
        QCOMPARE(more.rest.limits.trials.value() - few.rest.limits.trials.value(), 10);
    }

    void aForecastIsASentence() {
        Limits limits;
        limits.trials = 60;
        limits.parallel = 2;
        limits.costPerHour = 0.6;
        QCOMPARE(forecastText(forecastPlan(limits, {}, 44), limits, false),
                 QStringLiteral("60 trials, about 22 min, $0.44 at 2 slots."));
        QCOMPARE(forecastText(forecastPlan(limits, {}, 44), limits, true),
                 QStringLiteral("60 trials, at most 22 min, $0.44 at 2 slots."));
        QCOMPARE(forecastText(forecastPlan(limits, {}, {}), limits, false), QStringLiteral("60 trials at 2 slots."));
        limits.runtimeSeconds = 60;
        QVERIFY(forecastText(forecastPlan(limits, {}, 44), limits, false)
                    .endsWith(QLatin1String("The time limit ends the study.")));
        QVERIFY(forecastText(forecastPlan(Limits(), {}, 10), Limits(), false).startsWith(QLatin1String("This never ends")));
    }
};

VERNIER_TEST(TestStudyPreset, CoreEvents);

}  // namespace tst_StudyPreset

#include "tst_StudyPreset.moc"
