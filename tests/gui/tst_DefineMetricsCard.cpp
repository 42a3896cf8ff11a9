#include "tests/gui/DefineDesk.h"

#include "core/metrics/PatternMaker.h"
#include "tests/gui/ViewChecks.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/define/OutputPane.h"
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
};

VERNIER_TEST(TestDefineMetricsCard, Windows);

}  // namespace tst_DefineMetricsCard

#include "tst_DefineMetricsCard.moc"
