#include "core/exec/LocalLauncher.h"
#include "core/exec/TrialLock.h"
#include "tests/support/EngineDriver.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFolders.h"

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

namespace tst_Custody {

using namespace vernier;

namespace {

/// A program that launches all requests and then dies by SIGKILL, like a crashed workbench.
void launchAndDie(const std::vector<LaunchRequest>& requests) {
    const pid_t program = ::fork();
    if (program == 0) {
        LocalLauncher launcher(TrialFolders::supervisorProgram());
        for (const LaunchRequest& request : requests) {
            if (!launcher.launch(request))
                ::_exit(1);
        }
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(program, &status, 0);
    QVERIFY2(WIFSIGNALED(status), "it could not launch");
}

}  // namespace

/// Who has custody of a trial's processes if one of ours dies.
class TestCustody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folders = std::make_unique<TrialFolders>(); }

    void trialsOutliveTheirLauncherWhole() {
        std::vector<LaunchRequest> requests;
        for (int trial = 0; trial < 8; ++trial) {
            const std::string folder = m_folders->make(QString::number(trial));
            requests.push_back(
                m_folders->request(folder, {"daemons=1,60000", "epochs=40,10,loss", "exit=" + std::to_string(trial)}));
        }
        launchAndDie(requests);
        for (int trial = 0; trial < 8; ++trial) {
            const std::string folder = requests[static_cast<std::size_t>(trial)].trialFolder.path();
            QVERIFY(m_launcher.status(folder).phase != ProcessPhase::NotStarted);
            WAIT_FOR_END(m_launcher, folder);
            QCOMPARE(m_launcher.status(folder).end->kind, EndKind::Exited);
            QCOMPARE(m_launcher.status(folder).end->code, trial);
            QCOMPARE(TrialFolders::read(folder + "/stdout.log").count('\n'), 40);
            WAIT_FOR_NO_PROCESS(folder);
        }
    }

    void theTimeLimitHoldsWithoutTheLauncher() {
        LaunchRequest request = m_folders->request(m_folders->make(QStringLiteral("0")), {"ignore-signals", "sleep=60000"});
        request.timeLimitMs = 100;
        launchAndDie({request});
        WAIT_FOR_END(m_launcher, request.trialFolder);
        QCOMPARE(m_launcher.status(request.trialFolder).end->request, EndRequest::TimeLimit);
        WAIT_FOR_NO_PROCESS(request.trialFolder.path());
    }

    void anotherProgramEndsWhatItFindsRunning() {
        const std::string folder = m_folders->make(QStringLiteral("0"));
        launchAndDie({m_folders->request(folder, {"stubborn-daemons=2,60000", "print=ready", "sleep=60000"})});
        WAIT_FOR_OUTPUT(folder, "ready");
        QCOMPARE(m_launcher.status(folder).phase, ProcessPhase::Running);
        QVERIFY(m_launcher.end(folder));
        WAIT_FOR_END(m_launcher, folder);
        QCOMPARE(m_launcher.status(folder).end->kind, EndKind::Signalled);
        WAIT_FOR_NO_PROCESS(folder);
    }

    void withoutItsSupervisorATrialIsLostAndWhatIsLeftCanBeEnded() {
        const std::string folder = m_folders->make(QStringLiteral("0"));
        startAndLoseSupervisor(folder);
        QCOMPARE(m_launcher.status(folder).end->kind, EndKind::Lost);
        QVERIFY(TrialFolders::processesOf(folder) >= 4);
        QVERIFY(m_launcher.end(folder));
        QCOMPARE(TrialFolders::processesOf(folder), std::size_t{0});
        QCOMPARE(m_launcher.status(folder).end->kind, EndKind::Lost);
    }

