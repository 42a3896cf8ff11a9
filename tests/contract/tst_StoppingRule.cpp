#include "core/methods/Methods.h"
#include "core/stopping/StoppingChoices.h"
#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

#include <limits>

namespace tst_StoppingRule {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Ten completed trials that end from 0.50 to 0.95, spread over the order of their numbers.
void addPeers(CurveHistory& study, int count = 10) {
    for (int i = 0; i < count; ++i)
        study.complete(0.5 + 0.05 * static_cast<double>(i * 7 % 10));
}

/// Reports a trial step by step, asking the rule each time, until it stops or the end.
std::vector<Decision> follow(CurveHistory& study, StoppingRule& rule, double final) {
    const TrialId id = study.start();
    std::vector<Decision> decisions;
    for (std::int64_t step = 1; step <= 20; ++step) {
        study.report(id, step, curveValue(final, step));
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

bool hasStopped(const std::vector<Decision>& decisions) {
    return !decisions.empty() && decisions.back().verdict == Verdict::Stop;
}

}  // namespace

/// What every rule of stoppingChoices() must fulfil, and so must the one that hyperband brings if trials cannot be
/// paused.
class TestStoppingRule : public QObject {
    Q_OBJECT

private:
    static StudyDefinition fetched(Goal goal = Goal::Maximize) {
        QFETCH_GLOBAL(std::string, strategy);
        QFETCH_GLOBAL(std::string, rule);
        StudyDefinition study = curveStudy(rule, goal);
        study.strategy.kind = strategy;
        return study;
    }
    /// Hyperband spares no leaders and has no settings of a rule.
    static bool hasSettings() { return !methodOf(fetched()).bringsStopping(); }
    static std::unique_ptr<StoppingRule> make(const StudyDefinition& study) { return makeStoppingRule(study).value(); }

private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<std::string>("strategy");
        QTest::addColumn<std::string>("rule");
        for (const StoppingChoice* const choice : stoppingChoices()) {
            const std::string word(choice->word);
            if (word != kNoStoppingRule)
                QTest::newRow(word.c_str()) << std::string("random") << word;
        }
        QTest::newRow("hyperband") << std::string("hyperband") << std::string(kNoStoppingRule);
    }

    void theFirstTrialsRunToTheirEnd() {
        if (!hasSettings())
            return;
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        const auto rule = make(definition);
        QVERIFY(!hasStopped(follow(study, *rule, 0.5)));
        QVERIFY(!hasStopped(follow(study, *rule, 0.1)));
    }

    void theHopelessAreStoppedAndToldWhy() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        addPeers(study);
        const auto rule = make(definition);
        const std::vector<Decision> decisions = follow(study, *rule, 0.1);
        QVERIFY(hasStopped(decisions));
        const Decision& last = decisions.back();
        QCOMPARE(last.trial, TrialId{10});
        QVERIFY(last.step > 1 && last.step <= 10);
        QCOMPARE(last.value, curveValue(0.1, last.step));
        QCOMPARE(last.peers, 10);
        QCOMPARE(last.rank, 11);
        QCOMPARE(last.rule, hasSettings() ? definition.stopping.rule : "hyperband");
        const std::string begin = "Stopped at step " + std::to_string(last.step) + " of 20 by " + last.rule + ". score 0.0";
        QCOMPARE(last.reason.text().substr(0, begin.size()), begin);
        QVERIFY(last.reason.text().find("rank 11 of 11.") != std::string::npos);
    }

