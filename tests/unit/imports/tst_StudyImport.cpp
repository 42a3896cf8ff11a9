#include "core/imports/StudyImport.h"

#include "core/command/ShellWords.h"
#include "core/study/StudyFile.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <cmath>

namespace tst_StudyImport {

using namespace vernier;

namespace {

std::string sample(const char* name) {
    QFile file(vernier::test::sourcePath("tests/data/import/%1").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", name);
    return file.readAll().toStdString();
}

const char* const kSweep = "wandb-sweep.yaml";
const char* const kJob = "sagemaker-job.json";
const char* const kSpace = "nni-space.json";

ImportedStudy imported(const std::string& text) {
    Result<ImportedStudy> study = importStudy(text, "fallback");
    if (!study)
        qFatal("%s", study.error().text().c_str());
    return std::move(*study);
}

const Parameter& parameter(const ImportedStudy& study, const char* name) {
    const Parameter* const found = study.definition.space.find(name);
    if (!found)
        qFatal("There is no %s", name);
    return *found;
}

bool hasNote(const ImportedStudy& study, const char* word) {
    return std::any_of(study.notes.begin(), study.notes.end(),
                       [&](const Message& note) { return note.text().find(word) != std::string::npos; });
}

}  // namespace

class TestStudyImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSweepBecomesAStudy() {
        const ImportedStudy study = imported(sample(kSweep));
        const StudyDefinition& definition = study.definition;
        QCOMPARE(study.format, std::string("W&B sweep"));
        QCOMPARE(definition.name, std::string("digits"));
        QCOMPARE(definition.strategy.kind, std::string("bayesian"));
        QCOMPARE(definition.objective.metric, std::string("val_loss"));
        QCOMPARE(definition.objective.goal, Goal::Minimize);
        QCOMPARE(definition.limits.target.value(), 0.1);
        QCOMPARE(definition.limits.trials.value(), 50);
        QCOMPARE(parameter(study, "lr").scale, Scale::Log);
        QCOMPARE(parameter(study, "lr").min, 1e-5);
        QVERIFY(std::abs(parameter(study, "wd").max - 0.1) < 1e-9);
        QCOMPARE(parameter(study, "layers").kind, ParameterKind::Integer);
        QCOMPARE(parameter(study, "dropout").kind, ParameterKind::Continuous);
        QCOMPARE(parameter(study, "batch").step.value(), 8.0);
        QCOMPARE(parameter(study, "noise").max, 2.0);
        QCOMPARE(parameter(study, "epochs").fixed.value(), Value(std::int64_t(27)));
        QCOMPARE(parameter(study, "flag").values, (std::vector<Value>{std::string("True"), std::string("False")}));
        QCOMPARE(parameter(study, "inner.depth").values.size(), std::size_t(2));
        QCOMPARE(definition.space.parameters().front().name, std::string("optimizer"));
        QCOMPARE(definition.command.arguments[0], std::string("python3"));
        QCOMPARE(definition.command.arguments[2], std::string("--optimizer={optimizer}"));
        QCOMPARE(definition.stopping.minSteps.value(), 3);
        for (const char* const word : {"project", "normal", "probabilities", "val_loss", "inner"})
            QVERIFY2(hasNote(study, word), word);
    }

    void aTuningJobBecomesAStudy() {
        const ImportedStudy study = imported(sample(kJob));
        const StudyDefinition& definition = study.definition;
        QCOMPARE(definition.name, std::string("demo"));
        QCOMPARE(parameter(study, "lr").max, 0.1);
        QCOMPARE(parameter(study, "lr").scale, Scale::Log);
        QCOMPARE(parameter(study, "wd").scale, Scale::Log);
        QCOMPARE(parameter(study, "mom").scale, Scale::ReverseLog);
        QCOMPARE(parameter(study, "layers").kind, ParameterKind::Integer);
        QCOMPARE(parameter(study, "opt").values, (std::vector<Value>{std::string("sgd"), std::string("adam")}));
        QCOMPARE(parameter(study, "epochs").fixed.value(), Value(std::string("27")));
        QVERIFY(!definition.space.find("_tuning_objective_metric"));
        QCOMPARE(definition.command.arguments[1], std::string("fit.py"));
        QCOMPARE(definition.metrics.size(), std::size_t(1));
        QCOMPARE(definition.objective.metric, std::string("val:loss"));
        QCOMPARE(definition.strategy.seed, std::uint64_t(7));
        QCOMPARE(definition.limits.trials.value(), 50);
        QCOMPARE(definition.limits.parallel, 4);
        QCOMPARE(definition.limits.target.value(), 0.05);
        QCOMPARE(definition.limits.trialRuntimeSeconds.value(), 600.0);
        QVERIFY(hasNote(study, "RoleArn"));
    }

