#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace tst_DigitsMlp {

/// The trainer of the default sample, as a user runs it.
class TestDigitsMlp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEpochIsALineWithItsAccuracy();
    void withoutOptionsItTrainsFiftyEpochs();
    void theSameSeedGivesTheSameOutput();
    void theLearningRateMatters();
    void theModelIsWrittenWhereItIsAsked();
    void trainingGoesOnFromItsCheckpointAsIfUninterrupted();
    void whatIsNoCheckpointIsRefused();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
    void faultyDataIsRefusedWithItsLine_data();
    void faultyDataIsRefusedWithItsLine();
    void linesArriveWhileItTrainsAndAnInterruptEndsIt();
};

namespace {

constexpr int kPatienceMs = 120'000;

struct Outcome {
    int exitCode = -1;
    QStringList lines;
    QString errors;

    double accuracy() const { return lines.isEmpty() ? -1.0 : lines.last().section(QLatin1Char('='), 1).toDouble(); }
};

QString program() {
    return vernier::test::programPath("digits-mlp");
}

/// Runs the trainer in the sample's folder. The nets are small so that this is quick.
Outcome train(const QStringList& options) {
    QProcess process;
    process.setWorkingDirectory(vernier::test::sourcePath("resources/samples/digits-mlp"));
    process.start(program(), options);
    if (!process.waitForFinished(kPatienceMs) || process.exitStatus() != QProcess::NormalExit)
        return {};
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    return {process.exitCode(), output.split(QLatin1Char('\n'), Qt::SkipEmptyParts),
            QString::fromUtf8(process.readAllStandardError())};
}

Outcome trainSmall(const QStringList& more) {
    return train(QStringList{QStringLiteral("--hidden=16"), QStringLiteral("--epochs=5")} + more);
}

}  // namespace

void TestDigitsMlp::anEpochIsALineWithItsAccuracy() {
    const Outcome outcome = trainSmall({});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.lines.size(), 6);
    QCOMPARE(outcome.lines.first(), QStringLiteral("loading digits: 1437 train, 360 validation"));
    for (int epoch = 1; epoch <= 5; ++epoch) {
        const QRegularExpression line(QStringLiteral("^epoch %1 loss \\d\\.\\d{4} val_acc=[01]\\.\\d{4}$").arg(epoch));
        QVERIFY2(line.match(outcome.lines[epoch]).hasMatch(), qPrintable(outcome.lines[epoch]));
    }
}

void TestDigitsMlp::withoutOptionsItTrainsFiftyEpochs() {
    const Outcome outcome = train({});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.lines.size(), 51);
    QVERIFY2(outcome.accuracy() > 0.9, qPrintable(outcome.lines.last()));
}

void TestDigitsMlp::theSameSeedGivesTheSameOutput() {
    const Outcome first = trainSmall({QStringLiteral("--seed=7")});
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(trainSmall({QStringLiteral("--seed=7")}).lines, first.lines);
    QVERIFY(trainSmall({QStringLiteral("--seed=8")}).lines != first.lines);
}

void TestDigitsMlp::theLearningRateMatters() {
    const double tooSmall = trainSmall({QStringLiteral("--lr=0.0001")}).accuracy();
    const double good = trainSmall({QStringLiteral("--lr=0.01")}).accuracy();
    const double tooLarge = trainSmall({QStringLiteral("--lr=0.3")}).accuracy();
    QVERIFY2(good > 0.8, qPrintable(QString::number(good)));
    QVERIFY2(good > tooSmall + 0.2, qPrintable(QString::number(tooSmall)));
    QVERIFY2(good > tooLarge + 0.2, qPrintable(QString::number(tooLarge)));
}

void TestDigitsMlp::theModelIsWrittenWhereItIsAsked() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.bin"));
    const Outcome outcome = trainSmall({QStringLiteral("--out"), path});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.lines.last(), QStringLiteral("saved ") + path);
    constexpr int kWeights = (64 + 1) * 16 + (16 + 1) * 16 + (16 + 1) * 10;
    QCOMPARE(QFile(path).size(), qint64{kWeights * 4});

    const Outcome refused = trainSmall({QStringLiteral("--out=/nowhere/model.bin")});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.errors, QStringLiteral("digits-mlp: /nowhere/model.bin: cannot be written\n"));
}

void TestDigitsMlp::trainingGoesOnFromItsCheckpointAsIfUninterrupted() {
    for (const char* const optimizer : {"sgd", "adam"}) {
        const QTemporaryDir folder;
        const QString checkpoint = QStringLiteral("--checkpoint=") + folder.filePath(QStringLiteral("training.bin"));
        const QString kind = QStringLiteral("--optimizer=") + QLatin1String(optimizer);
        const QStringList whole = trainSmall({kind}).lines;
        const Outcome first = trainSmall({kind, checkpoint, QStringLiteral("--epochs=2")});
        const Outcome rest = trainSmall({kind, checkpoint});
        QCOMPARE(first.lines, whole.mid(0, 3));
        QCOMPARE(rest.lines[1], QStringLiteral("going on after 2 epochs"));
        QCOMPARE(rest.lines.mid(2), whole.mid(3));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("training.bin")});
    }
}

