#include "app/composition/OpenStudy.h"
#include "core/engine/ConfirmedCommands.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace vernier;

/// The real sample, through the real window and the real engine, from the first click to its best configuration run again.
class TestRealSample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsToItsEndAndItsBestRunsAgainWithTheSameResult();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

constexpr int kTrials = 4;
constexpr int kPatienceMs = 120'000;

/// A copy of the sample that takes seconds: few trials of few epochs.
void copySample(const QDir& folder) {
    const QDir sample(QStringLiteral(VERNIER_SOURCE_DIR "/resources/samples/digits-mlp"));
    QVERIFY(QFile::copy(sample.filePath(QStringLiteral("digits.csv")), folder.filePath(QStringLiteral("digits.csv"))));
    QFile original(sample.filePath(QStringLiteral("study.json")));
    QVERIFY(original.open(QIODevice::ReadOnly));
    QByteArray text = original.readAll();
    QVERIFY(text.contains("\"trials\": 60") && text.contains("\"fixed\": 50"));
    text.replace("\"trials\": 60", "\"trials\": " + QByteArray::number(kTrials));
    text.replace("\"fixed\": 50", "\"fixed\": 6");
    QFile copy(folder.filePath(QStringLiteral("study.json")));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write(text);
}

/// The last val_acc that a command prints.
double resultOf(const QString& commandLine) {
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), commandLine});
    if (!shell.waitForFinished(kPatienceMs) || shell.exitCode() != 0)
        return -1;
    static const QRegularExpression pattern(QStringLiteral("val_acc=([0-9.]+)"));
    double last = -1;
    auto matches = pattern.globalMatch(QString::fromUtf8(shell.readAllStandardOutput()));
    while (matches.hasNext())
        last = matches.next().captured(1).toDouble();
    return last;
}

/// Goes to Export, which offers the best trial as a command line, and copies that.
QString exportBest(MainWindow& window) {
    QTest::mouseClick(window.findChild<QAbstractButton*>(QStringLiteral("mode-export")), Qt::LeftButton);
    auto* const copy = window.findChild<QAbstractButton*>(QStringLiteral("copyExport"));
    if (!copy->isVisible() || !copy->isEnabled())
        return {};
    QTest::mouseClick(copy, Qt::LeftButton);
    return QGuiApplication::clipboard()->text();
}

}  // namespace

void TestRealSample::initTestCase() {
    // The trainer of the sample is one of our programs.
    qputenv("PATH", QByteArray(VERNIER_BIN_DIR ":") + qgetenv("PATH"));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestRealSample::runsToItsEndAndItsBestRunsAgainWithTheSameResult() {
    const QTemporaryDir folder;
    copySample(QDir(folder.path()));
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ConfirmedCommands confirmed(settings);
    OpenStudy open(folder.path(), QStringLiteral(VERNIER_BIN_DIR "/vernier-trial"), settings, confirmed);
    MainWindow& window = open.window();
    window.resize(1280, 800);
    window.show();
    auto* const run = window.findChild<QPushButton*>(QStringLiteral("runButton"));
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), kPatienceMs);
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_VERIFY(window.findChild<QPushButton*>(QStringLiteral("confirmRunButton")));
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("confirmRunButton")), Qt::LeftButton);

    QTRY_COMPARE_WITH_TIMEOUT(open.study().status().complete, kTrials, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(open.study().status().runState, RunState::Finished, kPatienceMs);
    const auto* const table = window.findChild<QTableView*>(QStringLiteral("trialsTable"));
    QCOMPARE(table->model()->rowCount(), kTrials);
    QVERIFY(run->isVisible());

    const Trial* const best = open.study().history().incumbent();
    QVERIFY(best);
    const QString command = exportBest(window);
    QVERIFY2(command.contains(QStringLiteral("digits-mlp")), qPrintable(command));
    QCOMPARE(resultOf(command), *best->objective);
}

QTEST_MAIN(TestRealSample)
#include "tst_RealSample.moc"
