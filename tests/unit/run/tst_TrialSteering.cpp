#include "core/run/TrialSteering.h"

#include "tests/support/ScratchRecord.h"
#include "tests/support/TestProgram.h"

namespace tst_TrialSteering {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr std::int64_t kNow = 77'000;

class StoppedClock final : public Clock {
public:
    std::int64_t wallMs() const override { return kNow; }
    std::int64_t steadyMs() const override { return kNow; }
};

/// All that it is told to launch runs until it is told to end.
class PatientLauncher final : public Launcher {
public:
    Result<void> launch(const LaunchRequest&) override { return {}; }
    ProcessStatus status(const Folder&) const override { return {ProcessPhase::Running, {}, 0, {}}; }
    Result<void> end(const Folder& folder) override {
        ended.push_back(folder.path());
        return {};
    }

    std::vector<std::string> ended;
};

/// A study with a trial that is complete, one that runs, one that is paused and one that waits.
struct Steered {
    Steered() {
        study.add(makeTrial(0, TrialState::Complete, 0.5));
        study.add(makeTrial(1, TrialState::Running, 0, 0));
        study.add(makeTrial(2, TrialState::Paused, 0.3, 3));
        study.add(makeTrial(3, TrialState::Waiting, 0, 0));
        running.start(*study.record().history().find(TrialId{1}), LaunchRequest{});
        study.told();
    }

    ScratchRecord study;
    StudyFolder folder{study.folder()};
    PatientLauncher launcher;
    StoppedClock clock;
    RunningTrials running{folder, study.record(), launcher, clock};
    TrialSteering steering{study.record(), running, clock, study.outbox()};
    TrialChanges changes;
};

const Configuration kConfiguration{{"lr", 0.01}, {"hidden", std::int64_t{64}}, {"optimizer", std::string("sgd")}};

}  // namespace

class TestTrialSteering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrialThatDoesNotRunIsCancelledAtOnce() {
        for (const std::int64_t number : {2, 3}) {
            Steered steered;
            steered.steering.cancel(TrialId{number}, steered.changes);
            QCOMPARE(steered.changes.batch.trials.size(), std::size_t{1});
            QCOMPARE(steered.changes.batch.trials[0]->state, TrialState::Cancelled);
            QCOMPARE(factsOf(steered.changes.batch.events[0].payload).at("what"), std::string("cancelled"));
            QVERIFY(steered.launcher.ended.empty());
        }
    }

    void onlyATrialOfThisStudyMayStart() {
        Steered steered;
        QVERIFY(steered.steering.mayStart(*steered.study.record().history().find(TrialId{3}), steered.changes));
        QVERIFY(steered.changes.isEmpty());
        Trial strange = *steered.study.record().history().find(TrialId{3});
        strange.configuration["hidden"] = std::int64_t{100'000};  // the range has been edited since
        QVERIFY(!steered.steering.mayStart(strange, steered.changes));
        QCOMPARE(steered.changes.batch.trials.at(0)->state, TrialState::Cancelled);
        const std::vector<Notice> told = steered.study.told().notices;
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].text.text().starts_with("Trial 3 is cancelled"), told[0].text.text().c_str());
    }

    void aRunningTrialIsAskedToEnd() {
        Steered steered;
        steered.steering.cancel(TrialId{1}, steered.changes);
        QVERIFY(steered.changes.isEmpty());
        QVERIFY(steered.running.isEnding(TrialId{1}));
        QCOMPARE(steered.launcher.ended, std::vector<std::string>{steered.folder.trialFolder(TrialId{1})});
    }

    void whatIsOverOrUnknownIsNotSteered() {
        Steered steered;
        for (const std::int64_t number : {0, 9}) {
            steered.steering.cancel(TrialId{number}, steered.changes);
            steered.steering.keep(TrialId{number}, true, steered.changes);
        }
        steered.steering.annotate({TrialId{9}, "good", {}, true, false}, steered.changes);
        steered.steering.keep(TrialId{1}, false, steered.changes);  // as it is
        QVERIFY(steered.changes.isEmpty());
        QVERIFY(steered.study.told().notices.empty());
    }

    void aTrialIsKeptUnlessItIsEnding() {
        Steered steered;
        steered.steering.keep(TrialId{1}, true, steered.changes);
        QVERIFY(steered.changes.batch.trials.at(0)->isKept);
        QCOMPARE(factsOf(steered.changes.batch.events[0].payload).at("what"), std::string("kept"));
        steered.running.end(TrialId{1}, EndRequest::Rule);
        steered.changes = {};
        steered.steering.keep(TrialId{1}, true, steered.changes);
        QVERIFY(steered.changes.isEmpty());
        QCOMPARE(steered.study.told().notices.size(), std::size_t{1});
    }

    void anAnnotationIsLoggedInWords() {
        Steered steered;
        steered.steering.annotate({TrialId{0}, "good", {}, true, false}, steered.changes);
        QCOMPARE(steered.changes.batch.trials.at(0)->note, std::string("good"));
        const EventFacts facts = factsOf(steered.changes.batch.events[0].payload);
        QCOMPARE(facts.at("what"), std::string("annotated"));
        QCOMPARE(facts.at("detail"), std::string("starred, note: good"));
        QCOMPARE(steered.changes.batch.events[0].wallMs, kNow);
    }

    void onlyConfigurationsOfTheStudyAreQueuedOrSkipped() {
        Steered steered;
        steered.steering.queue({kConfiguration}, steered.changes);
        QCOMPARE(steered.changes.batch.trials.at(0)->state, TrialState::Waiting);
        steered.changes = {};
        steered.steering.skip({kConfiguration}, steered.changes);
        QCOMPARE(steered.changes.batch.trials.at(0)->state, TrialState::Cancelled);
        steered.changes = {};
        QVERIFY(steered.study.told().notices.empty());
        steered.steering.queue({{{"lr", 7.0}}}, steered.changes);
        QVERIFY(steered.changes.isEmpty());
        const std::vector<Notice> notices = steered.study.told().notices;
        QCOMPARE(notices.size(), std::size_t{1});
        QVERIFY(notices[0].text.text().find("The trial was not queued.") != std::string::npos);
    }
};

VERNIER_TEST(TestTrialSteering, CoreEvents);

}  // namespace tst_TrialSteering

#include "tst_TrialSteering.moc"
