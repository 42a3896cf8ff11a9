#include "tests/gui/WindowFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/monitor/LogView.h"
#include "ui/plots/LearningCurvesPlot.h"
#include "ui/plots/ObjectiveHistoryPlot.h"
#include "ui/plots/TimelinePlot.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/dialogs/ConfirmRunDialog.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

namespace tst_MonitorWindow {

using namespace vernier;
using namespace vernier::test;

/// The window as the user meets it, over an engine that follows a script.
class TestMonitorWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anUnknownCommandIsShownAndAskedForOnce();
    void theBarTellsTheStateAndOffersWhatIsPossible();
    void trialsAppearAsRowsWithoutLosingTheSelection();
    void aSelectedTrialIsInspectedAndItsLogIsWatched();
    void aClickInThePlotSelectsInTheTable();
    void actionsReachTheEngine();
    void failedTrialsRunAgainByOneClick();
    void slotsAreChangedLive();
    void noticesAreShownUntilDismissed();
    void aWatchedStudyCannotBeChanged();
    void typingFiltersTheTable();
    void aClickInTheTimelineSelects();
    void theWindowComesBackAsItWas();
    void aFloodOfOutputLeavesTheWindowResponsive();
    void darkAndLightAreBothReadable();
    void everyControlHasANameForThoseWhoCannotSee();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

QString firstColumn(const QTableView& table) {
    QStringList numbers;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        numbers << table.model()->index(row, 0).data().toString();
    return numbers.join(QLatin1Char(' '));
}

void clickRow(QTableView& table, int row) {
    const QRect cell = table.visualRect(table.model()->index(row, 1));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
}

}  // namespace

void TestMonitorWindow::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setMode(ThemeMode::Light);
}

void TestMonitorWindow::anUnknownCommandIsShownAndAskedForOnce() {
    WindowFixture fixture;
    fixture.show();
    QVERIFY(!fixture.find<QPushButton>("runButton")->isEnabled());  // not open yet
    fixture.open({});
    QTest::mouseClick(fixture.find<QPushButton>("runButton"), Qt::LeftButton);
    auto* dialog = fixture.find<ConfirmRunDialog>("confirmRun");
    QVERIFY(dialog && dialog->isVisible());
    const QString shown = dialog->findChild<QPlainTextEdit*>(QStringLiteral("confirmCommand"))->toPlainText();
    QVERIFY2(shown.startsWith(QLatin1String("train '--lr={lr}' ")), qPrintable(shown));
    QVERIFY2(shown.contains(QLatin1String("{lr} is a number from ")), qPrintable(shown));
    QVERIFY(fixture.engine->posted.empty());
    dialog->reject();
    QVERIFY(fixture.engine->posted.empty());

    QTRY_VERIFY(!fixture.find<ConfirmRunDialog>("confirmRun"));
    fixture.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QTest::keyClick(&fixture.window, Qt::Key_R, Qt::ControlModifier);
    dialog = fixture.find<ConfirmRunDialog>("confirmRun");
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("confirmRunButton")), Qt::LeftButton);
    QVERIFY(fixture.engine->last<command::Run>());
    fixture.engine->posted.clear();
    QTest::mouseClick(fixture.find<QPushButton>("runButton"), Qt::LeftButton);
    QVERIFY(fixture.engine->last<command::Run>());
}

void TestMonitorWindow::theBarTellsTheStateAndOffersWhatIsPossible() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
    QVERIFY(!fixture.find<QPushButton>("runButton")->isEnabled());
    QVERIFY(fixture.find<QPushButton>("pauseButton")->isEnabled());
    QVERIFY(fixture.find<QLabel>("progressText")->text().contains(QStringLiteral("3 of 60")));
    QVERIFY(fixture.find<QLabel>("progressText")->text().contains(QStringLiteral("0.97")));
    QCOMPARE(fixture.find<QLabel>("counts")->text(), QStringLiteral("1 running · 2 complete"));
    QTest::mouseClick(fixture.find<QPushButton>("pauseButton"), Qt::LeftButton);
    QVERIFY(fixture.engine->last<command::Pause>());
    fixture.sendStatus(statusOf(RunState::Pausing, 2, 1));
    QVERIFY(!fixture.find<QPushButton>("pauseButton")->isEnabled());
    QTest::mouseClick(fixture.find<QPushButton>("stopButton"), Qt::LeftButton);
    QVERIFY(!fixture.engine->last<command::Stop>());
    QTest::mouseClick(fixture.find<QPushButton>("stopNow"), Qt::LeftButton);
    QVERIFY(fixture.engine->last<command::Stop>());
    fixture.sendStatus(statusOf(RunState::Finished, 60, 0));
    QVERIFY(fixture.find<QPushButton>("runButton")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("stopButton")->isEnabled());
}

