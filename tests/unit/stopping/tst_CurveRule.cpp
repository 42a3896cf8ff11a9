#include "core/stopping/CurveRule.h"

#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

#include <limits>

namespace tst_CurveRule {

using namespace vernier;
using namespace vernier::test;

namespace {

StudyDefinition definitionOf() {
    StudyDefinition definition = curveStudy("curve");
    definition.stopping.graceSteps = 4;
    definition.stopping.minPeers = 8;
    definition.stopping.protectTop = 0;
    definition.stopping.protectLast = 1;
    return definition;
}

/// What the rule says of a further trial at `step`.
std::optional<Decision> decided(const StudyDefinition& definition, CurveHistory& study, double final, std::int64_t step) {
    const TrialId id = study.run(final, step);
    return CurveRule(definition).decide(study.history(), id);
}

}  // namespace

class TestCurveRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHasHardlyAChanceIsStopped() {
        const StudyDefinition definition = definitionOf();
        CurveHistory study(definition);
        for (int i = 0; i < 7; ++i)
            study.complete(0.5 + 0.05 * i);
        QVERIFY(!decided(definition, study, 0.1, 8));  // seven peers
        study.complete(0.9);
        QVERIFY(!decided(definition, study, 0.1, 4));  // in its grace
        const Decision bad = decided(definition, study, 0.1, 5).value();
        QCOMPARE(bad.verdict, Verdict::Stop);
        QCOMPARE(bad.peers, 8);
        QCOMPARE(bad.rank, std::optional(9));
        QVERIFY(bad.forecast->improvementProbability < 0.05);
        QCOMPARE(decided(definition, study, 1.2, 8)->verdict, Verdict::Keep);
        const TrialId broken = study.run(0.9, 7);
        study.report(broken, 8, std::numeric_limits<double>::quiet_NaN());
        const Decision noNumber = CurveRule(definition).decide(study.history(), broken).value();
        QCOMPARE(noNumber.verdict, Verdict::Stop);
        QVERIFY(!noNumber.forecast);
    }
};

VERNIER_TEST(TestCurveRule, CoreEvents);

}  // namespace tst_CurveRule

#include "tst_CurveRule.moc"
