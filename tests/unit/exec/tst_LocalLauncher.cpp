#include "core/exec/LocalLauncher.h"
#include "core/exec/TrialLock.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFolders.h"

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

VERNIER_TEST(TestLocalLauncher, Nothing);

}  // namespace tst_LocalLauncher

#include "tst_LocalLauncher.moc"
