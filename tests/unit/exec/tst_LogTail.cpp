#include "core/exec/LogTail.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tst_LogTail {

using namespace vernier;

class TestLogTail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        m_file = m_directory->filePath(QStringLiteral("stdout.log"));
    }

    void growthIsReadOnce() {
        LogTail tail(folder(), kName);
        QVERIFY(tail.read().bytes.empty());
        append("one\ntw");
        QCOMPARE(tail.read().bytes, std::string("one\ntw"));
        QVERIFY(tail.read().bytes.empty());
        append("o\n");
        QCOMPARE(tail.read().bytes, std::string("o\n"));
        QCOMPARE(tail.offset(), std::int64_t{8});
    }

    void readingGoesOnFromAStoredOffset() {
        append("one\ntwo\n");
        QCOMPARE(LogTail(folder(), kName, 4).read().bytes, std::string("two\n"));
    }

    void aFloodIsReadInTurns() {
        append(QByteArray(static_cast<qsizetype>(LogTail::kBytesPerTurn) + 5, 'x'));
        LogTail tail(folder(), kName);
        const LogTail::Chunk first = tail.read();
        QCOMPARE(first.bytes.size(), LogTail::kBytesPerTurn);
        QVERIFY(first.hasMore);
        const LogTail::Chunk second = tail.read();
        QCOMPARE(second.bytes.size(), std::size_t{5});
        QVERIFY(!second.hasMore);
    }

    void aTruncatedLogIsReadFromItsBeginning() {
        append("a long first line\n");
        LogTail tail(folder(), kName);
        tail.read();
        QVERIFY(QFile::resize(m_file, 0));
        append("new\n");
        const LogTail::Chunk chunk = tail.read();
        QVERIFY(chunk.wasTruncated);
        QCOMPARE(chunk.bytes, std::string("new\n"));
        QVERIFY(!tail.read().wasTruncated);
    }

    void theEndBeginsWithAWholeLine() {
        append("first\nsecond\nthird\n");
        QCOMPARE(endOf(1000), std::string("first\nsecond\nthird\n"));
        QCOMPARE(endOf(13), std::string("second\nthird\n"));
        QCOMPARE(endOf(12), std::string("third\n"));
        QCOMPARE(endOf(6), std::string("third\n"));
    }

    void theEndOfAnEndlessLineIsItsLastBytes() {
        append("abcdefgh");
        QCOMPARE(endOf(3), std::string("fgh"));
    }

    /// A program that was started without a standard input gets its descriptor for the first file that it opens.
    void aLogIsClosedAgainWhateverItsDescriptor() {
        append("one\n");
        const int kept = ::dup(STDIN_FILENO);
        ::close(STDIN_FILENO);
        const std::string bytes = LogTail(folder(), kName).read().bytes;
        const bool isClosed = ::fcntl(STDIN_FILENO, F_GETFD) < 0;
        if (kept >= 0) {
            ::dup2(kept, STDIN_FILENO);
            ::close(kept);
        }
        QCOMPARE(bytes, std::string("one\n"));
        QVERIFY(isClosed);
    }

    void whatIsNoRegularFileIsEmpty() {
        QCOMPARE(::mkfifo(m_file.toLocal8Bit().constData(), 0600), 0);
        QVERIFY(LogTail(folder(), kName).read().bytes.empty());
        QVERIFY(LogTail(folder(), ".").read().bytes.empty());
    }

private:
    static constexpr const char* kName = "stdout.log";

    Folder folder() const { return m_directory->path().toStdString(); }
    void append(const QByteArray& bytes) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::Append) && file.write(bytes) == bytes.size());
    }
    std::string endOf(std::size_t bytes) { return LogTail::atEnd(folder(), kName, bytes).read().bytes; }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

VERNIER_TEST(TestLogTail, Nothing);

}  // namespace tst_LogTail

#include "tst_LogTail.moc"
