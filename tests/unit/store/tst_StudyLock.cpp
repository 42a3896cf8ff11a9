#include "core/store/StudyLock.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace tst_StudyLock {

using namespace vernier;

class TestStudyLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
    }

    void theSecondIsRefusedAndToldWhoHoldsIt() {
        const auto first = StudyLock::acquire(m_folder);
        QVERIFY(first);
        const auto second = StudyLock::acquire(m_folder);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::InUse);
        const std::string begin = "Process " + std::to_string(::getpid()) + " on ";
        QVERIFY2(second.error().message.text().starts_with(begin), second.error().message.text().c_str());
        QVERIFY2(second.error().message.text().ends_with(" runs this study"), second.error().message.text().c_str());
    }

    void itIsFreeAgainAfterItsEnd() {
        {
            const auto first = StudyLock::acquire(m_folder);
            QVERIFY(first);
        }
        QVERIFY(StudyLock::acquire(m_folder));
    }

    void movingItKeepsIt() {
        auto first = StudyLock::acquire(m_folder);
        const StudyLock moved = std::move(*first);
        QVERIFY(!StudyLock::acquire(m_folder));
    }

    void aKilledHolderHoldsNothing() {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const auto held = StudyLock::acquire(m_folder);
            const char answer = held ? 'y' : 'n';
            (void)!::write(ends[1], &answer, 1);
            for (;;)
                ::pause();
        }
        char answer = 0;
        QCOMPARE(::read(ends[0], &answer, 1), ssize_t{1});
        ::close(ends[0]);
        ::close(ends[1]);
        const bool isRefused = !StudyLock::acquire(m_folder);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QCOMPARE(answer, 'y');
        QVERIFY(isRefused);
        QVERIFY(StudyLock::acquire(m_folder));
    }

    void aChildProcessDoesNotInheritIt() {
        QProcess child;
        {
            const auto held = StudyLock::acquire(m_folder);
            child.start(QStringLiteral("sleep"), {QStringLiteral("60")});
            QVERIFY(child.waitForStarted());
        }
        QVERIFY(StudyLock::acquire(m_folder));
        child.kill();
        QVERIFY(child.waitForFinished());
    }

    void aKilledHoldersUnfinishedChildIsWaitedFor_data() {
        QTest::addColumn<int>("lingersMs");
        QTest::addColumn<bool>("isFree");
        QTest::newRow("until its exec") << 100 << true;
        QTest::newRow("but not for long") << 5'000 << false;
    }
    void aKilledHoldersUnfinishedChildIsWaitedFor() {
        QFETCH(int, lingersMs);
        QFETCH(bool, isFree);
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t holder = ::fork();
        QVERIFY(holder >= 0);
        if (holder == 0) {
            const auto held = StudyLock::acquire(m_folder);
            const pid_t lingering = ::fork();
            if (lingering == 0) {
                ::usleep(static_cast<useconds_t>(lingersMs) * 1000);
                ::_exit(0);
            }
            (void)!::write(ends[1], &lingering, sizeof lingering);
            ::_exit(0);
        }
        pid_t lingering = 0;
        const ssize_t told = ::read(ends[0], &lingering, sizeof lingering);
        ::close(ends[0]);
        ::close(ends[1]);
        ::waitpid(holder, nullptr, 0);
        const bool isAcquired = StudyLock::acquire(m_folder).has_value();
        QCOMPARE(told, static_cast<ssize_t>(sizeof lingering));
        ::kill(lingering, SIGKILL);
        QCOMPARE(isAcquired, isFree);
    }

    void whetherItIsHeldCanBeAskedWithoutTakingIt() {
        QVERIFY(!StudyLock::isHeld(m_folder));
        {
            const auto held = StudyLock::acquire(m_folder);
            QVERIFY(held && StudyLock::isHeld(m_folder) && StudyLock::isHeld(m_folder));
        }
        QVERIFY(!StudyLock::isHeld(m_folder));
        QVERIFY(StudyLock::acquire(m_folder));
    }

    void aFolderThatIsMissingIsAnError() {
        const auto lock = StudyLock::acquire(m_folder + "/missing");
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::NotFound);
        QCOMPARE(lock.error().file, m_folder + "/missing");
    }

    void garbageInTheFileIsNotRepeated() {
        const auto held = StudyLock::acquire(m_folder);
        QFile file(m_temporary->filePath(QStringLiteral("study.lock")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\x01\x02\xff") == 3);
        file.close();
        QCOMPARE(StudyLock::acquire(m_folder).error().message, std::string("Another process runs this study"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::string m_folder;
};

VERNIER_TEST(TestStudyLock, CoreEvents);

}  // namespace tst_StudyLock

#include "tst_StudyLock.moc"
