#include "tests/gui/DefineDesk.h"

#include "core/metrics/PatternMaker.h"
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

/// More of the mode Define: parameters found in the command, presets, conditions, stored logs.
class TestDefineMore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp, qApp); }

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
        events.log.push_back(
            {std::nullopt, false, true, "options:\n  --warmup N      steps (default: 100)\n  --lr LR         rate\n"});
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
        QTest::mouseClick(&desk.find<QCheckBox>("details-ordered"), Qt::LeftButton, {},
                          QPoint(8, desk.find("details-ordered").height() / 2));
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

QTEST_MAIN(TestDefineMore)
#include "tst_DefineMore.moc"
