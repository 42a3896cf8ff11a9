#include "core/exchange/TrainerFiles.h"
#include "core/imports/StudyImport.h"
#include "tests/support/ImportedText.h"
#include "tests/support/TestProgram.h"

namespace tst_NniExperiment {

using namespace vernier;
using namespace vernier::test;

namespace {

const std::string kSpace =
    quoted("{`speed`: {`_type`: `quniform`, `_value`: [3, 50, 7]}, `kind`: {`_type`: `choice`, `_value`: [`a`, `b`]}}");

FileReader reads(const std::string& name, const std::string& text) {
    return [=](const std::string& path) -> Result<std::string> {
        if (path == name)
            return text;
        return failure(ErrorCode::NotFound, "No such file");
    };
}

const std::string kOld = quoted(
    "experimentName: race\n"
    "trialConcurrency: 3\n"
    "maxExecDuration: 90m\n"
    "maxTrialNum: 25\n"
    "trainingServicePlatform: local\n"
    "searchSpacePath: space.json\n"
    "tuner:\n"
    "  builtinTunerName: GridSearch\n"
    "  classArgs: {optimize_mode: minimize}\n"
    "assessor:\n"
    "  builtinAssessorName: Curvefitting\n"
    "  classArgs: {epoch_num: 20, start_step: 6}\n"
    "trial:\n"
    "  command: python3 race.py --fast\n"
    "  codeDir: code\n"
    "  gpuNum: 1\n"
    "");

std::string current(const std::string& more) {
    return "searchSpace:\n  speed: {_type: uniform, _value: [1, 5]}\ntrainingService: {platform: local}\n" + more;
}

}  // namespace

class TestNniExperiment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionOneIsReadWithItsSpaceBeside() {
        const ImportedStudy study = imported(kOld, reads("space.json", kSpace));
        const StudyDefinition& definition = study.definition;
        QCOMPARE(definition.command.arguments, (std::vector<std::string>{"python3", "race.py", "--fast"}));
        QCOMPARE(definition.workingDirectory, std::string("code"));
        QCOMPARE(definition.limits.trials.value(), 25);
        QCOMPARE(definition.limits.parallel, 3);
        QCOMPARE(definition.limits.runtimeSeconds.value(), 5400.0);
        QCOMPARE(definition.objective.goal, Goal::Minimize);
        QCOMPARE(definition.strategy.kind, std::string("grid"));
        QCOMPARE(definition.stopping.rule, "curve");
        QCOMPARE(definition.stopping.graceSteps.value(), 6);
        QCOMPARE(parameterOf(study, "speed").min, 7.0);
        QCOMPARE(parameterOf(study, "speed").max, 49.0);
        QVERIFY(isTold(study, "trial.gpuNum"));
        QVERIFY(isTold(study, "epoch_num"));
    }

    void aSpaceThatCannotBeReadIsRefused() {
        const std::string refusal = refusalOf(kOld, reads("other.json", kSpace));
        QVERIFY2(refusal.find("searchSpacePath: names \"space.json\", which cannot be read: No such file (line 6)") !=
                     std::string::npos,
                 refusal.c_str());
    }

    void scriptsGetTheirValuesFromNni() {
        const ImportedStudy study = imported(
            "{\"layer\": {\"_type\": \"choice\", \"_value\": [{\"_name\": \"none\"}, {\"_name\": \"conv\", \"size\": "
            "{\"_type\": \"randint\", \"_value\": [1, 9]}}]}, \"rate\": {\"_type\": \"uniform\", \"_value\": [0, 1]}}");
        TrialContext context;
        context.trial = TrialId{4};
        const auto files =
            trainerFiles(study.definition, {{"layer", std::string("conv")}, {"size", std::int64_t(5)}, {"rate", 0.5}}, context);
        QCOMPARE(files.size(), std::size_t(1));
        const std::string text = files.at("parameter.cfg");
        QVERIFY2(text.find("\"parameter_id\": 4") != std::string::npos, text.c_str());
        QVERIFY2(text.find("\"_name\": \"conv\"") != std::string::npos, text.c_str());
        QVERIFY2(text.find("\"size\": 5") != std::string::npos, text.c_str());
        const std::string& pattern = study.definition.metrics.at(0).pattern;
        QCOMPARE(
            numberIn(
                pattern,
                quoted(
                    "NNISDK_MEb'{`parameter_id`: 0, `trial_job_id`: `t`, `type`: `FINAL`, `sequence`: 0, `value`: `0.93`}'")),
            std::optional(0.93));
        QCOMPARE(
            numberIn(
                pattern,
                quoted("NNISDK_MEb'{`type`: `PERIODICAL`, `sequence`: 7, `value`: `{\\`loss\\`: 4, \\`default\\`: 0.5}`}'")),
            std::optional(0.5));
        QCOMPARE(numberIn(pattern, "[2026-01-01] INFO (nni) Final result: 0.25"), std::optional(0.25));
        QCOMPARE(numberIn(pattern, "loss: 0.25"), std::optional<double>());
    }

