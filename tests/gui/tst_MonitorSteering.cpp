#include "tests/gui/WindowFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/monitor/PagesCard.h"
#include "ui/plots/LearningCurvesPlot.h"
#include "ui/widgets/QueueTrialDialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

namespace tst_MonitorSteering {

using namespace vernier;
using namespace vernier::test;

/// What the user does to trials in Monitor, undoes, and looks back at.
class TestMonitorSteering : public QObject {
    Q_OBJECT

public:
    Q_INVOKABLE void takeUrl(const QUrl& url) { m_opened = url; }

private Q_SLOTS:
    void initTestCase();
    void aNoteIsWrittenInTheTableAndTakenBack();
    void wordsAreWrittenInTheInspector();
    void aCopyIsQueuedWithOtherValues();
    void aTrialIsQueuedByHand();
    void thePastIsScrubbedAndLeft();
    void theOutputIsSearched();
    void theFilesOfATrialAreListedAndOpened();
    void curvesAreGroupedAndThinned();
    void theObjectiveStandsOverWhatWasSpent();

private:
    std::unique_ptr<Theme> m_theme;
    QUrl m_opened;
};

namespace {

void open(WindowFixture& fixture) {
    fixture.show();
    StudyStatus status;
    status.runState = RunState::Paused;
    status.slots = 2;
    fixture.open(someTrials(), status);
    fixture.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
}

QString numbersIn(const QTableView& table) {
    QStringList numbers;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        numbers << table.model()->index(row, 0).data().toString();
    return numbers.join(QLatin1Char(' '));
}

QModelIndex cellOf(const QTableView& table, int row, const QString& header) {
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        if (table.model()->headerData(column, Qt::Horizontal).toString() == header)
            return table.model()->index(row, column);
    }
    return {};
}

/// Chooses an entry of a button's menu by its words.
void choose(QToolButton& button, const QString& text) {
    const auto actions = button.menu()->actions();
    for (QAction* const action : actions) {
        if (action->text() == text)
            action->trigger();
    }
    QVERIFY2(button.text() == text, qPrintable(button.text()));
}

}  // namespace

void TestMonitorSteering::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setMode(ThemeMode::Light);
}

void TestMonitorSteering::aNoteIsWrittenInTheTableAndTakenBack() {
    WindowFixture fixture;
    open(fixture);
    auto* const table = fixture.find<QTableView>("trialsTable");
    const QModelIndex cell = cellOf(*table, 2, QStringLiteral("Note"));  // of trial 2
    table->scrollTo(cell);
    const QPoint place = table->visualRect(cell).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    auto* const editor = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("looks good"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(fixture.engine->last<command::Annotate>());
    const auto* annotation = fixture.engine->last<command::Annotate>();
    QCOMPARE(annotation->trial, TrialId{2});
    QCOMPARE(annotation->note, std::string("looks good"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    annotation = fixture.engine->last<command::Annotate>();
    QVERIFY(annotation && annotation->note.empty());
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.engine->last<command::Annotate>()->note, std::string("looks good"));
}

void TestMonitorSteering::wordsAreWrittenInTheInspector() {
    WindowFixture fixture;
    open(fixture);
    fixture.selection.select(TrialId{0});
    auto* const tags = fixture.find<QLineEdit>("trialTags");
    QTest::mouseClick(tags, Qt::LeftButton);
    QTest::keyClicks(tags, QStringLiteral("baseline, paper"));
    QTest::keyClick(tags, Qt::Key_Return);
    const auto* const annotation = fixture.engine->last<command::Annotate>();
    QVERIFY(annotation);
    QCOMPARE(annotation->tags, (std::vector<std::string>{"baseline", "paper"}));
    // What another view changes meanwhile is shown; what is being typed stays.
    const auto changed = std::make_shared<Trial>(*fixture.study.trial(TrialId{0}));
    changed->note = "from elsewhere";
    changed->tags = {"baseline", "paper"};
    EventBatch events;
    events.trials = {changed};
    fixture.engine->send(std::move(events));
    QCOMPARE(fixture.find<QLineEdit>("trialNote")->text(), QStringLiteral("from elsewhere"));
    QTest::keyClicks(fixture.find<QLineEdit>("trialsFilter"), QStringLiteral("tag:paper"));
    QCOMPARE(numbersIn(*fixture.find<QTableView>("trialsTable")), QStringLiteral("0"));
}

void TestMonitorSteering::aCopyIsQueuedWithOtherValues() {
    WindowFixture fixture;
    open(fixture);
    fixture.selection.select(TrialId{1});
    fixture.actions.queueEditedAction()->trigger();
    auto* const dialog = fixture.find<QueueTrialDialog>("queueTrial");
    QVERIFY(dialog && dialog->isVisible());
    auto* const rate = dialog->findChild<QLineEdit*>(QStringLiteral("value-lr"));
    auto* const queue = dialog->findChild<QPushButton*>(QStringLiteral("queueTrialButton"));
    rate->selectAll();
    QTest::keyClicks(rate, QStringLiteral("99"));
    QVERIFY(!queue->isEnabled());
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("fault-lr"))->isVisible());
    rate->selectAll();
    QTest::keyClicks(rate, QStringLiteral("0.02"));
    QVERIFY(queue->isEnabled());
    QTest::keyClicks(dialog->findChild<QComboBox*>(QStringLiteral("value-optimizer")), QStringLiteral("sgd"));
    QTest::mouseClick(queue, Qt::LeftButton);
    const auto* const queued = fixture.engine->last<command::QueueTrial>();
    QVERIFY(queued && queued->origin == TrialOrigin::User);
    QCOMPARE(std::get<double>(queued->configuration.at("lr")), 0.02);
    QCOMPARE(std::get<std::string>(queued->configuration.at("optimizer")), std::string("sgd"));
}

