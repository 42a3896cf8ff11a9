#include "core/exchange/ImportDraft.h"
#include "core/exchange/ParameterGuess.h"

#include <array>
#include <cmath>

namespace vernier {

namespace {

constexpr double kDecadesForLog = 1000;  ///< AMT's Auto finds out by itself; from here on it ends at the logarithm

/// The text within the quotes that framework images put around texts: "\"adam\"".
std::string unquoted(const std::string& text) {
    const bool isQuoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return isQuoted ? text.substr(1, text.size() - 2) : text;
}

Value valueFromAws(const nlohmann::ordered_json& value) {
    return value.is_string() ? valueFromText(unquoted(value.get<std::string>())) : valueOf(value);
}

Scale scaleOf(const std::string& type, double min, double max, const std::string& name, ImportDraft& draft) {
    if (type == "Logarithmic")
        return Scale::Log;
    if (type == "ReverseLogarithmic")
        return Scale::ReverseLog;
    if (type != "Auto" || min <= 0 || max / min < kDecadesForLog)
        return Scale::Linear;
    draft.note(
        message("sagemaker.scale", "The scale of %1 was Auto; since the range spans so many decades it became log.", name));
    return Scale::Log;
}

void readNumericRanges(const nlohmann::ordered_json& list, bool isWhole, ImportDraft& draft) {
    for (const nlohmann::ordered_json& range : list) {
        Parameter& parameter = draft.addParameter(textAt(range, "Name"));
        const double min = numberAt(range, "MinValue").value_or(std::nan(""));
        const double max = numberAt(range, "MaxValue").value_or(std::nan(""));
        const std::string name = parameter.name;
        const Scale scale = scaleOf(textAt(range, "ScalingType"), min, max, name, draft);
        ImportDraft::setRange(parameter, min, max, scale, isWhole);
    }
}

void readRanges(const nlohmann::ordered_json& ranges, ImportDraft& draft) {
    readNumericRanges(listAt(ranges, "ContinuousParameterRanges"), false, draft);
    readNumericRanges(listAt(ranges, "IntegerParameterRanges"), true, draft);
    for (const nlohmann::ordered_json& range : listAt(ranges, "CategoricalParameterRanges")) {
        Parameter& parameter = draft.addParameter(textAt(range, "Name"));
        parameter.kind = ParameterKind::Categorical;
        for (const nlohmann::ordered_json& value : listAt(range, "Values"))
            parameter.values.push_back(valueFromAws(value));
    }
    for (const nlohmann::ordered_json& hint : listAt(ranges, "AutoParameters")) {
        Parameter& parameter = draft.addParameter(textAt(hint, "Name"));
        parameter = guessParameter(parameter.name, unquoted(textAt(hint, "ValueHint")));
        draft.note(
            message("sagemaker.range", "The range of %1, which AMT would choose, is guessed from its hint.", parameter.name));
    }
}

/// What one of those structures says about the code to train.
void readTrainingJob(const nlohmann::ordered_json& job, ImportDraft& draft) {
    StudyDefinition& study = draft.draft.rest;
    std::string program = "train.py";
    for (const auto& [name, value] : objectAt(job, "StaticHyperParameters").items()) {
        if (name == "sagemaker_program")
            program = unquoted(value.is_string() ? value.get<std::string>() : value.dump());
        else if (!name.starts_with("sagemaker_") && !name.starts_with("_"))
            draft.addFixed(name, valueFromAws(value));
    }
    const nlohmann::ordered_json& algorithm = objectAt(job, "AlgorithmSpecification");
    for (const nlohmann::ordered_json& metric : listAt(algorithm, "MetricDefinitions"))
        study.metrics.push_back({textAt(metric, "Name"), MetricSource::Regex, textAt(metric, "Regex"), MetricRole::Measure});
    for (const auto& [name, value] : objectAt(job, "Environment").items())
        study.environment[name] = toText(valueOf(value));
    const nlohmann::ordered_json& ending = objectAt(job, "StoppingCondition");
    study.limits.trialRuntimeSeconds = numberAt(ending, "MaxRuntimeInSeconds");
    if (!textAt(algorithm, "TrainingImage").empty() || !textAt(algorithm, "AlgorithmName").empty())
        draft.note(message("sagemaker.container",
                           "The container of the training job is left out: Vernier runs a command on this machine."));
    if (program == "train.py")
        draft.note(message("sagemaker.program", "The job names no program that runs here: replace train.py with yours."));
    draft.noteLeftOut(job, {"RoleArn", "InputDataConfig", "OutputDataConfig", "ResourceConfig", "VpcConfig", "CheckpointConfig",
                            "EnableManagedSpotTraining", "RetryStrategy", "HyperParameterTuningResourceConfig"});
    draft.setCommand(program);
}

void readCompletion(const nlohmann::ordered_json& config, ImportDraft& draft) {
    Limits& limits = draft.draft.rest.limits;
    const nlohmann::ordered_json& most = objectAt(config, "ResourceLimits");
    if (const auto trials = numberAt(most, "MaxNumberOfTrainingJobs"))
        limits.trials = static_cast<std::int64_t>(*trials);
    limits.parallel = static_cast<int>(std::clamp(numberAt(most, "MaxParallelTrainingJobs").value_or(1), 1.0, 1024.0));
    limits.runtimeSeconds = numberAt(most, "MaxRuntimeInSeconds");
    const nlohmann::ordered_json& criteria = objectAt(config, "TuningJobCompletionCriteria");
    limits.target = numberAt(criteria, "TargetObjectiveMetricValue");
    if (const auto patience = numberAt(objectAt(criteria, "BestObjectiveNotImproving"), "MaxNumberOfTrainingJobsNotImproving"))
        limits.notImproving = static_cast<std::int64_t>(*patience);
    if (textAt(objectAt(criteria, "ConvergenceDetected"), "CompleteOnConvergence") == "Enabled")
        draft.note(message("sagemaker.convergence",
                           "Completion on convergence is left out; a limit on trials without improvement comes close."));
}

std::string strategyOfJob(const std::string& name) {
    return name == "Random" ? "random" : name == "Grid" ? "grid" : name == "Hyperband" ? "hyperband" : "bayesian";
}

void readStrategy(const nlohmann::ordered_json& config, ImportDraft& draft) {
    StudyDefinition& study = draft.draft.rest;
    study.strategy.kind = strategyOfJob(textAt(config, "Strategy"));
    const nlohmann::ordered_json& hyperband = objectAt(objectAt(config, "StrategyConfig"), "HyperbandStrategyConfig");
    const auto least = numberAt(hyperband, "MinResource");
    const auto most = numberAt(hyperband, "MaxResource");
    if (least && most) {
        study.resource = ResourceRange{static_cast<std::int64_t>(*least), static_cast<std::int64_t>(*most), 3};
        draft.note(
            message("sagemaker.resource",
                    "Pass {resource} to the option for the number of epochs, so that trials know how long they may run."));
    }
    if (textAt(config, "TrainingJobEarlyStoppingType") == "Auto")
        draft.setStopping("median", message("sagemaker.early-stopping", "Early stopping (Auto)"));
    if (const auto seed = numberAt(config, "RandomSeed"); seed && *seed >= 0)
        study.strategy.seed = static_cast<std::uint64_t>(*seed);
}

}  // namespace

void importSageMaker(const nlohmann::ordered_json& root, ImportDraft& draft) {
    draft.draft.rest.name = textAt(root, "HyperParameterTuningJobName");
    const nlohmann::ordered_json& config =
        root.contains("ParameterRanges") ? root : objectAt(root, "HyperParameterTuningJobConfig");
    const nlohmann::ordered_json& jobs = listAt(root, "TrainingJobDefinitions");
    const nlohmann::ordered_json& job =
        jobs.empty() || !jobs[0].is_object() ? objectAt(root, "TrainingJobDefinition") : jobs[0];
    if (jobs.size() > 1)
        draft.note(message("sagemaker.first-job", "Only the first of several training job definitions was read."));
    readRanges(objectAt(config, "ParameterRanges"), draft);
    readRanges(objectAt(job, "HyperParameterRanges"), draft);
    readTrainingJob(job, draft);
    const nlohmann::ordered_json& objective = objectAt(config, "HyperParameterTuningJobObjective").empty()
                                                  ? objectAt(job, "TuningObjective")
                                                  : objectAt(config, "HyperParameterTuningJobObjective");
    draft.setObjective(textAt(objective, "MetricName"),
                       textAt(objective, "Type") == "Maximize" ? Goal::Maximize : Goal::Minimize);
    readStrategy(config, draft);
    readCompletion(config, draft);
    draft.noteLeftOut(root, {"WarmStartConfig", "Tags", "Autotune"});
}

}  // namespace vernier
