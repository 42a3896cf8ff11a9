#include "core/folder/SnapshotReader.h"
#include "core/folder/StudyCreation.h"
#include "core/imports/ForeignHistory.h"
#include "core/imports/ImportFile.h"
#include "tests/support/ImportedText.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace tst_EarlierTrialsImport {

using namespace vernier;
using namespace vernier::test;

namespace {

const char* const kTable =
    "number,value,datetime_start,datetime_complete,params_depth,params_kind,params_rate,state\n"
    "0,3.5,2025-03-01 08:00:00.250,2025-03-01 08:00:10,4,\"a, b\",0.01,COMPLETE\n"
    "1,,2025-03-01 08:01:00,,7,c,0.5,RUNNING\n"
    "2,2.5,2025-03-01 08:02:00,2025-03-01 08:03:00,2,c,20.0,PRUNED\n"
    "3,,2025-03-01 08:04:00,2025-03-01 08:05:00,3,c,1e-3,FAIL\n";

/// A journal of one study; `%` stands for a quote.
std::string journal(const std::string& lines) {
    std::string text = "{%op_code%: 0, %study_name%: %first%, %directions%: [2]}\n" + lines;
    std::ranges::replace(text, '%', '"');
    return text;
}

/// A trial with this parameter, which ends in this state.
std::string trialLines(int id, const std::string& distribution, const std::string& internal, int state,
                       const std::string& values) {
    const std::string number = std::to_string(id);
    return "{%op_code%: 4, %study_id%: 0, %datetime_start%: %2025-01-01T00:00:01%}\n"
           "{%op_code%: 5, %trial_id%: " +
           number + ", %param_name%: %x%, %param_value_internal%: " + internal + ", %distribution%: %" + distribution +
           "%}\n"
           "{%op_code%: 7, %trial_id%: " +
           number +
           ", %step%: 0, %intermediate_value%: 0.25}\n"
           "{%op_code%: 6, %trial_id%: " +
           number + ", %state%: " + std::to_string(state) + ", %values%: " + values +
           ", %datetime_complete%: %2025-01-01T00:00:03%}\n";
}

const std::string kWhole =
    "{\\\"name\\\": \\\"IntDistribution\\\", \\\"attributes\\\": {\\\"low\\\": 2, \\\"high\\\": 10, \\\"step\\\": 2, "
    "\\\"log\\\": false}}";

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
}

bool run(const QString& file, const QStringList& statements) {
    bool isDone = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("made"));
        database.setDatabaseName(file);
        isDone = database.open();
        for (const QString& statement : statements)
            isDone = isDone && QSqlQuery(database).exec(statement);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("made"));
    return isDone;
}

