#include "app/composition/OpenStudy.h"
#include "core/consent/ConfirmedCommands.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"
#include "ui/tables/MetricTableModel.h"
#include "ui/tables/ParameterTableModel.h"
#include "ui/tables/TrialTableModel.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace tst_RealSample {

using namespace vernier;

/// The README's five minutes: the real sample with its real trainer, through the real engine and the real window, from the
/// first look at the study to its best configuration run again. One newcomer takes the steps, in the order of the README.
class TestRealSample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void defineShowsTheCommandTheRangesAndWhatIsRead();
    void tryOnceShowsOutputWithItsNumbersMarked();
    void runFillsMonitor();
    void slotsCancelAndPauseWorkWhileItRuns();
    void goingOnEndsTheStudyWithAllThatHadFinished();
    void exportGivesTheBestWhichRunsAgainWithTheSameResult();

private:
    template <typename Widget = QWidget>
    Widget& find(const char* name);
    void click(const char* button) { QTest::mouseClick(&find<QAbstractButton>(button), Qt::LeftButton); }
    const History& history() { return m_open->study().history(); }
    int countOf(TrialState state);
    void selectRunningTrial();

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ConfirmedCommands> m_confirmed;
    std::unique_ptr<OpenStudy> m_open;
};

namespace {

constexpr int kTrials = 12;  // enough that some are left when the window has been worked through
constexpr int kEpochs = 12;
constexpr int kPatienceMs = 120'000;

/// A copy of the sample that takes seconds: few trials of few epochs.
void copySample(const QDir& folder) {
    const QDir sample(vernier::test::sourcePath("resources/samples/digits-mlp"));
    QVERIFY(QFile::copy(sample.filePath(QStringLiteral("digits.csv")), folder.filePath(QStringLiteral("digits.csv"))));
    QFile original(sample.filePath(QStringLiteral("study.json")));
    QVERIFY(original.open(QIODevice::ReadOnly));
    QByteArray text = original.readAll();
    QVERIFY(text.contains("\"trials\": 60") && text.contains("\"max\": 50}"));
    text.replace("\"trials\": 60", "\"trials\": " + QByteArray::number(kTrials));
    text.replace("\"max\": 50}", "\"max\": " + QByteArray::number(kEpochs) + "}");
    QFile copy(folder.filePath(QStringLiteral("study.json")));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write(text);
}

/// What is marked in the last line of `output` that contains `word`, as the user sees it.
QStringList markedInLastLineWith(const QPlainTextEdit& output, const QString& word) {
    QStringList marked;
    for (QTextBlock line = output.document()->lastBlock(); line.isValid(); line = line.previous()) {
        if (!line.text().contains(word))
            continue;
        const auto ranges = line.layout()->formats();
        for (const QTextLayout::FormatRange& range : ranges)
            marked << line.text().mid(range.start, range.length);
        break;
    }
    return marked;
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

}  // namespace

template <typename Widget>
Widget& TestRealSample::find(const char* name) {
    auto* const widget = m_open->window().findChild<Widget*>(QLatin1String(name));
    if (!widget)
        qFatal("There is no %s", name);
    return *widget;
}

int TestRealSample::countOf(TrialState state) {
    const auto& trials = history().trials();
    return static_cast<int>(
        std::count_if(trials.begin(), trials.end(), [state](const TrialPtr& trial) { return trial->state == state; }));
}

/// Clicks the row of a running trial.
void TestRealSample::selectRunningTrial() {
    auto& table = find<QTableView>("trialsTable");
    const auto runningRow = [&table] {
        return table.model()
            ->match(table.model()->index(0, 0), TrialTableModel::StateRole, static_cast<int>(TrialState::Running), 1,
                    Qt::MatchExactly)
            .value(0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(runningRow().isValid(), kPatienceMs);
    table.scrollTo(runningRow());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(runningRow()).center());
}

void TestRealSample::initTestCase() {
    // The trainer of the sample is one of our programs.
    qputenv("PATH", vernier::test::programPath(":").toLocal8Bit() + qgetenv("PATH"));
    m_theme = std::make_unique<Theme>(*qApp);
    copySample(QDir(m_folder.path()));
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_confirmed = std::make_unique<ConfirmedCommands>(*m_settings);
    m_open = std::make_unique<OpenStudy>(m_folder.path(), vernier::test::programPath("vernier-trial"), *m_settings, *m_confirmed);
    m_open->confirmWhenOpened();  // as packaging/run does
    m_open->window().resize(1280, 800);
    m_open->window().show();
    QTRY_VERIFY_WITH_TIMEOUT(m_open->study().isOpened(), kPatienceMs);
}

void TestRealSample::cleanupTestCase() {
    m_open.reset();
}

void TestRealSample::defineShowsTheCommandTheRangesAndWhatIsRead() {
    QVERIFY(find("defineView").isVisible());
    QVERIFY(find<QPlainTextEdit>("command").toPlainText().contains(QStringLiteral("--lr={learning_rate}")));
    const QAbstractItemModel& parameters = *find<QTableView>("parameterTable").model();
    QCOMPARE(parameters.index(0, ParameterTableModel::Name).data().toString(), QStringLiteral("learning_rate"));
    QCOMPARE(parameters.index(0, ParameterTableModel::From).data().toString().toDouble(), 0.0001);
    QCOMPARE(parameters.index(0, ParameterTableModel::To).data().toString().toDouble(), 0.3);
    const QAbstractItemModel& metrics = *find<QTableView>("metricTable").model();
    QCOMPARE(metrics.index(0, MetricTableModel::Name).data().toString(), QStringLiteral("val_acc"));
    QVERIFY(find<QAbstractButton>("runButton").isEnabled());
}

void TestRealSample::tryOnceShowsOutputWithItsNumbersMarked() {
    auto& button = find<QAbstractButton>("tryOnce");
    click("tryOnce");
    QCOMPARE(button.text(), QStringLiteral("Cancel"));
    QTRY_COMPARE_WITH_TIMEOUT(button.text(), QStringLiteral("Try once"), kPatienceMs);
    const auto& output = find<QPlainTextEdit>("tryOutput");
    QVERIFY2(output.toPlainText().contains(QStringLiteral("epoch %1 ").arg(kEpochs)), qPrintable(output.toPlainText()));
    QTRY_COMPARE(markedInLastLineWith(output, QStringLiteral("val_acc=")).size(), 3);  // the epoch, its loss and accuracy
    QCOMPARE(markedInLastLineWith(output, QStringLiteral("val_acc=")).front(), QString::number(kEpochs));
    const QAbstractItemModel& metrics = *find<QTableView>("metricTable").model();
    QCOMPARE(metrics.index(0, MetricTableModel::Found).data().toString(), QStringLiteral("%1 values").arg(kEpochs));
    QVERIFY(history().trials().empty());
}

void TestRealSample::runFillsMonitor() {
    click("runButton");
    QVERIFY(find("monitorView").isVisible());
    QVERIFY(find("objectivePlot").isVisible() && find("curvesPlot").isVisible());
    selectRunningTrial();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPlainTextEdit>("trialLog").toPlainText().contains(QStringLiteral("epoch 1 ")), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(countOf(TrialState::Complete) > 0, kPatienceMs);
    QVERIFY(!find<QAbstractButton>("runButton").isEnabled());
}

void TestRealSample::slotsCancelAndPauseWorkWhileItRuns() {
    auto& slotCount = find<QSpinBox>("slots");
    slotCount.setFocus();
    slotCount.selectAll();
    QTest::keyClicks(&slotCount, QStringLiteral("1"));
    QTest::keyClick(&slotCount, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_open->study().status().slots, 1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(TrialState::Running), 1, kPatienceMs);

    selectRunningTrial();
    click("cancelTrialButton");
    QTRY_COMPARE_WITH_TIMEOUT(countOf(TrialState::Cancelled), 1, kPatienceMs);
    click("pauseButton");
    QTRY_COMPARE_WITH_TIMEOUT(m_open->study().status().runState, RunState::Paused, kPatienceMs);
    QCOMPARE(countOf(TrialState::Running), 0);
}

void TestRealSample::goingOnEndsTheStudyWithAllThatHadFinished() {
    const std::vector<TrialPtr> before = history().trials();
    QVERIFY(!before.empty() && before.size() < kTrials);
    click("runButton");
    QTRY_COMPARE_WITH_TIMEOUT(m_open->study().status().runState, RunState::Finished, kPatienceMs);
    QCOMPARE(countOf(TrialState::Complete) + countOf(TrialState::Stopped), kTrials - 1);
    QCOMPARE(find<QTableView>("trialsTable").model()->rowCount(), kTrials);
    for (const TrialPtr& trial : before)
        QVERIFY(*trial == *history().find(trial->id));
}

void TestRealSample::exportGivesTheBestWhichRunsAgainWithTheSameResult() {
    const Trial* const best = history().incumbent();
    QVERIFY(best);
    click("mode-export");
    const std::pair<const char*, const char*> formats[]{{"exportFormat-json", "\"learning_rate\":"},
                                                        {"exportFormat-yaml", "learning_rate: "},
                                                        {"exportFormat-env", "learning_rate="},
                                                        {"exportFormat-command", "--lr="}};
    for (const auto& [button, word] : formats) {
        click(button);
        const QString shown = find<QPlainTextEdit>("exportPreview").toPlainText();
        QVERIFY2(shown.contains(QLatin1String(word)), qPrintable(shown));
    }
    QTRY_COMPARE(find<QPlainTextEdit>("trialsPreview").toPlainText().trimmed().count(QLatin1Char('\n')), kTrials);
    click("copyExport");
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.contains(QStringLiteral("digits-mlp")), qPrintable(command));
    QCOMPARE(resultOf(command), *best->objective);
}

VERNIER_TEST(TestRealSample, Windows);

}  // namespace tst_RealSample

#include "tst_RealSample.moc"