void TestDigitsMlp::whatIsNoCheckpointIsRefused() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("training.bin"));
    const QString option = QStringLiteral("--checkpoint=") + path;
    QCOMPARE(trainSmall({option}).exitCode, 0);
    const Outcome other = trainSmall({option, QStringLiteral("--hidden=24")});
    QCOMPARE(other.exitCode, 1);
    QCOMPARE(other.errors, QStringLiteral("digits-mlp: %1: is no checkpoint of such a network\n").arg(path));

    QVERIFY(QFile::resize(path, QFile(path).size() - 1));
    QCOMPARE(trainSmall({option}).errors, QStringLiteral("digits-mlp: %1: ends too early\n").arg(path));
    QCOMPARE(trainSmall({QStringLiteral("--checkpoint=/nowhere/training.bin")}).exitCode, 1);
}

void TestDigitsMlp::wrongOptionsAreRefused_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("fault");
    QTest::newRow("unknown") << "--learning"
                             << "unknown option \"--learning\"";
    QTest::newRow("no value") << "--lr"
                              << "--lr needs a value";
    QTest::newRow("no number") << "--lr=fast"
                               << "--lr must be a number above 0, at most 100, not \"fast\"";
    QTest::newRow("not a number") << "--lr=nan"
                                  << "--lr must be a number above 0, at most 100, not \"nan\"";
    QTest::newRow("trailing text") << "--hidden=16x"
                                   << "--hidden must be a whole number from 1 to 4096, not \"16x\"";
    QTest::newRow("zero") << "--batch=0"
                          << "--batch must be a whole number from 1 to 100000, not \"0\"";
    QTest::newRow("momentum of one") << "--momentum=1"
                                     << "--momentum must be a number from 0 to 0.9999, not \"1\"";
    QTest::newRow("optimizer") << "--optimizer=lbfgs"
                               << "--optimizer must be sgd, adam or rmsprop, not \"lbfgs\"";
    QTest::newRow("negative seed") << "--seed=-1"
                                   << "--seed must be a whole number, 0 or more, not \"-1\"";
}

void TestDigitsMlp::wrongOptionsAreRefused() {
    QFETCH(QString, option);
    QFETCH(QString, fault);
    const Outcome outcome = train({option});
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.errors, QStringLiteral("digits-mlp: %1 (digits-mlp --help lists the options)\n").arg(fault));
    QVERIFY(outcome.lines.isEmpty());
}

void TestDigitsMlp::faultyDataIsRefusedWithItsLine_data() {
    QTest::addColumn<QString>("badLine");
    QTest::addColumn<QString>("fault");
    const QString zeros = QStringLiteral("0,").repeated(64);
    QTest::newRow("digit of ten") << zeros + QStringLiteral("10") << ":2: number 65 must be from 0 to 9";
    QTest::newRow("too grey") << QStringLiteral("17,") + zeros << ":2: number 1 must be from 0 to 16";
    QTest::newRow("short") << "0,0,0"
                           << ":2: must be 65 numbers with commas between them";
    QTest::newRow("long") << zeros + QStringLiteral("1,2") << ":2: must be 65 numbers with commas between them";
    QTest::newRow("too few images") << zeros + QStringLiteral("1") << ": needs at least 10 images, has 2";
}

void TestDigitsMlp::faultyDataIsRefusedWithItsLine() {
    QFETCH(QString, badLine);
    QFETCH(QString, fault);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write((QStringLiteral("0,").repeated(64) + QStringLiteral("1\n") + badLine + QLatin1Char('\n')).toUtf8());
    file.close();
    const Outcome outcome = train({QStringLiteral("--data"), path});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.errors, QStringLiteral("digits-mlp: %1%2\n").arg(path, fault));

    QCOMPARE(train({QStringLiteral("--data=missing.csv")}).errors, QStringLiteral("digits-mlp: missing.csv: cannot be read\n"));
}

void TestDigitsMlp::linesArriveWhileItTrainsAndAnInterruptEndsIt() {
    QProcess process;
    process.setWorkingDirectory(vernier::test::sourcePath("resources/samples/digits-mlp"));
    process.start(program(), {QStringLiteral("--hidden=16"), QStringLiteral("--epochs=1000000")});
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += process.readAllStandardOutput()).contains("epoch 3 "), kPatienceMs);
    QCOMPARE(process.state(), QProcess::Running);
    QProcess::execute(QStringLiteral("kill"), {QStringLiteral("-INT"), QString::number(process.processId())});
    QVERIFY(process.waitForFinished(kPatienceMs));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

VERNIER_TEST(TestDigitsMlp, CoreEvents);

}  // namespace tst_DigitsMlp

#include "tst_DigitsMlp.moc"
