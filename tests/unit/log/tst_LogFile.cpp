#include "core/log/LogFile.h"
#include "tests/support/LogReading.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WriteProtection.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

#include <sys/resource.h>

namespace tst_LogFile {

using namespace vernier;
using namespace vernier::test;

namespace {

/// A line of 100 bytes.
std::string numberedLine(const std::string& writer, int number) {
    std::string line = writer + " " + std::to_string(number) + " ";
    line.resize(99, '.');
    return line + "\n";
}

/// Writes 2,000 lines to the file that the first argument names, as the writer that the second names; moves it aside often.
int writeMany(int, char** argv) {
    LogFile file(argv[1], {5000, 200});
    for (int i = 0; i < 2000; ++i)
        file.write(numberedLine(argv[2], i));
    return 0;
}

VERNIER_TEST_PART(WriteMany, Nothing, &writeMany);

}  // namespace

class TestLogFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFolderIsMadeAndLinesAreAdded() {
        const QString deep = m_folder->filePath(QStringLiteral("a/b/vernier.log"));
        LogFile(deep.toStdString()).write("one\n");
        LogFile(deep.toStdString()).write("two\n");
        QCOMPARE(linesOf(deep), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(QFileInfo(deep).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    /// 10 lines fit into a file; of 47 the last 27 are kept: two full files and 7 lines.
    void aFullFileMovesAsideAndTheOldestGoes() {
        LogFile file(path().toStdString(), {1000, 3});
        const int descriptor = file.descriptor();
        for (int i = 0; i < 47; ++i)
            file.write(numberedLine("w", i));
        QCOMPARE(file.descriptor(), descriptor);
        QCOMPARE(QFileInfo(path()).size(), 700);
        QCOMPARE(QFileInfo(path() + QStringLiteral(".1")).size(), 1000);
        QCOMPARE(QFileInfo(path() + QStringLiteral(".2")).size(), 1000);
        QVERIFY(!QFile::exists(path() + QStringLiteral(".3")));
        QVERIFY(linesOf(path()).front().startsWith(QLatin1String("w 40 ")));
        QVERIFY(linesOf(path() + QStringLiteral(".2")).front().startsWith(QLatin1String("w 20 ")));
    }

    void fiveFilesOfTwoMegabytesAreTheRule() {
        LogFile file(path().toStdString());
        const std::string line = std::string(3999, 'x') + "\n";
        for (int i = 0; i < 3500; ++i)
            file.write(line);
        const QStringList kept = QDir(m_folder->path()).entryList({QStringLiteral("vernier.log*")}, QDir::Files);
        QCOMPARE(kept, (QStringList{QStringLiteral("vernier.log"), QStringLiteral("vernier.log.1"),
                                    QStringLiteral("vernier.log.2"), QStringLiteral("vernier.log.3"),
                                    QStringLiteral("vernier.log.4"), QStringLiteral("vernier.log.lock")}));
        for (const QString& name : kept)
            QVERIFY(QFileInfo(m_folder->filePath(name)).size() <= 2'000'000);
        QCOMPARE(QFileInfo(path() + QStringLiteral(".4")).size(), 2'000'000);
    }

    /// Every line of both is there once and whole, although each moves the file aside under the other.
    void twoProcessesTearNothing() {
        QProcess writers[2];
        for (QProcess& writer : writers)
            writer.start(QCoreApplication::applicationFilePath(),
                         {QStringLiteral("WriteMany"), path(), &writer == writers ? QStringLiteral("a") : QStringLiteral("b")});
        for (QProcess& writer : writers) {
            QVERIFY(writer.waitForFinished(60000));
            QCOMPARE(writer.exitCode(), 0);
        }
        QSet<QString> lines;
        qsizetype count = 0;
        const QStringList names = QDir(m_folder->path()).entryList({QStringLiteral("vernier.log*")}, QDir::Files);
        for (const QString& name : names) {
            const QStringList read = linesOf(m_folder->filePath(name));
            count += read.size();
            lines.unite(QSet<QString>(read.begin(), read.end()));
            QVERIFY(QFileInfo(m_folder->filePath(name)).size() <=
                    10'000);  // some lines more than 5,000 where one waited in vain
        }
        QCOMPARE(count, 4000);
        QCOMPARE(lines.size(), 4000);
        for (const char* const writer : {"a", "b"}) {
            for (int i = 0; i < 2000; ++i)
                QVERIFY(lines.contains(QString::fromStdString(numberedLine(writer, i)).chopped(1)));
        }
    }

    void aFileThatSomebodyRemovesIsMadeAgain() {
        LogFile file(path().toStdString());
        file.write("one\n");
        QVERIFY(QFile::remove(path()));
        file.write("two\n");
        QCOMPARE(linesOf(path()), QStringList{QStringLiteral("two")});
        QVERIFY(QDir(m_folder->path()).removeRecursively());
        file.write("three\n");  // nowhere, and that is all
    }

    void whereTheFolderCannotBeMadeNothingIsWritten() {
        QFile file(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        LogFile log((file.fileName() + QStringLiteral("/vernier/vernier.log")).toStdString());
        QVERIFY(!log.isOpen());
        log.write("one\n");
        QCOMPARE(file.size(), 0);
    }

    /// Where the folder does not let it move, it grows to what all files may have together, and no further.
    void aFileThatCannotBeMovedStopsGrowing() {
        LogFile(path().toStdString()).write("begun\n");
        QVERIFY(QFile::setPermissions(path(), QFile::Permissions(0x6666)));
        const WriteProtection protection(m_folder->path());
        if (!protection.holds())
            QSKIP("No folder can be write-protected here.");
        LogFile file(path().toStdString(), {1000, 3});
        QVERIFY(file.isOpen());
        for (int i = 0; i < 50; ++i)
            file.write(numberedLine("w", i));
        QVERIFY(QFileInfo(path()).size() > 2900 && QFileInfo(path()).size() <= 3100);
    }

    void aFullDiskDoesNotDisturb() {
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path()));
        LogFile file(path().toStdString());
        QVERIFY(file.isOpen());
        for (int i = 0; i < 10; ++i)
            file.write("one\n");
    }

    /// The disk is full in the middle of a line; what comes when there is room again does not go on in it.
    void aTornLineIsEndedBeforeTheNext() {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit former{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &former), 0);
        rlimit small = former;
        small.rlim_cur = 150;
        LogFile file(path().toStdString());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        for (int i = 0; i < 3; ++i)
            file.write(numberedLine("w", i));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &former), 0);
        QCOMPARE(QFileInfo(path()).size(), 150);
        file.write(numberedLine("w", 3));
        file.write(numberedLine("w", 4));
        const QStringList lines = linesOf(path());
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[1].startsWith(QLatin1String("w 1 ")) && lines[1].size() == 50);
        QVERIFY(lines[2].startsWith(QLatin1String("w 3 ")) && lines[3].startsWith(QLatin1String("w 4 ")));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("vernier.log")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestLogFile, CoreEvents);

}  // namespace tst_LogFile

#include "tst_LogFile.moc"
