#include "core/imports/SageMakerNames.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vernier {

namespace {

/// Of the structures that are read; what is not here keeps its name.
constexpr auto kNames = std::to_array<std::string_view>({"HyperParameterTuningJobName",
                                                         "HyperParameterTuningJobConfig",
                                                         "HyperParameterTuningJobArn",
                                                         "HyperParameterTuningJobStatus",
                                                         "HyperParameterTuningJobObjective",
                                                         "HyperParameterTuningJobObjectives",
                                                         "HyperParameterTuningResourceConfig",
                                                         "HyperParameterRanges",
                                                         "TrainingJobDefinition",
                                                         "TrainingJobDefinitions",
                                                         "TrainingJobEarlyStoppingType",
                                                         "TuningJobCompletionCriteria",
                                                         "TuningObjective",
                                                         "DefinitionName",
                                                         "Strategy",
                                                         "StrategyConfig",
                                                         "HyperbandStrategyConfig",
                                                         "MinResource",
                                                         "MaxResource",
                                                         "RandomSeed",
                                                         "ResourceLimits",
                                                         "MaxNumberOfTrainingJobs",
                                                         "MaxParallelTrainingJobs",
                                                         "MaxRuntimeInSeconds",
                                                         "ParameterRanges",
                                                         "ContinuousParameterRanges",
                                                         "IntegerParameterRanges",
                                                         "CategoricalParameterRanges",
                                                         "AutoParameters",
                                                         "ValueHint",
                                                         "MinValue",
                                                         "MaxValue",
                                                         "ScalingType",
                                                         "Values",
                                                         "Name",
                                                         "Value",
                                                         "Type",
                                                         "MetricName",
                                                         "Regex",
                                                         "StaticHyperParameters",
                                                         "AlgorithmSpecification",
                                                         "AlgorithmName",
                                                         "TrainingImage",
                                                         "TrainingInputMode",
                                                         "MetricDefinitions",
                                                         "Environment",
                                                         "StoppingCondition",
                                                         "MaxWaitTimeInSeconds",
                                                         "RoleArn",
                                                         "InputDataConfig",
                                                         "ChannelName",
                                                         "OutputDataConfig",
                                                         "ResourceConfig",
                                                         "VpcConfig",
                                                         "CheckpointConfig",
                                                         "EnableManagedSpotTraining",
                                                         "EnableNetworkIsolation",
                                                         "EnableInterContainerTrafficEncryption",
                                                         "RetryStrategy",
                                                         "TargetObjectiveMetricValue",
                                                         "BestObjectiveNotImproving",
                                                         "MaxNumberOfTrainingJobsNotImproving",
                                                         "ConvergenceDetected",
                                                         "CompleteOnConvergence",
                                                         "WarmStartConfig",
                                                         "Autotune",
                                                         "Tags",
                                                         "BestTrainingJob",
                                                         "OverallBestTrainingJob",
                                                         "TunedHyperParameters",
                                                         "TrainingJobName",
                                                         "FinalHyperParameterTuningJobObjectiveMetric"});

/// Mappings whose keys are names of the user's.
bool isUsersOwn(std::string_view name) {
    return name == "StaticHyperParameters" || name == "Environment" || name == "TunedHyperParameters";
}

/// Lists of the service; of anything else a list of one mapping is that mapping.
bool isList(std::string_view name) {
    return name.ends_with("Ranges") ? name != "ParameterRanges" && name != "HyperParameterRanges"
                                    : name == "AutoParameters" || name == "Values" || name == "MetricDefinitions" ||
                                          name == "TrainingJobDefinitions" || name == "InputDataConfig" || name == "Tags" ||
                                          name == "HyperParameterTuningJobObjectives";
}

std::string squashed(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (c != '_' && c != '-')
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return result;
}

/// As the service writes it; unchanged if it has no such name.
std::string serviceName(const std::string& name) {
    static const std::map<std::string, std::string> kBySquashed = [] {
        std::map<std::string, std::string> names;
        for (const std::string_view known : kNames)
            names.emplace(squashed(known), known);
        return names;
    }();
    const auto found = kBySquashed.find(squashed(name));
    return found == kBySquashed.end() ? name : found->second;
}

/// {"a": "1"} for [{"Name": "a", "Value": "1"}].
nlohmann::ordered_json asMapping(const nlohmann::ordered_json& list) {
    nlohmann::ordered_json mapping = nlohmann::ordered_json::object();
    for (const nlohmann::ordered_json& entry : list) {
        if (!entry.is_object())
            return list;
        std::optional<std::string> name;
        nlohmann::ordered_json value;
        for (const auto& [key, inner] : entry.items()) {
            if (squashed(key) == "name" && inner.is_string())
                name = inner.get<std::string>();
            else if (squashed(key) == "value")
                value = inner;
        }
        if (!name)
            return list.size() == 1 ? entry : list;
        mapping[*name] = value;
    }
    return mapping;
}

class Rewriter {
public:
    explicit Rewriter(FoundJob& job) : m_job(job) {}

