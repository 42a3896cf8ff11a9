#include "core/imports/ImportObject.h"
#include "core/imports/SageMakerNames.h"
#include "core/intake/ParameterGuess.h"
#include "core/space/ParameterCheck.h"
#include "core/space/ParameterRange.h"
#include "core/study/MethodRules.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kConvergence = 0.01;    ///< AMT's detector: gains of 1 % or less
constexpr double kDecadesForLog = 1000;  ///< AMT's Auto finds out by itself; from here on it ends at the logarithm

/// The text within the quotes that framework images put around texts: "\"adam\"". Texts stay texts: 01 is not 1.
std::string plainText(const nlohmann::ordered_json& value) {
    const std::string text = value.is_string() ? value.get<std::string>() : toText(importedValue(value));
    const bool isQuoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return isQuoted ? text.substr(1, text.size() - 2) : text;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

class JobReader {
public:
    JobReader(const nlohmann::ordered_json& root, ImportDraft& draft)
        : m_job(root, {}, draft), m_draft(draft), m_study(draft.draft.rest) {}

    void read(std::size_t index) {
        m_study.name = m_job.text("HyperParameterTuningJobName").value_or(std::string());
        const bool isWhole = m_job.has("HyperParameterTuningJobConfig");
        ImportObject config = isWhole ? m_job.object("HyperParameterTuningJobConfig") : m_job;
        const nlohmann::ordered_json* const jobs = m_job.list("TrainingJobDefinitions");
        const bool isListed = jobs && index < jobs->size();
        ImportObject job = isListed ? ImportObject((*jobs)[index], entryPath("TrainingJobDefinitions", index), m_draft)
                                    : m_job.object("TrainingJobDefinition");
        readRanges(config, "ParameterRanges");
        readRanges(job, "HyperParameterRanges");
        if (m_draft.draft.parameters.empty())
            config.fault("ParameterRanges", message("sagemaker.no-ranges", "has no ranges; a search needs at least one"));
        readTrainingJob(job);
        readObjective(config, job);
        readStrategy(config);
        readCompletion(config);
        readRest(config, job, isWhole);
        if (jobs && jobs->size() > 1)
            m_draft.note(message("sagemaker.definitions",
                                 "This is definition %1 of %2: each is a study of its own, which \"vernier-cli import\" makes.",
                                 index + 1, jobs->size()));
    }

private:
    Scale scaleOf(const std::string& type, double min, double max, const std::string& name) {
        if (type == "Logarithmic")
            return Scale::Log;
        if (type == "ReverseLogarithmic")
            return Scale::ReverseLog;
        if (type != "Auto" || min <= 0 || max / min < kDecadesForLog)
            return Scale::Linear;
        m_draft.note(
            message("sagemaker.scale", "The scale of %1 was Auto; since the range spans so many decades it became log.", name));
        return Scale::Log;
    }

    template <typename Read>
    void forEach(ImportObject& ranges, const char* key, Read read) {
        const nlohmann::ordered_json* const list = ranges.list(key);
        for (std::size_t index = 0; list && index < list->size(); ++index) {
            ImportObject range((*list)[index], entryPath(ranges.pathOf(key), index), m_draft);
            if (const auto name = range.text("Name", true))
                read(range, *name);
            range.tellRest();
        }
    }

    void readNumeric(ImportObject& range, const std::string& name, bool isWhole) {
        Parameter& parameter = m_draft.addParameter(name, range.path());
        const auto min = range.number("MinValue", true);
        const auto max = range.number("MaxValue", true);
        const std::string type = range.word("ScalingType", {"Auto", "Linear", "Logarithmic", "ReverseLogarithmic"});
        if (min && max)
            ImportDraft::setRange(parameter, *min, *max, scaleOf(type, *min, *max, parameter.name), isWhole);
    }

    void readRanges(ImportObject& parent, const char* key) {
        if (!parent.has(key))
            return;
        ImportObject ranges = parent.object(key);
        forEach(ranges, "ContinuousParameterRanges",
                [this](ImportObject& range, const std::string& name) { readNumeric(range, name, false); });
        forEach(ranges, "IntegerParameterRanges",
                [this](ImportObject& range, const std::string& name) { readNumeric(range, name, true); });
        forEach(ranges, "CategoricalParameterRanges", [this](ImportObject& range, const std::string& name) {
            Parameter& parameter = m_draft.addParameter(name, range.path());
            parameter.kind = ParameterKind::Categorical;
            const nlohmann::ordered_json* const values = range.list("Values", true);
            for (const nlohmann::ordered_json& value : values ? *values : nlohmann::ordered_json::array({"-"}))
                parameter.values.emplace_back(plainText(value));
        });
        forEach(ranges, "AutoParameters", [this](ImportObject& hint, const std::string& name) {
            Parameter& parameter = m_draft.addParameter(name, hint.path());
            parameter = guessParameter(parameter.name, plainText(hint.text("ValueHint", true).value_or("1")));
            m_draft.note(message("sagemaker.range", "The range of %1, which AMT would choose, is guessed from its hint.",
                                 parameter.name));
        });
        ranges.tellRest();
    }

    /// What one of those structures says about the code to train.
    void readTrainingJob(ImportObject& job) {
        std::string program;
        for (const auto& [name, value] : job.entries("StaticHyperParameters").items()) {
            if (name == "sagemaker_program")
                program = plainText(value);
            else if (!name.starts_with("sagemaker_") && !name.starts_with("_"))
                m_draft.addFixed(name, plainText(value), keyPath(job.pathOf("StaticHyperParameters"), name));
        }
        if (program.empty())
            m_draft.note(message("sagemaker.program", "The job names no program that runs here: replace train.py with yours."));
        m_draft.setProgram(program.empty() ? "train.py" : program);
        m_draft.addOptions("--", "=");
        readMetrics(job);
        readEnvironment(job);
        m_study.limits.trialRuntimeSeconds = job.object("StoppingCondition").positive("MaxRuntimeInSeconds");
    }

    void readMetrics(ImportObject& job) {
        ImportObject algorithm = job.object("AlgorithmSpecification");
        const nlohmann::ordered_json* const list = algorithm.list("MetricDefinitions");
        for (std::size_t index = 0; list && index < list->size(); ++index) {
            ImportObject metric((*list)[index], entryPath(algorithm.pathOf("MetricDefinitions"), index), m_draft);
            const auto name = metric.text("Name", true);
            const auto pattern = metric.text("Regex", true);
            if (name && pattern)
                m_study.metrics.push_back({m_draft.metricName(*name), MetricSource::Regex, *pattern, MetricRole::Measure});
        }
        if (algorithm.has("TrainingImage") || algorithm.has("AlgorithmName"))
            m_draft.note(message("sagemaker.container",
                                 "The container of the training job is left out: Vernier runs a command on this machine."));
    }

    /// What script mode sets: scripts take their defaults from these variables.
    void readEnvironment(ImportObject& job) {
        for (const auto& [name, value] : job.entries("Environment").items())
            m_study.environment[name] =
                literalWord(value.is_string() ? value.get<std::string>() : toText(importedValue(value)));
        const nlohmann::ordered_json* const channels = job.list("InputDataConfig");
        std::string names;
        for (std::size_t index = 0; channels && index < channels->size(); ++index) {
            ImportObject channel((*channels)[index], entryPath(job.pathOf("InputDataConfig"), index), m_draft);
            const std::string name = channel.text("ChannelName", true).value_or("train");
            m_study.environment.emplace("SM_CHANNEL_" + upper(name), "data/" + literalWord(name));
            names += (names.empty() ? "" : ", ") + name;
        }
        if (!names.empty())
            m_draft.note(message(
                "sagemaker.channels",
                "Put the data of the channels %1 into the folder data, or change SM_CHANNEL_ in the environment.", names));
        const std::pair<const char*, const char*> kVariables[] = {
            {"SM_HOSTS", "[\"algo-1\"]"}, {"SM_CURRENT_HOST", "algo-1"}, {"SM_NUM_GPUS", "0"}};
        for (const auto& [name, value] : kVariables)
            m_study.environment.emplace(name, value);
        m_draft.note(
            message("sagemaker.gpus", "SM_NUM_GPUS is 0 in the environment of the trials: change it on a machine with a GPU."));
    }

    void readObjective(ImportObject& config, ImportObject& job) {
        ImportObject objective = config.has("HyperParameterTuningJobObjective")
                                     ? config.object("HyperParameterTuningJobObjective")
                                     : job.object("TuningObjective");
        const bool isThere = !objective.isEmpty();
        const std::string type = objective.word("Type", {"Minimize", "Maximize"});
        if (isThere && !objective.has("Type"))
            objective.fault("Type", message("sagemaker.no-type", "is missing; it must be Minimize or Maximize"));
        m_draft.setObjective(isThere ? objective.text("MetricName", true).value_or(std::string()) : std::string(),
                             type == "Maximize" ? Goal::Maximize : Goal::Minimize);
        objective.tellRest();
    }

    void readStrategy(ImportObject& config) {
        const std::string name = config.word("Strategy", {"Bayesian", "Random", "Grid", "Hyperband"});
        m_study.strategy.kind = name == "Random"      ? "random"
                                : name == "Grid"      ? "grid"
                                : name == "Hyperband" ? "hyperband"
                                                      : "bayesian";
        ImportObject hyperband = config.object("StrategyConfig").object("HyperbandStrategyConfig");
        const auto least = hyperband.whole("MinResource", 1);
        const auto most = hyperband.whole("MaxResource", 1);
        if (least && most) {
            m_study.resource = ResourceRange{*least, *most, 3};
            m_draft.note(
                message("sagemaker.resource",
                        "Pass {resource} to the option for the number of epochs, so that trials know how long they may run."));
        }
        if (config.word("TrainingJobEarlyStoppingType", {"Auto", "Off"}) == "Auto")
            m_draft.setStopping("median", message("sagemaker.early-stopping", "Early stopping (Auto)"));
        if (const auto seed = config.whole("RandomSeed", 0))
            m_study.strategy.seed = static_cast<std::uint64_t>(*seed);
    }

    void readCompletion(ImportObject& config) {
        Limits& limits = m_study.limits;
        ImportObject most = config.object("ResourceLimits");
        limits.trials = most.whole("MaxNumberOfTrainingJobs", 1);
        limits.parallel =
            static_cast<int>(std::min<std::int64_t>(most.whole("MaxParallelTrainingJobs", 1).value_or(1), kMaxSlots));
        limits.runtimeSeconds = most.positive("MaxRuntimeInSeconds");
        most.tellRest();
        ImportObject criteria = config.object("TuningJobCompletionCriteria");
        limits.target = criteria.number("TargetObjectiveMetricValue");
        limits.notImproving = criteria.object("BestObjectiveNotImproving").whole("MaxNumberOfTrainingJobsNotImproving", 1);
        if (criteria.object("ConvergenceDetected").text("CompleteOnConvergence") == "Enabled") {
            const bool predicts = methodRules(m_study.strategy.kind).predicts;
            if (predicts)
                limits.convergence = kConvergence;
            m_draft.note(predicts ? message("sagemaker.converges",
                                            "Completion on convergence became the limit convergence, %1: its rule is ours.",
                                            toText(kConvergence))
                                  : message("sagemaker.convergence",
                                            "Completion on convergence is left out: it needs a strategy with a model."));
        }
        criteria.tellRest();
    }

    /// The best job of an answer of the service: its values are where the search starts.
    void readBest() {
        ImportObject job = m_job.object(m_job.has("OverallBestTrainingJob") ? "OverallBestTrainingJob" : "BestTrainingJob");
        m_job.ignore({"BestTrainingJob", "OverallBestTrainingJob"});
        const nlohmann::ordered_json* const tuned = job.find("TunedHyperParameters");
        if (!tuned || !tuned->is_object())
            return;
        for (Parameter& parameter : m_draft.draft.parameters) {
            const auto value = tuned->find(m_draft.theirName(parameter.name));
            if (value == tuned->end())
                continue;
            const std::string text = plainText(*value);
            const std::optional<double> number = readNumber(nlohmann::ordered_json(text));
            const Value best = parameter.kind == ParameterKind::Categorical || !number ? Value(text) : Value(*number);
            if (Value typed = withTypeOf(parameter, best); !valueFault(parameter, typed))
                parameter.defaultValue = std::move(typed);
        }
        const auto value = job.object("FinalHyperParameterTuningJobObjectiveMetric").number("Value");
        m_draft.note(message("sagemaker.best",
                             "The values of the best training job (%1) became the defaults of the parameters.",
                             value ? toText(*value) : std::string("-")));
    }

    void readRest(ImportObject& config, ImportObject& job, bool isWhole) {
        readBest();
        if (m_job.find("WarmStartConfig"))
            m_draft.note(
                message("sagemaker.warm-start",
                        "WarmStartConfig is left out, because the earlier jobs are not here: name studies that hold their "
                        "trials as a warm start."));
        if (m_job.find("Autotune"))
            m_draft.note(message("sagemaker.autotune", "Autotune is left out: ranges are those of the file."));
        job.ignore({"DefinitionName", "TuningObjective"});
        if (const auto retries = job.object("RetryStrategy").whole("MaximumRetryAttempts", 1))
            m_study.recovery.retries = std::min<std::int64_t>(*retries, 1000);
        job.leaveOut({"RoleArn", "OutputDataConfig", "ResourceConfig", "VpcConfig", "CheckpointConfig",
                      "EnableManagedSpotTraining", "EnableNetworkIsolation", "EnableInterContainerTrafficEncryption",
                      "HyperParameterTuningResourceConfig"});
        job.tellRest();
        if (isWhole) {
            config.tellRest();
            m_job.ignore({"HyperParameterTuningJobArn", "HyperParameterTuningJobStatus", "TrainingJobDefinition", "Tags"});
            m_job.tellRest();
        }
    }

    ImportObject m_job;
    ImportDraft& m_draft;
    StudyDefinition& m_study;
};

}  // namespace

void importSageMaker(const nlohmann::ordered_json& root, std::size_t definition, ImportDraft& draft) {
    JobReader(root, draft).read(definition);
}

}  // namespace vernier
