#include "tests/gui/ViewChecks.h"
#include "tests/gui/WindowFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/monitor/PagesCard.h"
#include "ui/plots/LearningCurvesPlot.h"
#include "ui/plots/RungPlot.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <cmath>

namespace tst_DecisionLedger {

using namespace vernier;
using namespace vernier::test;

/// Early stopping as the user sees and steers it. With VERNIER_PICTURES=FOLDER in the environment the windows are also kept as
/// pictures, for people to look at.
class TestDecisionLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void theLedgerTellsTheStops();
    void aClickSelectsTheTrialAndItsStep();
    void allDecisionsCanBeShownAndSorted();
    void whatWasSavedIsShown();
    void aRunningTrialIsKeptAgainstTheRule();
    void itsButtonsHaveRoomForTheirWords();
    void withoutARuleNothingIsOffered();
    void theRungsShowWhoWentOn();
    void picturesInBothThemes();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

constexpr std::int64_t kRungs[] = {2, 6, 18};

std::shared_ptr<StudyDefinition> definitionWith(const std::string& rule) {
    auto definition = makeDefinition();
    definition->stopping.rule = rule;
    return definition;
}

/// How good a trial is in the end: like a search, with some that are hopeless.
double qualityOf(std::int64_t number) {
    return 0.98 - 0.5 / static_cast<double>(number + 2) - 0.09 * static_cast<double>((number * 7) % 5) / 5.0;
}

double valueAt(const Trial& trial, std::int64_t step) {
    return trial.reports[0].at(static_cast<std::size_t>(step) - 1).value;
}

/// A trial whose curve approaches its quality with the steps, and which ended, or is, at `steps`.
TrialPtr trialOf(std::int64_t number, TrialState state, std::int64_t steps) {
    const auto trial = makeTrial(number, state, qualityOf(number), 50);
    trial->reports[0].resize(static_cast<std::size_t>(steps));
    for (Report& report : trial->reports[0])
        report.value = qualityOf(number) * (1 - 0.7 * std::exp(-0.2 * static_cast<double>(report.step)));
    if (trial->objective)
        trial->objective = trial->reports[0].back().value;
    return trial;
}

Decision decisionOn(const Trial& trial, std::int64_t step, bool stops) {
    Decision decision{trial.id, step, stops ? Verdict::Stop : Verdict::Keep, "asha", "", valueAt(trial, step)};
    decision.threshold = 0.3 + 0.55 * (1 - std::exp(-0.2 * static_cast<double>(step)));
    decision.peers = static_cast<int>(trial.id.number);
    decision.rank = stops ? decision.peers : 1;
    if (stops) {
        decision.forecast = FinalForecast{0.81, 0.77, 0.85, 0.03};
        decision.savedSeconds = 0.3 * static_cast<double>(50 - step);
        decision.savedCost = *decision.savedSeconds * 0.0004;
        decision.reason =
            "Stopped at step " + std::to_string(step) + " of 50 by asha. val_acc 0.41, threshold 0.49, rank 9 of 9.";
    }
    return decision;
}

/// Twenty-four trials of a search with ASHA: every third is stopped, at one of the rungs; the last two run.
void openSearch(WindowFixture& fixture, const std::string& rule = "asha") {
    std::vector<TrialPtr> trials;
    std::vector<Decision> decisions;
    StudyStatus status;
    status.runState = RunState::Running;
    status.slots = 2;
    status.trialLimit = 60;
    for (std::int64_t number = 0; number < 24; ++number) {
        const bool isRunning = number >= 22;
        const bool isStopped = !isRunning && number % 3 == 2;
        const std::int64_t steps = isRunning ? 20 : isStopped ? kRungs[number % 2 + (number > 12 ? 0 : 1)] : 50;
        const TrialPtr trial = trialOf(number,
                                       isRunning   ? TrialState::Running
                                       : isStopped ? TrialState::Stopped
                                                   : TrialState::Complete,
                                       steps);
        for (const std::int64_t rung : kRungs) {
            if (rung <= steps)
                decisions.push_back(decisionOn(*trial, rung, isStopped && rung == steps));
        }
        for (const Decision& decision : decisions)
            if (decision.trial == trial->id && decision.stops())
                status.savings.seconds += *decision.savedSeconds;
        (isRunning ? status.running : isStopped ? status.stopped : status.complete) += 1;
        trials.push_back(trial);
    }
    status.savings.cost = status.savings.seconds * 0.0004;
    fixture.open(trials, status, definitionWith(rule));
    EventBatch events;
    events.decisions = decisions;
    fixture.engine->send(std::move(events));
}

void showPage(WindowFixture& fixture, const char* name) {
    auto* const page = fixture.window.findChild<QAbstractButton*>(QStringLiteral("monitorCardPages-") + QLatin1String(name));
    QVERIFY(page);
    QTest::mouseClick(page, Qt::LeftButton);
}

void clickCell(QTableView& table, int row, int column) {
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(row, column)).center());
}

}  // namespace

void TestDecisionLedger::theLedgerTellsTheStops() {
    WindowFixture fixture;
    openSearch(fixture);
    fixture.show();
    showPage(fixture, "decisions");
    auto* const table = fixture.find<QTableView>("decisionsTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 7);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("20"));  // the newest first
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("Stopped"));
}

