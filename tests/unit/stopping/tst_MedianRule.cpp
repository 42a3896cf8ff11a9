#include "core/stopping/MedianRule.h"

#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

#include <limits>

namespace tst_MedianRule {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Two peers are enough, and nothing protects a trial.
StudyDefinition definitionOf(Goal goal = Goal::Maximize) {
    StudyDefinition definition = curveStudy("median", goal);
    definition.stopping.minPeers = 2;
    definition.stopping.protectTop = 0;
    definition.stopping.protectLast = 1;
    return definition;
}

/// A trial that reports the same at each step up to `steps`.
TrialId flat(CurveHistory& study, double value, std::int64_t steps) {
    const TrialId id = study.start();
    for (std::int64_t step = 1; step <= steps; ++step)
        study.report(id, step, value);
    return id;
}

/// A study whose completed trials reported these values, each the same at each step.
CurveHistory completed(const StudyDefinition& definition, std::initializer_list<double> values) {
    CurveHistory study(definition);
    for (const double value : values)
        study.end(flat(study, value, 20));
    return study;
}

/// What the rule says of a further trial that reports `value` up to `step`.
std::optional<Decision> decided(const StudyDefinition& definition, CurveHistory& study, double value, std::int64_t step = 10) {
    const TrialId id = flat(study, value, step);
    return MedianRule(definition).decide(study.history(), id);
}

bool stops(const std::optional<Decision>& decision) {
    return decision && decision->verdict == Verdict::Stop;
}

}  // namespace

class TestMedianRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        const StudyDefinition definition = definitionOf();
        CurveHistory odd = completed(definition, {3, 1, 2}), even = completed(definition, {3, 1, 6, 2});
        QCOMPARE(decided(definition, odd, 0.5)->threshold, std::optional(2.0));
        QCOMPARE(decided(definition, even, 0.5)->threshold, std::optional(2.5));
        QCOMPARE(decided(definition, even, 0.5)->rank, std::optional(5));
    }

    void onlyWhatIsWorseThanTheMedianIsStopped() {
        const StudyDefinition definition = definitionOf(Goal::Minimize);
        CurveHistory study = completed(definition, {3, 1, 2});
        const std::optional<Decision> equal = decided(definition, study, 2);
        QCOMPARE(equal->verdict, Verdict::Keep);
        QCOMPARE(equal->threshold, std::optional(-2.0));
        QVERIFY(stops(decided(definition, study, 1.99)));
    }

    void itComparesWithTheMeanOfEarlierReports() {
        const StudyDefinition definition = definitionOf();
        CurveHistory study(definition);
        for (int i = 0; i < 2; ++i) {
            const TrialId id = study.start();
            for (std::int64_t step = 1; step <= 20; ++step)
                study.report(id, step, static_cast<double>(step));
            study.end(id);
        }
        QCOMPARE(decided(definition, study, 0, 10)->threshold, std::optional(5.5));
    }

    void withinTheGraceStepsNothingIsJudged() {
        StudyDefinition definition = definitionOf();
        CurveHistory study = completed(definition, {1, 2, 3});
        QVERIFY(!decided(definition, study, 0, 2));  // a tenth of the run
        QVERIFY(stops(decided(definition, study, 0, 3)));
        definition.stopping.graceSteps = 6;
        QVERIFY(!decided(definition, study, 0, 6));
        QVERIFY(stops(decided(definition, study, 0, 7)));
    }

    void withTooFewCompletedPeersNothingIsJudged() {
        StudyDefinition definition = definitionOf();
        definition.stopping.minPeers = 3;
        CurveHistory study = completed(definition, {1, 2});
        study.end(flat(study, 3, 20), TrialState::Stopped);
        study.change(study.complete(4), [](Trial& trial) { trial.isExcluded = true; });
        study.end(flat(study, 5, 8));  // it did not come to step 10
        QVERIFY(!decided(definition, study, 0));
        study.end(flat(study, 6, 10));
        QVERIFY(stops(decided(definition, study, 0)));
    }

    void peersWithoutAnyNumberShareTheLowestMean() {
        const StudyDefinition definition = definitionOf();
        CurveHistory study = completed(definition, {kNan, kNan, 2, kNan});
        QCOMPARE(decided(definition, study, 0)->verdict, Verdict::Keep);
    }

    /// Of the frame of all rules.
    void leadersAndTheLastPartOfARunAreProtected() {
        StudyDefinition definition = definitionOf();
        definition.stopping.protectTop = 2;
        definition.stopping.protectLast = 0.5;
        CurveHistory study = completed(definition, {1, 2, 3, 4});
        QVERIFY(stops(decided(definition, study, 1.5, 10)));
        const std::optional<Decision> late = decided(definition, study, 1.5, 11);
        QCOMPARE(late->verdict, Verdict::Keep);
        QVERIFY(late->reason.text().find("too near its end") != std::string::npos);

        CurveHistory two = completed(definition, {1, 9});  // their median is 5
        const std::optional<Decision> leader = decided(definition, two, 4, 10);
        QCOMPARE(leader->verdict, Verdict::Keep);
        QVERIFY(leader->reason.text().find("one of the leaders") != std::string::npos);
        QVERIFY(stops(decided(definition, two, 3, 10)));  // two are better at its step
        QVERIFY(stops(decided(definition, two, kNan, 10)));
    }
};

VERNIER_TEST(TestMedianRule, CoreEvents);

}  // namespace tst_MedianRule

#include "tst_MedianRule.moc"
