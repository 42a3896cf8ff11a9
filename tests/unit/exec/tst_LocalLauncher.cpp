#include "core/exec/LocalLauncher.h"
#include "core/exec/ProcessTree.h"
#include "core/exec/TrialLock.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFolders.h"

#include <csignal>
#include <filesystem>

#include <sys/wait.h>
#include <unistd.h>

namespace tst_LocalLauncher {

using namespace vernier;

namespace {

/// The id of a process that has ended and was waited for.
pid_t formerProcess() {
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(0);
    ::waitpid(pid, nullptr, 0);
    return pid;
}

}  // namespace

/// What a launcher of this machine says where a supervisor cannot be asked to end its trial.
class TestLocalLauncher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSupervisorThatCannotBeReachedIsTold() {
        const TrialFolders folders;
        const std::string folder = folders.make(QStringLiteral("0"));
        Result<TrialLock> lock = TrialLock::acquire(folder);
        QVERIFY(lock);
        QVERIFY(lock->writeHolder(formerProcess(), "cookie"));  // as one of another container, whose ids are not ours
        LocalLauncher launcher(TrialFolders::supervisorProgram());
        QCOMPARE(launcher.status(folder).phase, ProcessPhase::Running);
        const Result<void> asked = launcher.end(folder);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::Process);
        QCOMPARE(asked.error().message, std::string("its supervisor cannot be reached: No such process"));
    }

    void aPidThatIsAStrangersIsNotSignalled() {
        const TrialFolders folders;
        const std::string folder = folders.make(QStringLiteral("0"));
        Result<TrialLock> lock = TrialLock::acquire(folder);
        QVERIFY(lock);
        const pid_t stranger = ::fork();
        if (stranger == 0) {
            ::close(lock->descriptor().number());
            ::pause();
            ::_exit(0);
        }
        QVERIFY(lock->writeHolder(stranger, "cookie"));
        QTRY_VERIFY(!hasOpen(stranger, Folder(folder).stateOf(TrialLock::kFileName).identity));
        LocalLauncher launcher(TrialFolders::supervisorProgram());
        const Result<void> asked = launcher.end(folder);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::Process);
        QCOMPARE(::waitpid(stranger, nullptr, WNOHANG), 0);
        ::kill(stranger, SIGKILL);
        ::waitpid(stranger, nullptr, 0);
    }

    void aCopyIsAnotherTrial_data() {
        QTest::addColumn<bool>("isLinked");
        QTest::newRow("files copied") << false;
        QTest::newRow("files linked") << true;
    }
    void aCopyIsAnotherTrial() {
        QFETCH(const bool, isLinked);
        const TrialFolders folders;
        const std::string original = folders.make(QStringLiteral("original"));
        LocalLauncher launcher(TrialFolders::supervisorProgram());
        QVERIFY(launcher.launch(folders.request(original, {"print=ready", "sleep=60000"})));
        WAIT_FOR_OUTPUT(original, "ready");
        const std::string copy = folders.path(QStringLiteral("copy"));
        using Options = std::filesystem::copy_options;
        std::filesystem::copy(original, copy, Options::recursive | (isLinked ? Options::create_hard_links : Options::none));
        LocalLauncher other(TrialFolders::supervisorProgram());
        const ProcessStatus status = other.status(copy);
        QCOMPARE(status.phase, ProcessPhase::Ended);
        QVERIFY(status.isCopied);
        QCOMPARE(status.end->kind, EndKind::Lost);
        QCOMPARE(status.end->detail, std::string("This is a copy: the process belongs to the original."));
        QVERIFY(other.end(copy));
        QVERIFY(other.launch(folders.request(copy, {"exit=0"})));
        WAIT_FOR_END(other, copy);
        QCOMPARE(launcher.status(original).phase, ProcessPhase::Running);
        QVERIFY(launcher.end(original));
        WAIT_FOR_END(launcher, original);
        QCOMPARE(launcher.status(original).end->code, SIGINT);
    }

    void aSupervisorThatHasNotSignedYetIsToBeAskedAgain() {
        const TrialFolders folders;
        const std::string folder = folders.make(QStringLiteral("0"));
        const Result<TrialLock> lock = TrialLock::acquire(folder);
        QVERIFY(lock);
        LocalLauncher launcher(TrialFolders::supervisorProgram());
        const Result<void> asked = launcher.end(folder);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::NotReady);
    }
};

VERNIER_TEST(TestLocalLauncher, CoreEvents);

}  // namespace tst_LocalLauncher

#include "tst_LocalLauncher.moc"