void TestMonitorWindow::trialsAppearAsRowsWithoutLosingTheSelection() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
    auto* const table = fixture.find<QTableView>("trialsTable");
    QCOMPARE(firstColumn(*table), QStringLiteral("4 3 2 1 0"));
    clickRow(*table, 2);
    EventBatch events;
    events.trials = {makeTrial(4, TrialState::Complete, 0.95), makeTrial(5, TrialState::Running, 0.1, 1)};
    fixture.engine->send(std::move(events));
    QCOMPARE(firstColumn(*table), QStringLiteral("5 4 3 2 1 0"));
    QCOMPARE(fixture.selection.selected(), std::vector<TrialId>{TrialId{2}});
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().first().data().toInt(), 2);
}

void TestMonitorWindow::aSelectedTrialIsInspectedAndItsLogIsWatched() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
    clickRow(*fixture.find<QTableView>("trialsTable"), 3);  // trial 1
    const auto* const watch = fixture.engine->last<command::WatchLog>();
    QVERIFY(watch && watch->trial == TrialId{1});
    QVERIFY(fixture.find<QLabel>("trialEnding")->text().startsWith(QStringLiteral("Stopped at step <b>11</b> of 50.")));
    QCOMPARE(fixture.find<QLabel>("trialState")->text(), QStringLiteral("Stopped"));
    EventBatch events;
    events.log = {LogChunk{TrialId{1}, false, true, "epoch 1\n"}, LogChunk{TrialId{0}, false, false, "not mine\n"},
                  LogChunk{TrialId{1}, true, false, "oops\r10%\r\n"}};
    fixture.engine->send(std::move(events));
    QCOMPARE(fixture.find<QPlainTextEdit>("trialLog")->toPlainText(), QStringLiteral("epoch 1\noops\n10%\n"));
}

void TestMonitorWindow::aClickInThePlotSelectsInTheTable() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
    auto* const plot = fixture.find<ObjectiveHistoryPlot>("objectivePlot");
    QSignalSpy clicked(plot, &PlotView::trialClicked);
    auto* const canvas = plot->findChild<QWidget*>(QStringLiteral("canvas"));
    // Somewhere on the canvas is a trial: look for it as a user would.
    const auto clickSome = [&] {
        for (int x = 20; x < canvas->width() && clicked.isEmpty(); x += 6) {
            for (int y = 10; y < canvas->height() && clicked.isEmpty(); y += 6)
                QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(x, y));
        }
        return !clicked.isEmpty();
    };
    QTRY_VERIFY(clickSome());
    QCOMPARE(fixture.selection.selected().size(), std::size_t{1});
    const auto rows = fixture.find<QTableView>("trialsTable")->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toLongLong(), fixture.selection.current()->number);
}

void TestMonitorWindow::actionsReachTheEngine() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
    fixture.selection.select(TrialId{4});
    QTest::mouseClick(fixture.find<QPushButton>("cancelTrialButton"), Qt::LeftButton);
    const auto* const cancel = fixture.engine->last<command::CancelTrial>();
    QVERIFY(cancel && cancel->trial == TrialId{4});
    fixture.selection.select(TrialId{2});
    QVERIFY(!fixture.find<QPushButton>("cancelTrialButton")->isEnabled());
    QTest::mouseClick(fixture.find<QPushButton>("queueCopyButton"), Qt::LeftButton);
    const auto* const queue = fixture.engine->last<command::QueueTrial>();
    QVERIFY(queue && queue->configuration == fixture.study.trial(TrialId{2})->configuration);
    fixture.actions.starAction()->trigger();
    const auto* const annotate = fixture.engine->last<command::Annotate>();
    QVERIFY(annotate && annotate->isStarred && annotate->trial == TrialId{2});
    fixture.actions.copyCommandAction()->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("train --lr=0.003 --hidden=66 --opt=sgd")));
}