    void aSearchSpaceBecomesAStudy() {
        const ImportedStudy study = imported(sample(kSpace));
        QCOMPARE(study.definition.name, std::string("fallback"));
        QCOMPARE(parameter(study, "lr").scale, Scale::Log);
        QCOMPARE(parameter(study, "seed").max, 99.0);
        QCOMPARE(parameter(study, "units").kind, ParameterKind::Integer);
        QCOMPARE(parameter(study, "units").step.value(), 16.0);
        QCOMPARE(parameter(study, "kernel").when.front().parent, std::string("layer"));
        QCOMPARE(parameter(study, "kernel").when.front().values, std::vector<Value>{std::string("conv")});
        QCOMPARE(parameter(study, "gain").when.size(), std::size_t(1));
        QVERIFY(hasNote(study, "get_next_parameter"));
    }

    void anExperimentBecomesAStudy() {
        const ImportedStudy study = imported(
            "experimentName: mnist\ntrialCommand: python3 mnist.py --epochs 5\n"
            "trialCodeDirectory: code\ntrialConcurrency: 4\nmaxTrialNumber: 20\n"
            "maxExperimentDuration: 2h\nsearchSpace:\n  lr: {_type: uniform, _value: [0, 1]}\n"
            "tuner: {name: TPE, classArgs: {optimize_mode: minimize}}\n"
            "trainingService: {platform: local}\n");
        const StudyDefinition& definition = study.definition;
        QCOMPARE(definition.name, std::string("mnist"));
        QCOMPARE(definition.command.arguments, (std::vector<std::string>{"python3", "mnist.py", "--epochs", "5"}));
        QCOMPARE(definition.workingDirectory, std::string("code"));
        QCOMPARE(definition.limits.parallel, 4);
        QCOMPARE(definition.limits.runtimeSeconds.value(), 7200.0);
        QCOMPARE(definition.objective.goal, Goal::Minimize);
        QVERIFY(hasNote(study, "TPE"));
        QVERIFY(hasNote(study, "trainingService"));
    }

    void theUserOfAnExperimentIsToldHowParametersArrive() {
        const ImportedStudy study =
            imported("searchSpace:\n  lr: {_type: uniform, _value: [0, 1]}\ntrialCommand: run\ntuner: {name: Random}\n");
        QVERIFY(hasNote(study, "get_next_parameter"));
        QCOMPARE(study.definition.strategy.kind, std::string("random"));
        QVERIFY(!hasNote(study, "Random"));  // it is the same
        QCOMPARE(study.definition.objective.goal, Goal::Maximize);
    }

    void anAssessorBecomesAStoppingRuleUnlessTheStrategyBringsOne() {
        const auto assessed = [](const char* tuner, const char* assessor) {
            return imported(
                std::string("searchSpace:\n  lr: {_type: uniform, _value: [0, 1]}\ntrialCommand: run --epochs=9\n") +
                "tuner: {name: " + tuner + "}\nassessor: {name: " + assessor + "}\n");
        };
        QCOMPARE(assessed("TPE", "Medianstop").definition.stopping.rule, std::string("median"));
        QCOMPARE(assessed("TPE", "Curvefitting").definition.stopping.rule, std::string("curve"));
        QVERIFY(!hasNote(assessed("TPE", "Medianstop"), "assessor"));
        const ImportedStudy hyperband = assessed("Hyperband", "Medianstop");
        QCOMPARE(hyperband.definition.stopping.rule, std::string("none"));
        QVERIFY(hasNote(hyperband, "The assessor is left out"));
    }

    void durationsOfAnExperimentHaveUnits() {
        const auto lasting = [](const char* duration) {
            return std::string("searchSpace:\n  lr: {_type: uniform, _value: [0, 1]}\ntrialCommand: run\n") +
                   "tuner: {name: TPE}\nmaxTrialDuration: " + duration + "\n";
        };
        const auto seconds = [&](const char* duration) {
            return imported(lasting(duration)).definition.limits.trialRuntimeSeconds;
        };
        QCOMPARE(seconds("90"), std::optional(90.0));
        QCOMPARE(seconds("5s"), std::optional(5.0));
        QCOMPARE(seconds("2m"), std::optional(120.0));
        QCOMPARE(seconds("1.5h"), std::optional(5400.0));
        QCOMPARE(seconds("2d"), std::optional(172800.0));
        for (const char* const duration : {"0s", "soon", "-1h"})
            QVERIFY2(!importStudy(lasting(duration), "x"), duration);
    }

