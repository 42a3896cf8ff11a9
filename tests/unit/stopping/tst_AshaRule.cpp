#include "core/stopping/AshaRule.h"

#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

#include <limits>

namespace tst_AshaRule {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

StudyDefinition definitionOf(std::int64_t eta) {
    StudyDefinition definition = curveStudy("asha");
    definition.stopping.eta = eta;
    definition.stopping.minSteps = 2;
    definition.stopping.protectTop = 0;
    definition.stopping.protectLast = 1;
    return definition;
}

/// The steps at which the rule says something of a trial that reports `value` at `steps`.
std::vector<std::int64_t> judgedSteps(const StudyDefinition& definition, CurveHistory& study, double value,
                                      const std::vector<std::int64_t>& steps) {
    AshaRule rule(definition, "asha");
    const TrialId id = study.start();
    std::vector<std::int64_t> judged;
    for (const std::int64_t step : steps) {
        study.report(id, step, value);
        if (rule.decide(study.history(), id))
            judged.push_back(step);
    }
    return judged;
}

std::optional<Decision> decidedAt2(const StudyDefinition& definition, CurveHistory& study, double value) {
    AshaRule rule(definition, "asha");
    const TrialId id = study.start();
    for (std::int64_t step = 1; step <= 2; ++step)
        study.report(id, step, value);
    return rule.decide(study.history(), id);
}

}  // namespace

class TestAshaRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quantilesLieBetweenTheValues() {
        QCOMPARE(linearQuantile(OrderedValues({3, 1, 2}), 0), 1.0);
        QCOMPARE(linearQuantile(OrderedValues({3, 1, 2}), 1), 3.0);
        QCOMPARE(linearQuantile(OrderedValues({3, 1, 2}), 0.5), 2.0);
        QCOMPARE(linearQuantile(OrderedValues({4, 1, 2}), 0.75), 3.0);
        QCOMPARE(linearQuantile(OrderedValues({7}), 0.3), 7.0);
        QCOMPARE(linearQuantile(OrderedValues({-HUGE_VAL, -HUGE_VAL, 1}), 0.25), -HUGE_VAL);
    }

    void theFirstRungIsSixPercentOfARunAndAtLeastThree() {
        QCOMPARE(AshaRule::safeFirstRung({}), std::int64_t{3});
        QCOMPARE(AshaRule::safeFirstRung(50), std::int64_t{3});
        QCOMPARE(AshaRule::safeFirstRung(100), std::int64_t{6});
    }

    void atEachRungThatItReachesATrialIsJudgedOnce() {
        const StudyDefinition definition = definitionOf(3);
        CurveHistory study(definition);
        study.complete(0.9);
        const std::vector<std::int64_t> all{1, 2, 3, 4, 5, 6, 7, 17, 18, 19, 20};
        QCOMPARE(judgedSteps(definition, study, 1, all), (std::vector<std::int64_t>{2, 6, 18}));
        QCOMPARE(judgedSteps(definition, study, 1, {1, 7, 20}), (std::vector<std::int64_t>{7, 20}));
    }

    void theEndIsNoRung() {
        StudyDefinition definition = definitionOf(3);
        definition.resource->max = 18;
        CurveHistory study(definition);
        study.complete(0.9, 18);
        QCOMPARE(judgedSteps(definition, study, 1, {2, 6, 18}), (std::vector<std::int64_t>{2, 6}));
    }

    void oneInEtaGoesOn() {
        const StudyDefinition definition = definitionOf(4);
        CurveHistory study(definition);
        QVERIFY(!decidedAt2(definition, study, 0.4));  // nobody to compare with
        QCOMPARE(decidedAt2(definition, study, 0.4)->verdict, Verdict::Keep);
        QCOMPARE(decidedAt2(definition, study, 0.1)->verdict, Verdict::Stop);
        const Decision kept = decidedAt2(definition, study, 0.8).value();
        QCOMPARE(kept.verdict, Verdict::Keep);
        QCOMPARE(kept.peers, 3);
        QCOMPARE(kept.rank, std::optional(1));
        QCOMPARE(kept.threshold, std::optional(0.5));
        QCOMPARE(decidedAt2(definition, study, kNan)->verdict, Verdict::Stop);
    }
};

VERNIER_TEST(TestAshaRule, CoreEvents);

}  // namespace tst_AshaRule

#include "tst_AshaRule.moc"