void TestDecisionLedger::aClickSelectsTheTrialAndItsStep() {
    WindowFixture fixture;
    openSearch(fixture);
    fixture.show();
    showPage(fixture, "decisions");
    auto* const table = fixture.find<QTableView>("decisionsTable");
    clickCell(*table, 1, 2);
    QCOMPARE(fixture.selection.current(), std::optional(TrialId{17}));
    QVERIFY(fixture.find<QLabel>("decisionSentence")->text().startsWith(QStringLiteral("Stopped at step")));
    QVERIFY(fixture.find<QLabel>("decisionSentence")->isVisible());
    QVERIFY(fixture.find<LearningCurvesPlot>("curvesPlot")->markedStep().has_value());
    fixture.selection.select(TrialId{0});
    QVERIFY(!fixture.find<LearningCurvesPlot>("curvesPlot")->markedStep());
    fixture.selection.select(TrialId{14});  // as from another view
    QCOMPARE(table->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("14"));
}

void TestDecisionLedger::allDecisionsCanBeShownAndSorted() {
    WindowFixture fixture;
    openSearch(fixture);
    fixture.show();
    showPage(fixture, "decisions");
    auto* const table = fixture.find<QTableView>("decisionsTable");
    QTest::mouseClick(fixture.find<QAbstractButton>("decisionsShown-all"), Qt::LeftButton);
    QVERIFY(table->model()->rowCount() > 40);
    table->sortByColumn(4, Qt::AscendingOrder);
    double before = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const double value = table->model()->index(row, 4).data().toString().toDouble();
        QVERIFY(value >= before - 1e-4);
        before = value;
    }
}

void TestDecisionLedger::whatWasSavedIsShown() {
    WindowFixture fixture;
    openSearch(fixture);
    fixture.show();
    showPage(fixture, "decisions");
    const QString saved = fixture.find<QLabel>("decisionsSaved")->text();
    QVERIFY2(saved.startsWith(QStringLiteral("Saved ")) && saved.contains(QLatin1Char('$')), qPrintable(saved));
    QVERIFY(fixture.find<QLabel>("counts")->text().contains(QStringLiteral("stopped early (saved ")));
}

void TestDecisionLedger::aRunningTrialIsKeptAgainstTheRule() {
    WindowFixture fixture;
    openSearch(fixture);
    fixture.show();
    auto* const button = fixture.find<QPushButton>("keepTrialButton");
    fixture.selection.select(TrialId{0});
    QVERIFY(!button->isEnabled());
    fixture.selection.select(TrialId{22});
    QVERIFY(button->isVisible() && button->isEnabled() && !button->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    const auto* const keep = fixture.engine->last<command::KeepTrial>();
    QVERIFY(keep && keep->trial == TrialId{22} && keep->isKept);
    Trial kept = *fixture.study.trial(TrialId{22});
    kept.isKept = true;
    EventBatch events;
    events.trials = {std::make_shared<const Trial>(kept)};
    fixture.engine->send(std::move(events));
    QVERIFY(button->isChecked());
    QVERIFY(fixture.find<QLabel>("trialEnding")->text().contains(QStringLiteral("You let it run,")));
    QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);  // and back
    QTRY_VERIFY(fixture.engine->last<command::KeepTrial>());
    QTRY_VERIFY(!fixture.engine->last<command::KeepTrial>()->isKept);
}

void TestDecisionLedger::itsButtonsHaveRoomForTheirWords() {
    WindowFixture fixture;
    openSearch(fixture);
    fixture.show();
    fixture.selection.select(TrialId{17});
    QVERIFY(fixture.find<QPushButton>("keepTrialButton")->isVisible());
    QTRY_COMPARE(clippedIn(fixture.window), QStringList());
}

void TestDecisionLedger::withoutARuleNothingIsOffered() {
    WindowFixture fixture;
    fixture.open({trialOf(0, TrialState::Running, 10)});
    fixture.show();
    fixture.selection.select(TrialId{0});
    QVERIFY(!fixture.find<QPushButton>("keepTrialButton")->isVisible());
}

void TestDecisionLedger::theRungsShowWhoWentOn() {
    WindowFixture fixture;
    openSearch(fixture);
    fixture.show();
    showPage(fixture, "rungs");
    auto* const plot = fixture.find<RungPlot>("rungPlot");
    QVERIFY(plot->isVisible());
    QTRY_COMPARE(plot->columnCount(), 4);
    QTRY_VERIFY(plot->placeOf(TrialId{20}));
    const std::optional<QPointF> place = plot->placeOf(TrialId{20});
    QTest::mouseClick(plot->childAt(place->toPoint()), Qt::LeftButton, {},
                      plot->childAt(place->toPoint())->mapFrom(plot, place->toPoint()));
    QTRY_COMPARE(fixture.selection.current(), std::optional(TrialId{20}));
}

void TestDecisionLedger::picturesInBothThemes() {
    for (const bool isDark : {false, true}) {
        m_theme->setMode(isDark ? ThemeMode::Dark : ThemeMode::Light);
        WindowFixture fixture;
        openSearch(fixture);
        fixture.show();
        for (const char* const page : {"decisions", "rungs"}) {
            showPage(fixture, page);
            fixture.selection.select(TrialId{17});
            if (auto* const table = fixture.find<QTableView>("decisionsTable"); table->isVisible())
                clickCell(*table, 1, 2);
            QTest::qWait(200);
            keepPicture(fixture.window.grab(),
                        QStringLiteral("%1-%2").arg(QLatin1String(page), QLatin1String(isDark ? "dark" : "light")));
        }
    }
}

VERNIER_TEST(TestDecisionLedger, Windows);

}  // namespace tst_DecisionLedger

#include "tst_DecisionLedger.moc"