    void theBestIsNeverStopped() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        addPeers(study);
        const auto rule = make(definition);
        const std::vector<Decision> decisions = follow(study, *rule, 0.97);
        QVERIFY(!hasStopped(decisions));
        QVERIFY(!decisions.empty());
        QCOMPARE(decisions.back().rank, 1);
        QCOMPARE(decisions.back().reason.text().substr(0, 5), std::string("Kept "));
    }

    void nothingIsStoppedAtTheFirstReport() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        addPeers(study);
        const TrialId id = study.run(-5, 1);
        const std::optional<Decision> decision = make(definition)->decide(study.history(), id);
        QVERIFY(!decision || decision->verdict == Verdict::Keep);
    }

    void aRuleMadeAnewSaysTheSame() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        const auto rule = make(definition);
        for (int i = 0; i < 12; ++i) {
            const TrialId id = study.start();
            for (std::int64_t step = 1; step <= 20; ++step) {
                study.report(id, step, curveValue(0.5 + 0.04 * (i * 5 % 12), step));
                const std::optional<Decision> decision = rule->decide(study.history(), id);
                QVERIFY(decision == make(definition)->decide(study.history(), id));
                if (decision && decision->verdict == Verdict::Stop)
                    break;
            }
            study.end(id);
        }
    }

    void minimisingMirrorsMaximising() {
        const StudyDefinition up = fetched();
        const StudyDefinition down = fetched(Goal::Minimize);
        CurveHistory rising(up), falling(down);
        const auto upRule = make(up);
        const auto downRule = make(down);
        for (int i = 0; i < 14; ++i) {
            const double final = 0.3 + 0.05 * (i * 5 % 14);
            const std::vector<Decision> one = follow(rising, *upRule, final);
            const std::vector<Decision> other = follow(falling, *downRule, final);
            QCOMPARE(one.size(), other.size());
            for (std::size_t k = 0; k < one.size(); ++k) {
                QCOMPARE(one[k].verdict, other[k].verdict);
                QCOMPARE(one[k].value, -other[k].value);
                QCOMPARE(one[k].rank, other[k].rank);
            }
        }
    }

    void leadersAreProtected() {
        if (!hasSettings())
            return;
        StudyDefinition definition = fetched();
        definition.stopping.minPeers = 2;
        CurveHistory study(definition);
        study.complete(0.9);
        study.complete(0.8);
        const auto guarded = make(definition);
        QVERIFY(!hasStopped(follow(study, *guarded, 0.1)));  // third of three
        QVERIFY(hasStopped(follow(study, *guarded, 0.05)));
    }

    void theLastPartOfARunIsProtected() {
        if (!hasSettings())
            return;
        StudyDefinition definition = fetched();
        definition.stopping.minSteps = 17;
        definition.stopping.graceSteps = 16;
        for (const double share : {0.8, 1.0}) {
            definition.stopping.protectLast = share;
            CurveHistory study(definition);
            addPeers(study);
            const std::vector<Decision> decisions = follow(study, *make(definition), 0.1);
            QCOMPARE(hasStopped(decisions), share == 1.0);
            QVERIFY(share == 1.0 || decisions.back().reason.text().find("too near its end") != std::string::npos);
        }
    }

    void notANumberIsTheWorst() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        addPeers(study);
        const auto rule = make(definition);
        const TrialId id = study.run(0.97, 2);
        std::optional<Decision> decision;
        for (std::int64_t step = 3; step <= 10 && (!decision || decision->verdict != Verdict::Stop); ++step) {
            study.report(id, step, kNan);
            decision = rule->decide(study.history(), id);
        }
        QVERIFY(decision && decision->verdict == Verdict::Stop);
        QVERIFY(decision->reason.text().find("score is not a number") != std::string::npos);
        QCOMPARE(decision->rank, 11);
    }

    void peersThatFailedToReportNumbersDoNoHarm() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        addPeers(study);
        const TrialId silent = study.start();
        study.end(silent, TrialState::Failed);
        const TrialId diverged = study.start();
        for (std::int64_t step = 1; step <= 20; ++step)
            study.report(diverged, step, step % 2 ? kNan : std::numeric_limits<double>::infinity());
        study.end(diverged, TrialState::Failed);
        const auto rule = make(definition);
        QVERIFY(!hasStopped(follow(study, *rule, 0.97)));
        QVERIFY(hasStopped(follow(study, *rule, 0.1)));
    }

    void lateAndRepeatedReportsAreNoNews() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        addPeers(study);
        const auto rule = make(definition);
        const TrialId id = study.run(0.97, 9);
        rule->decide(study.history(), id);
        study.report(id, 4, -1);
        QVERIFY(!rule->decide(study.history(), id));
        study.report(id, 9, -1);
        QVERIFY(!rule->decide(study.history(), id));
        QVERIFY(!make(definition)->decide(study.history(), id));
    }

    void missingStepsAreBridged() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        for (int i = 0; i < 10; ++i) {  // report at even steps only
            const TrialId id = study.start();
            for (std::int64_t step = 2; step <= 20; step += 2)
                study.report(id, step, curveValue(0.5 + 0.05 * (i * 7 % 10), step));
            study.end(id);
        }
        const auto rule = make(definition);
        const TrialId id = study.start();
        std::optional<Decision> decision;
        for (std::int64_t step = 5; step <= 15 && (!decision || decision->verdict != Verdict::Stop); step += 5) {
            study.report(id, step, curveValue(0.1, step));
            decision = rule->decide(study.history(), id);
        }
        QVERIFY(decision && decision->verdict == Verdict::Stop);
        QCOMPARE(decision->peers, 10);
    }

    void excludedTrialsAreNoPeers() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        addPeers(study);
        for (std::int64_t number = 0; number < 10; ++number)
            study.change(TrialId{number}, [](Trial& trial) { trial.isExcluded = true; });
        QVERIFY(!hasStopped(follow(study, *make(definition), 0.1)));
    }

    void theBestReportCountsWhereTheObjectiveIsTheBest() {
        StudyDefinition definition = fetched();
        definition.objective.value = ObjectiveValue::Best;
        CurveHistory study(definition);
        addPeers(study);
        const TrialId id = study.run(0.97, 8);
        const auto rule = make(definition);
        rule->decide(study.history(), id);
        for (std::int64_t step = 9; step <= 20; ++step) {
            study.report(id, step, 0);  // forgets all it knew
            const std::optional<Decision> decision = rule->decide(study.history(), id);
            QVERIFY(!decision || decision->value == curveValue(0.97, 8));
        }
    }

    void trialsThatDoNotRunAreNotJudged() {
        const StudyDefinition definition = fetched();
        CurveHistory study(definition);
        addPeers(study);
        const TrialId id = study.run(0.1, 10);
        study.end(id);
        const auto rule = make(definition);
        QVERIFY(!rule->decide(study.history(), id));
        QVERIFY(!rule->decide(study.history(), TrialId{99}));
    }

    void anotherHistoryStartsAnew() {
        const StudyDefinition definition = fetched();
        const auto rule = make(definition);
        CurveHistory first(definition);
        addPeers(first);
        follow(first, *rule, 0.1);
        CurveHistory second(definition);
        QVERIFY(!hasStopped(follow(second, *rule, 0.1)));
    }
};

VERNIER_TEST(TestStoppingRule, CoreEvents);

}  // namespace tst_StoppingRule

#include "tst_StoppingRule.moc"
