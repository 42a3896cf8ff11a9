#include "core/exec/LocalLauncher.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFolders.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

Q_DECLARE_METATYPE(std::vector<std::string>)
Q_DECLARE_METATYPE(vernier::EndKind)

namespace tst_Supervisor {

using namespace vernier;

namespace {

constexpr int kPatienceMs = 30'000;

using Scenes = std::vector<std::string>;

}  // namespace

/// Whatever a command does, it ends with the right record, and nothing of it is left.
class TestSupervisor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDisasterEndsInItsRecord_data() {
        QTest::addColumn<Scenes>("scenes");
        QTest::addColumn<EndKind>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("code") << Scenes{"exit=255"} << EndKind::Exited << 255;
        QTest::newRow("segfault") << Scenes{"signal=11"} << EndKind::Signalled << 11;
        QTest::newRow("killed") << Scenes{"signal=9"} << EndKind::Signalled << 9;
        QTest::newRow("stopped output") << Scenes{"close-output", "print=x", "exit=4"} << EndKind::Exited << 4;
        QTest::newRow("bytes") << Scenes{"bytes", "nan", "inf", "partial=x"} << EndKind::Exited << 0;
        QTest::newRow("children left") << Scenes{"children=3,60000", "exit=1"} << EndKind::Exited << 1;
        QTest::newRow("daemons left") << Scenes{"daemons=3,60000", "exit=1"} << EndKind::Exited << 1;
        QTest::newRow("stubborn ones left")
            << Scenes{"ignore-signals", "children=2,60000", "stubborn-daemons=2,60000"} << EndKind::Exited << 0;
        QTest::newRow("rabbit") << Scenes{"rabbit=200", "signal=6"} << EndKind::Signalled << 6;
    }
    void everyDisasterEndsInItsRecord() {
        QFETCH(const Scenes, scenes);
        QFETCH(const EndKind, kind);
        QFETCH(const int, code);
        const std::string folder = m_folders.make(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(m_launcher.launch(m_folders.request(folder, scenes)));
        WAIT_FOR_END(m_launcher, folder);
        const ProcessEnd end = *m_launcher.status(folder).end;
        QCOMPARE(end.kind, kind);
        QCOMPARE(end.code, code);
        WAIT_FOR_NO_PROCESS(folder);
        QTRY_VERIFY2_WITH_TIMEOUT(isReaped(folder), "a zombie is left", kPatienceMs);
    }

    void aTerminalShowsAtOnceWhatIsBufferedElsewhere() {
        const std::string folder = m_folders.make(QStringLiteral("terminal"));
        LaunchRequest request = m_folders.request(folder, {"buffered=loss=0.5", "err=also", "sleep=60000"});
        request.usesTerminal = true;
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_OUTPUT(folder, "loss=0.5\nalso\n");
        QVERIFY(m_launcher.end(folder));  // a program that is killed empties no buffer any more
        WAIT_FOR_END(m_launcher, folder);
        QCOMPARE(m_launcher.status(folder).end->kind, EndKind::Signalled);
        WAIT_FOR_OUTPUT(folder, "loss=0.5\nalso\n");
        WAIT_FOR_NO_PROCESS(folder);
    }

    void aTerminalHasItsSizeAndKeepsAllThatIsPrinted() {
        const std::string folder = m_folders.make(QStringLiteral("size"));
        LaunchRequest request = m_folders.request(folder, {});
        request.arguments = {"/bin/sh", "-c",
                             "stty size <&1; [ -t 2 ] && echo yes; seq 1 200000; exec 1>&- 2>&-; sleep 0.2; exit 3"};
        request.usesTerminal = true;
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_END(m_launcher, folder);
        QCOMPARE(m_launcher.status(folder).end->code, 3);
        QFile log(QString::fromStdString(folder + "/stdout.log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray printed = log.readAll();
        QVERIFY2(printed.startsWith("24 80\nyes\n1\n2\n"), printed.left(40).constData());
        QVERIFY(printed.endsWith("\n199999\n200000\n"));
        QCOMPARE(printed.count('\n'), 200'002);
    }

    /// Two GPUs, and a process of somebody else.
    void memoryOfGpusIsThatOfItsOwnProcesses() {
        const std::string folder = m_folders.make(QStringLiteral("gpu"));
        addNvidiaSmi(folder,
                     "echo \"1, 5000\"; echo \"$(cat pid), 300\"; echo \"$(cat pid), 200\"; echo \"$(cat pid), [N/A]\"");
        LaunchRequest request = m_folders.request(folder, {});
        request.arguments = {"/bin/sh", "-c", "echo $$ > " + folder + "/pid; sleep 2.5"};
        request.environment["PATH"] = folder + ":/usr/bin:/bin";
        request.measuresGpu = true;
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_END(m_launcher, folder);
        QCOMPARE(m_launcher.status(folder).end->peakGpuBytes, std::optional(std::int64_t{500} << 20));
        WAIT_FOR_NO_PROCESS(folder);
    }

    void aDriverThatHangsHoldsUpNothing() {
        const std::string folder = m_folders.make(QStringLiteral("hanging driver"));
        addNvidiaSmi(folder, "trap '' INT TERM; sleep 60");
        LaunchRequest request = m_folders.request(folder, {});
        request.arguments = {"/bin/sh", "-c", "sleep 1.5; exit 3"};
        request.environment["PATH"] = folder + ":/usr/bin:/bin";
        request.measuresGpu = true;
        QElapsedTimer clock;
        clock.start();
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_END(m_launcher, folder);
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
        const ProcessEnd end = *m_launcher.status(folder).end;
        QCOMPARE(end.code, 3);
        QVERIFY(!end.peakGpuBytes);
        WAIT_FOR_NO_PROCESS(folder);
    }

    void aTreeThatIgnoresSignalsIsKilled() {
        const std::string folder = m_folders.make(QStringLiteral("stubborn"));
        QVERIFY(m_launcher.launch(m_folders.request(
            folder, {"ignore-signals", "children=3,60000", "stubborn-daemons=3,60000", "print=ready", "sleep=60000"})));
        WAIT_FOR_OUTPUT(folder, "ready");
        QVERIFY(m_launcher.end(folder));
        WAIT_FOR_END(m_launcher, folder);
        QCOMPARE(m_launcher.status(folder).end->code, SIGKILL);
        WAIT_FOR_NO_PROCESS(folder);
    }

    void aCommandMayAnswerTheInterrupt() {
        const std::string folder = m_folders.make(QStringLiteral("polite"));
        LaunchRequest request = m_folders.request(folder, {"interrupt-exits=7", "print=ready", "sleep=60000"});
        request.graceMs = 60'000;
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_OUTPUT(folder, "ready");
        QVERIFY(m_launcher.end(folder));
        WAIT_FOR_END(m_launcher, folder);
        QCOMPARE(m_launcher.status(folder).end->kind, EndKind::Exited);
        QCOMPARE(m_launcher.status(folder).end->code, 7);
    }

    void aStoppedCommandIsEndedToo() {
        const std::string folder = m_folders.make(QStringLiteral("stopped"));
        QVERIFY(m_launcher.launch(m_folders.request(folder, {"print=ready", "signal=19", "sleep=60000"})));
        WAIT_FOR_OUTPUT(folder, "ready");
        QVERIFY(m_launcher.end(folder));
        WAIT_FOR_END(m_launcher, folder);
        QCOMPARE(m_launcher.status(folder).end->kind, EndKind::Signalled);
    }

    void aFloodIsKeptWhole() {
        const std::string folder = m_folders.make(QStringLiteral("flood"));
        QVERIFY(m_launcher.launch(m_folders.request(folder, {"flood=200", "long-line=1000000", "print=the end"})));
        WAIT_FOR_END(m_launcher, folder);
        QFile log(QString::fromStdString(folder + "/stdout.log"));
        QVERIFY(log.size() > 201'000'000);
        QVERIFY(log.open(QIODevice::ReadOnly) && log.seek(log.size() - 8));
        QCOMPARE(log.readAll(), QByteArray("the end\n"));
        log.remove();
    }

    void whatWasUsedIsToldForTheWholeTree() {
        const std::string folder = m_folders.make(QStringLiteral("usage"));
        LaunchRequest request = m_folders.request(folder, {});
        const std::string program = TrialFolders::disasterProgram();
        request.arguments = {"/bin/sh", "-c", program + " memory=64 spin=100 & " + program + " spin=100; wait"};
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_END(m_launcher, folder);
        const ProcessEnd end = *m_launcher.status(folder).end;
        // The kernel counts time in ticks of up to 10 ms; a spinner on a busy machine gets less than its wall time.
        QVERIFY2(end.cpuSeconds > 0.03, qPrintable(QString::number(end.cpuSeconds)));
        QVERIFY2(end.peakMemoryBytes >= 64 << 20, qPrintable(QString::number(end.peakMemoryBytes)));
    }

    void signalsOfATerminalDoNotReachTheTrial() {
        const std::string folder = m_folders.make(QStringLiteral("terminal"));
        QVERIFY(m_launcher.launch(m_folders.request(folder, {"print=ready", "sleep=300", "exit=5"})));
        WAIT_FOR_OUTPUT(folder, "ready");
        const auto supervisor = static_cast<pid_t>(m_launcher.status(folder).supervisorPid);
        QVERIFY(supervisor > 0);
        QVERIFY2(::getsid(supervisor) == supervisor, "it has no session of its own");
        for (const int signal : {SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGPIPE, SIGUSR1})
            QCOMPARE(::kill(supervisor, signal), 0);
        WAIT_FOR_END(m_launcher, folder);
        QCOMPARE(m_launcher.status(folder).end->code, 5);
    }

    void theCommandInheritsNeitherDescriptorsNorSignals() {
        const int leak = ::open("/dev/null", O_RDONLY);  // not close-on-exec: a careless library in our program
        const std::string folder = m_folders.make(QStringLiteral("clean"));
        LaunchRequest request = m_folders.request(folder, {});
        request.arguments = {"/bin/sh", "-c", "ls /proc/$$/fd; readlink /proc/$$/fd/0; exec grep SigBlk /proc/self/status"};
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_END(m_launcher, folder);
        ::close(leak);
        QCOMPARE(TrialFolders::read(folder + "/stdout.log"), QByteArray("0\n1\n2\n/dev/null\nSigBlk:\t0000000000000000\n"));
    }

    void aFullDiskDoesNotCostTheRecord() {
        const std::string folder = m_folders.make(QStringLiteral("full"));
        if (::mount("vernier-test", folder.c_str(), "tmpfs", 0, "size=1m") != 0)
            QSKIP("needs the right to mount a small file system");
        const Result<void> launched = m_launcher.launch(m_folders.request(folder, {"flood=4", "exit=6"}));
        const auto hasEnded = [&] { return m_launcher.status(folder).phase == ProcessPhase::Ended; };
        const bool isInTime = QTest::qWaitFor(hasEnded, kPatienceMs);
        const ProcessStatus status = m_launcher.status(folder);
        ::umount2(folder.c_str(), MNT_DETACH);
        QVERIFY(launched && isInTime);
        QCOMPARE(status.end->kind, EndKind::Exited);
        QCOMPARE(status.end->code, 6);
    }

    void byHandItTakesTheLockItself() {
        const std::string folder = m_folders.make(QStringLiteral("by hand"));
        QProcess first;
        const QString program = QString::fromStdString(TrialFolders::supervisorProgram());
        const QStringList arguments{QStringLiteral("--folder"),    QString::fromStdString(folder),
                                    QStringLiteral("--"),          QString::fromStdString(TrialFolders::disasterProgram()),
                                    QStringLiteral("print=ready"), QStringLiteral("sleep=60000")};
        first.start(program, arguments);
        WAIT_FOR_OUTPUT(folder, "ready");
        QCOMPARE(QProcess::execute(program, arguments), 3);
        QCOMPARE(m_launcher.launch(m_folders.request(folder, {"exit=0"})).error().code, ErrorCode::InUse);
        first.terminate();
        QVERIFY(first.waitForFinished(kPatienceMs));
        QCOMPARE(first.exitCode(), 0);
        QCOMPARE(m_launcher.status(folder).end->code, SIGINT);
        QCOMPARE(QProcess::execute(program, {QStringLiteral("--folder")}), 2);
    }

    void aTrialMayEmptyItsFolderAndIsFollowedToItsEnd_data() {
        QTest::addColumn<QByteArray>("act");
        QTest::newRow("removed and made again") << QByteArray("rm -rf \"$0\"; mkdir \"$0\"");
        QTest::newRow("removed") << QByteArray("rm -rf \"$0\"");
        QTest::newRow("emptied") << QByteArray("rm -f \"$0\"/*");
        QTest::newRow("logs removed") << QByteArray("rm \"$0\"/stdout.log \"$0\"/stderr.log");
        QTest::newRow("twice") << QByteArray("rm -rf \"$0\"; sleep 2.5; rm -rf \"$0\"");
    }
    void aTrialMayEmptyItsFolderAndIsFollowedToItsEnd() {
        QFETCH(const QByteArray, act);
        const std::string folder = m_folders.make(QString::fromLatin1(QTest::currentDataTag()));
        LaunchRequest request = m_folders.request(folder, {});
        request.arguments = {"/bin/sh", "-c", "echo one; " + act.toStdString() + "; echo two; sleep 1.5; echo three; exit 3",
                             folder};
        QVERIFY(m_launcher.launch(request));
        QTRY_COMPARE_WITH_TIMEOUT(m_launcher.status(folder).phase, ProcessPhase::Ended, kPatienceMs);
        QCOMPARE(m_launcher.status(folder).end->kind, EndKind::Exited);
        QCOMPARE(m_launcher.status(folder).end->code, 3);
        QCOMPARE(TrialFolders::read(folder + "/stdout.log"), QByteArray("one\ntwo\nthree\n"));
        WAIT_FOR_NO_PROCESS(folder);
    }

    void aLaterProgramFindsATrialThatEmptiedItsFolder() {
        const std::string folder = m_folders.make(QStringLiteral("emptied"));
        LaunchRequest request = m_folders.request(folder, {});
        request.arguments = {"/bin/sh", "-c", "rm -f \"$0\"/*; echo ready; exec sleep 60", folder};
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_OUTPUT(folder, "ready");
        LocalLauncher later(TrialFolders::supervisorProgram());
        QTRY_COMPARE_WITH_TIMEOUT(later.status(folder).phase, ProcessPhase::Running, kPatienceMs);
        QVERIFY(later.end(folder));
        WAIT_FOR_END(later, folder);
        QCOMPARE(later.status(folder).end->kind, EndKind::Signalled);
    }

    void aMovedFolderGetsLogsAndRecordWhereItIs() {
        const std::string before = m_folders.make(QStringLiteral("study/before"));
        LaunchRequest request = m_folders.request(before, {"print=one", "sleep=700", "print=two", "exit=4"});
        QVERIFY(m_launcher.launch(request));
        WAIT_FOR_OUTPUT(before, "one");
        const std::string moved = m_folders.path(QStringLiteral("moved"));
        QCOMPARE(std::rename(m_folders.path(QStringLiteral("study")).c_str(), moved.c_str()), 0);
        WAIT_FOR_END(m_launcher, moved + "/before");
        QCOMPARE(m_launcher.status(moved + "/before").end->code, 4);
        QCOMPARE(TrialFolders::read(moved + "/before/stdout.log"), QByteArray("one\ntwo\n"));
        QVERIFY(!QFile::exists(QString::fromStdString(before)));
    }

    void aDeletedStudyEndsItsTrials() {
        const std::string folder = m_folders.make(QStringLiteral("deleted/trials/0"));
        QVERIFY(m_launcher.launch(m_folders.request(folder, {"ignore-signals", "print=ready", "sleep=60000"})));
        WAIT_FOR_OUTPUT(folder, "ready");
        const QString study = QString::fromStdString(m_folders.path(QStringLiteral("deleted")));
        QVERIFY(QDir(study).removeRecursively());
        WAIT_FOR_NO_PROCESS(folder);
        QVERIFY(!QFile::exists(study));
    }

    void linksInTheFolderLeadNowhere() {
        const std::string outside = m_folders.path(QStringLiteral("outside.txt"));
        for (const char* const name : {"stdout.log", "lock", "exit.json", "exit.json.part"}) {
            QFile target(QString::fromStdString(outside));
            QVERIFY(target.open(QIODevice::WriteOnly) && target.write("mine") == 4);
            target.close();
            const std::string folder = m_folders.make(QStringLiteral("link ") + QString::fromLatin1(name));
            QCOMPARE(::symlink(outside.c_str(), (folder + "/" + name).c_str()), 0);
            QVERIFY(m_launcher.launch(m_folders.request(folder, {"print=theirs", "exit=0"})));
            WAIT_FOR_END(m_launcher, folder);
            QCOMPARE(TrialFolders::read(outside), QByteArray("mine"));
        }
    }

private:
    /// A program of that name in the trial's folder, which prints what the real one does.
    static void addNvidiaSmi(const std::string& folder, const std::string& body) {
        QFile file(QString::fromStdString(folder + "/nvidia-smi"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString("#!/bin/sh\ncd '" + folder + "'\n" + body + "\n"));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    /// True once a look at the status has left this process without children.
    bool isReaped(const std::string& folder) const {
        static_cast<void>(m_launcher.status(folder));
        siginfo_t info{};
        return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == -1 && errno == ECHILD;
    }

    const TrialFolders m_folders;
    LocalLauncher m_launcher{TrialFolders::supervisorProgram()};
};

VERNIER_TEST(TestSupervisor, CoreEvents);

}  // namespace tst_Supervisor

#include "tst_Supervisor.moc"
