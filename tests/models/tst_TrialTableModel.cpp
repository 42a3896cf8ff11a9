#include "tests/models/TableDump.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/tables/TrialSortProxy.h"
#include "ui/tables/TrialTableModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace tst_TrialTableModel {

using namespace vernier;
using namespace vernier::test;

class TestTrialTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrialIsARow();
    void newTrialsInsertRowsAndChangedOnesTouchTheirRowAlone();
    void runningTimeMovesOnlyWhereItRuns();
    void cellsWithoutAValueSortLast();
    void conditionsFilterByNumberAndText_data();
    void conditionsFilterByNumberAndText();
    void aStudyWithoutAResourceMeasuresStepsByWhatCompleted();
    void whatIsFixedIsNotInformative();
    void furtherMetricsHaveColumns();
    void severalObjectivesHaveAColumnForTheFront();
    void tagsAndNotesAreAskedForNotSet();
    void whatAStrangerTaggedIsMadeVisible();
};

namespace {

void fill(TrialTableModel& model) {
    model.setDefinition(makeDefinition());
    model.apply({makeTrial(0, TrialState::Complete, 0.95), makeTrial(1, TrialState::Failed, 0, 0),
                 makeTrial(2, TrialState::Stopped, 0.7139, 11), makeTrial(3, TrialState::Running, 0.9, 20)});
    model.setIncumbent(TrialId{0});
    model.setNow(1'000'000 + 3 * 10'000 + 12'000);
}

QString numbersOf(const QAbstractItemModel& model) {
    QStringList numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        numbers << model.index(row, 0).data().toString();
    return numbers.join(QLatin1Char(' '));
}

}  // namespace

void TestTrialTableModel::aTrialIsARow() {
    TrialTableModel model;
    const QAbstractItemModelTester tester(&model);
    fill(model);
    QStringList headers;
    for (int section = 0; section < model.columnCount(); ++section)
        headers << model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(headers.join(QLatin1Char(' ')),
             QStringLiteral("# State val_acc Steps Time lr hidden optimizer Predicted before CPU Memory ★ Tags Note"));
    QCOMPARE(dumpOf(model),
             QStringLiteral("0 | Complete | 0.9500 | 50 | 18.3 s | 0.001 | 64 | sgd |  |  |  | ☆ |  | \n"
                            "1 | Failed |  |  | 18.3 s | 0.002 | 65 | adam |  |  |  | ☆ |  | Exited with code 3.\n"
                            "2 | Stopped | 0.7139 | 11 | 18.3 s | 0.003 | 66 | sgd |  |  |  | ☆ |  | \n"
                            "3 | Running | 0.9000 | 20 | 12 s | 0.004 | 67 | adam |  |  |  | ☆ |  | "));
}

void TestTrialTableModel::newTrialsInsertRowsAndChangedOnesTouchTheirRowAlone() {
    TrialTableModel model;
    const QAbstractItemModelTester tester(&model);
    fill(model);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.apply({makeTrial(3, TrialState::Complete, 0.91), makeTrial(4, TrialState::Running, 0.2, 3)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 4);
    QCOMPARE(inserted[0][2].toInt(), 4);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 3);
    QCOMPARE(changed[0][1].toModelIndex().row(), 3);
    QCOMPARE(reset.size(), 0);
}

void TestTrialTableModel::runningTimeMovesOnlyWhereItRuns() {
    TrialTableModel model;
    fill(model);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNow(1'000'000 + 3 * 10'000 + 13'000);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(3, model.sectionOf(TrialTableModel::Column::Time)));
    QCOMPARE(model.index(3, model.sectionOf(TrialTableModel::Column::Time)).data().toString(), QStringLiteral("13 s"));
}

void TestTrialTableModel::cellsWithoutAValueSortLast() {
    TrialTableModel model;
    TrialSortProxy proxy;
    const QAbstractItemModelTester tester(&proxy);
    proxy.setSourceModel(&model);
    fill(model);
    const int objective = model.sectionOf(TrialTableModel::Column::Objective);
    proxy.sort(objective, Qt::AscendingOrder);
    QCOMPARE(numbersOf(proxy), QStringLiteral("2 3 0 1"));
    proxy.sort(objective, Qt::DescendingOrder);
    QCOMPARE(numbersOf(proxy), QStringLiteral("0 3 2 1"));
}

void TestTrialTableModel::conditionsFilterByNumberAndText_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("numbers");
    const auto row = [](const char* text, const char* numbers) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(numbers);
    };
    row("", "0 1 2 3");
    row("val_acc > 0.8", "0 3");
    row("val_acc > 0.8 and optimizer = sgd", "0");
    row("optimizer!=sgd", "1 3");
    row("State = failed", "1");
    row("code 3", "1");
    row("hidden <= 65", "0 1");
    row("lr = 0.003", "2");
    row("nothing like it", "");
}

void TestTrialTableModel::conditionsFilterByNumberAndText() {
    QFETCH(QString, text);
    QFETCH(QString, numbers);
    TrialTableModel model;
    TrialSortProxy proxy;
    proxy.setSourceModel(&model);
    fill(model);
    QVERIFY(!proxy.setFilterText(text));
    QCOMPARE(numbersOf(proxy), numbers);
    QVERIFY(proxy.setFilterText(QStringLiteral("unknown > 3")));
    QCOMPARE(numbersOf(proxy), QStringLiteral("0 1 2 3"));
}

