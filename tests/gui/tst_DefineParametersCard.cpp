#include "tests/gui/DefineDesk.h"

#include "tests/support/TestProgram.h"
#include "ui/define/FindParametersDialog.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CandidateTable.h"
#include "ui/widgets/ChoiceChips.h"
#include "ui/widgets/RangeBar.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tst_DefineParametersCard {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The sample with two choices before its own parameters, and without conditions.
StudyDefinition withChoices() {
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
    return definition;
}

void choose(Desk& desk, const char* name, int item) {
    auto& list = desk.find<QComboBox>(name);
    list.setCurrentIndex(item);
    Q_EMIT list.activated(item);
}

void clickChip(ChoiceChips& chips, int index) {
    QVERIFY(QTest::qWaitFor([&chips] { return chips.isVisible(); }));
    QTest::mouseClick(&chips, Qt::LeftButton, {}, chips.chipRect(index).center());
}

}  // namespace

/// What may vary: parameters found in the command, those that depend on others, choices with an order.
class TestDefineParametersCard : public QObject {
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
        EventBatch events;
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

    void aParameterHasSeveralConditions() {
        Desk desk(withChoices());
        desk.parameters().setCurrentIndex(desk.parameters().model()->index(2, 0));
        choose(desk, "details-parent", 1);
        choose(desk, "details-parent2", 2);
        QCOMPARE(desk.parameter(2).when.size(), std::size_t(2));
        clickChip(desk.find<ChoiceChips>("details-parentChoices2"), 1);
        QCOMPARE(desk.parameter(2).when[1].values.size(), std::size_t(2));
        QVERIFY(desk.opened.definition.faults().empty());
        choose(desk, "details-parent", 0);
        QCOMPARE(desk.parameter(2).when.size(), std::size_t(1));
    }

    void valuesOfANumberAreTyped() {
        Desk desk(withChoices());
        desk.parameters().setCurrentIndex(desk.parameters().model()->index(3, 0));
        choose(desk, "details-parent", 3);
        auto& values = desk.find<QLineEdit>("details-parentValues");
        QVERIFY(!desk.find("details-parentChoices").isVisible());
        values.setFocus();
        values.selectAll();
        QTest::keyClicks(&values, QStringLiteral("0.1, 0.2"));
        QCOMPARE(desk.parameter(3).when.front().values, (std::vector<Value>{0.1, 0.2}));
    }

    void aParameterStandsBelowTheOneItDependsOn() {
        Desk desk(withChoices());
        QTableView& table = desk.parameters();
        const int last = table.model()->rowCount() - 1;
        table.setCurrentIndex(table.model()->index(last, 0));
        choose(desk, "details-parent", 1);
        const int top = table.verticalHeader()->visualIndex(0);
        QCOMPARE(table.verticalHeader()->visualIndex(last), top + 1);
        desk.undo();
        QCOMPARE(table.verticalHeader()->visualIndex(last), last);
    }

    void aParameterMayDependOnALaterOne() {
        Desk desk(withChoices());
        const std::string first = desk.parameter(0).name;
        const std::string second = desk.parameter(1).name;
        desk.parameters().setCurrentIndex(desk.parameters().model()->index(0, 0));
        choose(desk, "details-parent", 1);  // the second, because the parameter itself is not offered
        QCOMPARE(desk.parameter(0).name, second);
        QCOMPARE(desk.parameter(1).name, first);
        QCOMPARE(desk.parameter(1).when.front().parent, second);
        QVERIFY(desk.opened.definition.faults().empty());
        QCOMPARE(desk.parameters().currentIndex().row(), 1);  // what was edited stays selected
        // What depends on it is not offered: that would be a cycle.
        desk.parameters().setCurrentIndex(desk.parameters().model()->index(0, 0));
        QCOMPARE(desk.find<QComboBox>("details-parent").findText(QString::fromStdString("when " + first)), -1);
    }

    void whatDependsOnAParameterIsFoldedAway() {
        Desk desk;
        QTableView& table = desk.parameters();
        const int parent = desk.opened.definition.parameters().rowOf("optimizer");
        const int child = desk.opened.definition.parameters().rowOf("momentum");
        const QRect name = table.visualRect(table.model()->index(parent, 0));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, {name.left() + 14, name.center().y()});
        QVERIFY(table.isRowHidden(child));
        table.setCurrentIndex(table.model()->index(parent, 0));
        QTest::keyClick(&table, Qt::Key_Plus);
        QVERIFY(!table.isRowHidden(child));
        QTest::keyClick(&table, Qt::Key_Minus);
        QVERIFY(table.isRowHidden(child));
        // A fault cannot hide.
        StudyDraft draft = desk.opened.definition.draft();
        draft.parameters[static_cast<std::size_t>(child)].max = -1;
        desk.opened.definition.edit(QStringLiteral("break it"), draft);
        QVERIFY(!table.isRowHidden(child));
    }

    void movingKeepsATreeTogether() {
        Desk desk;
        QTableView& table = desk.parameters();
        const auto rowOf = [&](const char* name) { return desk.opened.definition.parameters().rowOf(name); };
        table.setCurrentIndex(table.model()->index(rowOf("optimizer"), 0));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Down, Qt::AltModifier);  // past weight_decay
        QVERIFY(rowOf("weight_decay") < rowOf("optimizer"));
        QVERIFY(rowOf("optimizer") < rowOf("momentum"));
        QCOMPARE(table.currentIndex().row(), rowOf("optimizer"));
        table.setCurrentIndex(table.model()->index(rowOf("momentum"), 0));
        QVERIFY(!desk.find<QAbstractButton>("moveUpParameter").isEnabled());  // it is the only one below its parent
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

VERNIER_TEST(TestDefineParametersCard, Windows);

}  // namespace tst_DefineParametersCard

#include "tst_DefineParametersCard.moc"
