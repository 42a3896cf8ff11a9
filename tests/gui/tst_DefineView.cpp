#include "ui/views/DefineView.h"

#include "core/metrics/PatternMaker.h"
#include "tests/support/OpenedStudy.h"
#include "tests/support/TrialFixtures.h"
#include "ui/theme/Theme.h"
#include "ui/views/CandidateTable.h"
#include "ui/views/FindParametersDialog.h"
#include "ui/views/OutputPane.h"
#include "ui/views/RangeBar.h"

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
#include <QTest>

using namespace vernier;
using namespace vernier::test;

namespace {

const char* const kOutput =
    "loading digits: 1,437 train, 360 validation\n"
    "epoch 1 loss 1.9142 val_acc=0.6361\n"
    "epoch 2 loss 1.1270 val_acc=0.8194\n"
    "epoch 3 loss 0.7415 val_acc=0.8806\n"
    "epoch 4 loss 0.5511 val_acc=0.9083\n"
    "epoch 5 loss 0.4436 val_acc=0.9194\n"
    "saved model.bin\n";

/// The window of a person at work: a study and the view on it.
struct Desk {
    explicit Desk(const StudyDefinition& definition = sampleDefinition())
        : opened(definition), view(opened.definition, opened.tryOnce) {
        view.resize(1216, 730);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("The view does not appear");
    }

    template <typename Widget = QWidget>
    Widget& find(const char* name) {
        auto* const widget = view.findChild<Widget*>(QString::fromUtf8(name));
        if (!widget)
            qFatal("There is no %s", name);
        return *widget;
    }
    QTableView& parameters() { return find<QTableView>("parameterTable"); }
    const Parameter& parameter(int row) { return opened.definition.draft().parameters[static_cast<std::size_t>(row)]; }

