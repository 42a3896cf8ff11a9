#include "core/run/StudyRunner.h"

#include "core/events/RunStateText.h"
#include "tests/support/ScratchRecord.h"
#include "tests/support/TestProgram.h"

#include <map>
#include <memory>
#include <string>

namespace tst_StudyRunner {

using namespace vernier;
using namespace vernier::test;

namespace {

/// Starts no process, but says that it has, or that it cannot.
class StagedLauncher final : public Launcher {
public:
    Result<void> launch(const LaunchRequest& request) override {
        if (!canStart)
            return failure(ErrorCode::Process, "no such program");
        running[request.trialFolder.path()] = request.startId;
        return {};
    }
    ProcessStatus status(const Folder& folder) const override {
        const auto found = running.find(folder.path());
        if (found == running.end())
            return {};
        return {ProcessPhase::Running, {}, 0, found->second};
    }
    Result<void> end(const Folder&) override { return {}; }

    bool canStart = true;
    std::map<std::string, std::string> running;  ///< folder -> start
};

/// Suggests one configuration after the other.
class Counting final : public Strategy {
public:
    SuggestionOrNone suggest(const History& history, Rng&) override {
        const auto count = static_cast<std::int64_t>(history.trials().size());
        return Suggestion{makeTrial(count, TrialState::Waiting, 0, 0)->configuration, {}, {}, {}};
    }
};

/// A study with the trials that a test adds, and its runner, which no real process belongs to.
struct Staged {
    void open() {
        RunnerServices services{folder, study.record(), launcher, clock, study.outbox(), {}, {}};
        services.strategyOf = [](const auto&, const auto&) -> Result<std::unique_ptr<Strategy>> {
            return std::make_unique<Counting>();
        };
        runner = std::make_unique<StudyRunner>(services);
        runner->takeUp();
    }
    const Trial& trial(std::int64_t number) { return *study.record().history().find(TrialId{number}); }
    std::string folderOf(std::int64_t number) const { return folder.trialFolder(TrialId{number}); }
    bool isRunning(std::int64_t number) { return launcher.running.contains(folderOf(number)); }

    ScratchRecord study;
    StudyFolder folder{study.folder()};
    StagedLauncher launcher;
    SystemClock clock;
    std::unique_ptr<StudyRunner> runner;
};

}  // namespace

class TestStudyRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slotsAreFilledAndTheStudyGoesOn() {
        Staged staged;
        staged.open();
        staged.runner->setSlots({2});
        staged.runner->run();
        QTRY_VERIFY(staged.isRunning(0) && staged.isRunning(1));
        QCOMPARE(staged.runner->status().runState, RunState::Running);
        QCOMPARE(staged.runner->status().running, 2);
        QCOMPARE(staged.trial(0).state, TrialState::Running);
        QVERIFY(staged.runner->status().reason.empty());
    }

    void whereNothingCanStartTheStudyStandsStillAndSaysWhy() {
        Staged staged;
        staged.launcher.canStart = false;
        staged.open();
        staged.runner->run();
        QTRY_COMPARE(staged.runner->status().runState, RunState::Paused);
        QCOMPARE(staged.trial(0).state, TrialState::Failed);
        const std::string reason = staged.runner->status().reason.text();
        QVERIFY2(reason.starts_with("The command cannot start: no such program"), reason.c_str());
        QCOMPARE(staged.study.record().meta("run_state"), toText(RunState::Paused));
    }

    void whatCouldNotStartRunsOnceSomebodyHasMendedIt() {
        Staged staged;
        staged.launcher.canStart = false;
        staged.open();
        staged.runner->run();
        QTRY_COMPARE(staged.runner->status().runState, RunState::Paused);
        staged.launcher.canStart = true;
        staged.runner->run();
        QTRY_VERIFY(staged.isRunning(0));
        QCOMPARE(staged.trial(0).state, TrialState::Running);
        QCOMPARE(staged.runner->status().failed, 0);
        QCOMPARE(staged.runner->status().runState, RunState::Running);
    }

    /// The program ended between the transaction and the start.
    void aTrialThatNeverBeganWaitsForItsTurnAgain() {
        Staged staged;
        staged.study.add(makeTrial(0, TrialState::Running, 0.5, 3));
        staged.open();
        QCOMPARE(staged.trial(0).state, TrialState::Waiting);
        QVERIFY(staged.trial(0).reports.at(0).empty());
        QCOMPARE(staged.runner->status().waiting, 1);
        staged.runner->run();
        QTRY_VERIFY(staged.isRunning(0));
    }

    void aTrialThatStillRunsIsTakenUpInItsSlot() {
        Staged staged;
        const auto running = makeTrial(0, TrialState::Running, 0.5, 3);
        running->slot = 0;
        staged.study.add(running);
        staged.launcher.running[staged.folderOf(0)] = "";
        staged.open();
        QCOMPARE(staged.trial(0).state, TrialState::Running);
        QCOMPARE(staged.trial(0).reports.at(0).size(), std::size_t{3});
        QCOMPARE(staged.runner->status().runState, RunState::Pausing);
    }
};

VERNIER_TEST(TestStudyRunner, CoreEvents);

}  // namespace tst_StudyRunner

#include "tst_StudyRunner.moc"
