#include "core/desk/OutputFollower.h"

#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

namespace tst_OutputFollower {

using namespace vernier;

namespace {

struct Output {
    void print(const char* file, const QByteArray& bytes) const {
        QFile log(folder.filePath(QLatin1String(file)));
        if (!log.open(QIODevice::Append) || log.write(bytes) != bytes.size())
            qFatal("%s cannot be written", file);
    }
    std::string path() const { return folder.path().toStdString(); }

    QTemporaryDir folder;
};

}  // namespace

class TestOutputFollower : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsAddedFollowsWhatWasThere() {
        const Output output;
        output.print("stdout.log", "one\n");
        output.print("stderr.log", "warning\n");
        OutputFollower follower(TrialId{4}, output.path());
        const std::vector<LogChunk> first = follower.read();
        QCOMPARE(first.size(), std::size_t{2});
        QCOMPARE(first[0].text, std::string("one\n"));
        QVERIFY(first[0].restarts && !first[0].isStderr);
        QCOMPARE(first[1].text, std::string("warning\n"));
        QVERIFY(!first[1].restarts && first[1].isStderr);  // it must not clear the other
        QCOMPARE(first[1].trial, std::optional(TrialId{4}));
        QVERIFY(follower.read().empty());
        output.print("stdout.log", "two\n");
        const std::vector<LogChunk> second = follower.read();
        QCOMPARE(second.size(), std::size_t{1});
        QCOMPARE(second[0].text, std::string("two\n"));
        QVERIFY(!second[0].restarts);
    }

    void beforeThereIsAnyOutputTheViewIsCleared() {
        const Output output;
        OutputFollower follower({}, output.path());
        const std::vector<LogChunk> chunks = follower.read();
        QCOMPARE(chunks.size(), std::size_t{1});
        QVERIFY(chunks[0].restarts && chunks[0].text.empty() && !chunks[0].trial);
    }

    void halfACharacterWaitsForItsRest() {
        for (const QByteArray& character : {QByteArray("ä"), QByteArray("€"), QByteArray("😀")}) {
            for (qsizetype length = 1; length < character.size(); ++length) {
                const Output output;
                OutputFollower follower({}, output.path());
                output.print("stdout.log", "x" + character.left(length));
                QCOMPARE(follower.read().at(0).text, std::string("x"));
                output.print("stdout.log", character.mid(length) + "y");
                QCOMPARE(follower.read().at(0).text, (character + "y").toStdString());
            }
        }
    }

    void anOutputThatBeginsAnewIsShownAnew() {
        const Output output;
        output.print("stdout.log", "a long first line\n");
        OutputFollower follower({}, output.path());
        (void)follower.read();
        QVERIFY(QFile::resize(output.folder.filePath(QStringLiteral("stdout.log")), 0));
        output.print("stdout.log", "new\n");
        const LogChunk chunk = follower.read().at(0);
        QVERIFY(chunk.restarts);
        QCOMPARE(chunk.text, std::string("new\n"));
    }
};

VERNIER_TEST(TestOutputFollower, Nothing);

}  // namespace tst_OutputFollower

#include "tst_OutputFollower.moc"