    void aCommandForAShellIsGivenToOne() {
        const ImportedStudy study =
            imported(current("trialCommand: cd src && python3 race.py {x} > log\ntuner: {name: Random}\n"));
        QCOMPARE(study.definition.command.arguments,
                 (std::vector<std::string>{"sh", "-c", "cd src && python3 race.py {{x}} > log"}));
        QVERIFY(isTold(study, "sends its output elsewhere"));
        const ImportedStudy plain = imported(current("trialCommand: python3 race.py\ntuner: {name: Random}\n"));
        QCOMPARE(plain.definition.command.arguments, (std::vector<std::string>{"python3", "race.py"}));
    }

    void anAdvisorBecomesHyperband() {
        const ImportedStudy study = imported(
            current("trialCommand: ./race\nadvisor: {name: Hyperband, classArgs: {optimize_mode: minimize, R: 81, eta: 4}}\n"));
        QCOMPARE(study.definition.strategy.kind, std::string("hyperband"));
        QCOMPARE(study.definition.strategy.usesModel, std::optional(false));
        QCOMPARE(study.definition.resource->max, 81);
        QCOMPARE(study.definition.resource->eta, 4);
        QCOMPARE(study.definition.objective.goal, Goal::Minimize);
    }

    void anAdvisorMayStandAsTheTuner() {
        const ImportedStudy study =
            imported(current("trialCommand: ./race\ntuner: {name: BOHB, classArgs: {max_budget: 27}}\n"));
        QCOMPARE(study.definition.strategy.kind, std::string("hyperband"));
        QCOMPARE(study.definition.strategy.usesModel, std::optional(true));
        QCOMPARE(study.definition.resource->max, 27);
    }

    void whatCannotBeReadIsRefusedWithItsPlace_data() {
        QTest::addColumn<std::string>("entry");
        QTest::addColumn<QString>("told");
        QTest::newRow("ends by name") << quoted("{`low`: 1, `high`: 2, `_type`: `uniform`}") << "x._value: is missing (line 2)";
        QTest::newRow("one end") << quoted("{`_type`: `uniform`, `_value`: [1]}")
                                 << "x._value: has 1 entries; this _type needs 2 (line 2)";
        QTest::newRow("a word") << quoted("{`_type`: `loguniform`, `_value`: [1, `many`]}")
                                << "x._value[1]: is not a finite number (line 2)";
        QTest::newRow("unknown type") << quoted("{`_type`: `layer_choice`, `_value`: [`a`]}")
                                      << "x._type: \"layer_choice\" is not a type";
        QTest::newRow("no type") << quoted("{`_value`: [1, 2]}") << "x._type: is missing (line 2)";
        QTest::newRow("empty range") << quoted("{`_type`: `randint`, `_value`: [3, 3]}")
                                     << "x.max: 2 is less than min (3) (line 2)";
    }
    void whatCannotBeReadIsRefusedWithItsPlace() {
        QFETCH(std::string, entry);
        QFETCH(QString, told);
        const std::string refusal = refusalOf("{\n\"x\": " + entry + ",\n\"y\": {\"_type\": \"uniform\", \"_value\": [0, 1]}}");
        QVERIFY2(QString::fromStdString(refusal).contains(told), refusal.c_str());
    }

    void settingsThatAreNoneOfNnisAreRefused() {
        for (const auto& [line, told] : std::map<std::string, std::string>{
                 {"maxExperimentDuration: soon", "maxExperimentDuration: \"soon\" is not a duration"},
                 {"maxTrialNumber: 0", "maxTrialNumber: 0 is too small"},
                 {"useAnnotation: true", "useAnnotation: puts the search space into the code"},
                 {"tuner: {name: TPE, classArgs: {optimize_mode: max}}",
                  "tuner.classArgs.optimize_mode: \"max\" is unknown"}}) {
            const std::string refusal = refusalOf(current("trialCommand: ./race\n" + line + "\n"));
            QVERIFY2(refusal.find(told) != std::string::npos, refusal.c_str());
        }
    }
};

VERNIER_TEST(TestNniExperiment, Nothing);

}  // namespace tst_NniExperiment

#include "tst_NniExperiment.moc"
