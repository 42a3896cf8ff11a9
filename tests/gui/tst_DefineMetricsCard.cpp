#include "tests/gui/DefineDesk.h"

#include "core/metrics/PatternMaker.h"
#include "tests/gui/ViewChecks.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/define/metrics/OutputPane.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTableView>

namespace tst_DefineMetricsCard {

using namespace vernier;
using namespace vernier::test;

/// What counts as good: what is read, step by step, from the output of test runs and of stored logs.
class TestDefineMetricsCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp, qApp); }

    void theObjectiveIsReadStepByStep() {
        Desk desk;
        desk.tryOnce();
        auto& table = desk.find<QTableView>("objectiveValues");
        QVERIFY(table.isVisible());
        QCOMPARE(table.model()->rowCount(), 5);
        QCOMPARE(table.model()->index(4, 1).data().toString(), QStringLiteral("0.9194"));
        const QString before = desk.find<QLabel>("objectiveSentence").text();
        QTest::mouseClick(&desk.find("objectiveValue-best"), Qt::LeftButton);
        QCOMPARE(desk.opened.definition.draft().rest.objective.value, ObjectiveValue::Best);
        QVERIFY(desk.find<QLabel>("objectiveSentence").text() != before);
    }

    void aPatternThatMissesTheExponentIsToldOf() {
        StudyDefinition definition = sampleDefinition();
        definition.metrics.front().pattern = "val_acc=([0-9.]+)";
        Desk desk(definition);
        QVERIFY(desk.find<QLabel>("metricsWarning").isVisible());
        QVERIFY(desk.find<QLabel>("metricsWarning").text().contains(QLatin1String("sign")));
    }

    void theStoredLogOfATrialIsReadTheSameWay() {
        Desk desk;
        EventBatch events;
        events.trials.push_back(makeTrial(0, TrialState::Complete, 0.9));
        desk.opened.engine.send(std::move(events));
        Q_EMIT desk.find<QMenu>("outputSourceMenu").aboutToShow();
        auto* const source = desk.view.findChild<QAction*>(QStringLiteral("output-0"));
        QVERIFY(source);
        source->trigger();
        QCOMPARE(desk.opened.engine.last<command::WatchLog>()->trial, std::optional(TrialId{0}));
        EventBatch log;
        log.log.push_back({TrialId{0}, false, true, kOutput});
        desk.opened.engine.send(std::move(log));
        QTRY_COMPARE(desk.find<QTableView>("objectiveValues").model()->rowCount(), 5);
        QVERIFY(desk.find<QLabel>("tryState").text().contains(QLatin1String("trial 0")));
    }

    void aGuessedMetricGivesWayToTheOneThatIsClicked() {
        StudyDefinition definition = sampleDefinition();
        definition.metrics = {metricNamed("unseen")};
        definition.objective = {"unseen", Goal::Minimize, ObjectiveValue::Last};
        Desk desk(definition);
        desk.tryOnce();
        auto& output = desk.find<OutputPane>("tryOutput");
        QTextCursor cursor = output.document()->find(QStringLiteral("0.8806"));
        cursor.setPosition(cursor.selectionStart() + 2);
        QTest::mouseClick(output.viewport(), Qt::LeftButton, {}, output.cursorRect(cursor).center());
        const StudyDefinition& rest = desk.opened.definition.draft().rest;
        QCOMPARE(rest.metrics.size(), std::size_t(1));
        QCOMPARE(rest.objective.metric, std::string("val_acc"));
        QCOMPARE(rest.objective.goal, Goal::Maximize);
    }

    void aNameThatDoesNotTellTheGoalIsAskedAbout() {
        StudyDefinition definition = sampleDefinition();
        definition.metrics.clear();
        definition.objective.metric.clear();
        Desk desk(definition);
        const int width = desk.view.width();
        desk.tryOnce("\x1b[32mepoch 1\x1b[0m zeta=\x1b[1m0.5\x1b[0m loss 2\nepoch 2 zeta=0.6 loss 1\n");
        auto& output = desk.find<OutputPane>("tryOutput");
        QCOMPARE(output.line(0), QStringLiteral("epoch 1 zeta=0.5 loss 2"));
        QVERIFY(!desk.find("goalQuestion").isVisible());
        QTextCursor cursor = output.document()->find(QStringLiteral("0.6"));
        cursor.setPosition(cursor.selectionStart() + 1);
        QTest::mouseClick(output.viewport(), Qt::LeftButton, {}, output.cursorRect(cursor).center());
        const Objective& objective = desk.opened.definition.draft().rest.objective;
        QVERIFY(objective.metric.empty());
        QVERIFY(desk.find("goalQuestion").isVisible());
        QCOMPARE(clippedIn(desk.find("goalQuestion")), QStringList());
        QCOMPARE(desk.view.width(), width);
        QVERIFY(desk.find<QLabel>("metricTold").text().contains(QLatin1String("2")));
        QTest::mouseClick(&desk.find("goalLarge"), Qt::LeftButton);
        QCOMPARE(desk.opened.definition.draft().rest.objective.metric, std::string("zeta"));
        QCOMPARE(desk.opened.definition.draft().rest.objective.goal, Goal::Maximize);
        QVERIFY(!desk.find("goalQuestion").isVisible());
    }

    void aColumnOfAFileBecomesAMetricWithItsSteps() {
        StudyDefinition definition = sampleDefinition();
        definition.metrics.clear();
        definition.objective.metric.clear();
        Desk desk(definition);
        auto& table = desk.find<QTableView>("fileNumbers");
        QVERIFY(!table.isVisible());
        desk.tryOnce("no numbers here\n", {column("epoch", {1, 2, 3}), column("val_acc", {0.5, 0.75, 0.875})});
        QVERIFY(table.isVisible());
        QCOMPARE(table.model()->rowCount(), 2);
        QCOMPARE(clippedIn(table), QStringList());
        table.setCurrentIndex(table.model()->index(1, 0));
        QTest::keyClick(&table, Qt::Key_Return);
        const StudyDefinition& rest = desk.opened.definition.draft().rest;
        QCOMPARE(rest.metrics.size(), std::size_t(2));
        QCOMPARE(rest.metrics[0].source, MetricSource::Csv);
        QCOMPARE(rest.metrics[0].file, std::string("{trial_dir}/log.csv"));
        QCOMPARE(rest.metrics[1].role, MetricRole::Step);
        QCOMPARE(rest.objective.metric, std::string("val_acc"));
        QCOMPARE(rest.objective.goal, Goal::Maximize);
        QVERIFY(desk.opened.definition.definition());
        QCOMPARE(desk.opened.tryOnce.objectiveSeries(), (std::vector<QPointF>{{1, 0.5}, {2, 0.75}, {3, 0.875}}));
        auto& metrics = desk.find<QTableView>("metricTable");
        QCOMPARE(metrics.model()->index(0, MetricTableModel::Found).data().toString(), QStringLiteral("3 values"));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(1, 1)).center());
        QCOMPARE(rest.metrics.size(), std::size_t(2));  // it is there already
    }

    void stepsThatBeginAgainAreAskedAbout() {
        Desk desk;
        desk.tryOnce("epoch 1 val_acc=0.5\nepoch 2 val_acc=0.6\nepoch 1 val_acc=0.7\nepoch 2 val_acc=0.8\n");
        QVERIFY(desk.find("foldChoiceQuestion").isVisible());
        QVERIFY(!desk.find("repeatChoiceQuestion").isVisible());
        QCOMPARE(clippedIn(desk.find("foldChoiceQuestion")), QStringList());
        QTest::mouseClick(&desk.find("foldChoice-worst"), Qt::LeftButton);
        QCOMPARE(desk.opened.definition.draft().rest.objective.folds, FoldChoice::Worst);
        desk.tryOnce();
        QVERIFY(desk.find("foldChoiceQuestion").isVisible());  // it is not as usual
        desk.undo();
        QVERIFY(!desk.find("foldChoiceQuestion").isVisible());
    }

    void aStepThatClosesItsBlockIsSeen() {
        StudyDefinition definition = sampleDefinition();
        definition.metrics.clear();
        definition.objective.metric.clear();
        Desk desk(definition);
        desk.tryOnce("reward: 5\nother: 1\nstep: 100\nreward: 7\nother: 2\nstep: 200\n");
        clickOn(desk, QStringLiteral("7"));
        clickOn(desk, QStringLiteral("200"));
        const StudyDefinition& rest = desk.opened.definition.draft().rest;
        QCOMPARE(rest.metrics.size(), std::size_t(2));
        QCOMPARE(rest.metrics[1].role, MetricRole::Step);
        QCOMPARE(rest.metrics[1].position, StepPosition::After);
        QVERIFY(desk.find<QLabel>("metricTold").text().contains(QLatin1String("before the step")));
        QCOMPARE(desk.opened.tryOnce.objectiveSeries(), (std::vector<QPointF>{{100, 5}, {200, 7}}));
    }

    /// The last block has no step behind it: the run gives it the last one, and so does the preview.
    void valuesThatWaitForAStepAreShownToo() {
        StudyDefinition definition = sampleDefinition();
        definition.metrics = {metricNamed("reward"), metricNamed("step")};
        definition.metrics[1].role = MetricRole::Step;
        definition.metrics[1].position = StepPosition::After;
        definition.objective = {"reward", Goal::Maximize};
        Desk desk(definition);
        desk.tryOnce("reward: 5\nstep: 100\nreward: 7\n");
        QCOMPARE(desk.opened.tryOnce.objectiveSeries(), (std::vector<QPointF>{{100, 7}}));
    }

    void aBarCountsOnceForEachStep() {
        Desk desk;
        desk.tryOnce("epoch 1 val_acc=0.1\repoch 1 val_acc=0.2\repoch 1 val_acc=0.3\nepoch 2 val_acc=0.4\n");
        QCOMPARE(desk.opened.tryOnce.objectiveSeries(), (std::vector<QPointF>{{1, 0.3}, {2, 0.4}}));
        QVERIFY(desk.find("repeatChoiceQuestion").isVisible());
        QTest::mouseClick(&desk.find("repeatChoice-mean"), Qt::LeftButton);
        QCOMPARE(desk.opened.definition.draft().rest.objective.repeated, RepeatChoice::Mean);
    }

private:
    static FileNumbers column(const char* name, const std::vector<double>& values) {
        FileNumbers numbers{MetricSource::Csv, "{trial_dir}/log.csv", name};
        for (std::size_t row = 0; row < values.size(); ++row)
            numbers.add(static_cast<double>(row + 1), values[row]);
        return numbers;
    }
    static void clickOn(Desk& desk, const QString& number) {
        auto& output = desk.find<OutputPane>("tryOutput");
        QTextCursor cursor = output.document()->find(number);
        cursor.setPosition(cursor.selectionStart());
        QTest::mouseClick(output.viewport(), Qt::LeftButton, {}, output.cursorRect(cursor).center() + QPoint(2, 0));
    }
};

VERNIER_TEST(TestDefineMetricsCard, Windows);

}  // namespace tst_DefineMetricsCard

#include "tst_DefineMetricsCard.moc"