    void aLostTrialThatGoesOnDoesNotMeetItsFormerSelf() {
        const std::string folder = m_folders->make(QStringLiteral("0"));
        startAndLoseSupervisor(folder);
        QVERIFY(m_launcher.launch(m_folders->request(folder, {"print=again"})));
        WAIT_FOR_END(m_launcher, folder);
        QCOMPARE(m_launcher.status(folder).end->kind, EndKind::Exited);
        QCOMPARE(TrialFolders::read(folder + "/stdout.log"), QByteArray("ready\nagain\n"));
        WAIT_FOR_NO_PROCESS(folder);
    }

    void endingALostTrialSparesAllOthers() {
        const std::string lost = m_folders->make(QStringLiteral("0"));
        const std::string other = m_folders->make(QStringLiteral("1"));
        QVERIFY(m_launcher.launch(m_folders->request(other, {"sleep=60000"})));
        startAndLoseSupervisor(lost);
        QVERIFY(m_launcher.end(lost));
        QCOMPARE(m_launcher.status(other).phase, ProcessPhase::Running);
        QVERIFY(m_launcher.end(other));
        WAIT_FOR_END(m_launcher, other);
        QCOMPARE(m_launcher.status(other).end->code, SIGINT);
    }

    void aStudyEndsWhatALostTrialLeftBehind() {
        const QTemporaryDir study;
        StudyDefinition definition =
            test::disasterStudy({"stubborn-daemons=2,60000", "ignore-signals", "print=loss=0.5", "sleep=60000"});
        definition.limits.trials = 1;
        definition.recovery.retries = 0;
        test::writeDefinition(study.path(), definition);
        test::EngineDriver engine(study.path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.trials.size() == 1 && engine.trial(0).reports[0].size() == 1; }));
        const TrialLock::State lock = TrialLock::look(study.filePath(QStringLiteral("trials/000000")).toStdString());
        const auto left = [&] { return markedProcesses(TrialLock::kCookieVariable, lock.cookie).size(); };
        QCOMPARE(left(), std::size_t{4});  // the command, two daemons, and the supervisor
        QCOMPARE(::kill(static_cast<pid_t>(lock.pid), SIGKILL), 0);
        QVERIFY(engine.waitFor([&] { return engine.trial(0).state == TrialState::Failed; }));
        QCOMPARE(engine.trial(0).failure, std::optional(FailureCause::Lost));
        QCOMPARE(left(), std::size_t{0});
    }

    void aTrialWithinATrialGoesWithIt() {
        const std::string outer = m_folders->make(QStringLiteral("outer"));
        const std::string inner = m_folders->make(QStringLiteral("inner"));
        LaunchRequest request = m_folders->request(outer, {});
        request.arguments = {TrialFolders::supervisorProgram(), "--folder",       inner,         "--grace-ms", "50", "--",
                             TrialFolders::disasterProgram(),   "ignore-signals", "print=ready", "sleep=60000"};
        request.graceMs = 1000;  // time for the inner ladder
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_OUTPUT(inner, "ready");
        QVERIFY(m_launcher.end(outer));
        WAIT_FOR_END(m_launcher, outer);
        QCOMPARE(m_launcher.status(inner).phase, ProcessPhase::Ended);
        WAIT_FOR_NO_PROCESS(outer);
    }

private:
    /// A trial with a child and two daemons whose supervisor is killed while it works.
    void startAndLoseSupervisor(const std::string& folder) {
        QVERIFY(m_launcher.launch(
            m_folders->request(folder, {"children=1,60000", "stubborn-daemons=2,60000", "print=ready", "sleep=60000"})));
        WAIT_FOR_OUTPUT(folder, "ready");
        QCOMPARE(::kill(static_cast<pid_t>(m_launcher.status(folder).supervisorPid), SIGKILL), 0);
        WAIT_FOR_END(m_launcher, folder);
    }

    std::unique_ptr<TrialFolders> m_folders;
    LocalLauncher m_launcher{TrialFolders::supervisorProgram()};
};

VERNIER_TEST(TestCustody, CoreEvents);

}  // namespace tst_Custody

#include "tst_Custody.moc"