void TestMonitorWindow::failedTrialsRunAgainByOneClick() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
    fixture.selection.select(TrialId{2});
    auto* const button = fixture.find<QPushButton>("rerunTrialButton");
    QVERIFY(!button->isVisible());
    fixture.selection.select(TrialId{3});
    QTest::mouseClick(button, Qt::LeftButton);
    const auto* const rerun = fixture.engine->last<command::RerunTrials>();
    QVERIFY(rerun && rerun->trials == std::vector<TrialId>{TrialId{3}});
    fixture.engine->posted.clear();
    fixture.selection.select(TrialId{2});
    fixture.actions.rerunFailedAction()->trigger();
    const auto* const all = fixture.engine->last<command::RerunTrials>();
    QVERIFY(all && all->trials == std::vector<TrialId>{TrialId{3}});
}

void TestMonitorWindow::slotsAreChangedLive() {
    WindowFixture fixture;
    fixture.show();
    fixture.open({}, statusOf(RunState::Running, 0, 0));
    QVERIFY(fixture.engine->posted.empty());  // showing the engine's number asks for nothing
    auto* const slotsBox = fixture.find<QSpinBox>("slots");
    slotsBox->setFocus();
    slotsBox->selectAll();
    QTest::keyClicks(slotsBox, QStringLiteral("6"));
    QTest::keyClick(slotsBox, Qt::Key_Return);
    const auto* const set = fixture.engine->last<command::SetSlots>();
    QVERIFY(set && set->slots == 6);
}

void TestMonitorWindow::noticesAreShownUntilDismissed() {
    WindowFixture fixture;
    fixture.show();
    fixture.open({});
    auto* const bar = fixture.find<NoticeBar>("noticeBar");
    QVERIFY(!bar->isVisible());
    EventBatch events;
    events.notices = {{Notice::Severity::Info, "Saved."}, {Notice::Severity::Error, "The disk is full."}};
    fixture.engine->send(std::move(events));
    QVERIFY(bar->isVisible());
    QCOMPARE(fixture.find<QLabel>("noticeText")->text(), QStringLiteral("The disk is full."));
    QTest::mouseClick(fixture.find<QToolButton>("dismissNotice"), Qt::LeftButton);
    QCOMPARE(fixture.find<QLabel>("noticeText")->text(), QStringLiteral("Saved."));
    QTest::mouseClick(fixture.find<QToolButton>("dismissNotice"), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
}

void TestMonitorWindow::aWatchedStudyCannotBeChanged() {
    WindowFixture fixture;
    fixture.show();
    StudyStatus status = statusOf(RunState::Running, 2, 1);
    status.isReadOnly = true;
    fixture.open(someTrials(), status);
    fixture.selection.select(TrialId{4});
    QVERIFY(fixture.find<NoticeBar>("noticeBar")->isVisible());
    QCOMPARE(fixture.find<QLabel>("runState")->text(), QStringLiteral("Watching"));
    for (const char* const name : {"runButton", "pauseButton", "stopButton"})
        QVERIFY(!fixture.find<QPushButton>(name)->isVisible());
    QVERIFY(!fixture.find<QSpinBox>("slots")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("cancelTrialButton")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("queueCopyButton")->isEnabled());
}

void TestMonitorWindow::typingFiltersTheTable() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials());
    QTest::keyClicks(fixture.find<QLineEdit>("trialsFilter"), QStringLiteral("val_acc > 0.9 and optimizer = sgd"));
    QCOMPARE(firstColumn(*fixture.find<QTableView>("trialsTable")), QStringLiteral("2 0"));
    QVERIFY(!fixture.find<QLabel>("trialsFilterFault")->isVisible());
    QTest::keyClicks(fixture.find<QLineEdit>("trialsFilter"), QStringLiteral(" and loss < 1"));
    QVERIFY(fixture.find<QLabel>("trialsFilterFault")->isVisible());
    QCOMPARE(fixture.find<QLabel>("trialsFilterFault")->text(), QStringLiteral("There is no column \"loss\"."));
    QCOMPARE(firstColumn(*fixture.find<QTableView>("trialsTable")), QStringLiteral("4 3 2 1 0"));
}

