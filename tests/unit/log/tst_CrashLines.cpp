#include "core/log/CrashLines.h"
#include "core/log/ProgramLog.h"
#include "tests/support/LogReading.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <thread>

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace tst_CrashLines {

using namespace vernier;
using namespace vernier::test;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;  // who ends the program in a way of their own
#else
constexpr bool kIsSanitized = false;
#endif

void writeNowhere() {
    volatile std::uintptr_t nowhere = 16;
    *reinterpret_cast<volatile int*>(nowhere) = 1;
}

/// A page of a file that has none.
void readBeyondTheFile() {
    std::FILE* const file = std::tmpfile();
    const void* const page = ::mmap(nullptr, 4096, PROT_READ, MAP_SHARED, ::fileno(file), 0);
    std::_Exit(*static_cast<const volatile char*>(page));
}

int deepen(int depth) {
    volatile char space[4096];
    space[0] = static_cast<char>(depth);
    return depth < 0 ? 0 : deepen(depth + 1) + space[0];
}

void throwPastAll() {
    throw std::runtime_error("hunter2");
}

/// Crashes in the way that the first argument names, with a log.
int crashWithLog(int, char** argv) {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);  // no core files in the folder of whoever runs the tests
    const ProgramLog log(LogLevel::Info, QStringLiteral("crash"), false);
    const std::string way = argv[1];
    if (way == "segv")
        writeNowhere();
    else if (way == "thread")
        std::thread(&writeNowhere).join();
    else if (way == "bus")
        readBeyondTheFile();
    else if (way == "stack")
        return deepen(0);
    else if (way == "abort")
        std::abort();
    else if (way == "fpe")
        std::raise(SIGFPE);
    else if (way == "ill")
        std::raise(SIGILL);
    else if (way == "killed")
        ::kill(::getpid(), SIGSEGV);
    else if (way == "throw")
        throwPastAll();
    else if (way == "terminate")
        std::terminate();
    else if (way == "fatal")
        qFatal("this cannot be");
    return 0;
}

VERNIER_TEST_PART(CrashWithLog, CoreEvents, &crashWithLog);

}  // namespace

class TestCrashLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCrashLeavesALineAndIsStillACrash_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("line");
        QTest::newRow("segv") << SIGSEGV << QStringLiteral("The program crashed: SIGSEGV at address 0x10.");
        QTest::newRow("thread") << SIGSEGV << QStringLiteral("The program crashed: SIGSEGV at address 0x10.");
        QTest::newRow("bus") << SIGBUS << QStringLiteral("The program crashed: SIGBUS at address 0x");
        QTest::newRow("stack") << SIGSEGV << QStringLiteral("The program crashed: SIGSEGV at address 0x");
        QTest::newRow("abort") << SIGABRT << QStringLiteral("The program crashed: SIGABRT.");
        QTest::newRow("fpe") << SIGFPE << QStringLiteral("The program crashed: SIGFPE.");
        QTest::newRow("ill") << SIGILL << QStringLiteral("The program crashed: SIGILL.");
        QTest::newRow("killed") << SIGSEGV << QStringLiteral("The program crashed: SIGSEGV.");
        QTest::newRow("throw") << SIGABRT << QStringLiteral("The program ends: nobody caught a std::runtime_error.");
        QTest::newRow("terminate") << SIGABRT << QStringLiteral("The program ends: std::terminate was called.");
        QTest::newRow("fatal") << SIGABRT << QStringLiteral("] this cannot be");
    }

    void aCrashLeavesALineAndIsStillACrash() {
        QFETCH(int, signal);
        QFETCH(QString, line);
        const QTemporaryDir folder;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), folder.path());
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("CrashWithLog"), QString::fromLatin1(QTest::currentDataTag())});
        QVERIFY(process.waitForFinished(30000));
        const QStringList lines = linesOf(folder.filePath(QStringLiteral("vernier/vernier.log")));
        QVERIFY2(!lines.filter(line).isEmpty(), qPrintable(lines.join(QLatin1Char('\n'))));
        QVERIFY(lines.filter(line).front().contains(QLatin1String(" fatal ")));
        QCOMPARE(firstStrangeLine(lines), QString());
        QVERIFY(lines.filter(QStringLiteral("hunter2")).isEmpty());
        QVERIFY(lines.filter(QStringLiteral("The program ends.")).isEmpty());
        if (kIsSanitized) {
            QVERIFY(process.exitStatus() == QProcess::CrashExit || process.exitCode() != 0);
        } else {
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
            QCOMPARE(process.exitCode(), signal);  // for a crash Qt gives the signal
        }
    }

    void whatWasThereBeforeIsThereAgain() {
        const auto handlerOf = [](int signal) {
            struct sigaction action {};
            ::sigaction(signal, nullptr, &action);
            return action.sa_handler;
        };
        const auto before = handlerOf(SIGBUS);
        const std::terminate_handler terminate = std::get_terminate();
        {
            const CrashLines lines(STDERR_FILENO);
            QVERIFY(handlerOf(SIGBUS) != before);
            QVERIFY(std::get_terminate() != terminate);
        }
        QVERIFY(handlerOf(SIGBUS) == before);
        QVERIFY(std::get_terminate() == terminate);
    }

    /// Its stack for handlers must not be used once it is gone: the next program part to handle signals may want its own.
    void aThreadHasTheStackForItsHandlersThatItHad() {
        struct Stacks {
            stack_t before{};
            stack_t meanwhile{};
            stack_t after{};
        };
        const auto stacksOfAThread = [](bool hasOwn) {
            Stacks stacks;
            std::thread([&] {
                static std::array<char, 65536> own;
                stack_t stack{};
                stack.ss_sp = own.data();
                stack.ss_size = own.size();
                if (hasOwn)
                    ::sigaltstack(&stack, nullptr);
                ::sigaltstack(nullptr, &stacks.before);
                {
                    const CrashLines lines(STDERR_FILENO);
                    ::sigaltstack(nullptr, &stacks.meanwhile);
                }
                ::sigaltstack(nullptr, &stacks.after);
                stack.ss_flags = SS_DISABLE;
                if (hasOwn)
                    ::sigaltstack(&stack, nullptr);
            }).join();
            return stacks;
        };
        for (const bool hasOwn : {false, true}) {
            const Stacks stacks = stacksOfAThread(hasOwn);
            QVERIFY((stacks.meanwhile.ss_flags & SS_DISABLE) == 0);
            QCOMPARE(stacks.after.ss_flags, stacks.before.ss_flags);
            if (hasOwn) {
                QVERIFY(stacks.meanwhile.ss_sp == stacks.before.ss_sp);
                QVERIFY(stacks.after.ss_sp == stacks.before.ss_sp);
            }
        }
    }
};

VERNIER_TEST(TestCrashLines, CoreEvents);

}  // namespace tst_CrashLines

#include "tst_CrashLines.moc"
