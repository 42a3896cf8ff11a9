#include "core/log/LogCategories.h"
#include "core/log/ProgramLog.h"
#include "tests/support/LogReading.h"
#include "tests/support/TestProgram.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <thread>
#include <vector>

namespace tst_ProgramLog {

using namespace vernier;
using namespace vernier::test;

class TestProgramLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->path()));
    }

    void itLiesInTheStateFolder() {
        QCOMPARE(path(), m_folder->filePath(QStringLiteral("vernier/vernier.log")));
        qputenv("HOME", "/home/somebody");
        qputenv("XDG_STATE_HOME", "relative");
        QCOMPARE(path(), QStringLiteral("/home/somebody/.local/state/vernier/vernier.log"));
        qunsetenv("XDG_STATE_HOME");
        QCOMPARE(path(), QStringLiteral("/home/somebody/.local/state/vernier/vernier.log"));
    }

    void withoutALogNobodySpeaks() {
        QVERIFY(!logRun().isCriticalEnabled());
        int asked = 0;
        qCCritical(logRun, "%d", ++asked);
        {
            const ProgramLog log(LogLevel::Warning, QStringLiteral("test"), false);
            QVERIFY(logRun().isWarningEnabled());
            qCInfo(logRun, "%d", ++asked);
        }
        QVERIFY(!logRun().isCriticalEnabled());
        QCOMPARE(asked, 0);  // what is off does not even look at what it would say
    }

    void theFirstLineTellsTheVersions() {
        QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
        { const ProgramLog log(LogLevel::Info, QStringLiteral("vernier-cli run"), false); }
        const QStringList lines = linesOf(path());
        QCOMPARE(lines.size(), 2);
        for (const char* const piece : {"vernier-cli run starts", "Vernier 1.2.3", QT_VERSION_STR, "locale ", "processors"})
            QVERIFY2(lines[0].contains(QLatin1String(piece)), qPrintable(lines[0]));
        QVERIFY(lines[1].endsWith(QLatin1String("The program ends.")));
    }

    void theLevelSaysWhoIsHeard_data() {
        QTest::addColumn<LogLevel>("level");
        QTest::addColumn<QStringList>("heard");
        const QStringList all{QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info"),
                              QStringLiteral("debug")};
        QTest::newRow("error") << LogLevel::Error << all.mid(0, 1);
        QTest::newRow("warning") << LogLevel::Warning << all.mid(0, 2);
        QTest::newRow("info") << LogLevel::Info << all.mid(0, 3);
        QTest::newRow("debug") << LogLevel::Debug << all;
    }

    void theLevelSaysWhoIsHeard() {
        QFETCH(LogLevel, level);
        QFETCH(QStringList, heard);
        {
            const ProgramLog log(level, QStringLiteral("test"), false);
            qCCritical(logStore, "words");
            qCWarning(logStore, "words");
            qCInfo(logStore, "words");
            qCDebug(logStore, "words");
        }
        QStringList found;
        for (const QString& line : linesWith(path(), "words"))
            found << line.section(QLatin1Char(' '), 1, 1);
        QCOMPARE(found, heard);
    }

    /// What Qt and its plugins say is kept, and still said where it was.
    void othersAreHeardTwice() {
        QTest::ignoreMessage(QtWarningMsg, "a plugin is missing");
        {
            const ProgramLog log(LogLevel::Info, QStringLiteral("test"), false);
            qWarning("a plugin is missing");
        }
        const QStringList lines = linesWith(path(), "a plugin is missing");
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines[0].contains(QLatin1String(" warning default ")));
    }

    void secretsAreNotWritten() {
        {
            const ProgramLog log(LogLevel::Info, QStringLiteral("test"), false);
            qCInfo(logRun, "The command has --token %s in it.", "hunter2");
        }
        QCOMPARE(linesWith(path(), "hunter2"), QStringList());
        QCOMPARE(linesWith(path(), "--token [left out] in it.").size(), 1);
    }

    void manyThreadsWriteWholeLines() {
        {
            const ProgramLog log(LogLevel::Info, QStringLiteral("test"), false);
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 8; ++thread)
                threads.emplace_back([thread] {
                    for (int i = 0; i < 500; ++i)
                        qCInfo(logRun, "thread %d line %d.", thread, i);
                });
        }
        const QStringList lines = linesWith(path(), "] thread ");
        QCOMPARE(lines.size(), 4000);
        QCOMPARE(firstStrangeLine(lines), QString());
    }

    void whereItCannotBeWrittenTheProgramGoesOn() {
        QFile file(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        qputenv("XDG_STATE_HOME", QFile::encodeName(file.fileName()));
        const ProgramLog log(LogLevel::Debug, QStringLiteral("test"), false);
        QVERIFY(!logRun().isCriticalEnabled());
        qCCritical(logRun, "into the void");
    }

private:
    static QString path() { return QString::fromStdString(logFilePath()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestProgramLog, CoreEvents);

}  // namespace tst_ProgramLog

#include "tst_ProgramLog.moc"
