#include "core/exchange/StudyForms.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace vernier {

namespace {

using Record = nlohmann::ordered_json;

constexpr std::int64_t kLongestRun = 86400;  ///< AMT's own default for a training job

std::string strategyName(const std::string& kind) {
    return kind == "grid" ? "Grid" : kind == "hyperband" ? "Hyperband" : kind == "bayesian" ? "Bayesian" : "Random";
}

Record rangeOf(const Parameter& parameter) {
    const bool isReverse = parameter.scale == Scale::ReverseLog;
    const auto end = [&](double number) {
        return parameter.kind == ParameterKind::Integer ? std::to_string(static_cast<std::int64_t>(number))
                                                        : toText(Value(number));
    };
    return {{"Name", parameter.name},
            {"MinValue", end(parameter.min)},
            {"MaxValue", end(parameter.max)},
            {"ScalingType", isReverse                       ? "ReverseLogarithmic"
                            : parameter.scale == Scale::Log ? "Logarithmic"
                                                            : "Linear"}};
}

void addRanges(const StudyDefinition& definition, Record& ranges, Record& fixed, std::vector<Message>& losses) {
    for (const char* const key : {"ContinuousParameterRanges", "IntegerParameterRanges", "CategoricalParameterRanges"})
        ranges[key] = Record::array();
    for (const Parameter& parameter : definition.space.parameters()) {
        if (!parameter.when.empty())
            losses.emplace_back("AMT has no conditions: " + parameter.name + " is there in every job.");
        if (parameter.step)
            losses.emplace_back("AMT has no steps: that of " + parameter.name + " is left out.");
        if (parameter.fixed) {
            fixed[parameter.name] = toText(*parameter.fixed);
        } else if (parameter.kind == ParameterKind::Categorical) {
            Record values = Record::array();
            for (const Value& value : parameter.values)
                values.push_back(toText(value));
            ranges["CategoricalParameterRanges"].push_back({{"Name", parameter.name}, {"Values", values}});
        } else {
            const bool isWhole = parameter.kind == ParameterKind::Integer;
            ranges[isWhole ? "IntegerParameterRanges" : "ContinuousParameterRanges"].push_back(rangeOf(parameter));
        }
    }
}

Record trainingJob(const StudyDefinition& definition, const Record& fixed) {
    Record metrics = Record::array();
    for (const MetricDefinition& metric : definition.valueMetrics()) {
        if (metric.source == MetricSource::Regex)
            metrics.push_back({{"Name", metric.name}, {"Regex", metric.pattern}});
    }
    const auto seconds = static_cast<std::int64_t>(definition.limits.trialRuntimeSeconds.value_or(kLongestRun));
    Record job{{"StaticHyperParameters", fixed},
               {"AlgorithmSpecification",
                {{"TrainingImage", "REPLACE-ME"}, {"TrainingInputMode", "File"}, {"MetricDefinitions", metrics}}},
               {"RoleArn", "arn:aws:iam::000000000000:role/REPLACE-ME"},
               {"OutputDataConfig", {{"S3OutputPath", "s3://REPLACE-ME"}}},
               {"ResourceConfig", {{"InstanceType", "ml.m5.large"}, {"InstanceCount", 1}, {"VolumeSizeInGB", 10}}},
               {"StoppingCondition", {{"MaxRuntimeInSeconds", std::max<std::int64_t>(seconds, 1)}}}};
    constexpr std::int64_t kMostRetries = 30;
    if (definition.recovery.retries > 0)
        job["RetryStrategy"] = {{"MaximumRetryAttempts", std::min(definition.recovery.retries, kMostRetries)}};
    for (const auto& [name, value] : definition.environment)
        job["Environment"][name] = value;
    return job;
}

std::string jobName(const std::string& name) {
    std::string result;
    for (const char c : name) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isPlain || (!result.empty() && !result.ends_with('-')))
            result += isPlain ? c : '-';
    }
    result = result.substr(0, 32);
    while (result.ends_with('-'))
        result.pop_back();
    return result.empty() ? "study" : result;
}

Record completion(const Limits& limits) {
    Record criteria = Record::object();
    if (limits.target)
        criteria["TargetObjectiveMetricValue"] = *limits.target;
    if (limits.convergence)
        criteria["ConvergenceDetected"] = {{"CompleteOnConvergence", "Enabled"}};
    if (limits.notImproving)
        criteria["BestObjectiveNotImproving"] = {{"MaxNumberOfTrainingJobsNotImproving", *limits.notImproving}};
    return criteria;
}

}  // namespace

StudyInForm writeSageMakerJob(const StudyDefinition& definition, const std::vector<TrialPtr>&) {
    StudyInForm result;
    Record ranges = Record::object();
    Record fixed = Record::object();
    addRanges(definition, ranges, fixed, result.losses);
    Record limits{{"MaxParallelTrainingJobs", definition.limits.parallel}};
    if (definition.limits.trials)
        limits["MaxNumberOfTrainingJobs"] = *definition.limits.trials;
    if (definition.limits.runtimeSeconds)
        limits["MaxRuntimeInSeconds"] = static_cast<std::int64_t>(*definition.limits.runtimeSeconds);
    Record config{{"Strategy", strategyName(definition.strategy.kind)},
                  {"HyperParameterTuningJobObjective",
                   {{"Type", definition.objective.goal == Goal::Maximize ? "Maximize" : "Minimize"},
                    {"MetricName", definition.objective.metric}}},
                  {"ResourceLimits", limits},
                  {"ParameterRanges", ranges},
                  {"TrainingJobEarlyStoppingType", definition.stopping.rule == kNoStoppingRule ? "Off" : "Auto"},
                  {"RandomSeed", definition.strategy.seed & 0x7fffffff}};
    if (strategyName(definition.strategy.kind) == "Hyperband" && definition.resource)
        config["StrategyConfig"]["HyperbandStrategyConfig"] = {{"MinResource", definition.resource->min},
                                                               {"MaxResource", definition.resource->max}};
    if (const Record criteria = completion(definition.limits); !criteria.empty())
        config["TuningJobCompletionCriteria"] = criteria;
    if (!definition.constraints.empty())
        result.losses.emplace_back("AMT has no limits of metrics: constraints are left out.");
    for (const Objective& objective : definition.furtherObjectives)
        result.losses.emplace_back("AMT searches for one metric: the objective " + objective.metric + " is left out.");
    if (!definition.space.ruleTexts().empty())
        result.losses.emplace_back("AMT has no rules and formulas between parameters: they are left out.");
    if (definition.limits.minGain)
        result.losses.emplace_back("AMT has its own threshold for an improvement: min_gain is left out.");
    result.losses.emplace_back("The container, the role, the output and the instance are called REPLACE-ME: put yours there.");
    const Record job{{"HyperParameterTuningJobName", jobName(definition.name)},
                     {"HyperParameterTuningJobConfig", config},
                     {"TrainingJobDefinition", trainingJob(definition, fixed)}};
    result.text = job.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    return result;
}

}  // namespace vernier