/// The tables of Optuna's storage that matter here, with two trials.
QStringList storage() {
    const QString rate = QStringLiteral(
        "'{\"name\": \"FloatDistribution\", \"attributes\": {\"low\": 0.001, \"high\": 1.0, \"log\": true, \"step\": null}}'");
    const QString kind =
        QStringLiteral("'{\"name\": \"CategoricalDistribution\", \"attributes\": {\"choices\": [\"a\", 2, null]}}'");
    return {
        QStringLiteral("CREATE TABLE studies (study_id INTEGER PRIMARY KEY, study_name TEXT)"),
        QStringLiteral(
            "CREATE TABLE study_directions (study_direction_id INTEGER PRIMARY KEY, direction TEXT, study_id, objective)"),
        QStringLiteral("CREATE TABLE trials (trial_id INTEGER PRIMARY KEY, number, study_id, state TEXT, datetime_start, "
                       "datetime_complete)"),
        QStringLiteral(
            "CREATE TABLE trial_values (trial_value_id INTEGER PRIMARY KEY, trial_id, objective, value FLOAT, value_type)"),
        QStringLiteral("CREATE TABLE trial_params (param_id INTEGER PRIMARY KEY, trial_id, param_name, param_value FLOAT, "
                       "distribution_json)"),
        QStringLiteral("CREATE TABLE trial_intermediate_values (id INTEGER PRIMARY KEY, trial_id, step, intermediate_value)"),
        QStringLiteral("INSERT INTO studies VALUES (1, 'race')"),
        QStringLiteral("INSERT INTO study_directions VALUES (1, 'MAXIMIZE', 1, 0)"),
        QStringLiteral("INSERT INTO trials VALUES (5, 0, 1, 'COMPLETE', '2025-01-01 10:00:00', '2025-01-01 10:00:09')"),
        QStringLiteral("INSERT INTO trials VALUES (6, 1, 1, 'FAIL', '2025-01-01 10:00:10', '2025-01-01 10:00:11')"),
        QStringLiteral("INSERT INTO trial_values VALUES (1, 5, 0, 0.75, 'FINITE')"),
        QStringLiteral("INSERT INTO trial_params VALUES (1, 5, 'rate', 0.125, ") + rate + QStringLiteral(")"),
        QStringLiteral("INSERT INTO trial_params VALUES (2, 5, 'kind', 1, ") + kind + QStringLiteral(")"),
        QStringLiteral("INSERT INTO trial_params VALUES (3, 6, 'rate', 0.5, ") + rate + QStringLiteral(")"),
        QStringLiteral("INSERT INTO trial_params VALUES (4, 6, 'kind', 0, ") + kind + QStringLiteral(")"),
        QStringLiteral("INSERT INTO trial_intermediate_values VALUES (1, 5, 3, 0.5)")};
}

}  // namespace

class TestEarlierTrialsImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTableBecomesTrials() {
        const ImportedStudy study = imported(kTable);
        QCOMPARE(study.trials.size(), std::size_t(3));
        const Trial& first = study.trials[0];
        QCOMPARE(first.state, TrialState::Complete);
        QCOMPARE(first.objective.value(), 3.5);
        QCOMPARE(first.configuration.at("depth"), Value(std::int64_t(4)));
        QCOMPARE(first.configuration.at("kind"), Value(std::string("a, b")));
        QCOMPARE(*first.endedWallMs - *first.startedWallMs, 9750);
        QCOMPARE(first.tags, std::vector<std::string>{"imported"});
        QCOMPARE(study.trials[1].state, TrialState::Stopped);
        QCOMPARE(study.trials[1].configuration.at("rate"), Value(20.0));
        QCOMPARE(study.trials[2].state, TrialState::Failed);
        QVERIFY(!study.trials[2].objective);
        QCOMPARE(parameterOf(study, "depth").kind, ParameterKind::Integer);
        QCOMPARE(parameterOf(study, "rate").scale, Scale::Log);
        QCOMPARE(parameterOf(study, "rate").min, 0.001);
        QVERIFY(isTold(study, "1 trials that had not ended were left out"));
        QVERIFY(isTold(study, "whether value is to be minimized"));
    }

    /// Made by these versions of Optuna, frozen: see tests/data/README.md.
    void storagesOfAllVersionsAreRead() {
        for (const char* const version : {"2.10.1", "3.1.1", "3.6.1", "4.5.0", "5.0.0"}) {
            const QString path =
                vernier::test::sourcePath("tests/data/optuna/") + QStringLiteral("optuna-%1.db").arg(QLatin1String(version));
            const Result<ImportedStudy> study = importDatabase(path.toStdString(), "name");
            QVERIFY2(study, study ? version : study.error().text().c_str());
            QCOMPARE(study->definition.name, std::string("digits"));
            QCOMPARE(study->definition.objective.goal, Goal::Maximize);
            QCOMPARE(parameterOf(*study, "lr").scale, Scale::Log);
            QCOMPARE(parameterOf(*study, "width").step, std::optional(16.0));
            QCOMPARE(parameterOf(*study, "optimizer").values,
                     (std::vector<Value>{std::string("sgd"), std::string("adam"), std::string("None")}));
            QCOMPARE(study->trials.size(), std::size_t(6));
            QCOMPARE(study->trials[1].configuration.at("optimizer"), Value(std::string("None")));
            QCOMPARE(study->trials[2].state, TrialState::Stopped);
            QCOMPARE(study->trials[2].reports[0].size(), std::size_t(3));
            QCOMPARE(study->trials[3].state, TrialState::Failed);
            QCOMPARE(study->trials[4].objective, std::optional(0.88));
            QCOMPARE(study->trials[4].configuration.at("width"), Value(std::int64_t(48)));
        }
    }

    void tablesThatCannotBeReadAreRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        QTest::newRow("no parameters") << "number,value\n0,1\n"
                                       << "no columns of parameters";
        QTest::newRow("no objective") << "number,params_a\n0,1\n"
                                      << "no column of objectives";
        QTest::newRow("cells") << "value,params_a\n0,1\n0,1,2\n"
                               << "Line 3 of the CSV table has 3 cells; the first has 2.";
        QTest::newRow("quote") << "value,params_a\n0,\"1\n"
                               << "is not closed";
    }
    void tablesThatCannotBeReadAreRefused() {
        QFETCH(QString, text);
        QFETCH(QString, told);
        const std::string refusal = refusalOf(text.toStdString());
        QVERIFY2(QString::fromStdString(refusal).contains(told), refusal.c_str());
    }

    void aJournalBecomesTrials() {
        const ImportedStudy study =
            imported(journal(trialLines(0, kWhole, "4.0", 1, "[0.5]") + trialLines(1, kWhole, "10.0", 2, "null") +
                             trialLines(2, kWhole, "6.0", 3, "null") + "{%op_code%: 4, %study_id%: 0}\n"));
        QCOMPARE(study.definition.name, std::string("first"));
        QCOMPARE(study.definition.objective.goal, Goal::Maximize);
        QCOMPARE(parameterOf(study, "x").kind, ParameterKind::Integer);
        QCOMPARE(parameterOf(study, "x").step.value(), 2.0);
        QCOMPARE(study.trials.size(), std::size_t(3));
        QCOMPARE(study.trials[0].configuration.at("x"), Value(std::int64_t(4)));
        QCOMPARE(study.trials[0].objective.value(), 0.5);
        QCOMPARE(study.trials[0].reports[0].front(), (Report{1, 0.25, 0}));
        QCOMPARE(study.trials[1].state, TrialState::Stopped);
        QCOMPARE(study.trials[1].objective.value(), 0.25);
        QCOMPARE(study.trials[2].state, TrialState::Failed);
    }

    void aJournalThatIsCutIsReadUpToThere() {
        const std::string text = journal(trialLines(0, kWhole, "4.0", 1, "[0.5]") + "{%op_code%: 4, %stud");
        const ImportedStudy study = imported(text);
        QCOMPARE(study.trials.size(), std::size_t(1));
        QVERIFY(isTold(study, "The last line, 6, is cut"));
        const std::string broken = refusalOf(journal("nonsense\n" + trialLines(0, kWhole, "4.0", 1, "[0.5]")));
        QVERIFY2(broken.find("line 2 is no record of a journal") != std::string::npos, broken.c_str());
    }

    void severalRangesBecomeOne() {
        std::string wider = kWhole;
        wider.replace(wider.find("10"), 2, "20");
        const ImportedStudy study =
            imported(journal(trialLines(0, kWhole, "4.0", 1, "[0.5]") + trialLines(1, wider, "18.0", 1, "[0.25]")));
        QCOMPARE(parameterOf(study, "x").max, 20.0);
        QVERIFY(isTold(study, "x had several ranges"));
    }

    void aDatabaseBecomesTrialsAndStaysAsItIs() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("optuna.db"));
        QVERIFY(run(path, storage()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const auto study = importStudyFile(path.toStdString(), "x");
        QVERIFY2(study, study ? "" : study.error().text().c_str());
        QCOMPARE(study->definition.objective.goal, Goal::Maximize);
        QCOMPARE(study->trials.size(), std::size_t(2));
        QCOMPARE(study->trials[0].configuration, (Configuration{{"rate", 0.125}, {"kind", std::int64_t(2)}}));
        QCOMPARE(study->trials[0].objective.value(), 0.75);
        QCOMPARE(study->trials[1].state, TrialState::Failed);
        QVERIFY(file.seek(0) && file.readAll() == before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("optuna.db")});
    }

    void whatIsStillInTheLogOfADatabaseIsReadToo() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("optuna.db"));
        QVERIFY(run(path, QStringList{QStringLiteral("PRAGMA journal_mode = WAL")} + storage()));
        QSqlDatabase writer = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("writer"));
        writer.setDatabaseName(path);
        QVERIFY(writer.open() && QSqlQuery(writer).exec(QStringLiteral("UPDATE trial_values SET value = 0.875")));
        QVERIFY(QFileInfo(path + QStringLiteral("-wal")).size() > 0);
        const auto study = importStudyFile(path.toStdString(), "x");
        QVERIFY2(study, study ? "" : study.error().text().c_str());
        QCOMPARE(study->trials[0].objective.value(), 0.875);
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList{QStringLiteral("writer")});  // it leaves none of its own
        writer.close();
        writer = {};
        QSqlDatabase::removeDatabase(QStringLiteral("writer"));
    }

    void anotherDatabaseIsRefused() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("other.db"));
        QVERIFY(run(path, {QStringLiteral("CREATE TABLE a (b)")}));
        QCOMPARE(importStudyFile(path.toStdString(), "x").error().code, ErrorCode::Unsupported);
        QFile broken(path);
        QVERIFY(broken.open(QIODevice::ReadWrite) && broken.resize(200));
        QVERIFY(!importStudyFile(path.toStdString(), "x"));
    }

    void aProjectOfKerasTunerBecomesTrials() {
        const std::string oracle = quoted(
            "{`ongoing_trials`: {}, `start_order`: [`0`, `1`, `9`], `end_order`: [`0`], `hyperparameters`: {`space`: "
            "[{`class_name`: "
            "`Float`, `config`: {`name`: `lr`, `default`: 0.1, `conditions`: [], `min_value`: 0.01, `max_value`: 1.0, `step`: "
            "null, "
            "`sampling`: `log`}}, {`class_name`: `Choice`, `config`: {`name`: `act`, `values`: [`relu`, `tanh`], `ordered`: "
            "false}}]}}");
        const FileReader files = [](const std::string& path) -> Result<std::string> {
            if (path == "trial_9/trial.json")
                return failure(ErrorCode::NotFound, "No such file");
            return quoted(
                "{`trial_id`: `0`, `hyperparameters`: {`values`: {`lr`: 0.25, `act`: `tanh`}}, `metrics`: {`metrics`: "
                "{`acc`: {`direction`: `max`}}}, `score`: 0.5, `status`: `COMPLETED`}");
        };
        const ImportedStudy study = imported(oracle, files);
        QCOMPARE(parameterOf(study, "lr").scale, Scale::Log);
        QCOMPARE(study.trials.size(), std::size_t(2));
        QCOMPARE(study.trials[1].configuration, (Configuration{{"lr", 0.25}, {"act", std::string("tanh")}}));
        QCOMPARE(study.definition.objective.goal, Goal::Maximize);
        QVERIFY(isTold(study, "Trial 9 cannot be read"));
    }

    void theModelIsGivenAPartOfALargeHistory() {
        std::string table = "value,params_x\n";
        for (int row = 0; row < 5000; ++row)
            table += std::to_string((row * 2711) % 5000) + "," + std::to_string(row) + "\n";
        const ImportedStudy study = imported(table);
        QCOMPARE(study.trials.size(), std::size_t(5000));
        const auto count = std::ranges::count_if(study.trials, [](const Trial& trial) { return !trial.isExcluded; });
        QVERIFY2(count > 700 && count <= 1000, std::to_string(count).c_str());
        for (const Trial& trial : study.trials)
            QVERIFY(!trial.isExcluded || *trial.objective >= 250);  // the best are all there
        QVERIFY(isTold(study, "excluded from it"));
    }

    void runsOfMlflowBecomeTrials() {
        const QTemporaryDir folder;
        for (const auto& [run, value] : {std::pair("aa", "0.5"), {"bb", "0.25"}}) {
            const QString path = folder.filePath(QLatin1String(run));
            QVERIFY(QDir().mkpath(path + QStringLiteral("/params/net")) && QDir().mkpath(path + QStringLiteral("/metrics")));
            write(path + QStringLiteral("/meta.yaml"),
                  "run_id: aa\nstatus: 3\nstart_time: 1700000000000\nend_time: 1700000005000\n");
            write(path + QStringLiteral("/params/net/width"), "64");
            write(path + QStringLiteral("/params/rate"), value);
            write(path + QStringLiteral("/metrics/train_loss"), "1700000001000 9.0 0\n");
            write(path + QStringLiteral("/metrics/val_acc"),
                  QByteArray("1700000001000 0.125 0\n1700000002000 ") + value + " 1\n");
        }
        const auto study = importStudyFile(folder.path().toStdString(), "x");
        QVERIFY2(study, study ? "" : study.error().text().c_str());
        QCOMPARE(study->definition.objective.metric, std::string("val_acc"));
        QCOMPARE(study->definition.objective.goal, Goal::Maximize);
        QCOMPARE(study->trials.size(), std::size_t(2));
        QCOMPARE(study->trials[0].configuration, (Configuration{{"net_width", std::int64_t(64)}, {"rate", 0.5}}));
        QCOMPARE(study->trials[0].objective.value(), 0.5);
        QCOMPARE(study->trials[0].reports[0].size(), std::size_t(2));
    }

    void runsOfLightningBecomeTrials() {
        const QTemporaryDir folder;
        for (const char* const run : {"version_0", "version_1"}) {
            const QString path = folder.filePath(QLatin1String(run));
            QVERIFY(QDir().mkpath(path));
            write(path + QStringLiteral("/hparams.yaml"), "lr: 0.01\nlayers: 3\nname: resnet\n");
            write(path + QStringLiteral("/metrics.csv"),
                  "epoch,step,train_loss,val_loss\n0,9,2.0,\n0,9,,1.5\n1,19,1.0,\n1,19,,0.75\n");
        }
        const auto study = importStudyFile(folder.path().toStdString(), "x");
        QVERIFY2(study, study ? "" : study.error().text().c_str());
        QCOMPARE(study->definition.objective.metric, std::string("val_loss"));
        QCOMPARE(study->trials.at(1).objective.value(), 0.75);
        QCOMPARE(study->trials[1].configuration.at("name"), Value(std::string("resnet")));
    }

    void importedTrialsAreTheHistoryOfTheStudy() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("study")).toStdString();
        const ImportedStudy study = imported(kTable);
        QVERIFY(createStudyWithTrials(path, study.definition, study.trials));
        const auto snapshot = readSnapshot(StudyFolder(path));
        QVERIFY2(snapshot, snapshot ? "" : snapshot.error().text().c_str());
        QCOMPARE(snapshot->history.trials().size(), std::size_t(3));
        QCOMPARE(*snapshot->history.trials()[0], study.trials[0]);
        QCOMPARE(snapshot->history.incumbent()->id.number, 0);  // trial 1 has the lower value, but was pruned
    }

    void timesAreReadInBothForms() {
        QCOMPARE(wallTimeOf("1970-01-02 00:00:01.5").value(), 86'401'500);
        QCOMPARE(wallTimeOf("1970-01-02T01:00:00+00:00").value(), 90'000'000);
        QVERIFY(!wallTimeOf("2025-02-30 00:00:00") && !wallTimeOf("") && !wallTimeOf("soon"));
    }
};

VERNIER_TEST(TestEarlierTrialsImport, CoreEvents);

}  // namespace tst_EarlierTrialsImport

#include "tst_EarlierTrialsImport.moc"
