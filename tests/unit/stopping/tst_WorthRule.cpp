#include "core/methods/Methods.h"
#include "core/stopping/AshaRule.h"
#include "core/stopping/WorthRule.h"
#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_WorthRule {

using namespace vernier;
using namespace vernier::test;

namespace {

StudyDefinition hyperband() {
    StudyDefinition study = curveStudy("none");
    study.strategy.kind = "hyperband";
    return study;
}

/// A curve that ends at `final`, after half of its way at step `halfway`.
double curveTo(double final, double halfway, std::int64_t step) {
    return final * (1 - std::exp2(-static_cast<double>(step) / halfway));
}

/// What the rule says of a trial, report by report, until it stops it or the end.
std::vector<Decision> follow(CurveHistory& study, StoppingRule& rule, double final, double halfway) {
    const TrialId id = study.start();
    std::vector<Decision> decisions;
    for (std::int64_t step = 1; step <= 20; ++step) {
        study.report(id, step, curveTo(final, halfway, step));
        if (const std::optional<Decision> decision = rule.decide(study.history(), id))
            decisions.push_back(*decision);
        if (!decisions.empty() && decisions.back().verdict == Verdict::Stop) {
            study.end(id, TrialState::Stopped);
            return decisions;
        }
    }
    study.end(id);
    return decisions;
}

/// Trials that ran to their end, the slow ones to a better one.
void teachCrossing(CurveHistory& study, int count) {
    for (int i = 0; i < count; ++i) {
        const bool isSlow = i % 2 == 0;
        const double final = (isSlow ? 1.0 : 0.7) + 0.01 * static_cast<double>(i * 7 % count);
        const TrialId id = study.start();
        for (std::int64_t step = 1; step <= 20; ++step)
            study.report(id, step, curveTo(final, isSlow ? 7 : 1, step));
        study.end(id);
    }
}

bool hasStopped(const std::vector<Decision>& decisions) {
    return !decisions.empty() && decisions.back().verdict == Verdict::Stop;
}

}  // namespace

class TestWorthRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstTrialsAreJudgedByRank() {
        const StudyDefinition definition = hyperband();
        StudyDefinition halving = definition;
        halving.stopping.protectTop = 0;
        CurveHistory study(definition), other(definition);
        WorthRule rule(halving);
        AshaRule byRank(halving, "hyperband");
        for (int i = 0; i < 9; ++i) {
            const double final = 0.5 + 0.05 * (i * 5 % 9);
            QCOMPARE(follow(study, rule, final, 3), follow(other, byRank, final, 3));
        }
    }

    void aSlowTrialThatIsExpectedToEndBestGoesOn() {
        const StudyDefinition definition = hyperband();
        StudyDefinition halving = definition;
        halving.stopping.protectTop = 0;
        CurveHistory study(definition), other(definition);
        teachCrossing(study, 16);
        teachCrossing(other, 16);
        WorthRule rule(halving);
        AshaRule byRank(halving, "hyperband");
        QVERIFY(hasStopped(follow(other, byRank, 1.15, 7)));
        const std::vector<Decision> decisions = follow(study, rule, 1.15, 7);
        QVERIFY(!hasStopped(decisions));
        QVERIFY(!decisions.empty());
    }

    void whatIsOutbidIsStoppedAndToldSo() {
        const StudyDefinition definition = hyperband();
        CurveHistory study(definition);
        teachCrossing(study, 16);
        WorthRule rule(definition);
        const std::vector<Decision> decisions = follow(study, rule, 0.3, 5);
        QVERIFY(hasStopped(decisions));
        QVERIFY(decisions.back().reason.text().find("A new trial promises more for its steps.") != std::string::npos);
        QCOMPARE(decisions.back().rule, std::string("hyperband"));
    }

    void itSaysWithHowManyOthersItCompares() {
        const StudyDefinition definition = hyperband();
        CurveHistory study(definition);
        teachCrossing(study, 16);
        WorthRule rule(definition);
        const std::vector<Decision> decisions = follow(study, rule, 0.3, 5);
        QVERIFY(!decisions.empty());
        for (const Decision& decision : decisions)
            QCOMPARE(decision.peers, 16);
    }

    void whereStartsAreDearLessIsStopped() {
        const auto lastSteps = [](std::int64_t startMs) {
            const StudyDefinition definition = hyperband();
            CurveHistory study(definition);
            teachCrossing(study, 16);
            WorthRule rule(definition);
            std::int64_t steps = 0;
            for (int i = 0; i < 16; ++i) {
                // All reports of a study come later by what the start took.
                for (std::int64_t number = 0; number < std::ssize(study.history().trials()); ++number)
                    study.change(TrialId{number}, [&](Trial& trial) {
                        for (Report& report : trial.reports[0])
                            report.elapsedMs = report.step * 1000 + startMs;
                    });
                const std::vector<Decision> decisions = follow(study, rule, 0.6 + 0.02 * (i * 5 % 16), 3);
                steps += hasStopped(decisions) ? decisions.back().step : 20;
            }
            return steps;
        };
        QVERIFY(lastSteps(200'000) > lastSteps(0));
    }

    void anExcludedTrialIsJudgedStill() {
        const StudyDefinition definition = hyperband();
        CurveHistory study(definition);
        teachCrossing(study, 16);
        WorthRule rule(definition);
        const TrialId id = study.start();
        study.change(id, [](Trial& trial) { trial.isExcluded = true; });
        bool isStopped = false;
        for (std::int64_t step = 1; step <= 20 && !isStopped; ++step) {
            study.report(id, step, curveTo(0.1, 5, step));
            const std::optional<Decision> decision = rule.decide(study.history(), id);
            isStopped = decision && decision->verdict == Verdict::Stop;
        }
        QVERIFY(isStopped);
    }

    void withoutAModelItIsSuccessiveHalving() {
        StudyDefinition definition = hyperband();
        definition.strategy.usesModel = false;
        CurveHistory study(definition), other(definition);
        teachCrossing(study, 16);
        teachCrossing(other, 16);
        definition.stopping.protectTop = 0;
        AshaRule byRank(definition, "hyperband");
        const std::unique_ptr<StoppingRule> made = makeStoppingRule(definition).value();
        QCOMPARE(follow(study, *made, 1.15, 7), follow(other, byRank, 1.15, 7));
    }
};

VERNIER_TEST(TestWorthRule, CoreEvents);

}  // namespace tst_WorthRule

#include "tst_WorthRule.moc"