void TestMonitorSteering::aTrialIsQueuedByHand() {
    WindowFixture fixture;
    open(fixture);
    QTest::mouseClick(fixture.find<QToolButton>("queueTrialByHand"), Qt::LeftButton);
    auto* const dialog = fixture.find<QueueTrialDialog>("queueTrial");
    QVERIFY(dialog);
    QCOMPARE(dialog->configuration(), fixture.study.trial(TrialId{2})->configuration);  // the best so far
    dialog->reject();
    QVERIFY(!fixture.engine->last<command::QueueTrial>());
}

void TestMonitorSteering::thePastIsScrubbedAndLeft() {
    WindowFixture fixture;
    open(fixture);
    QTest::mouseClick(fixture.find<QAbstractButton>("monitorCardPages-history"), Qt::LeftButton);
    QVERIFY(fixture.engine->count<command::ReadStudyLog>() > 0);
    EventBatch events;
    events.studyLog = StudyLogPart{true, {}};
    for (const auto& [wallMs, number] : {std::pair(1'000'000, 0), {1'010'000, 1}, {1'020'000, 2}, {1'040'000, 4}})
        events.studyLog->entries.push_back({wallMs, "trial", TrialId{number}, {{"what", "started"}, {"state", "Running"}}});
    fixture.engine->send(std::move(events));

    auto* const slider = fixture.find<QSlider>("historySlider");
    auto* const table = fixture.find<QTableView>("trialsTable");
    auto* const banner = fixture.find<QWidget>("pastBanner");
    QCOMPARE(slider->value(), 4);  // now
    QVERIFY(!banner->isVisible());
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left);
    QTest::keyClick(slider, Qt::Key_Left);
    QVERIFY(banner->isVisible());
    QVERIFY(fixture.find<QLabel>("pastText")->text().contains(QStringLiteral("3 trial")));
    QCOMPARE(numbersIn(*table), QStringLiteral("2 1 0"));
    QCOMPARE(cellOf(*table, 0, QStringLiteral("State")).data().toString(), QStringLiteral("Running"));

    // News from the present does not disturb a user who is looking at the past.
    EventBatch news;
    news.trials = {makeTrial(4, TrialState::Complete, 0.99)};
    fixture.engine->send(std::move(news));
    QCOMPARE(numbersIn(*table), QStringLiteral("2 1 0"));
    QTest::mouseClick(fixture.find<QPushButton>("pastBackToNow"), Qt::LeftButton);
    QVERIFY(!banner->isVisible());
    QCOMPARE(numbersIn(*table), QStringLiteral("4 3 2 1 0"));
    QCOMPARE(cellOf(*table, 0, QStringLiteral("State")).data().toString(), QStringLiteral("Complete"));
    QCOMPARE(slider->value(), 4);
}

