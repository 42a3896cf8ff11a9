#include "core/exec/ProcessWatch.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>

#include <csignal>
#include <map>

#include <sys/wait.h>
#include <unistd.h>

namespace tst_ProcessWatch {

using namespace vernier;

namespace {

/// Statuses as the test sets them.
class FakeLauncher final : public Launcher {
public:
    Result<void> launch(const LaunchRequest&) override { return {}; }
    ProcessStatus status(const Folder& trialFolder) const override { return statuses.at(trialFolder.path()); }
    Result<void> end(const Folder&) override { return {}; }

    std::map<std::string, ProcessStatus> statuses;
};

/// A child that sleeps until it is killed.
pid_t startSleeper() {
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::pause();
        ::_exit(0);
    }
    return pid;
}

void killSleeper(pid_t pid) {
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
}

}  // namespace

class TestProcessWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_launcher.statuses.clear();
        m_ended.clear();
    }

    void anEndIsToldLongBeforeTheSafetyPoll() {
        const pid_t pid = startSleeper();
        m_launcher.statuses["a"] = {ProcessPhase::Running, {}, pid};
        ProcessWatch watch(m_launcher);
        listenTo(watch);
        watch.watch(Folder("a"));
        QCoreApplication::processEvents();
        QVERIFY(m_ended.empty());
        m_launcher.statuses["a"] = {ProcessPhase::Ended, ProcessEnd{}, 0};
        QElapsedTimer timer;
        timer.start();
        killSleeper(pid);
        QTRY_COMPARE(m_ended, std::vector<std::string>{"a"});
        QVERIFY2(timer.elapsed() < 500, "the safety poll told it, not the pidfd");
    }

    void anEndWithoutAPidIsToldByTheSafetyPoll() {
        m_launcher.statuses["a"] = {ProcessPhase::Running, {}, 0};
        ProcessWatch watch(m_launcher);
        listenTo(watch);
        watch.watch(Folder("a"));
        QCoreApplication::processEvents();
        m_launcher.statuses["a"] = {ProcessPhase::Ended, ProcessEnd{}, 0};
        QTRY_COMPARE(m_ended, std::vector<std::string>{"a"});
    }

    void anEarlierEndIsToldOnceAndNotFromWithinTheCall() {
        m_launcher.statuses["a"] = {ProcessPhase::Ended, ProcessEnd{}, 0};
        ProcessWatch watch(m_launcher);
        listenTo(watch);
        watch.watch(Folder("a"));
        QVERIFY(m_ended.empty());
        QTRY_COMPARE(m_ended.size(), std::size_t{1});
        QTest::qWait(1200);  // the next safety poll must stay silent: only time can show that
        QCOMPARE(m_ended.size(), std::size_t{1});
    }

    void whatIsForgottenIsNotTold() {
        const pid_t pid = startSleeper();
        m_launcher.statuses["a"] = {ProcessPhase::Running, {}, pid};
        m_launcher.statuses["b"] = {ProcessPhase::Ended, ProcessEnd{}, 0};
        ProcessWatch watch(m_launcher);
        listenTo(watch);
        watch.watch(Folder("a"));
        watch.forget(Folder("a"));
        m_launcher.statuses["a"] = m_launcher.statuses["b"];
        killSleeper(pid);
        watch.watch(Folder("b"));
        QTRY_COMPARE(m_ended, std::vector<std::string>{"b"});
    }

    void aListenerMayWatchAnotherTrialAtOnce() {
        m_launcher.statuses["a"] = m_launcher.statuses["b"] = {ProcessPhase::Ended, ProcessEnd{}, 0};
        ProcessWatch watch(m_launcher);
        listenTo(watch);
        connect(&watch, &ProcessWatch::ended, &watch, [&watch](const std::string& folder) {
            if (folder == "a")
                watch.watch(Folder("b"));
        });
        watch.watch(Folder("a"));
        QTRY_COMPARE(m_ended, (std::vector<std::string>{"a", "b"}));
    }

private:
    void listenTo(const ProcessWatch& watch) {
        connect(&watch, &ProcessWatch::ended, this, [this](const std::string& folder) { m_ended.push_back(folder); });
    }

    FakeLauncher m_launcher;
    std::vector<std::string> m_ended;
};

VERNIER_TEST(TestProcessWatch, CoreEvents);

}  // namespace tst_ProcessWatch

#include "tst_ProcessWatch.moc"
