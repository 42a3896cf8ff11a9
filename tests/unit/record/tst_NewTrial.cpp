#include "core/record/NewTrial.h"

#include "tests/support/ScratchRecord.h"
#include "tests/support/TestProgram.h"

namespace tst_NewTrial {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr std::int64_t kNow = 77'000;

const Configuration kConfiguration{{"lr", 0.01}, {"hidden", std::int64_t{64}}, {"optimizer", std::string("sgd")}};

Explanation explained(const Message& sentence) {
    return {sentence, Prediction{0.9, 0.8, 0.95, 0.3, 0.5}};
}

}  // namespace

class TestNewTrial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSuggestionBecomesTheNextTrial() {
        ScratchRecord study;
        study.add(makeTrial(0, TrialState::Complete, 0.5));
        study.add(makeTrial(1, TrialState::Complete, 0.6));
        const Trial trial = suggestedTrial({kConfiguration, explained("Why."), {}, 9}, 1, study.record(), kNow);
        QCOMPARE(trial.id, TrialId{2});
        QCOMPARE(trial.state, TrialState::Waiting);
        QCOMPARE(trial.configuration, kConfiguration);
        QCOMPARE(trial.explanation, explained("Why."));
        QCOMPARE(trial.resource, std::optional<std::int64_t>(9));
        QCOMPARE(trial.historyRevision, std::uint64_t{1});  // that it rests on
        QCOMPARE(trial.createdWallMs, kNow);
    }

    void aQueuedTrialSaysWhoQueuedIt() {
        ScratchRecord study;
        study.add(makeTrial(0, TrialState::Complete, 0.5));
        const Trial queued = queuedTrial({kConfiguration, TrialOrigin::User, {}}, study.record(), kNow);
        QCOMPARE(queued.id, TrialId{1});
        QCOMPARE(queued.origin, TrialOrigin::User);
        QCOMPARE(queued.historyRevision, study.record().history().revision());
        QCOMPARE(queued.explanation.sentence, std::string("Queued by hand."));
        const Trial repeat = queuedTrial({kConfiguration, TrialOrigin::Repeat, {}}, study.record(), kNow);
        QCOMPARE(repeat.explanation.sentence, std::string("A repeat, queued by hand."));
        const Trial taken = queuedTrial({kConfiguration, TrialOrigin::Strategy, explained("Why.")}, study.record(), kNow);
        QCOMPARE(taken.explanation, explained("Why."));
    }

    void aRepeatIsToldTheBestStepOfWhatItRepeats() {
        ScratchRecord study;
        StudyDefinition definition = *makeDefinition();
        definition.objective.value = ObjectiveValue::Best;
        QVERIFY(study.record().replaceDefinition(definition, kNow));
        for (const std::int64_t best : {4, 7}) {
            const auto trial = makeTrial(best, TrialState::Complete, 0.5, 10);
            trial->reports[0][static_cast<std::size_t>(best) - 1].value = 0.9;
            study.add(trial);
        }
        const auto bestStep = [&](std::int64_t like, TrialOrigin origin) {
            const Configuration configuration = makeTrial(like, TrialState::Waiting, 0, 0)->configuration;
            return bestStepToRepeat(queuedTrial({configuration, origin, {}}, study.record(), kNow), study.record());
        };
        QCOMPARE(bestStep(4, TrialOrigin::Repeat), std::optional<std::int64_t>(4));
        QCOMPARE(bestStep(7, TrialOrigin::Repeat), std::optional<std::int64_t>(7));
        QCOMPARE(bestStep(7, TrialOrigin::User), std::nullopt);
        QCOMPARE(bestStep(5, TrialOrigin::Repeat), std::nullopt);  // nothing that it could repeat
    }

    void aSkippedSuggestionKeepsWhatWasPredictedForIt() {
        ScratchRecord study;
        const Trial skipped = skippedTrial({kConfiguration, explained("Why.")}, study.record(), kNow);
        QCOMPARE(skipped.state, TrialState::Cancelled);
        QVERIFY(!hasBegun(skipped));
        QCOMPARE(skipped.explanation.sentence, std::string("Skipped by hand. Why."));
        QCOMPARE(skipped.explanation.prediction, explained("").prediction);
        QCOMPARE(skipped.endedWallMs, std::optional(kNow));
    }

    void whatNeverStartedWaitsAgain() {
        Trial running = *makeTrial(3, TrialState::Running, 0.5);
        running.slot = 2;
        const Trial waiting = waitingAgain(running);
        QCOMPARE(waiting.state, TrialState::Waiting);
        QVERIFY(!waiting.slot && !waiting.startedWallMs);
        QCOMPARE(waiting.configuration, running.configuration);
    }

    void aPausedTrialThatIsCancelledEndedWhenItPaused() {
        Trial paused = *makeTrial(3, TrialState::Paused, 0.5);
        paused.endedWallMs = 1234;
        QCOMPARE(cancelledTrial(paused, kNow).endedWallMs, std::optional<std::int64_t>(1234));
        Trial waiting;
        QCOMPARE(cancelledTrial(waiting, kNow).endedWallMs, std::optional(kNow));
        QCOMPARE(cancelledTrial(waiting, kNow).state, TrialState::Cancelled);
    }

    void anAnnotationChangesNothingElse() {
        Trial expected = *makeTrial(3, TrialState::Complete, 0.5);
        const Trial annotated = annotatedTrial(expected, {expected.id, "good", {"a"}, true, true});
        expected.note = "good";
        expected.tags = {"a"};
        expected.isStarred = expected.isExcluded = true;
        QVERIFY(annotated == expected);
    }
};

VERNIER_TEST(TestNewTrial, CoreEvents);

}  // namespace tst_NewTrial

#include "tst_NewTrial.moc"
