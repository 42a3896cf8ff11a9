#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/text/ProgressText.h"
#include "ui/text/TrialStory.h"

namespace tst_TrialStory {

using namespace vernier;
using namespace vernier::test;

class TestTrialStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoppedTrialTellsWhatStoppedIt();
    void aFailedTrialTellsItsCause();
    void textFromOutsideCannotBecomeMarkup();
    void parametersAreComparedWithTheBest();
    void progressNamesWhatIsKnown();
};

namespace {

QString plain(QString text) {
    return text.replace(QLatin1String("<br>"), QLatin1String(" ")).remove(QLatin1String("<b>")).remove(QLatin1String("</b>"));
}

}  // namespace

void TestTrialStory::aStoppedTrialTellsWhatStoppedIt() {
    const auto trial = makeTrial(18, TrialState::Stopped, 0.7139, 11);
    trial->explanation.sentence = "Chosen for its mean.";
    trial->explanation.prediction = Prediction{0.81, 0.77, 0.85, 0.03, 0.4};
    Decision decision;
    decision.trial = trial->id;
    decision.verdict = Verdict::Stop;
    decision.rule = "median";
    decision.value = 0.7139;
    decision.threshold = 0.8127;
    decision.rank = 15;
    decision.peers = 16;
    const TrialStory story = tellTrial(*trial, *makeDefinition(), &decision, nullptr, 0);
    QCOMPARE(story.title, QStringLiteral("Trial 18"));
    QCOMPARE(plain(story.ending),
             QStringLiteral("Stopped at step 11 of 50 by median. val_acc 0.7139, threshold 0.8127, rank 15 of 17."));
    QCOMPARE(story.suggestion, QStringLiteral("Chosen for its mean. Predicted 0.81, 90 % between 0.77 and 0.85. Took 18.3 s."));
}

void TestTrialStory::aFailedTrialTellsItsCause() {
    const auto trial = makeTrial(1, TrialState::Failed, 0, 0);
    QCOMPARE(plain(tellTrial(*trial, *makeDefinition(), nullptr, nullptr, 0).ending), QStringLiteral("Exited with code 3."));
}

void TestTrialStory::textFromOutsideCannotBecomeMarkup() {
    auto definition = makeDefinition();
    definition->metrics[0].name = definition->objective.metric = "<img src=x>";
    const auto trial = makeTrial(1, TrialState::Complete, 0.5);
    QVERIFY(!tellTrial(*trial, *definition, nullptr, nullptr, 0).ending.contains(QStringLiteral("<img")));
    QVERIFY(!goalText(*definition).contains(QStringLiteral("<img")));
}

void TestTrialStory::parametersAreComparedWithTheBest() {
    const auto trial = makeTrial(2, TrialState::Complete, 0.5);
    const auto best = makeTrial(4, TrialState::Complete, 0.9);
    trial->configuration.erase("hidden");
    const auto rows = compareParameters(*trial, *makeDefinition(), best.get());
    QCOMPARE(rows.size(), std::size_t{3});
    QVERIFY(rows[0].differs);
    QCOMPARE(rows[0].best, QStringLiteral("0.005"));
    QVERIFY(rows[1].value.isEmpty());
    QVERIFY(!rows[2].differs);  // both sgd
}

void TestTrialStory::progressNamesWhatIsKnown() {
    StudyStatus status;
    status.runState = RunState::Running;
    status.complete = 19;
    status.stopped = 3;
    status.failed = 1;
    status.running = 2;
    status.trialLimit = 60;
    status.secondsLeft = 779;
    status.cost = 0.19;
    status.budget = 0.5;
    QCOMPARE(plain(progressText(status, 0.97833)),
             QStringLiteral("25 of 60 · best 0.9783 · about 13 min left · $0.19 of $0.50"));
    QCOMPARE(countsText(status), QStringLiteral("2 running · 19 complete · 3 stopped early · 1 failed"));
    QCOMPARE(countsText({}), QStringLiteral("Nothing has run yet."));
}

VERNIER_TEST(TestTrialStory, Nothing);

}  // namespace tst_TrialStory

#include "tst_TrialStory.moc"
