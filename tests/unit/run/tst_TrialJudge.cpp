#include "core/run/TrialJudge.h"
#include "tests/support/TestProgram.h"

namespace tst_TrialJudge {

using namespace vernier;

namespace {

StudyDefinition medianStudy() {
    StudyDefinition definition;
    definition.metrics = {{"loss", MetricSource::Regex, "", MetricRole::Measure}};
    definition.objective = {"loss", Goal::Minimize, ObjectiveValue::Last};
    definition.stopping.rule = "median";
    definition.stopping.minPeers = 2;
    definition.stopping.graceSteps = 2;
    definition.stopping.protectTop = 0;
    definition.limits.costPerHour = 36;
    return definition;
}

/// A trial that reports `loss` at each step, a second apart.
Trial trialOf(std::int64_t number, TrialState state, double loss, int steps) {
    Trial trial;
    trial.id = TrialId{number};
    trial.state = state;
    trial.startedWallMs = 1'000'000;
    trial.reports.resize(1);
    for (int step = 1; step <= steps; ++step)
        trial.reports[0].push_back({step, loss, step * 1000});
    if (isFinished(state)) {
        trial.endedWallMs = 1'000'000 + steps * 1000;
        trial.objective = loss;
    }
    return trial;
}

History peers(int steps) {
    History history(medianStudy().objective);
    history.apply(std::make_shared<Trial>(trialOf(0, TrialState::Complete, 0.1, steps)));
    history.apply(std::make_shared<Trial>(trialOf(1, TrialState::Complete, 0.2, steps)));
    return history;
}

std::vector<Decision> judged(const Trial& trial, std::size_t first, int runLength = 10) {
    TrialJudge judge;
    judge.follow(medianStudy());
    return judge.judge(peers(runLength), trial, first, 7);
}

}  // namespace

class TestTrialJudge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsReadTogetherAreJudgedAsTheyCame() {
        const std::vector<Decision> decisions = judged(trialOf(2, TrialState::Running, 0.9, 6), 0);
        QVERIFY(!decisions.empty());
        QCOMPARE(decisions.back().verdict, Verdict::Stop);
        QCOMPARE(decisions.back().step, std::int64_t{3});
        QCOMPARE(decisions.back().wallMs, std::int64_t{7});
    }

    void otherRunningTrialsAreSeenUpToTheirLastStepThatIsOver() {
        StudyDefinition definition = medianStudy();
        definition.metrics.push_back({"epoch", MetricSource::Regex, "", MetricRole::Step});
        definition.stopping.rule = "asha";
        definition.stopping.minSteps = 4;
        History history = peers(10);
        history.apply(std::make_shared<Trial>(trialOf(2, TrialState::Running, 0.01, 4)));
        const Trial own = trialOf(3, TrialState::Running, 0.05, 4);
        const auto comparedWith = [&] {
            TrialJudge judge;
            judge.follow(definition);
            return judge.judge(history, own, 3, 7).back().peers;
        };
        QCOMPARE(comparedWith(), 2);  // the third has a value at step 4, but may get another
        definition.stopping.judge = JudgeAt::EachReport;
        QCOMPARE(comparedWith(), 3);
    }

    void aStepStaysOpenUnlessItsValuesComeFirst() {
        StudyDefinition definition = medianStudy();
        QVERIFY(!staysOpen(definition));
        definition.metrics.push_back({"epoch", MetricSource::Regex, "", MetricRole::Step});
        QVERIFY(staysOpen(definition));
        definition.metrics.back().position = StepPosition::After;
        QVERIFY(!staysOpen(definition));
        definition.metrics.back() = {
            "row", MetricSource::Csv, "row", MetricRole::Step, DecimalMark::Point, StepPosition::Before, "other.csv"};
        QVERIFY(!staysOpen(definition));  // it counts other steps
        definition.metrics[0].file = "other.csv";
        QVERIFY(!staysOpen(definition));  // a row is written once
    }

    void onlyNewReportsAreJudged() {
        const std::vector<Decision> decisions = judged(trialOf(2, TrialState::Running, 0.9, 6), 5);
        QCOMPARE(decisions.size(), std::size_t{1});
        QCOMPARE(decisions[0].step, std::int64_t{6});
    }

    void aStopSavesTheStepsThatAreLeft() {
        const Decision stop = judged(trialOf(2, TrialState::Running, 0.9, 4), 3).back();
        QCOMPARE(stop.savedSeconds.value(), 6.0);  // of ten, at a second each
        QCOMPARE(stop.savedCost.value(), 0.06);
    }

    void aTrialThatIsKeptIsOverriddenAndJudgedOn() {
        Trial kept = trialOf(2, TrialState::Running, 0.9, 6);
        kept.isKept = true;
        const std::vector<Decision> decisions = judged(kept, 2);
        QCOMPARE(decisions.size(), std::size_t{4});
        for (const Decision& decision : decisions)
            QVERIFY(decision.verdict == Verdict::Stop && decision.isOverridden && !decision.savedSeconds);
    }

    void keepsAreThinnedOutInLongRuns() {
        TrialJudge judge;
        judge.follow(medianStudy());
        const History history = peers(3000);
        std::size_t kept = 0;
        for (int step = 1; step <= 2000; ++step)
            kept +=
                judge.judge(history, trialOf(2, TrialState::Running, 0.05, step), static_cast<std::size_t>(step) - 1, 0).size();
        QVERIFY2(kept > 100 && kept < 300, QByteArray::number(qulonglong(kept)));
    }

    void aFloodIsJudgedHereAndThere() {
        const std::vector<Decision> decisions = judged(trialOf(2, TrialState::Running, 0.05, 5000), 0, 6000);
        QVERIFY(decisions.size() <= TrialJudge::kMaxJudgedAtOnce + 1);
        QCOMPARE(decisions.back().step, std::int64_t{5000});
    }

    void aKeepThatItsNumbersExplainHasNoSentence() {
        const std::vector<Decision> decisions = judged(trialOf(2, TrialState::Running, 0.05, 6), 5);
        QCOMPARE(decisions.size(), std::size_t{1});
        QCOMPARE(decisions[0].verdict, Verdict::Keep);
        QCOMPARE(decisions[0].reason, std::string());
    }
};

VERNIER_TEST(TestTrialJudge, Nothing);

}  // namespace tst_TrialJudge

#include "tst_TrialJudge.moc"
