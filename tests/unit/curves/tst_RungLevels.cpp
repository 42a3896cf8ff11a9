#include "core/curves/RungLevels.h"

#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_RungLevels {

using namespace vernier;
using namespace vernier::test;

namespace {

RungLevels levelsOf(const CurveHistory& study, const std::vector<std::int64_t>& rungs) {
    const StudyDefinition definition = curveStudy("none");
    CurveTable table(definition.objective, definition.objectiveIndex());
    table.update(study.history());
    return readRungLevels(table, rungs);
}

TrialId reporting(CurveHistory& study, std::initializer_list<double> values) {
    const TrialId id = study.start();
    std::int64_t step = 0;
    for (const double value : values)
        study.report(id, ++step, value);
    return id;
}

}  // namespace

class TestRungLevels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRungIsHalfAsFarAgain() {
        QCOMPARE(denseRungs({1, 9, 3}), (std::vector<std::int64_t>{1, 2, 3, 5, 7, 9}));
        QCOMPARE(denseRungs({4, 9, 3}), (std::vector<std::int64_t>{4, 6, 9}));
        QCOMPARE(denseRungs({1, 1, 3}), std::vector<std::int64_t>{1});
        QCOMPARE(denseRungs({1, 1000, 3}).front(), std::int64_t{10});  // a hundredth of a run
        QCOMPARE(denseRungs({1, 1000, 3}).back(), std::int64_t{1000});
        QVERIFY(denseRungs({1, 1000, 3}).end()[-2] * 1.15 <= 1000);
    }

    void levelsAreMeasuredFromTheMiddleToTheBest() {
        CurveHistory study(curveStudy("none"));
        study.end(reporting(study, {1, 2, 4}));
        reporting(study, {3, 6});
        study.end(reporting(study, {2, 2, 8}));
        const RungLevels levels = levelsOf(study, {1, 2, 3});
        QCOMPARE(levels.middle, 6.0);
        QCOMPARE(levels.scale, 2.0);
        QCOMPARE(levels.best, 1.0);
        QCOMPARE(levels.ofTrial[0], (std::vector<double>{-2.5, -2, -1}));
        QCOMPARE(levels.ofTrial[1], (std::vector<double>{-1.5, 0}));
        QCOMPARE(levels.finalOfTrial[2], std::optional(1.0));
        QVERIFY(!levels.finalOfTrial[1]);
        QCOMPARE(levels.native(levels.best), 8.0);
        QCOMPARE(levels.known(), 3);
    }

    void whatIsFarBelowIsEquallyBad() {
        CurveHistory study(curveStudy("none"));
        reporting(study, {-1e6});
        reporting(study, {1});
        reporting(study, {2});
        QCOMPARE(levelsOf(study, {1}).ofTrial[0], std::vector<double>{-3});
    }

    void failedAndExcludedTrialsHaveNoLevels() {
        CurveHistory study(curveStudy("none"));
        QCOMPARE(levelsOf(study, {1}).known(), 0);
        study.end(reporting(study, {5}), TrialState::Failed);
        study.change(reporting(study, {6}), [](Trial& trial) { trial.isExcluded = true; });
        reporting(study, {3});
        reporting(study, {1});
        const RungLevels levels = levelsOf(study, {1});
        QCOMPARE(levels.known(), 2);
        QCOMPARE(levels.middle, 2.0);
        QCOMPARE(levels.best, 1.0);
    }

    void equalLevelsAreAllInTheMiddle() {
        CurveHistory study(curveStudy("none"));
        reporting(study, {4});
        reporting(study, {4});
        const RungLevels levels = levelsOf(study, {1});
        QCOMPARE(levels.ofTrial[1], std::vector<double>{0});
        QVERIFY(levels.scale > 0);
    }

    /// Its steps may be counted from 0.
    void aPausedTrialHasReachedWhatItWasTold() {
        CurveHistory study(curveStudy("none"));
        const TrialId paused = reporting(study, {1, 2});
        study.change(paused, [](Trial& trial) {
            trial.state = TrialState::Paused;
            trial.resource = 3;
        });
        reporting(study, {1, 3});
        const RungLevels levels = levelsOf(study, {1, 2, 3, 4});
        QCOMPARE(levels.ofTrial[0].size(), std::size_t{3});
        QCOMPARE(levels.ofTrial[1].size(), std::size_t{2});
    }
};

VERNIER_TEST(TestRungLevels, CoreEvents);

}  // namespace tst_RungLevels

#include "tst_RungLevels.moc"
