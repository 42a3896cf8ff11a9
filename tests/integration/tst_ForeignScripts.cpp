#include "tests/support/CommandLineStudy.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_ForeignScripts {

using namespace vernier::test;

namespace {

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
}

bool hasPackage(const char* name) {
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import ") + QLatin1String(name)});
    return python.waitForFinished(60000) && python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0;
}

/// A study folder made of this file, which stands beside the script, and run to its end: what "trials" says of it.
QString trialsOf(const QTemporaryDir& folder, const char* file, const QByteArray& text) {
    write(folder.filePath(QLatin1String(file)), text);
    const Study study(kTrainer);
    const QString out = folder.filePath(QStringLiteral("study"));
    const Outcome made =
        study.run({QStringLiteral("import"), folder.filePath(QLatin1String(file)), QStringLiteral("--out"), out});
    if (made.exitCode != 0)
        return made.err;
    study.run({QStringLiteral("run"), QStringLiteral("--yes"), out});
    return study.run({QStringLiteral("trials"), QStringLiteral("--json"), out}).out;
}

}  // namespace

/// Scripts that were written for other tools run as they are, with the real packages.
class TestForeignScripts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScriptOfWandbFindsItsValuesAndIsRead() {
        if (!hasPackage("wandb"))
            QSKIP("There is no wandb here");
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("fit.py")),
              "import wandb\nrun = wandb.init()\n"
              "assert run.config['deep'] is True, run.config['deep']\n"
              "run.log({'test/top 1': run.config['rate'] * 2})\nrun.finish()\n");
        const QString trials =
            trialsOf(folder, "sweep.yaml",
                     "program: fit.py\nmethod: random\nrun_cap: 1\nmetric: {name: test/top 1, goal: maximize}\n"
                     "command: [\"${env}\", \"${interpreter}\", \"${program}\"]\n"
                     "parameters: {rate: {values: [0.125]}, deep: {value: true}}\n");
        QVERIFY2(trials.contains(QLatin1String("0.25")), qPrintable(trials));
    }

    void aScriptOfNniFindsItsValuesAndIsRead() {
        if (!hasPackage("nni"))
            QSKIP("There is no nni here");
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("fit.py")),
              "import nni\nvalues = nni.get_next_parameter()\n"
              "nni.report_intermediate_result(values['rate'])\n"
              "nni.report_final_result({'default': values['layer']['size'] + values['rate']})\n");
        const QString trials =
            trialsOf(folder, "config.yml",
                     "searchSpace:\n  rate: {_type: choice, _value: [0.125]}\n"
                     "  layer: {_type: choice, _value: [{_name: conv, size: {_type: choice, _value: [4]}}]}\n"
                     "trialCommand: python3 fit.py\ntrialCodeDirectory: .\ntrialConcurrency: 1\nmaxTrialNumber: 1\n"
                     "tuner: {name: Random}\ntrainingService: {platform: local}\n");
        QVERIFY2(trials.contains(QLatin1String("4.125")), qPrintable(trials));
    }

    void aScriptOfSageMakerFindsItsVariables() {
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("fit.py")),
              "import os, sys\nassert os.environ['SM_CHANNEL_TRAIN'] == 'data/train'\n"
              "assert os.path.isdir(os.environ['SM_MODEL_DIR'])\n"
              "assert os.environ['SM_HP_CODE'] == '007', os.environ['SM_HP_CODE']\n"
              "assert '--code=007' in sys.argv\nos.environ['SM_HOSTS']\nprint('cost of 2.5')\n");
        const QString trials = trialsOf(folder, "job.json",
                                        "{\"HyperParameterTuningJobConfig\": {\"Strategy\": \"Random\", \"ResourceLimits\": "
                                        "{\"MaxNumberOfTrainingJobs\": 1, "
                                        "\"MaxParallelTrainingJobs\": 1}, \"HyperParameterTuningJobObjective\": {\"Type\": "
                                        "\"Minimize\", \"MetricName\": \"my cost\"}, "
                                        "\"ParameterRanges\": {\"ContinuousParameterRanges\": [{\"Name\": \"a\", \"MinValue\": "
                                        "\"0\", \"MaxValue\": \"1\"}]}}, "
                                        "\"TrainingJobDefinition\": {\"InputDataConfig\": [{\"ChannelName\": \"train\"}], "
                                        "\"StaticHyperParameters\": {\"code\": \"007\", "
                                        "\"sagemaker_program\": \"fit.py\"}, \"AlgorithmSpecification\": "
                                        "{\"MetricDefinitions\": [{\"Name\": \"my cost\", \"Regex\": "
                                        "\"cost of ([0-9.]+)\"}]}}}");
        QVERIFY2(trials.contains(QLatin1String("2.5")), qPrintable(trials));
    }
};

VERNIER_TEST(TestForeignScripts, CoreEvents);

}  // namespace tst_ForeignScripts

#include "tst_ForeignScripts.moc"
