#include "core/folder/OutputLines.h"

#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_OutputLines {

using namespace vernier;

namespace {

std::string write(const QTemporaryDir& place, const char* name, const QByteArray& text) {
    QFile file(place.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", name);
    return file.fileName().toStdString();
}

}  // namespace

class TestOutputLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastLineNeedsNoEnd() {
        const QTemporaryDir place;
        const OutputLines output = readLog(write(place, "a.log", "epoch 1\nepoch 2")).value();
        QCOMPARE(output.texts, (std::vector<std::string>{"epoch 1", "epoch 2"}));
        QCOMPARE(output.areStderr, (std::vector<bool>{false, false}));
        QCOMPARE(output.leftOut, 0);
    }

    void bothStreamsOfATrialAreReadAndToldApart() {
        const QTemporaryDir place;
        write(place, "stdout.log", "a\n");
        write(place, "stderr.log", "b\n");
        const OutputLines output = readTrialLogs(Folder(place.path().toStdString())).value();
        QCOMPARE(output.texts, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(output.areStderr, (std::vector<bool>{false, true}));
    }

    void oneStreamIsEnoughAndNoneIsNoOutput() {
        const QTemporaryDir place;
        QCOMPARE(readTrialLogs(Folder(place.path().toStdString())).error().code, ErrorCode::NotFound);
        write(place, "stderr.log", "b\n");
        QCOMPARE(readTrialLogs(Folder(place.path().toStdString())).value().texts.size(), std::size_t(1));
    }

    void linesBeyondTheFirstAreCounted() {
        const QTemporaryDir place;
        const QByteArray text = QByteArray("x\n").repeated(static_cast<int>(kMaxOutputLines) + 3);
        const OutputLines output = readLog(write(place, "a.log", text)).value();
        QCOMPARE(output.texts.size(), kMaxOutputLines);
        QCOMPARE(output.leftOut, 3);
    }

    void linesThatAreTooLongAreCutAndCounted() {
        const QTemporaryDir place;
        const QByteArray text = QByteArray(3 << 20, 'x') + "\nshort\n";
        const OutputLines output = readLog(write(place, "a.log", text)).value();
        QCOMPARE(output.cut, 1);
        QCOMPARE(output.texts.back(), std::string("short"));
    }

    void whatIsNoFileIsNamed() {
        const QTemporaryDir place;
        const std::string missing = place.filePath(QStringLiteral("none.log")).toStdString();
        QCOMPARE(readLog(missing).error().code, ErrorCode::NotFound);
        QCOMPARE(readLog(missing).error().file, missing);
        QCOMPARE(readLog(place.path().toStdString()).error().code, ErrorCode::NotFound);
    }
};

VERNIER_TEST(TestOutputLines, Nothing);

}  // namespace tst_OutputLines

#include "tst_OutputLines.moc"