    void doubleClick(QTableView& table, const QModelIndex& index) {
        const QPoint place = table.visualRect(index).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, place);
    }
    /// Types over a cell of a table and presses Return.
    void typeInCell(QTableView& table, int row, int column, const QString& text) {
        const QModelIndex index = table.model()->index(row, column);
        table.scrollTo(index);
        doubleClick(table, index);
        typeInField(table, text);
    }
    /// The field that is open in a table, or null.
    static QLineEdit* openField(QTableView& table) {
        for (QLineEdit* const field : table.viewport()->findChildren<QLineEdit*>()) {
            if (field->isVisible())
                return field;
        }
        return nullptr;
    }
    /// Types into the field that is open, presses Return and waits until it has closed.
    static void typeInField(QTableView& table, const QString& text) {
        QLineEdit* const field = openField(table);
        if (!field)
            qFatal("No field opened");
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&table] { return !openField(table); }));
    }
    void tryOnce(const char* output = kOutput) {
        QTest::mouseClick(&find<QPushButton>("tryOnce"), Qt::LeftButton);
        StudyEvents events;
        events.log.push_back({std::nullopt, false, true, output});
        events.tryOnceEnd = TryOnceEnd{ProcessEnd{EndKind::Exited, 0, EndRequest::None, {}, 0, 0, 0}, 3.1};
        opened.engine.send(std::move(events));
    }

    OpenedStudy opened;
    DefineView view;
};

}  // namespace

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
        QVERIFY(to.data(ParameterTableModel::FaultRole).toString().contains(QLatin1String("below")));
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
        QCOMPARE(desk.opened.definition.draft().rest.strategy.kind, StrategyKind::Random);
        QVERIFY(desk.find<QLabel>("strategySentence").text() != before);
    }

    void aStoppingRuleShowsItsOwnOptions() {
        Desk desk;
        auto& eta = desk.find<QLineEdit>("stopping-eta");
        auto& grace = desk.find<QLineEdit>("stopping-grace_steps");
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

    void valuesInTheCommandBecomeParameters() {
        Desk desk;
        auto& command = desk.find<QPlainTextEdit>("command");
        command.setFocus();
        command.moveCursor(QTextCursor::End);
        QTest::keyClicks(&command, QStringLiteral(" --wd 1e-4 --dropout 0.1 --seed 3"));
        const std::size_t before = desk.opened.definition.draft().parameters.size();
        QVERIFY(desk.find<QPushButton>("findParametersButton").text().contains(QLatin1String("(2)")));
        QTest::mouseClick(&desk.find<QPushButton>("findParametersButton"), Qt::LeftButton);
        auto& dialog = desk.find<FindParametersDialog>("findParameters");
        auto& table = *dialog.findChild<CandidateTable*>();
        QCOMPARE(table.candidates().chosen().size(), std::size_t(2));
        const QModelIndex dropout = table.model()->index(2, CandidateTableModel::Today);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(dropout).center());
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("adoptParameters")), Qt::LeftButton);
        QCOMPARE(desk.opened.definition.draft().parameters.size(), before + 1);
        QCOMPARE(desk.parameter(static_cast<int>(before)).name, std::string("wd"));
        QVERIFY(command.toPlainText().contains(QLatin1String("--wd {wd} --dropout 0.1 --seed 3")));
        QTest::keyClick(&command, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.opened.definition.draft().parameters.size(), before);
        QVERIFY(command.toPlainText().contains(QLatin1String("--wd 1e-4")));
    }

    void helpIsAskedForAndRead() {
        Desk desk;
        QTest::mouseClick(&desk.find<QPushButton>("findParametersButton"), Qt::LeftButton);
        auto& dialog = desk.find<FindParametersDialog>("findParameters");
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("askHelp")), Qt::LeftButton);
        const auto* const asked = desk.opened.engine.last<command::TryOnce>();
        QVERIFY(asked);
        QCOMPARE(asked->definition.command.arguments.back(), std::string("--help"));
        StudyEvents events;
        events.log.push_back({std::nullopt, false, true, "options:\n  --warmup N      steps (default: 100)\n  --lr LR         rate\n"});
        events.tryOnceEnd = TryOnceEnd{ProcessEnd{EndKind::Exited, 0, EndRequest::None, {}, 0, 0, 0}, 0.1};
        desk.opened.engine.send(std::move(events));
        auto& table = *dialog.findChild<CandidateTable*>();
        const int last = table.model()->rowCount() - 1;
        QCOMPARE(table.model()->index(last, CandidateTableModel::Option).data().toString(), QStringLiteral("--warmup"));
        QVERIFY(table.candidates().chosen().empty());
        table.setCurrentIndex(table.model()->index(last, 0));
        QTest::keyClick(&table, Qt::Key_Space);
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("adoptParameters")), Qt::LeftButton);
        QVERIFY(desk.find<QPlainTextEdit>("command").toPlainText().endsWith(QLatin1String("--warmup={warmup}")));
    }

    void aPresetIsOneClickAndOneUndo() {
        Desk desk;
        const StudyDraft before = desk.opened.definition.draft();
        QTest::mouseClick(&desk.find<QPushButton>("preset-quick"), Qt::LeftButton);
        QCOMPARE(desk.find<QLineEdit>("limit-trials").text(), QStringLiteral("20"));
        QCOMPARE(desk.opened.definition.draft().rest.strategy.kind, StrategyKind::Sobol);
        QTest::mouseClick(&desk.find<QPushButton>("preset-overnight"), Qt::LeftButton);
        QVERIFY(!desk.opened.definition.draft().rest.limits.trials);
        desk.find<QLineEdit>("limit-trials").setFocus();
        desk.opened.definition.undoStack().undo();
        desk.opened.definition.undoStack().undo();
        QVERIFY(desk.opened.definition.draft() == before);
    }

    void theForecastFollowsLimitsAndTry() {
        Desk desk;
        QVERIFY(desk.find<QLabel>("forecast").text().contains(QLatin1String("Try once")));
        desk.tryOnce();
        auto& trials = desk.find<QLineEdit>("limit-trials");
        trials.setFocus();
        trials.selectAll();
        QTest::keyClicks(&trials, QStringLiteral("40"));
        auto& slots_ = desk.find<QLineEdit>("limit-parallel");
        slots_.setFocus();
        slots_.selectAll();
        QTest::keyClicks(&slots_, QStringLiteral("2"));
        QVERIFY2(desk.find<QLabel>("forecast").text().startsWith(QLatin1String("40 trials, about 1 min 10 s at 2 slots")),
                 qPrintable(desk.find<QLabel>("forecast").text()));
    }

    void stepsEnvironmentAndEarlierStudiesAreEdited() {
        Desk desk;
        const auto type = [&](const char* name, const QString& text) {
            auto& field = desk.find<QLineEdit>(name);
            field.setFocus();
            field.selectAll();
            QTest::keyClicks(&field, text);
        };
        type("resource-max", QStringLiteral("27"));
        type("environment", QStringLiteral("OMP_NUM_THREADS=1 RATE={learning_rate}"));
        type("warmStart", QStringLiteral("../first '../the second'"));
        const StudyDefinition& rest = desk.opened.definition.draft().rest;
        QCOMPARE(rest.resource.value(), (ResourceRange{1, 27, 3}));
        QCOMPARE(rest.environment.at("RATE"), std::string("{learning_rate}"));
        QCOMPARE(rest.warmStart->studies, (std::vector<std::string>{"../first", "../the second"}));
        QVERIFY(desk.find<QComboBox>("warmStartKind").isVisible());
        type("environment", QStringLiteral("nonsense"));
        QVERIFY(desk.find<QLabel>("commandFault").isVisible());
        QVERIFY(!desk.opened.study.runAction()->isEnabled());
        type("environment", QStringLiteral("X=1"));
        QVERIFY(!desk.find<QLabel>("commandFault").isVisible());
        desk.find<QLineEdit>("resource-max").setFocus();
        desk.find<QLineEdit>("resource-max").clear();
        QTest::keyClicks(&desk.find<QLineEdit>("resource-max"), QStringLiteral(" "));
        QVERIFY(!desk.opened.definition.draft().rest.resource);
    }

    void aParameterHasSeveralConditions() {
        StudyDefinition definition = sampleDefinition();
        std::vector<Parameter> parameters = definition.space.parameters();
        for (const char* const name : {"norm", "act"}) {
            Parameter choice;
            choice.name = name;
            choice.kind = ParameterKind::Categorical;
            choice.values = {std::string("a"), std::string("b")};
            parameters.insert(parameters.begin(), choice);
        }
        for (Parameter& parameter : parameters)
            parameter.when.clear();
        definition.space = SearchSpace::create(parameters).value();
        Desk desk(definition);
        desk.parameters().setCurrentIndex(desk.parameters().model()->index(2, 0));
        const auto choose = [&](const char* name, int item) {
            auto& list = desk.find<QComboBox>(name);
            list.setCurrentIndex(item);
            Q_EMIT list.activated(item);
        };
        choose("details-parent", 1);
        choose("details-parent2", 2);
        QCOMPARE(desk.parameter(2).when.size(), std::size_t(2));
        auto& values = desk.find<QLineEdit>("details-parentValues2");
        values.setFocus();
        values.selectAll();
        QTest::keyClicks(&values, QStringLiteral("a, b"));
        QCOMPARE(desk.parameter(2).when[1].values.size(), std::size_t(2));
        QVERIFY(desk.opened.definition.faults().empty());
        choose("details-parent", 0);
        QCOMPARE(desk.parameter(2).when.size(), std::size_t(1));
    }

    void choicesCanBeInOrder() {
        Desk desk;
        int row = 0;
        while (desk.parameter(row).kind != ParameterKind::Categorical)
            ++row;
        desk.parameters().setCurrentIndex(desk.parameters().model()->index(row, 0));
        QVERIFY(!desk.find("drawsStrip").isVisible());
        QTest::mouseClick(&desk.find<QCheckBox>("details-ordered"), Qt::LeftButton, {}, QPoint(8, desk.find("details-ordered").height() / 2));
        QVERIFY(desk.parameter(row).ordered);
        desk.parameters().setCurrentIndex(desk.parameters().model()->index(0, 0));
        QVERIFY(desk.find("drawsStrip").isVisible());
        const QString before = desk.find("drawsStrip").accessibleName();
        Parameter linear = desk.parameter(0);
        linear.scale = Scale::Linear;
        desk.opened.definition.parameters().requestEdit(0, linear);
        QVERIFY(desk.find("drawsStrip").accessibleName() != before);
    }

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
        StudyEvents events;
        events.trials.push_back(makeTrial(0, TrialState::Complete, 0.9));
        desk.opened.engine.send(std::move(events));
        Q_EMIT desk.find<QMenu>("outputSourceMenu").aboutToShow();
        auto* const source = desk.view.findChild<QAction*>(QStringLiteral("output-0"));
        QVERIFY(source);
        source->trigger();
        QCOMPARE(desk.opened.engine.last<command::WatchLog>()->trial, std::optional(TrialId{0}));
        StudyEvents log;
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

    void twoHundredParametersAndAllScriptsFit() {
        StudyDefinition definition = sampleDefinition();
        std::vector<Parameter> parameters = definition.space.parameters();
        const char* const names[] = {"学习率", "معدل_التعلم", "темп"};
        for (int number = 0; number < 200; ++number) {
            Parameter parameter = parameters[0];
            parameter.name = std::string(names[number % 3]) + "_" + std::to_string(number);
            parameters.push_back(parameter);
        }
        definition.space = SearchSpace::create(parameters).value();
        Desk desk(definition);
        QVERIFY(desk.parameters().findChildren<RangeBar*>().size() < 40);
        desk.parameters().scrollToBottom();
        QVERIFY(
            desk.view.findChild<RangeBar*>(QString::fromStdString(parameters.back().name).prepend(QLatin1String("range_"))));
    }
};

QTEST_MAIN(TestDefineView)
#include "tst_DefineView.moc"