void TestMonitorWindow::aClickInTheTimelineSelects() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
    auto* const plot = fixture.find<TimelinePlot>("timelinePlot");
    auto* const canvas = plot->findChild<QWidget*>(QStringLiteral("canvas"));
    // The only slot's row is half-way down; the first trial is where its bars begin.
    const auto clickFirst = [&] {
        for (int x = 0; x < canvas->width() && fixture.selection.selected().empty(); x += 2)
            QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(x, canvas->height() / 3));
        return !fixture.selection.selected().empty();
    };
    QTRY_VERIFY(clickFirst());
    QCOMPARE(fixture.selection.current()->number, 0);
}

void TestMonitorWindow::theWindowComesBackAsItWas() {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    ConfirmedCommands confirmed(settings);
    const auto withWindow = [&](auto act) {
        StudyController study(std::make_unique<ScriptedEngine>(), folder.path(), confirmed);
        SelectionController selection;
        TrialActions actions(study, selection);
        MainWindow window(study, selection, actions, settings);
        window.finishModes();
        window.show();
        act(window);
        window.close();
    };
    // Fits the 800 x 800 of an offscreen screen: Qt 6.8 brings no window back larger than its screen.
    const QSize size(787, 733);
    withWindow([size](MainWindow& window) { window.resize(size); });
    withWindow([size](MainWindow& window) { QCOMPARE(window.size(), size); });
}

void TestMonitorWindow::aFloodOfOutputLeavesTheWindowResponsive() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
    fixture.selection.select(TrialId{4});
    QElapsedTimer longest;
    qint64 worstMs = 0;
    for (int batch = 0; batch < 20; ++batch) {
        EventBatch events;
        events.log = {LogChunk{TrialId{4}, false, true, std::string(4u << 20, batch % 2 == 0 ? 'x' : '\n')}};
        longest.start();
        fixture.engine->send(std::move(events));
        QCoreApplication::sendPostedEvents();
        worstMs = std::max(worstMs, longest.elapsed());
    }
    qInfo("a batch of 4 MiB of output takes at most %lld ms", static_cast<long long>(worstMs));
    QVERIFY(worstMs < 1000);  // about 20 ms on an idle machine
    QVERIFY(fixture.find<QPlainTextEdit>("trialLog")->document()->characterCount() < 1 << 20);

    std::string lines;
    for (int line = 1; line <= 5000; ++line)
        lines += "line " + std::to_string(line) + '\n';
    EventBatch events;
    events.log = {LogChunk{TrialId{4}, false, true, std::move(lines)}};
    fixture.engine->send(std::move(events));
    QTRY_VERIFY(fixture.find<QPlainTextEdit>("trialLog")->toPlainText().endsWith(QStringLiteral("line 5000\n")));
    const QStringList shown = fixture.find<QPlainTextEdit>("trialLog")->toPlainText().split(QLatin1Char('\n'));
    QVERIFY(shown.contains(QStringLiteral("\u2026")));  // what stands above it was left out
    QVERIFY(shown.contains(QStringLiteral("line 4001")) && !shown.contains(QStringLiteral("line 3000")));
}

void TestMonitorWindow::darkAndLightAreBothReadable() {
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        m_theme->setMode(mode);
        WindowFixture fixture;
        fixture.show();
        fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
        const QImage picture = fixture.window.grab().toImage();
        const auto isDark = [&picture](int x, int y) { return picture.pixelColor(x, y).lightness() < 128; };
        // Background, card and table follow the theme together.
        const int width = picture.width();
        const int height = picture.height();
        for (const QPoint& point : {QPoint(3, height / 2), QPoint(width / 4, height - 60), QPoint(width - 60, height / 2)})
            QCOMPARE(isDark(point.x(), point.y()), mode == ThemeMode::Dark);
    }
}

void TestMonitorWindow::everyControlHasANameForThoseWhoCannotSee() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Running, 2, 1));
    fixture.selection.select(TrialId{4});
    QStringList nameless;
    const auto widgets = fixture.window.findChildren<QWidget*>();
    for (const QWidget* const widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->accessibleName().size() > 0)
            continue;
        const auto* const button = qobject_cast<const QAbstractButton*>(widget);
        const bool isPartOfAnother = widget->objectName().startsWith(QLatin1String("qt_"));
        if (!isPartOfAnother && !(button && !button->text().isEmpty()))
            nameless << QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
}

VERNIER_TEST(TestMonitorWindow, Windows);

}  // namespace tst_MonitorWindow

#include "tst_MonitorWindow.moc"
