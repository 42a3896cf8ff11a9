#include "core/stopping/Replay.h"
#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_Replay {

using namespace vernier;
using namespace vernier::test;

/// What other stopping settings would have done in a study that ran without any.
class TestReplay : public QObject {
    Q_OBJECT

private:
    static CurveHistory finishedStudy() {
        CurveHistory study(curveStudy("none"));
        for (int i = 0; i < 12; ++i)
            study.complete(0.40 + 0.05 * (i * 5 % 12));
        return study;
    }

private Q_SLOTS:
    void noRuleSavesNothing() {
        const CurveHistory study = finishedStudy();
        const Replay result = replay(study.history(), curveStudy("none")).value();
        QCOMPARE(result.stopped, 0);
        QCOMPARE(result.steps, 12 * 20);
        QCOMPARE(result.savedSteps, 0);
        QCOMPARE(result.seconds, 12 * 20.0);
        QVERIFY(result.keepsWinner);
        QCOMPARE(result.best, result.winner);
        QCOMPARE(sentenceOf(result), std::string("none would have stopped nothing."));
    }

    void theSteeperTheHalvingTheMoreIsSaved() {
        const CurveHistory study = finishedStudy();
        StudyDefinition definition = curveStudy("asha");
        definition.stopping.protectTop = 1;
        std::int64_t saved = 0;
        for (const std::int64_t eta : {2, 4}) {
            definition.stopping.eta = eta;
            const Replay result = replay(study.history(), definition).value();
            QVERIFY(result.savedSteps > saved);
            QVERIFY(result.keepsWinner);
            QCOMPARE(result.bestObjective, study.history().incumbent()->objective);
            QCOMPARE(result.savedTimeShare(), result.savedStepShare());  // a step takes a second
            saved = result.savedSteps;
        }
    }

    void whatIsToldOfATrialAddsUp() {
        const CurveHistory study = finishedStudy();
        const Replay result = replay(study.history(), curveStudy("median")).value();
        std::int64_t saved = 0;
        int stopped = 0;
        for (const ReplayedTrial& trial : result.trials) {
            QCOMPARE(trial.savedSteps, trial.stoppedStep ? trial.steps - *trial.stoppedStep : 0);
            QCOMPARE(trial.savedSeconds, static_cast<double>(trial.savedSteps));
            saved += trial.savedSteps;
            stopped += trial.stoppedStep ? 1 : 0;
        }
        QCOMPARE(result.savedSteps, saved);
        QCOMPARE(result.stopped, stopped);
        QVERIFY(stopped > 0);
        for (const ReplayedTrial& trial : result.trials)
            QVERIFY(!trial.stoppedStep || trial.trial.number >= 5);  // five must have completed before
    }

    void aLostWinnerIsTold() {
        CurveHistory study(curveStudy("none"));
        for (int i = 0; i < 8; ++i)
            study.complete(0.5 + 0.01 * i);
        const TrialId late = study.start();  // learns nothing until step 15, then all
        for (std::int64_t step = 1; step <= 20; ++step)
            study.report(late, step, step < 15 ? 0.01 * static_cast<double>(step) : 0.99);
        study.end(late);
        const Replay result = replay(study.history(), curveStudy("median")).value();
        QCOMPARE(result.winner, late);
        QVERIFY(!result.keepsWinner);
        QCOMPARE(result.best, TrialId{7});
        QVERIFY(sentenceOf(result).find("lost the winner") != std::string::npos);
    }

    void theCurveRuleKnowsHowEarlierTrialsEnded() {
        const CurveHistory study = finishedStudy();
        StudyDefinition definition = curveStudy("curve");
        definition.stopping.probability = 0.3;
        const Replay result = replay(study.history(), definition).value();
        QVERIFY(result.stopped > 0);
        QVERIFY(result.keepsWinner);
    }

    void foldsAreJudgedByTheSameFolds() {
        CurveHistory study(curveStudy("none"));
        const auto run = [&](double first, double second) {
            const TrialId id = study.start();
            study.change(id, [&](Trial& trial) {
                for (int fold = 0; fold < 2; ++fold) {
                    for (std::int64_t step = 1; step <= 20; ++step)
                        trial.reports[0].push_back(
                            {step, curveValue(fold == 0 ? first : second, step), 1000 * (20 * fold + step), fold});
                }
            });
            study.end(id);
            return id;
        };
        for (int i = 0; i < 8; ++i)
            run(0.5 + 0.01 * i, 0.5 + 0.01 * i);
        const TrialId late = run(0.58, 0.1);  // a good first fold, and a bad second one
        StudyDefinition definition = curveStudy("median");
        definition.stopping.protectTop = 1;
        const Replay result = replay(study.history(), definition).value();
        const ReplayedTrial& replayed = result.trials[static_cast<std::size_t>(late.number)];
        QVERIFY(replayed.stoppedStep);
        QVERIFY2(replayed.savedSteps > 0 && replayed.savedSteps < 20, std::to_string(replayed.savedSteps).c_str());
    }

    void aStudyWithoutReportsIsNoProblem() {
        const StudyDefinition definition = curveStudy("median");
        QCOMPARE(replay(History(definition.objective), definition).value().steps, 0);
        CurveHistory study(definition);
        study.end(study.start(), TrialState::Failed);
        const Replay result = replay(study.history(), definition).value();
        QCOMPARE(result.trials.size(), std::size_t{1});
        QCOMPARE(result.savedStepShare(), 0.0);
        QVERIFY(!result.winner);
    }
};

VERNIER_TEST(TestReplay, Nothing);

}  // namespace tst_Replay

#include "tst_Replay.moc"
