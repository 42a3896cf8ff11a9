#include "core/imports/StudyImport.h"
#include "tests/support/ImportedText.h"
#include "tests/support/TestProgram.h"

namespace tst_SageMakerJob {

using namespace vernier;
using namespace vernier::test;

namespace {

/// A job around this piece of its training job definition, as the service writes it.
std::string job(const std::string& definition, const std::string& more = {}) {
    return quoted(
               "{`HyperParameterTuningJobName`: `j`, `HyperParameterTuningJobConfig`: {`Strategy`: `Random`,\n"
               "  `HyperParameterTuningJobObjective`: {`Type`: `Maximize`, `MetricName`: `valid score`},\n"
               "  `ResourceLimits`: {`MaxNumberOfTrainingJobs`: 6, `MaxParallelTrainingJobs`: 2},\n"
               "  `ParameterRanges`: {`IntegerParameterRanges`: [{`Name`: `depth`, `MinValue`: `2`, `MaxValue`: `8`, "
               "`ScalingType`: `Linear`}],\n"
               "                      `CategoricalParameterRanges`: [{`Name`: `code`, `Values`: [`\\`07\\``, `1.50`]}]}}, ") +
           more + "\"TrainingJobDefinition\": {" + definition + "}}";
}

const std::string kScores = quoted(
    "`AlgorithmSpecification`: {`TrainingInputMode`: `File`, `MetricDefinitions`: [{`Name`: `valid score`, `Regex`: `score of "
    "([0-9.]+)`}]}");

}  // namespace

class TestSageMakerJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsStayTexts() {
        const ImportedStudy study = imported(
            job(quoted("`StaticHyperParameters`: {`id`: `000123`, `version`: `\\`2.10\\``, `big`: `12345678901234567890`}, ") +
                kScores));
        QCOMPARE(parameterOf(study, "id").fixed.value(), Value(std::string("000123")));
        QCOMPARE(parameterOf(study, "version").fixed.value(), Value(std::string("2.10")));
        QCOMPARE(parameterOf(study, "big").fixed.value(), Value(std::string("12345678901234567890")));
        QCOMPARE(parameterOf(study, "code").values, (std::vector<Value>{std::string("07"), std::string("1.50")}));
    }

    void aMetricWithABlankKeepsItsPattern() {
        const ImportedStudy study = imported(job(kScores));
        QCOMPARE(study.definition.objective.metric, std::string("valid_score"));
        QCOMPARE(study.definition.objective.goal, Goal::Maximize);
        QCOMPARE(study.definition.metrics.size(), std::size_t(1));
        QCOMPARE(study.definition.metrics[0].pattern, std::string("score of ([0-9.]+)"));
        QVERIFY(isTold(study, "\"valid score\" is called valid_score"));
    }

    void completionOnConvergenceNeedsAMethodThatPredicts() {
        std::string converging = job(kScores);
        const std::string strategy = quoted("`Strategy`: `Random`,");
        const std::string criteria =
            quoted(" `TuningJobCompletionCriteria`: {`ConvergenceDetected`: {`CompleteOnConvergence`: `Enabled`}},");
        converging.replace(converging.find(strategy), strategy.size(), strategy + criteria);
        const ImportedStudy drawn = imported(converging);
        QVERIFY(!drawn.definition.limits.convergence);
        converging.replace(converging.find("Random"), 6, "Bayesian");
        const ImportedStudy predicted = imported(converging);
        QVERIFY(predicted.definition.limits.convergence.value_or(0) > 0);
        QVERIFY(isTold(predicted, "became the limit convergence"));
        QVERIFY(!isTold(drawn, "became the limit convergence"));
    }

    void theProgramIsNamedOrMissed() {
        const ImportedStudy named =
            imported(job(quoted("`StaticHyperParameters`: {`sagemaker_program`: `\\`train.py\\``}, ") + kScores));
        QCOMPARE(named.definition.command.arguments.at(1), std::string("train.py"));
        QVERIFY(!isTold(named, "names no program"));
        QVERIFY(isTold(imported(job(kScores)), "names no program"));
    }

    void aWarmStartIsToldWithItsReason() {
        const ImportedStudy study = imported(job(kScores, "\"WarmStartConfig\": {\"WarmStartType\": \"TransferLearning\"}, "));
        QVERIFY(isTold(study, "because the earlier jobs are not here"));
        QVERIFY(!isTold(study, "this machine: WarmStartConfig"));
    }