    nlohmann::ordered_json rewrite(const nlohmann::ordered_json& value, const std::string& path, const std::string& theirs) {
        if (value.is_array()) {
            nlohmann::ordered_json list = nlohmann::ordered_json::array();
            for (std::size_t index = 0; index < value.size(); ++index)
                list.push_back(rewrite(value[index], entryPath(path, index), entryPath(theirs, index)));
            return list;
        }
        if (!value.is_object())
            return value;
        nlohmann::ordered_json object = nlohmann::ordered_json::object();
        for (const auto& [key, inner] : value.items()) {
            if (key.ends_with(".$"))
                m_job.atRunTime.push_back(keyPath(theirs, key));
            else if (!inner.is_null())
                add(object, key, inner, path, theirs);
        }
        return object;
    }

private:
    void add(nlohmann::ordered_json& object, const std::string& key, const nlohmann::ordered_json& value,
             const std::string& path, const std::string& theirs) {
        const std::string name = serviceName(key);
        const std::string place = keyPath(path, name);
        m_job.places[place] = keyPath(theirs, key);
        if (isUsersOwn(name))
            object[name] = value.is_array() ? asMapping(value) : value;
        else if (value.is_array() && value.size() == 1 && value[0].is_object() && !isList(name))
            object[name] = rewrite(value[0], place, entryPath(keyPath(theirs, key), 0));
        else
            object[name] = rewrite(value, place, keyPath(theirs, key));
    }

    FoundJob& m_job;
};

bool isJob(const nlohmann::ordered_json& object) {
    static constexpr std::array<std::string_view, 5> kTelling{"HyperParameterTuningJobConfig", "ParameterRanges",
                                                              "ContinuousParameterRanges", "IntegerParameterRanges",
                                                              "CategoricalParameterRanges"};
    for (const auto& [key, value] : object.items()) {
        if (value.is_structured() && std::ranges::find(kTelling, serviceName(key)) != kTelling.end())
            return true;
    }
    return false;
}

const nlohmann::ordered_json* search(const nlohmann::ordered_json& value, const std::string& path, std::string& foundPath) {
    if (value.is_object() && isJob(value)) {
        foundPath = path;
        return &value;
    }
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items()) {
            if (const auto* const found = search(inner, keyPath(path, key), foundPath))
                return found;
        }
    } else if (value.is_array()) {
        for (std::size_t index = 0; index < value.size(); ++index) {
            if (const auto* const found = search(value[index], entryPath(path, index), foundPath))
                return found;
        }
    }
    return nullptr;
}

}  // namespace

std::optional<FoundJob> findTuningJob(const nlohmann::ordered_json& document) {
    std::string path;
    const nlohmann::ordered_json* const found = search(document, {}, path);
    if (!found)
        return std::nullopt;
    FoundJob job;
    job.root = Rewriter(job).rewrite(*found, {}, path);
    if (job.root.contains("ContinuousParameterRanges") || job.root.contains("IntegerParameterRanges") ||
        job.root.contains("CategoricalParameterRanges")) {  // ranges alone
        job.root = nlohmann::ordered_json{{"ParameterRanges", job.root}};
        std::map<std::string, std::string> places;
        for (const auto& [place, theirs] : job.places)
            places["ParameterRanges." + place] = theirs;
        job.places = std::move(places);
    }
    return job;
}

}  // namespace vernier
