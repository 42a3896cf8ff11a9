#include "core/exec/LocalLauncher.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFolders.h"

#include <memory>

namespace tst_Launcher {

using namespace vernier;

namespace {

constexpr int kPatienceMs = 20'000;

std::unique_ptr<Launcher> makeLauncher() {
    return std::make_unique<LocalLauncher>(TrialFolders::supervisorProgram());
}

}  // namespace

/// What every Launcher owes the engine.
class TestLauncher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedFolderHasNotStarted() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        QCOMPARE(launcher->status(folders.make(QStringLiteral("0"))).phase, ProcessPhase::NotStarted);
        QCOMPARE(launcher->status(folders.path(QStringLiteral("absent"))).phase, ProcessPhase::NotStarted);
    }

    void aTrialRunsFromLaunchOnAndEndsWithItsCode() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        const std::string folder = folders.make(QStringLiteral("0"));
        QVERIFY(launcher->launch(folders.request(folder, {"print=out", "err=oops", "sleep=50", "exit=3"})));
        const ProcessStatus running = launcher->status(folder);
        QCOMPARE(running.phase, ProcessPhase::Running);
        QVERIFY(running.supervisorPid > 0);
        QVERIFY(!running.end);
        WAIT_FOR_END(*launcher, folder);
        const ProcessEnd end = *launcher->status(folder).end;
        QCOMPARE(end.kind, EndKind::Exited);
        QCOMPARE(end.code, 3);
        QCOMPARE(end.request, EndRequest::None);
        QVERIFY(end.endedWallMs > 0);
        QVERIFY(end.peakMemoryBytes > 0);
        QCOMPARE(TrialFolders::read(folder + "/stdout.log"), QByteArray("out\n"));
        QCOMPARE(TrialFolders::read(folder + "/stderr.log"), QByteArray("oops\n"));
    }

    void argumentsAndEnvironmentArriveAsTheyAre() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        const std::string folder = folders.make(QStringLiteral("a b; $(c)"));
        LaunchRequest request = folders.request(
            folder, {"environment=GREETING", "environment=HOME", "folder", "arguments", "a b", "$HOME", "", "*;'"});
        request.environment = {{"GREETING", "a=b \"c\""}, {"HOME", "/nowhere"}};
        QVERIFY(launcher->launch(request));
        WAIT_FOR_END(*launcher, folder);
        const QByteArray cwd = QByteArray::fromStdString(request.workingDirectory);
        QCOMPARE(TrialFolders::read(folder + "/stdout.log"),
                 "GREETING=a=b \"c\"\nHOME=/nowhere\n" + cwd + "\n4\na b\n$HOME\n\n*;'\n");
    }

    void whatCannotStartSaysWhy_data() {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QByteArray>("detail");
        QTest::newRow("unknown") << QByteArray("no-such-program") << QByteArray("no-such-program is not in any folder of PATH");
        QTest::newRow("absent") << QByteArray("./absent")
                                << QByteArray("./absent does not exist, or the interpreter in its first line does not");
        QTest::newRow("folder") << QByteArray("/usr") << QByteArray("/usr cannot be executed: Permission denied");
        QTest::newRow("text") << QByteArray("./text")
                              << QByteArray("./text is not a program (a script begins with a line such as #!/bin/sh)");
        QTest::newRow("empty") << QByteArray("") << QByteArray("the command names no program");
        QTest::newRow("bytes") << QByteArray("./\xff\n\"")
                               << QByteArray(
                                      "./\xef\xbf\xbd\n\" does not exist, or the interpreter "
                                      "in its first line does not");
    }
    void whatCannotStartSaysWhy() {
        QFETCH(const QByteArray, program);
        QFETCH(const QByteArray, detail);
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        const std::string folder = folders.make(QStringLiteral("0"));
        LaunchRequest request = folders.request(folder, {});
        request.arguments = {program.toStdString()};
        QFile text(QString::fromStdString(request.workingDirectory + "/text"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("echo no shell\n") > 0);
        QVERIFY(text.setPermissions(text.permissions() | QFile::ExeOwner));
        text.close();
        QVERIFY(launcher->launch(request));
        WAIT_FOR_END(*launcher, folder);
        QCOMPARE(launcher->status(folder).end->kind, EndKind::CouldNotStart);
        QCOMPARE(QByteArray::fromStdString(launcher->status(folder).end->detail.text()), detail);
    }

    void aMissingWorkingDirectoryIsNamed() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        LaunchRequest request = folders.request(folders.make(QStringLiteral("0")), {"exit=0"});
        request.workingDirectory = "/no/where";
        QVERIFY(launcher->launch(request));
        WAIT_FOR_END(*launcher, request.trialFolder);
        QCOMPARE(launcher->status(request.trialFolder).end->detail,
                 std::string("the working directory /no/where cannot be entered: No such file or directory"));
    }

    void aSignalIsTold() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        const std::string folder = folders.make(QStringLiteral("0"));
        QVERIFY(launcher->launch(folders.request(folder, {"signal=11"})));
        WAIT_FOR_END(*launcher, folder);
        QCOMPARE(launcher->status(folder).end->kind, EndKind::Signalled);
        QCOMPARE(launcher->status(folder).end->code, 11);
    }

    void aSecondStartIsRefusedWhileTheFirstRuns() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        const std::string folder = folders.make(QStringLiteral("0"));
        const LaunchRequest request = folders.request(folder, {"print=once", "sleep=60000"});
        QVERIFY(launcher->launch(request));
        QTRY_COMPARE_WITH_TIMEOUT(TrialFolders::read(folder + "/stdout.log"), QByteArray("once\n"), kPatienceMs);
        const Result<void> second = makeLauncher()->launch(request);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::InUse);
        QVERIFY(launcher->end(folder));
        WAIT_FOR_END(*launcher, folder);
        QCOMPARE(TrialFolders::read(folder + "/stdout.log"), QByteArray("once\n"));
    }

    void aTrialThatGoesOnAppendsAndGetsANewRecord() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        const std::string folder = folders.make(QStringLiteral("0"));
        QVERIFY(launcher->launch(folders.request(folder, {"print=first", "exit=1"})));
        WAIT_FOR_END(*launcher, folder);
        QVERIFY(launcher->launch(folders.request(folder, {"print=second", "exit=2"})));
        WAIT_FOR_END(*launcher, folder);
        QCOMPARE(launcher->status(folder).end->code, 2);
        QCOMPARE(TrialFolders::read(folder + "/stdout.log"), QByteArray("first\nsecond\n"));
    }

    void anEndMayFollowTheLaunchAtOnce() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        for (int trial = 0; trial < 20; ++trial) {
            const std::string folder = folders.make(QString::number(trial));
            QVERIFY(launcher->launch(folders.request(folder, {"sleep=60000"})));
            QVERIFY(launcher->end(folder));
        }
        for (int trial = 0; trial < 20; ++trial) {
            const std::string folder = folders.path(QString::number(trial));
            WAIT_FOR_END(*launcher, folder);
            const ProcessEnd end = *launcher->status(folder).end;
            QVERIFY2(end.kind != EndKind::Lost, end.detail.text().c_str());
        }
    }

    void endingWhatDoesNotRunDoesNothing() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        const std::string folder = folders.make(QStringLiteral("0"));
        QVERIFY(launcher->end(folder));
        QCOMPARE(launcher->status(folder).phase, ProcessPhase::NotStarted);
        QVERIFY(launcher->launch(folders.request(folder, {"exit=0"})));
        WAIT_FOR_END(*launcher, folder);
        QVERIFY(launcher->end(folder));
        QCOMPARE(launcher->status(folder).end->kind, EndKind::Exited);
    }

    void anotherLauncherFindsAndEndsARunningTrial() {
        const TrialFolders folders;
        auto first = makeLauncher();
        const std::string folder = folders.make(QStringLiteral("0"));
        QVERIFY(first->launch(folders.request(folder, {"sleep=60000"})));
        const auto second = makeLauncher();
        QTRY_VERIFY(second->status(folder).supervisorPid > 0);
        QCOMPARE(second->status(folder).supervisorPid, first->status(folder).supervisorPid);
        first.reset();
        QCOMPARE(second->status(folder).phase, ProcessPhase::Running);
        QVERIFY(second->end(folder));
        WAIT_FOR_END(*second, folder);
        QCOMPARE(second->status(folder).end->kind, EndKind::Signalled);
        QCOMPARE(second->status(folder).end->code, 2);
    }

    void theTimeLimitIsTold() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        LaunchRequest request = folders.request(folders.make(QStringLiteral("0")), {"ignore-signals", "sleep=60000"});
        request.timeLimitMs = 50;
        QVERIFY(launcher->launch(request));
        WAIT_FOR_END(*launcher, request.trialFolder);
        QCOMPARE(launcher->status(request.trialFolder).end->request, EndRequest::TimeLimit);
        QCOMPARE(launcher->status(request.trialFolder).end->code, 9);
    }

    void aFolderThatCannotBeWrittenIsAnError() {
        const TrialFolders folders;
        const auto launcher = makeLauncher();
        const Result<void> launched = launcher->launch(folders.request(folders.path(QStringLiteral("absent")), {"exit=0"}));
        QVERIFY(!launched);
        QCOMPARE(launched.error().code, ErrorCode::NotFound);
    }
};

VERNIER_TEST(TestLauncher, CoreEvents);

}  // namespace tst_Launcher

#include "tst_Launcher.moc"
