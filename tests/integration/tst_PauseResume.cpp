#include "tests/support/EngineDriver.h"
#include "tests/support/RunnerDriver.h"
#include "tests/support/TestProgram.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

#include <csignal>
#include <set>

namespace tst_PauseResume {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr int kFirstStep = 3;
constexpr int kLastStep = 9;
constexpr int kKills = 20;

/// Nine trials that wait at the first rung until they are among the best third.
StudyDefinition rungStudy(const std::string& scene) {
    StudyDefinition definition = disasterStudy({scene});
    definition.metrics.push_back({"epoch", MetricSource::Regex, "epoch (\\d+)", MetricRole::Step});
    definition.resource = ResourceRange{kFirstStep, kLastStep, 3};
    definition.limits.trials = 9;
    definition.limits.parallel = 2;
    return definition;
}

void verifyStepsComeOnce(const Trial& trial) {
    for (std::size_t index = 0; index < trial.reports[0].size(); ++index)
        QCOMPARE(trial.reports[0][index].step, static_cast<std::int64_t>(index) + 1);
}

}  // namespace

/// Trials that pause at a rung and resume later, in legs of one process each.
class TestPauseResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTrialPausesAtItsRungAndGoesOnAsTheSame() {
        writeDefinition(m_folder->path(), rungStudy("legs={checkpoint_dir},{resource},5,{x}"));
        RunnerDriver driver(m_folder->path());
        driver.runner->run();
        QVERIFY(driver.waitFor(RunState::Finished));
        QCOMPARE(driver.runner->status().reason, std::string("9 of 9 trials are done."));
        QCOMPARE(driver.runner->status().paused, 6);
        QCOMPARE(driver.count(TrialState::Complete), 3);
        for (const TrialPtr& trial : driver.history().trials()) {
            const bool wentOn = trial->state == TrialState::Complete;
            const QString folder = trialFolder(trial->id);
            QCOMPARE(std::ssize(trial->reports[0]), std::ptrdiff_t{wentOn ? kLastStep : kFirstStep});
            verifyStepsComeOnce(*trial);
            QCOMPARE(QFile::exists(folder + QStringLiteral("/exit-1.json")), wentOn);
            QVERIFY(QFile::exists(folder + QStringLiteral("/exit.json")));
            QCOMPARE(trial->objective.has_value(), wentOn);
            if (wentOn) {  // time spent paused is not running time
                const double wholeSeconds = static_cast<double>(*trial->endedWallMs - *trial->startedWallMs) / 1000;
                QVERIFY(pausedMs(*trial) > 0 && runtimeSeconds(*trial, 0) < wholeSeconds);
            }
        }
        RunnerDriver again(m_folder->path());
        QCOMPARE(std::count_if(again.decisions.begin(), again.decisions.end(),
                               [](const Decision& decision) { return decision.verdict == Verdict::Pause; }),
                 9);
        QCOMPARE(again.runner->status().paused, 6);
    }

    void aCommandThatDoesNotKnowItsStepsIsInterruptedAtTheRung() {
        StudyDefinition definition = rungStudy("legs={checkpoint_dir},9,40,{x}");
        definition.limits.trials = 3;
        writeDefinition(m_folder->path(), definition);
        RunnerDriver driver(m_folder->path());
        driver.runner->run();
        QVERIFY(driver.waitFor(RunState::Finished));
        QCOMPARE(driver.count(TrialState::Complete), 1);
        QCOMPARE(driver.count(TrialState::Paused), 2);
        for (const TrialPtr& trial : driver.history().trials()) {
            verifyStepsComeOnce(*trial);
            if (trial->state == TrialState::Paused)
                QVERIFY(std::ssize(trial->reports[0]) >= kFirstStep && std::ssize(trial->reports[0]) < kLastStep);
        }
    }

    void anInterruptedTrialGoesOnFromItsCheckpoint() {
        StudyDefinition definition = rungStudy("legs={checkpoint_dir},9,60,{x}");
        definition.command.arguments.insert(definition.command.arguments.begin() + 1, "write-pid={trial_dir}/pid");
        definition.resource.reset();
        definition.limits.trials = 2;
        definition.recovery.waitSeconds = 0;
        writeDefinition(m_folder->path(), definition);
        RunnerDriver driver(m_folder->path(), makeStrategy);
        driver.runner->run();
        QVERIFY(QTest::qWaitFor([&] { return !driver.history().trials().empty() && driver.trial(0).reports[0].size() >= 3; },
                                30'000));
        QFile pid(trialFolder(TrialId{0}) + QStringLiteral("/pid"));
        QVERIFY(pid.open(QIODevice::ReadOnly));
        QCOMPARE(::kill(static_cast<pid_t>(pid.readAll().trimmed().toInt()), SIGKILL), 0);
        QVERIFY(driver.waitFor(RunState::Finished));
        QCOMPARE(driver.count(TrialState::Complete), 2);
        QCOMPARE(driver.trial(0).retries, 1);
        QCOMPARE(driver.trial(0).pauses.size(), std::size_t{1});
        QCOMPARE(std::ssize(driver.trial(0).reports[0]), std::ptrdiff_t{kLastStep});
        verifyStepsComeOnce(driver.trial(0));
        QFile log(trialFolder(TrialId{0}) + QStringLiteral("/stdout.log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(log.readAll().count('\n'), kLastStep);  // no step was trained twice
    }

    void withoutACheckpointATrialRunsOnce() {
        writeDefinition(m_folder->path(), rungStudy("curve={resource},2,{x}"));
        RunnerDriver driver(m_folder->path());
        driver.runner->run();
        QVERIFY(driver.waitFor(RunState::Finished));
        QCOMPARE(driver.count(TrialState::Complete), 9);
        QCOMPARE(std::ssize(driver.trial(0).reports[0]), std::ptrdiff_t{kFirstStep});
    }

    void aPausedTrialCanBeCancelled() {
        StudyDefinition definition = rungStudy("legs={checkpoint_dir},{resource},5,{x}");
        definition.limits.trials = 2;
        writeDefinition(m_folder->path(), definition);
        RunnerDriver driver(m_folder->path());
        driver.runner->run();
        QVERIFY(driver.waitFor(RunState::Finished));
        const double ran = runtimeSeconds(driver.trial(0), 0);
        driver.runner->cancelTrial(TrialId{0});
        QCOMPARE(driver.trial(0).state, TrialState::Cancelled);
        QCOMPARE(runtimeSeconds(driver.trial(0), 0), ran);
    }

    void killedAgainAndAgainEveryStepComesOnce() {
        StudyDefinition definition = rungStudy("legs={checkpoint_dir},{resource},20,{x}");
        definition.limits.trials = 60;
        definition.limits.parallel = 3;
        writeDefinition(m_folder->path(), definition);
        Rng rng(9);
        for (int kill = 0; kill < kKills; ++kill) {
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("RunPauseResumeStudy"), m_folder->path()});
            QVERIFY(program.waitForStarted());
            QTest::qWait(60 + static_cast<int>(rng.below(400)));
            program.kill();
            QVERIFY(program.waitForFinished());
        }
        RunnerDriver driver(m_folder->path());
        driver.runner->run();
        QVERIFY(driver.waitFor(RunState::Finished));
        QCOMPARE(driver.count(TrialState::Complete) + driver.count(TrialState::Paused), 60);
        QVERIFY2(driver.count(TrialState::Complete) >= 20, QByteArray::number(driver.count(TrialState::Complete)));
        for (const TrialPtr& trial : driver.history().trials()) {
            verifyStepsComeOnce(*trial);
            QCOMPARE(std::ssize(trial->reports[0]),
                     std::ptrdiff_t{trial->state == TrialState::Complete ? kLastStep : kFirstStep});
        }
        std::set<std::pair<TrialId, std::int64_t>> places;
        for (const Decision& decision : driver.decisions)
            QVERIFY(places.emplace(decision.trial, decision.step).second);
    }

private:
    QString trialFolder(TrialId id) const {
        return QString::fromStdString(StudyFolder(m_folder->path().toStdString()).trialFolder(id));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The program that gets killed.
static int runPauseResumeStudy(int, char** argv) {
    RunnerDriver driver(QString::fromLocal8Bit(argv[1]));
    driver.runner->run();
    return QCoreApplication::exec();
}

VERNIER_TEST(TestPauseResume, CoreEvents);
VERNIER_TEST_PART(RunPauseResumeStudy, CoreEvents, &runPauseResumeStudy);

}  // namespace tst_PauseResume

#include "tst_PauseResume.moc"