    void aJobIsFoundWhereverItStands_data() {
        QTest::addColumn<std::string>("text");
        QTest::newRow("state machine") << quoted(
            "{`StartAt`: `Tune`, `States`: {`Tune`: {`Type`: `Task`, `Parameters`: {\n"
            "            `HyperParameterTuningJobName.$`: `$.name`, `HyperParameterTuningJobConfig`: {`Strategy`: `Bayesian`,\n"
            "            `ResourceLimits`: {`MaxNumberOfTrainingJobs`: 4, `MaxParallelTrainingJobs`: 1},\n"
            "            `HyperParameterTuningJobObjective`: {`Type`: `Minimize`, `MetricName`: `cost`},\n"
            "            `ParameterRanges`: {`ContinuousParameterRanges`: [{`Name`: `rate`, `MinValue`: `0.1`, `MaxValue`: "
            "`0.9`}]}}}}}}");
        QTest::newRow("manifest") << quoted(
            "apiVersion: sagemaker.services.k8s.aws/v1alpha1\n"
            "kind: HyperParameterTuningJob\n"
            "spec:\n"
            "  hyperParameterTuningJobConfig:\n"
            "    strategy: Bayesian\n"
            "    resourceLimits: {maxNumberOfTrainingJobs: 4, maxParallelTrainingJobs: 1}\n"
            "    hyperParameterTuningJobObjective: {type: Minimize, metricName: cost}\n"
            "    parameterRanges:\n"
            "      continuousParameterRanges:\n"
            "        - {name: rate, minValue: `0.1`, maxValue: `0.9`}\n"
            "  trainingJobDefinition:\n"
            "    staticHyperParameters:\n"
            "      - {name: epochs, value: `5`}\n"
            "");
        QTest::newRow("template") << quoted(
            "{`resource`: [{`job`: {`hyper_parameter_tuning_job_config`: [{`strategy`: `Bayesian`,\n"
            "            `resource_limits`: [{`max_number_of_training_jobs`: 4, `max_parallel_training_jobs`: 1}],\n"
            "            `hyper_parameter_tuning_job_objective`: [{`type`: `Minimize`, `metric_name`: `cost`}],\n"
            "            `parameter_ranges`: [{`continuous_parameter_ranges`: [{`name`: `rate`, `min_value`: `0.1`, "
            "`max_value`: `0.9`}]}]}]}}]}");
    }
    void aJobIsFoundWhereverItStands() {
        QFETCH(std::string, text);
        const ImportedStudy study = imported(text);
        QCOMPARE(parameterOf(study, "rate").max, 0.9);
        QCOMPARE(study.definition.limits.trials.value(), 4);
        QCOMPARE(study.definition.objective.metric, std::string("cost"));
        if (text.starts_with("apiVersion"))
            QCOMPARE(parameterOf(study, "epochs").fixed.value(), Value(std::string("5")));
    }

    void rangesAloneAreASearch() {
        const ImportedStudy study =
            imported(quoted("{`IntegerParameterRanges`: [{`Name`: `depth`, `MinValue`: `2`, `MaxValue`: `8`}]}"));
        QCOMPARE(parameterOf(study, "depth").kind, ParameterKind::Integer);
        QCOMPARE(parameterOf(study, "depth").max, 8.0);
    }

    void eachDefinitionIsAStudy() {
        const std::string ranges = quoted("`HyperParameterRanges`: {`ContinuousParameterRanges`: [{`Name`: `");
        const std::string end =
            quoted("`, `MinValue`: `0`, `MaxValue`: `1`}]}, `TuningObjective`: {`Type`: `Minimize`, `MetricName`: `cost`}}");
        const ImportedStudy study =
            imported(quoted("{`HyperParameterTuningJobConfig`: {`Strategy`: `Random`}, `TrainingJobDefinitions`: [{") + ranges +
                     "a" + end + ", {" + ranges + "b" + end + "]}");
        QCOMPARE(parameterOf(study, "a").max, 1.0);
        QCOMPARE(study.others.size(), std::size_t(1));
        QVERIFY(study.others[0].space.find("b"));
        QVERIFY(isTold(study, "definition 1 of 2"));
    }

    void theBestJobGivesTheDefaults() {
        const ImportedStudy study = imported(job(
            kScores,
            quoted("`BestTrainingJob`: {`TrainingJobName`: `x`, `TunedHyperParameters`: {`depth`: `5`, `code`: `\\`07\\``},\n"
                   "                 `FinalHyperParameterTuningJobObjectiveMetric`: {`MetricName`: `valid score`, `Value`: "
                   "0.75}}, ")));
        QCOMPARE(parameterOf(study, "depth").defaultValue.value(), Value(std::int64_t(5)));
        QCOMPARE(parameterOf(study, "code").defaultValue.value(), Value(std::string("07")));
        QVERIFY(isTold(study, "(0.75)"));
    }

    void scriptModeHasItsVariables() {
        const ImportedStudy study =
            imported(job(quoted("`InputDataConfig`: [{`ChannelName`: `valid`}], `Environment`: {`A`: `b`}, ") + kScores));
        QCOMPARE(study.definition.environment.at("SM_CHANNEL_VALID"), std::string("data/valid"));
        QCOMPARE(study.definition.environment.at("A"), std::string("b"));
    }

    void whatCannotBeReadIsRefusedWithItsPlace() {
        const std::string refusal = refusalOf(
            "{\"hyperParameterTuningJobConfig\": {\"strategy\": \"Best\",\n\"parameterRanges\": "
            "{\"continuousParameterRanges\": [\n"
            "{\"name\": \"rate\", \"minValue\": \"low\", \"maxValue\": \"1\"}]}}}");
        QVERIFY2(refusal.find(
                     "hyperParameterTuningJobConfig.parameterRanges.continuousParameterRanges[0].minValue: \"low\" is not a "
                     "number (line 3)") != std::string::npos,
                 refusal.c_str());
        QVERIFY2(refusal.find("hyperParameterTuningJobConfig.strategy: \"Best\" is unknown") != std::string::npos,
                 refusal.c_str());
    }
};

VERNIER_TEST(TestSageMakerJob, Nothing);

}  // namespace tst_SageMakerJob

#include "tst_SageMakerJob.moc"