void TestTrialTableModel::aStudyWithoutAResourceMeasuresStepsByWhatCompleted() {
    auto definition = makeDefinition();
    definition->resource.reset();
    TrialTableModel model;
    model.setDefinition(definition);
    model.apply({makeTrial(0, TrialState::Running, 0.9, 20)});
    QVERIFY(!model.index(0, 0).data(TrialTableModel::FractionRole).isValid());
    model.apply({makeTrial(1, TrialState::Complete, 0.9, 40)});
    QCOMPARE(model.index(0, 0).data(TrialTableModel::FractionRole).toDouble(), 0.5);
}

void TestTrialTableModel::whatIsFixedIsNotInformative() {
    auto definition = makeDefinition();
    std::vector<Parameter> parameters = definition->space.parameters();
    parameters[1].fixed = std::int64_t{64};
    definition->space = *SearchSpace::create(parameters);
    TrialTableModel model;
    model.setDefinition(definition);
    const int first = model.sectionOf(TrialTableModel::Column::Parameter);
    QVERIFY(model.isInformative(first));
    QVERIFY(!model.isInformative(first + 1));
}

void TestTrialTableModel::furtherMetricsHaveColumns() {
    auto definition = makeDefinition();
    definition->metrics.push_back({"loss", MetricSource::Regex, "loss=(\\S+)", MetricRole::Measure});
    TrialTableModel model;
    model.setDefinition(definition);
    const auto trial = makeTrial(0, TrialState::Complete, 0.9);
    trial->reports.push_back({{1, 2.5, 100}, {2, 0.25, 200}});
    trial->end->cpuSeconds = 75;
    trial->end->peakMemoryBytes = 64'000'000;
    model.apply({trial});
    const int loss = model.sectionOf(TrialTableModel::Column::Metric);
    QCOMPARE(model.headerData(loss, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("loss"));
    QCOMPARE(model.index(0, loss).data().toString(), QStringLiteral("0.25"));
    QVERIFY(!model.isInformative(loss));
    const auto textOf = [&](TrialTableModel::Column column) {
        return model.index(0, model.sectionOf(column)).data().toString();
    };
    QCOMPARE(textOf(TrialTableModel::Column::Cpu), QStringLiteral("1 min 15 s"));
    QCOMPARE(textOf(TrialTableModel::Column::Memory), QStringLiteral("64.0 MB"));
    QCOMPARE(model.columnAt(model.columnCount() - 1), TrialTableModel::Column::Note);
}

void TestTrialTableModel::severalObjectivesHaveAColumnForTheFront() {
    auto definition = makeDefinition();
    TrialTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDefinition(definition);
    QCOMPARE(model.sectionOf(TrialTableModel::Column::Front), -1);
    definition->metrics.push_back({"loss", MetricSource::Regex, "loss=(\\S+)", MetricRole::Measure});
    definition->furtherObjectives = {Objective{"loss", Goal::Minimize, ObjectiveValue::Best}};
    model.setDefinition(definition);
    const auto trial = makeTrial(0, TrialState::Complete, 0.9);
    trial->reports.push_back({{1, 0.25, 100}, {2, 2.5, 200}});
    trial->furtherObjectives = {0.25};
    model.apply({trial, makeTrial(1, TrialState::Running, 0.5)});
    model.setFronts({1, 0});
    const int front = model.sectionOf(TrialTableModel::Column::Front);
    const int loss = model.sectionOf(TrialTableModel::Column::Metric);
    QCOMPARE(model.headerData(front, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Front"));
    QCOMPARE(model.index(0, front).data().toString(), QStringLiteral("1"));
    QCOMPARE(model.index(1, front).data().toString(), QString());
    QCOMPARE(model.index(0, loss).data().toString(), QStringLiteral("0.25"));  // the objective, not the last value
    QVERIFY(model.isInformative(loss) && model.isInformative(front));
}

void TestTrialTableModel::tagsAndNotesAreAskedForNotSet() {
    TrialTableModel model;
    fill(model);
    QSignalSpy edited(&model, &TrialTableModel::edited);
    const QModelIndex tags = model.index(1, model.sectionOf(TrialTableModel::Column::Tags));
    QVERIFY(!model.flags(tags).testFlag(Qt::ItemIsEditable));
    model.setEditable(true);
    QVERIFY(model.flags(tags).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.flags(model.index(1, 0)).testFlag(Qt::ItemIsEditable));
    model.setData(tags, QStringLiteral("good,  very good ,good,"), Qt::EditRole);
    QCOMPARE(edited.size(), 1);
    QVERIFY(tags.data().toString().isEmpty());
    QCOMPARE(tagsFrom(edited[0][2].toString()), (std::vector<std::string>{"good", "very good"}));
    const QModelIndex note = model.index(1, model.sectionOf(TrialTableModel::Column::Note));
    QCOMPARE(note.data(Qt::DisplayRole).toString(), QStringLiteral("Exited with code 3."));
    QCOMPARE(note.data(Qt::EditRole).toString(), QString());
}

void TestTrialTableModel::whatAStrangerTaggedIsMadeVisible() {
    TrialTableModel model;
    model.setDefinition(makeDefinition());
    Trial trial = *makeTrial(0, TrialState::Complete, 0.5);
    trial.tags = {"good\x1b[2J", "\u202Eevil"};
    model.apply({std::make_shared<const Trial>(trial)});
    const QModelIndex tags = model.index(0, model.sectionOf(TrialTableModel::Column::Tags));
    QCOMPARE(tags.data().toString(), QStringLiteral("good^[[2J, <U+202E>evil"));
    QCOMPARE(tagsFrom(tags.data(Qt::EditRole).toString()), trial.tags);
}

VERNIER_TEST(TestTrialTableModel, CoreEvents);

}  // namespace tst_TrialTableModel

#include "tst_TrialTableModel.moc"
