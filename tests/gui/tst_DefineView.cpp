#include "tests/gui/DefineDesk.h"

#include "core/metrics/PatternMaker.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/define/FindParametersDialog.h"
#include "ui/define/metrics/OutputPane.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CandidateTable.h"
#include "ui/widgets/RangeBar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

namespace tst_DefineView {

using namespace vernier;
using namespace vernier::test;

class TestDefineView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp, qApp); }

    void draggingTheEndOfARangeChangesItsNumber() {
        Desk desk;
        auto& bar = desk.find<RangeBar>("range_learning_rate");
        const int y = bar.height() / 2 - 4;
        const double before = bar.greatest();
        const int handle = 8 + static_cast<int>((bar.width() - 16) * 0.895);
        QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(handle, y));
        QTest::mouseMove(&bar, QPoint(handle - 30, y));
        QTest::mouseMove(&bar, QPoint(handle - 60, y));
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(handle - 60, y));
        QVERIFY(desk.parameter(0).max < before);
        QCOMPARE(desk.parameter(0).min, 1e-4);
        const QString shown = desk.parameters().model()->index(0, ParameterTableModel::To).data().toString();
        QCOMPARE(shown.toDouble(), desk.parameter(0).max);
        QCOMPARE(desk.opened.definition.undoStack().count(), 1);
    }

    void undoAndRedoWalkThroughTheEdits() {
        Desk desk;
        desk.typeInCell(desk.parameters(), 0, ParameterTableModel::To, QStringLiteral("0.5"));
        desk.typeInCell(desk.parameters(), 0, ParameterTableModel::From, QStringLiteral("1e-3"));
        QCOMPARE(desk.parameter(0).min, 1e-3);
        QTest::keyClick(&desk.parameters(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.parameter(0).min, 1e-4);
        QCOMPARE(desk.parameter(0).max, 0.5);
        QTest::keyClick(&desk.parameters(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.parameter(0).max, 0.3);
        QTest::keyClick(&desk.parameters(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.parameter(0).max, 0.5);
    }

    void theEngineGetsASoundEditOnceTypingRests() {
        Desk desk;
        desk.typeInCell(desk.parameters(), 0, ParameterTableModel::To, QStringLiteral("0.5"));
        QTRY_COMPARE(desk.opened.engine.count<command::ReplaceDefinition>(), 1);
        QCOMPARE(desk.opened.engine.last<command::ReplaceDefinition>()->definition.space.parameters()[0].max, 0.5);
        QCOMPARE(desk.opened.definition.undoStack().count(), 1);
    }

    void aBadRangeIsToldBesideItAndKeepsRunDisabled() {
        Desk desk;
        QVERIFY(desk.opened.study.runAction()->isEnabled());
        desk.typeInCell(desk.parameters(), 0, ParameterTableModel::To, QStringLiteral("0.00001"));
        QVERIFY(!desk.opened.study.runAction()->isEnabled());
        const QModelIndex to = desk.parameters().model()->index(0, ParameterTableModel::To);
        QVERIFY(to.data(ParameterTableModel::FaultRole).toString().contains(QLatin1String("less than min")));
        QVERIFY(!desk.parameters().indexWidget(to.siblingAtColumn(ParameterTableModel::Range)));
        QTest::keyClick(&desk.parameters(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.opened.study.runAction()->isEnabled());
    }

    void aLimitThatIsNoNumberIsToldBeneathIt() {
        Desk desk;
        auto& trials = desk.find<QLineEdit>("limit-trials");
        auto& fault = desk.find<QLabel>("fault-trials");
        trials.setFocus();
        trials.selectAll();
        QTest::keyClicks(&trials, QStringLiteral("many"));
        QVERIFY(fault.isVisible());
        QVERIFY(!desk.opened.study.runAction()->isEnabled());
        trials.selectAll();
        QTest::keyClicks(&trials, QStringLiteral("40"));
        QVERIFY(!fault.isVisible());
        QVERIFY(desk.opened.study.runAction()->isEnabled());
        QCOMPARE(desk.opened.definition.draft().rest.limits.trials.value(), 40);
        desk.view.setFocus();
        auto& time = desk.find<QLineEdit>("limit-runtime_s");
        time.setFocus();
        QTest::keyClicks(&time, QStringLiteral("1 h 30 min"));
        QCOMPARE(desk.opened.definition.draft().rest.limits.runtimeSeconds.value(), 5400.0);
    }

    void retriesAndTheWaitBeforeThemAreSet() {
        Desk desk;
        desk.find<QToolButton>("recoveryFold").click();
        auto& wait = desk.find<QLineEdit>("limit-wait_s");
        wait.setFocus();
        wait.selectAll();
        QTest::keyClicks(&wait, QStringLiteral("2 min"));
        QCOMPARE(desk.opened.definition.draft().rest.recovery.waitSeconds, 120.0);
        auto& retries = desk.find<QLineEdit>("limit-retries");
        retries.setFocus();
        retries.selectAll();
        QTest::keyClicks(&retries, QStringLiteral("7"));
        QCOMPARE(desk.opened.definition.draft().rest.recovery.retries, 7);
        wait.setFocus();
        wait.selectAll();
        QTest::keyClicks(&wait, QStringLiteral("90 d"));
        QVERIFY(desk.find<QLabel>("fault-wait_s").isVisible());
    }

    void exitCodesOfInterruptionsAreSet() {
        Desk desk;
        auto& codes = desk.find<QLineEdit>("limit-exit_codes");
        QVERIFY2(!codes.isVisible(), "folded away to begin with");
        desk.find<QToolButton>("recoveryFold").click();
        QVERIFY(codes.isVisible());
        codes.setFocus();
        QTest::keyClicks(&codes, QStringLiteral("75, 137"));
        QCOMPARE(desk.opened.definition.draft().rest.recovery.exitCodes, (std::vector<std::int64_t>{75, 137}));
        QTest::keyClicks(&codes, QStringLiteral(" soon"));
        QVERIFY(desk.find<QLabel>("fault-exit_codes").isVisible());
        QVERIFY(!desk.opened.study.runAction()->isEnabled());
        codes.selectAll();
        QTest::keyClicks(&codes, QStringLiteral("300"));
        QVERIFY2(desk.find<QLabel>("fault-exit_codes").text().contains(QLatin1String("255")), "no exit code of a process");
    }

    void whatIsWrongWithTheRecoveryUnfoldsIt() {
        Desk desk;
        StudyDraft draft = desk.opened.definition.draft();
        draft.rest.recovery.retries = -1;
        desk.opened.definition.edit(QStringLiteral("edit"), draft);
        QVERIFY(desk.find<QLineEdit>("limit-retries").isVisible());
        QVERIFY(desk.find<QLabel>("fault-retries").isVisible());
    }

    void aParameterIsAddedFromTheMenu() {
        Desk desk;
        const int before = desk.parameters().model()->rowCount();
        desk.view.findChild<QAction*>(QStringLiteral("add-6"))->trigger();
        QCOMPARE(desk.parameters().model()->rowCount(), before + 1);
        QCOMPARE(desk.parameter(before).name, std::string("dropout"));
        Desk::typeInField(desk.parameters(), QStringLiteral("drop"));
        QCOMPARE(desk.parameter(before).name, std::string("drop"));
    }

    void theKeyboardMovesARange() {
        Desk desk;
        desk.parameters().setFocus();
        desk.parameters().setCurrentIndex(desk.parameters().model()->index(0, ParameterTableModel::Range));
        QTest::keyClick(&desk.parameters(), Qt::Key_F2);
        auto& bar = desk.find<RangeBar>("range_learning_rate");
        QTRY_VERIFY(bar.hasFocus());
        QTest::keyClick(&bar, Qt::Key_Right);
        QVERIFY(desk.parameter(0).min > 1e-4);
        QTest::keyClick(&bar, Qt::Key_Space);
        QTest::keyClick(&bar, Qt::Key_Left);
        QVERIFY(desk.parameter(0).max < 0.3);
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(desk.parameters().hasFocus());
    }

    void aClickedNumberBecomesAMetric() {
        StudyDefinition definition = sampleDefinition();
        definition.metrics.erase(definition.metrics.begin());
        definition.objective.metric = "loss";
        Desk desk(definition);
        desk.tryOnce();
        auto& output = desk.find<OutputPane>("tryOutput");
        const auto marksBefore = desk.opened.tryOnce.reading().marksIn(QStringLiteral("epoch 3 loss 0.7415 val_acc=0.8806"));
        QTextCursor cursor = output.document()->find(QStringLiteral("0.8806"));
        cursor.setPosition(cursor.selectionStart() + 2);
        QTest::mouseClick(output.viewport(), Qt::LeftButton, {}, output.cursorRect(cursor).center());
        const std::vector<MetricDefinition>& metrics = desk.opened.definition.draft().rest.metrics;
        QCOMPARE(metrics.back().name, std::string("val_acc"));
        QVERIFY(!metrics.back().pattern.empty());
        const auto marks = desk.opened.tryOnce.reading().marksIn(QStringLiteral("epoch 3 loss 0.7415 val_acc=0.8806"));
        QCOMPARE(marks.size(), marksBefore.size() + 1);
        auto& table = desk.find<QTableView>("metricTable");
        QCOMPARE(table.model()->index(2, MetricTableModel::Found).data().toString(), QStringLiteral("5 values"));
    }

    void matchesFollowThePatternWhileItIsTyped() {
        Desk desk;
        desk.tryOnce();
        auto& table = desk.find<QTableView>("metricTable");
        const QModelIndex pattern = table.model()->index(0, MetricTableModel::Pattern);
        desk.doubleClick(table, pattern);
        auto* const editor = table.viewport()->findChild<QLineEdit*>(QStringLiteral("metricEditor"));
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("no such thing (\\d+"));
        QVERIFY(!desk.opened.definition.faultAt(QStringLiteral("metrics[0].pattern")).isEmpty());
        QTest::keyClicks(editor, QStringLiteral(")"));
        QVERIFY(desk.opened.definition.faultAt(QStringLiteral("metrics[0].pattern")).isEmpty());
        QCOMPARE(table.model()->index(0, MetricTableModel::Found).data().toString(), QStringLiteral("nothing"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(desk.opened.definition.undoStack().count(), 1);
    }

    void anotherStrategyIsOneClick() {
        Desk desk;
        const QString before = desk.find<QLabel>("strategySentence").text();
        QTest::mouseClick(&desk.find("strategy-random"), Qt::LeftButton);
        QCOMPARE(desk.opened.definition.draft().rest.strategy.kind, std::string("random"));
        QVERIFY(desk.find<QLabel>("strategySentence").text() != before);
    }

    void aStoppingRuleShowsItsOwnOptions() {
        Desk desk;
        auto& eta = desk.find<QLineEdit>("stopping-eta");
        auto& grace = desk.find<QLineEdit>("stopping-grace_steps");
        QTest::mouseClick(&desk.find("stopping-none"), Qt::LeftButton);
        QVERIFY(!eta.isVisible() && !grace.isVisible());
        QTest::mouseClick(&desk.find("stopping-median"), Qt::LeftButton);
        QVERIFY(!eta.isVisible() && grace.isVisible());
        QTest::mouseClick(&desk.find("stopping-asha"), Qt::LeftButton);
        QVERIFY(eta.isVisible() && !grace.isVisible());
        QCOMPARE(eta.text(), QStringLiteral("3"));
        eta.selectAll();
        QTest::keyClicks(&eta, QStringLiteral("4"));
        QCOMPARE(desk.opened.definition.draft().rest.stopping.eta, std::int64_t{4});
        eta.selectAll();
        QTest::keyClicks(&eta, QStringLiteral("1"));
        QVERIFY(desk.find<QLabel>("fault-stopping-eta").isVisible());
        QVERIFY(!desk.opened.study.runAction()->isEnabled());
    }

    void aCommandIsCheckedWhileItIsTyped() {
        Desk desk;
        auto& command = desk.find<QPlainTextEdit>("command");
        command.setFocus();
        command.moveCursor(QTextCursor::End);
        QTest::keyClicks(&command, QStringLiteral(" --x={nobody}"));
        QVERIFY(desk.find<QLabel>("commandFault").isVisible());
        QVERIFY(!desk.find<QPushButton>("tryOnce").isEnabled());
        QTest::keyClick(&command, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!desk.find<QLabel>("commandFault").isVisible());
    }

    void tryOnceRunsTheDefaults() {
        Desk desk;
        QTest::mouseClick(&desk.find<QPushButton>("tryOnce"), Qt::LeftButton);
        const auto* const tried = desk.opened.engine.last<command::TryOnce>();
        QVERIFY(tried);
        QVERIFY(tried->definition.space.faultsOf(tried->configuration).empty());
        QCOMPARE(desk.find<QPushButton>("tryOnce").text(), QStringLiteral("Cancel"));
    }

    void anUnknownCommandIsNotTriedWithoutAWord() {
        Desk desk;
        desk.opened.settings.clear();
        QSignalSpy asked(&desk.opened.study, &StudyController::confirmationNeeded);
        QTest::mouseClick(&desk.find<QPushButton>("tryOnce"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(desk.opened.engine.count<command::TryOnce>(), 0);
        QCOMPARE(desk.find<QPushButton>("tryOnce").text(), QStringLiteral("Try once"));
        desk.opened.study.confirmAndRun();
        QCOMPARE(desk.opened.engine.count<command::TryOnce>(), 1);
        QCOMPARE(desk.opened.engine.count<command::Run>(), 0);
    }

    void aGridSaysWhichRangesNeedPoints() {
        Desk desk;
        QTest::mouseClick(&desk.find("strategy-grid"), Qt::LeftButton);
        QVERIFY(desk.find<QLabel>("strategyFault").isVisible());
        QVERIFY(!desk.opened.study.runAction()->isEnabled());
        QVERIFY(!desk.opened.definition.parameters().rowFault(0).isEmpty());
        auto& points = desk.find<QLineEdit>("details-points");
        QVERIFY(points.isVisible());
        QTest::keyClicks(&points, QStringLiteral("4"));
        QVERIFY(desk.opened.definition.parameters().rowFault(0).isEmpty());
    }

    void anEmptyStudySaysWhatToDo() {
        StudyDefinition definition = sampleDefinition();
        definition.space = SearchSpace();
        definition.metrics.clear();
        Desk desk(definition);
        QVERIFY(desk.find<QLabel>("parametersEmpty").isVisible());
        QVERIFY(desk.find<QLabel>("metricsFault").isVisible());
    }
};

VERNIER_TEST(TestDefineView, Windows);

}  // namespace tst_DefineView

#include "tst_DefineView.moc"
