#include "core/imports/TableMapping.h"

#include "core/imports/StudyImport.h"
#include "tests/support/TestProgram.h"

#include <algorithm>

namespace tst_TableMapping {

using namespace vernier;

namespace {

using Roles = std::vector<ColumnRole>;
constexpr auto kNo = ColumnRole::Ignored;
constexpr auto kParameter = ColumnRole::Parameter;
constexpr auto kObjective = ColumnRole::Objective;

ForeignTable tableOf(const char* text) {
    Result<ForeignTable> table = readCsvText(text);
    if (!table)
        qFatal("%s", table.error().text().c_str());
    return std::move(*table);
}

ImportedStudy imported(const char* text, const TableChoice& choice = {}) {
    const ForeignTable table = tableOf(text);
    const Result<TableMapping> mapping = chosenMapping(table, choice);
    if (!mapping)
        qFatal("%s", mapping.error().text().c_str());
    Result<ImportedStudy> study = importTable(table, *mapping, "runs");
    if (!study)
        qFatal("%s", study.error().text().c_str());
    return std::move(*study);
}

const char* const kWandb =
    "Name,State,Created,Runtime,learning_rate,batch_size,val_loss\n"
    "run-1,finished,2024-01-02T10:00:00.000Z,120,0.01,32,0.31\n"
    "run-2,finished,2024-01-02T10:05:00.000Z,118,0.003,64,0.28\n"
    "run-3,crashed,2024-01-02T10:10:00.000Z,5,0.1,64,\n";
const char* const kSteps =
    "run,epoch,lr,depth,acc\n"
    "a,1,0.1,3,0.5\na,2,0.1,3,0.7\nb,1,0.01,4,0.4\nb,2,0.01,4,0.6\nb,3,0.01,4,0.8\n";

}  // namespace

class TestTableMapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aParameterIsNamedWithoutThePrefixOfItsTool() {
        QCOMPARE(parameterOfColumn("params_lr"), std::string("lr"));
        QCOMPARE(parameterOfColumn("config/lr"), std::string("lr"));
        QCOMPARE(parameterOfColumn("lr"), std::string("lr"));
        QCOMPARE(parameterOfColumn("params_"), std::string("params_"));  // nothing would be left
    }

    void columnsAreProposedByTheirNames_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Roles>("roles");
        QTest::addColumn<bool>("isCertain");
        QTest::newRow("optuna") << QByteArray("number,value,params_x,state\n0,1,2,COMPLETE\n")
                                << Roles{ColumnRole::Trial, kObjective, kParameter, ColumnRole::State} << true;
        QTest::newRow("scikit-learn") << QByteArray(
                                             ",mean_fit_time,param_C,params,split0_test_score,mean_test_score,rank_test_score\n"
                                             "0,0.1,1,\"{'C': 1}\",0.9,0.91,2\n")
                                      << Roles{kNo, kNo, kParameter, kNo, kNo, kObjective, kNo} << true;
        QTest::newRow("ray") << QByteArray(
                                    "trial_id,config/lr,training_iteration,mean_accuracy,time_total_s\na,0.1,9,0.8,100\n")
                             << Roles{ColumnRole::Trial, kParameter, kNo, kObjective, kNo} << true;
        QTest::newRow("two metrics") << QByteArray(
                                            "run_id,status,metrics.rmse,metrics.mae,params.alpha\na,FINISHED,0.7,0.5,0.1\n")
                                     << Roles{ColumnRole::Trial, ColumnRole::State, kNo, kNo, kParameter} << false;
        QTest::newRow("W&B") << QByteArray(kWandb)
                             << Roles{kNo, ColumnRole::State, kNo, kNo, kParameter, kParameter, kObjective} << false;
        QTest::newRow("by hand") << QByteArray("lr\tdepth\tscore\n0.1\t3\t0.8\n") << Roles{kParameter, kParameter, kObjective}
                                 << false;
        QTest::newRow("steps") << QByteArray(kSteps)
                               << Roles{ColumnRole::Trial, ColumnRole::Step, kParameter, kParameter, kObjective} << false;
    }
    void columnsAreProposedByTheirNames() {
        QFETCH(QByteArray, text);
        QFETCH(Roles, roles);
        QFETCH(bool, isCertain);
        const TableMapping mapping = proposeMapping(tableOf(text.constData()));
        QCOMPARE(mapping.columns, roles);
        QCOMPARE(mapping.isCertain, isCertain);
    }

    void aTableOfADashboardBecomesTrials() {
        const ImportedStudy study = imported(kWandb);
        QCOMPARE(study.definition.objective.metric, std::string("val_loss"));
        QCOMPARE(study.definition.objective.goal, Goal::Minimize);
        QCOMPARE(study.trials.size(), std::size_t(3));
        QCOMPARE(study.trials[1].configuration.at("batch_size"), Value(std::int64_t(64)));
        QCOMPARE(study.trials[1].objective, std::optional(0.28));
        QCOMPARE(study.trials[2].state, TrialState::Failed);
        QVERIFY(std::ranges::any_of(study.notes, [](const Message& note) { return note.id() == "table.ignored"; }));
    }

    void rowsOfOneTrialAreItsSteps() {
        const ImportedStudy study = imported(kSteps);
        QCOMPARE(study.trials.size(), std::size_t(2));
        QCOMPARE(study.trials[1].reports[0].size(), std::size_t(3));
        QCOMPARE(study.trials[1].reports[0][2].step, std::int64_t(3));
        QCOMPARE(study.trials[1].objective, std::optional(0.8));
        QCOMPARE(study.definition.objective.goal, Goal::Maximize);
    }

    void decimalCommasAreNumbers() {
        const ImportedStudy study = imported("lr;depth;acc\n0,01;3;0,91\n0,1;5;0,87\n");
        QCOMPARE(study.trials[0].configuration.at("lr"), Value(0.01));
        QCOMPARE(study.trials[1].objective, std::optional(0.87));
    }

    void whatAPersonSaysCounts() {
        TableChoice choice;
        choice.parameters = {"batch_size"};
        choice.objective = "Runtime";
        choice.goal = Goal::Maximize;
        const ImportedStudy study = imported(kWandb, choice);
        QCOMPARE(study.definition.space.parameters().size(), std::size_t(1));
        QCOMPARE(study.definition.objective.metric, std::string("Runtime"));
        QCOMPARE(study.definition.objective.goal, Goal::Maximize);
        QCOMPARE(study.trials[0].objective, std::optional(120.0));
        choice.objective = "none";
        const Result<TableMapping> refused = chosenMapping(tableOf(kWandb), choice);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message.id(), "table.no-column");
    }

    void aNulByteIsRefused() {
        const Result<ForeignTable> table = readCsvText(std::string_view("a,b\n1,\0\n", 8));
        QVERIFY(!table);
        QCOMPARE(table.error().message.id(), "table.nul");
    }
};

VERNIER_TEST(TestTableMapping, Nothing);

}  // namespace tst_TableMapping

#include "tst_TableMapping.moc"
