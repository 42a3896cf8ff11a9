#include "core/stopping/PauseRule.h"

#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_PauseRule {

using namespace vernier;
using namespace vernier::test;

namespace {

/// What the rule says, step by step, of a trial that may use `resource` steps.
std::vector<Decision> follow(CurveHistory& study, std::optional<std::int64_t> resource, double value, std::int64_t steps) {
    PauseRule rule(curveStudy("none"));
    const TrialId id = study.start();
    study.change(id, [&](Trial& trial) { trial.resource = resource; });
    std::vector<Decision> decisions;
    for (std::int64_t step = 1; step <= steps; ++step) {
        study.report(id, step, value);
        if (const std::optional<Decision> decision = rule.decide(study.history(), id))
            decisions.push_back(*decision);
    }
    return decisions;
}

}  // namespace

class TestPauseRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrialPausesWhenItHasUsedItsSteps() {
        CurveHistory study(curveStudy("none"));
        const std::vector<Decision> decisions = follow(study, 4, 0.5, 4);
        QCOMPARE(decisions.size(), std::size_t{1});
        QCOMPARE(decisions[0].verdict, Verdict::Pause);
        QCOMPARE(decisions[0].step, std::int64_t{4});
        QVERIFY(!decisions[0].threshold);
        QVERIFY(follow(study, {}, 0.5, 6).empty());   // it may run to its end
        QVERIFY(follow(study, 20, 0.5, 20).empty());  // it has
    }

    void itIsComparedWithTheOthersAtItsStep() {
        CurveHistory study(curveStudy("none"));
        for (const double value : {0.2, 0.4, 0.9})
            follow(study, 4, value, 4);
        follow(study, 4, 5, 3);  // not there yet
        const Decision decision = follow(study, 4, 0.5, 4).at(0);
        QCOMPARE(decision.peers, 3);
        QCOMPARE(decision.rank, std::optional(2));
        QCOMPARE(decision.threshold, std::optional(0.5));  // a third goes on
    }
};

VERNIER_TEST(TestPauseRule, CoreEvents);

}  // namespace tst_PauseRule

#include "tst_PauseRule.moc"