void TestMonitorSteering::theOutputIsSearched() {
    WindowFixture fixture;
    open(fixture);
    fixture.selection.select(TrialId{4});
    EventBatch events;
    events.log = {LogChunk{TrialId{4}, false, true, "epoch 1 val_acc=0.5\nwarning: slow\nepoch 2 val_acc=0.6\nWarning: hot\n"}};
    fixture.engine->send(std::move(events));
    auto* const log = fixture.find<QPlainTextEdit>("trialLog");
    // The numbers that the metric reads are marked.
    QTRY_COMPARE(log->extraSelections().size(), 2);
    QCOMPARE(log->extraSelections()[0].cursor.selectedText(), QStringLiteral("0.5"));
    auto* const search = fixture.find<QLineEdit>("logSearch");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("warning"));
    QCOMPARE(fixture.find<QLabel>("logMatches")->text(), QStringLiteral("2"));
    QTRY_COMPARE(log->extraSelections().size(), 4);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(fixture.find<QLabel>("logMatches")->text().endsWith(QStringLiteral(" of 2")));
    QCOMPARE(log->textCursor().selectedText().toLower(), QStringLiteral("warning"));
    const int first = log->textCursor().selectionStart();
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(log->textCursor().selectionStart() != first);
}

void TestMonitorSteering::theFilesOfATrialAreListedAndOpened() {
    WindowFixture fixture;
    open(fixture);
    fixture.selection.select(TrialId{0});
    QCOMPARE(fixture.engine->count<command::ListTrialFolder>(), 1);
    QTest::mouseClick(fixture.find<QWidget>("trialDetails-files"), Qt::LeftButton);
    EventBatch events;
    events.trialFolder =
        TrialFolderListing{TrialId{0}, "/somewhere", {{"model.pt", 1'400'000, 0}, {"stdout.log", 12, 0}}, false, {}};
    fixture.engine->send(std::move(events));
    auto* const files = fixture.find<QTableWidget>("trialFiles");
    QVERIFY(files->isVisible());
    QCOMPARE(files->rowCount(), 2);
    QCOMPARE(files->item(0, 1)->text(), QStringLiteral("1.4 MB"));
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
    files->setCurrentCell(1, 0);
    QTest::keyClick(files, Qt::Key_Return);
    QCOMPARE(m_opened.toLocalFile(), QStringLiteral("/somewhere/stdout.log"));
    fixture.actions.openFolderAction()->trigger();
    QVERIFY(m_opened.toLocalFile().endsWith(QStringLiteral("/trials/000000")));
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
}

void TestMonitorSteering::curvesAreGroupedAndThinned() {
    WindowFixture fixture;
    open(fixture);
    auto* const legend = fixture.find<QWidget>("curvesPlot")->findChild<QLabel*>(QStringLiteral("curvesLegend"));
    QVERIFY(!legend->isVisible());
    choose(*fixture.find<QToolButton>("curvesGrouping"), QStringLiteral("by optimizer"));
    QTRY_VERIFY(legend->isVisible());
    QVERIFY(legend->text().contains(QStringLiteral("adam")) && legend->text().contains(QStringLiteral("sgd")));
    choose(*fixture.find<QToolButton>("curvesSmoothing"), QStringLiteral("smooth 0.9"));
    choose(*fixture.find<QToolButton>("curvesShown"), QStringLiteral("running"));
    QTRY_VERIFY(fixture.find<LearningCurvesPlot>("curvesPlot")->isVisible());
}

void TestMonitorSteering::theObjectiveStandsOverWhatWasSpent() {
    WindowFixture fixture;
    open(fixture);
    auto* const plot = fixture.find<QWidget>("objectivePlot");
    const QImage before = plot->grab().toImage();
    choose(*fixture.find<QToolButton>("objectiveAbscissa"), QStringLiteral("by cost"));
    QTRY_VERIFY(plot->grab().toImage() != before);
}

VERNIER_TEST(TestMonitorSteering, Windows);

}  // namespace tst_MonitorSteering

#include "tst_MonitorSteering.moc"