    void whatIsImportedCanBeWrittenAndRead() {
        for (const char* const name : {kSweep, kJob, kSpace}) {
            const StudyDefinition definition = imported(sample(name)).definition;
            const auto again = parseStudy(writeStudy(definition));
            QVERIFY2(again, again ? "" : again.error().text().c_str());
            QVERIFY(again->definition == definition);
        }
    }

    void brokenRangesAreAllTold() {
        const auto study = importStudy(
            "method: random\nprogram: t.py\nparameters:\n  a: {min: 3, max: 1}\n"
            "  b: {distribution: log_uniform_values, min: 0, max: 1}\n",
            "x");
        QVERIFY(!study);
        QCOMPARE(study.error().code, ErrorCode::InvalidInput);
        QVERIFY(study.error().faults.size() >= 2);
    }

    void otherFilesAreRefusedInWords_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::InvalidInput);
        QTest::newRow("yaml of something else") << QByteArray("a: 1\n") << int(ErrorCode::Unsupported);
        QTest::newRow("a study") << QByteArray("{\"vernier\": 1, \"parameters\": [], \"command\": []}")
                                 << int(ErrorCode::Unsupported);
        QTest::newRow("broken yaml") << QByteArray("a: [1, 2\nb: }") << int(ErrorCode::InvalidInput);
        QTest::newRow("broken json") << QByteArray("{\"a\": ") << int(ErrorCode::InvalidInput);
        QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01", 4) << int(ErrorCode::InvalidInput);
        QTest::newRow("deep") << QByteArray(500, '[') + QByteArray(500, ']') << int(ErrorCode::InvalidInput);
        QByteArray laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int level = 1; level < 9; ++level) {
            const QByteArray alias = "*a" + QByteArray::number(level - 1) + ", ";
            laughs += "a" + QByteArray::number(level) + ": &a" + QByteArray::number(level) + " [" + alias.repeated(9) + "x]\n";
        }
        QTest::newRow("a billion laughs") << laughs << int(ErrorCode::InvalidInput);
    }
    void otherFilesAreRefusedInWords() {
        QFETCH(QByteArray, text);
        const auto study = importStudy(text.toStdString(), "x");
        QVERIFY(!study);
        QTEST(static_cast<int>(study.error().code), "code");
        QVERIFY(!study.error().message.empty());
    }

    void everyCutOfAFileIsReadOrRefused() {
        for (const char* const name : {kSweep, kJob, kSpace}) {
            const std::string text = sample(name);
            for (std::size_t length = 0; length < text.size(); length += 3)
                (void)importStudy(std::string_view(text).substr(0, length), "x");
        }
    }

    /// The service model that comes with botocore accepts the job we read, and has no scale or strategy that we do not know.
    void theModelOfTheServiceAgrees() {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        QProcess process;
        process.start(python, {QStringLiteral("-c"), QString::fromLatin1(R"(
import json, sys
import botocore.session
from botocore.validate import ParamValidator
model = botocore.session.get_session().get_service_model("sagemaker")
shape = model.shape_for("CreateHyperParameterTuningJobRequest")
report = ParamValidator().validate(json.load(sys.stdin), shape)
print(json.dumps({"report": report.generate_report(),
                  "strategies": model.shape_for("HyperParameterTuningJobStrategyType").enum,
                  "scales": model.shape_for("HyperParameterScalingType").enum}))
)")});
        if (python.isEmpty() || !process.waitForStarted())
            QSKIP("There is no python3 here");
        process.write(sample(kJob).c_str());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60000));
        if (process.exitCode() != 0)
            QSKIP("There is no botocore here");
        const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        // What a real job needs and an imported file may lack: resources.
        const QString report = answer[QLatin1String("report")].toString();
        QVERIFY2(!report.contains(QLatin1String("Unknown parameter")) && !report.contains(QLatin1String("Invalid type")),
                 qPrintable(report));
        QCOMPARE(answer[QLatin1String("strategies")].toVariant().toStringList(),
                 (QStringList{QStringLiteral("Bayesian"), QStringLiteral("Random"), QStringLiteral("Hyperband"),
                              QStringLiteral("Grid")}));
        QCOMPARE(answer[QLatin1String("scales")].toVariant().toStringList(),
                 (QStringList{QStringLiteral("Auto"), QStringLiteral("Linear"), QStringLiteral("Logarithmic"),
                              QStringLiteral("ReverseLogarithmic")}));
    }
};

VERNIER_TEST(TestStudyImport, Nothing);

}  // namespace tst_StudyImport

#include "tst_StudyImport.moc"
