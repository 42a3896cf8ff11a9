#include "core/base/WordMessage.h"
#include "core/command/CommandTemplate.h"
#include "core/command/ShellWords.h"
#include "core/space/Name.h"
#include "core/space/RuleSearch.h"
#include "core/study/MethodRules.h"
#include "core/study/MetricLimitRules.h"
#include "core/study/Resource.h"
#include "core/study/StudyCommand.h"
#include "core/study/StudyFile.h"
#include "core/study/StudyWords.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace vernier {

namespace {

constexpr std::size_t kMaxStudyNameBytes = 200;
constexpr std::size_t kMaxEarlierStudies = 5;
/// So many of the last reports are always kept (core/reading/ReportSeries.h).
constexpr std::int64_t kMostMeant = 1000;
constexpr std::int64_t kMaxRetries = 1000;
constexpr std::int64_t kMaxRetryWaitSeconds = 86400;
constexpr std::int64_t kMaxStopGraceSeconds = 3600;
constexpr std::int64_t kMaxExitCode = 255;

std::string joined(const std::vector<std::string>& words, const std::string& between) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : between) + word;
    return text;
}

/// True for "a/b", and "{trial_dir}/a"; false for what leads elsewhere.
bool isBelowItsFolder(const std::string& file) {
    const bool leadsUp = ("/" + file + "/").find("/../") != std::string::npos;
    return !leadsUp && !file.starts_with('/') && !file.starts_with('~') && file.find('\0') == std::string::npos;
}

/// The rules of study-format, section by section; the parameters were checked when their SearchSpace was made.
class DefinitionChecker {
public:
    explicit DefinitionChecker(const StudyDefinition& definition) : m_definition(definition) {}

    std::vector<Fault> take() {
        checkName();
        checkCommand();
        std::ranges::move(ruleFaults(m_definition.space), std::back_inserter(m_faults));
        checkMetrics();
        checkObjectives();
        std::ranges::move(metricLimitFaults(m_definition), std::back_inserter(m_faults));
        checkStrategy();
        checkWarmStart();
        checkResource();
        checkStopping();
        checkLimits();
        checkRecovery();
        return std::move(m_faults);
    }

private:
    void fault(std::string path, Message what) { m_faults.push_back({std::move(path), std::move(what)}); }

    void checkName() {
        const std::string& name = m_definition.name;
        if (name.empty())
            fault("name", message("study.name-empty", "is empty; a study needs a name"));
        else if (name.size() > kMaxStudyNameBytes)
            fault("name", message("study.name-long", "is longer than %1 bytes", kMaxStudyNameBytes));
        else if (name == "." || name == ".." || name.find('/') != std::string::npos || shownText(name, name.size()) != name)
            fault("name",
                  message("study.name-folder",
                          "\"%1\" cannot be the name of a folder; leave out slashes and control characters", shownText(name)));
    }

    void checkCommand() {
        const CommandLine& command = m_definition.command;
        const Result<std::vector<std::string>> words = splitShellWords(command.text);
        if (!words)
            fault("command", words.error().message);
        else if (command.arguments.empty() || command.arguments.front().empty())
            fault("command", message("study.no-program", "names no program; the first word must be the program to run"));
        if (m_definition.workingDirectory.empty() || m_definition.workingDirectory.find('\0') != std::string::npos)
            fault("working_dir", message("study.no-folder", "is not a folder; \".\" is the folder of the study"));
        if (const auto expanded = commandTemplateOf(m_definition); !expanded)
            m_faults.insert(m_faults.end(), expanded.error().faults.begin(), expanded.error().faults.end());
    }

    void checkMetrics() {
        if (m_definition.metrics.empty())
            fault("metrics", message("study.no-metrics", "is empty; at least the objective must be read from the output"));
        std::set<std::string> names;
        std::set<std::string> filesWithStep;
        for (std::size_t index = 0; index < m_definition.metrics.size(); ++index) {
            const MetricDefinition& metric = m_definition.metrics[index];
            const std::string path = "metrics[" + std::to_string(index) + "]";
            if (const std::optional<Message> bad = nameFault(metric.name, ":@"))
                fault(path + ".name", *bad);
            else if (!names.insert(metric.name).second)
                fault(path + ".name",
                      message("study.metric-twice", "\"%1\" is already the name of another metric", metric.name));
            if (metric.pattern.empty())
                fault(path + "." + wordOf(kMetricPatternWords, metric.source),
                      message("study.no-pattern", "is empty; it must say what to look for"));
            checkSource(metric, path);
            if (metric.role == MetricRole::Step && !filesWithStep.insert(metric.file).second)
                fault(path + ".role",
                      message("study.second-step", "makes this the second step metric; only one can count the steps"));
        }
    }

    void checkSource(const MetricDefinition& metric, const std::string& path) {
        const bool needsFile = metric.source == MetricSource::Csv || metric.source == MetricSource::TensorBoard;
        if (needsFile && metric.file.empty())
            fault(path + ".file",
                  message("study.no-file", "is missing; say which file the trial writes, such as \"{trial_dir}/metrics.csv\""));
        if (!isBelowItsFolder(metric.file))
            fault(path + ".file", message("study.bad-file",
                                          "must be a file below {trial_dir} or the working folder, such as "
                                          "\"{trial_dir}/metrics.csv\" or \"runs/*/metrics.csv\""));
        if (metric.source != MetricSource::Builtin)
            return;
        if (!fromWord(kBuiltinMeasureWords, metric.pattern))
            fault(path + ".measure", message("study.measure", "\"%1\" is unknown; it must be one of %2",
                                             shownText(metric.pattern), listOf(kBuiltinMeasureWords)));
        if (metric.role == MetricRole::Step)
            fault(path + ".role", message("study.measure-step", "cannot be step: what is measured at the end counts no steps"));
    }

    void checkObjectives() {
        if (m_definition.furtherObjectives.empty())
            return checkObjective("objective", m_definition.objective);
        std::size_t index = 0;
        for (const Objective& objective : m_definition.objectives())
            checkObjective("objectives[" + std::to_string(index++) + "]", objective);
    }

    void checkObjective(const std::string& path, const Objective& objective) {
        const Bounds& bounds = objective.bounds;
        if (bounds.low && bounds.high && *bounds.low >= *bounds.high)
            fault(path + ".bounds", message("study.bounds", "must be the least value and then the greatest"));
        if (objective.lastReports < 1 || objective.lastReports > kMostMeant)
            fault(path + ".value.mean_of_last",
                  message("study.mean-of-last", "%1 is not between 1, the last value alone, and %2", objective.lastReports,
                          kMostMeant));
        if (m_definition.valueIndexOf(objective.metric) >= 0)
            return;
        std::string names;
        for (const MetricDefinition& metric : m_definition.valueMetrics())
            names += (names.empty() ? "" : ", ") + metric.name;
        const std::string metric = shownText(objective.metric);
        if (names.empty())
            fault(path + ".metric",
                  message("study.objective-no-metrics", "\"%1\" is not a metric with a value; there are none", metric));
        else
            fault(path + ".metric", message("study.objective", "\"%1\" is not a metric with a value; choose one of %2", metric,
                                            shownText(names, 200)));
    }

    void checkStrategy() {
        const std::string& word = m_definition.strategy.kind;
        const std::vector<std::string> known = methodWords();
        if (std::ranges::find(known, word) == known.end())
            fault("strategy.kind", message("study.strategy-unknown", "\"%1\" is unknown; it must be one of %2", shownText(word),
                                           joined(known, ", ")));
        const MethodRules method = methodRules(word);
        if (method.needsResource && !resourceOf(m_definition))
            fault("resource",
                  message("study.no-resource",
                          "is missing; %1 needs to know how many steps a trial may use, and the command has no option such as "
                          "--epochs=27 that says so",
                          wordMessage(word)));
        if (method.bringsStopping && m_definition.stopping.rule != kNoStoppingRule)
            fault("stopping.rule",
                  message("study.hyperband-rule", "must be none: %1 stops trials by itself", wordMessage(word)));
    }

    /// What can be said without looking at the studies; the rest is up to readWarmStart() in the engine.
    void checkWarmStart() {
        if (!m_definition.warmStart)
            return;
        if (!methodRules(m_definition.strategy.kind).takesEarlierStudies) {
            std::vector<std::string> others = methodWords();
            std::erase_if(others, [](const std::string& word) { return !methodRules(word).takesEarlierStudies; });
            std::vector<Message> names(others.size());
            std::ranges::transform(others, names.begin(), wordMessage);
            fault("warm_start", message("study.warm-start-strategy", "works only with these strategies: %1; not with %2",
                                        listed(names), wordMessage(m_definition.strategy.kind)));
        }
        const std::vector<std::string>& studies = m_definition.warmStart->studies;
        if (studies.empty() || studies.size() > kMaxEarlierStudies)
            fault("warm_start.studies", message("study.warm-start-count", "lists %1 studies; it must list 1 to %2",
                                                studies.size(), kMaxEarlierStudies));
        std::set<std::string> seen;
        for (std::size_t index = 0; index < studies.size(); ++index) {
            const std::string path = "warm_start.studies[" + std::to_string(index) + "]";
            if (studies[index].empty() || studies[index].find('\0') != std::string::npos)
                fault(path, message("study.warm-start-folder",
                                    "is not a folder; give the folder of an earlier study, such as \"../earlier-study\""));
            else if (!seen.insert(studies[index]).second)
                fault(path, message("study.warm-start-twice", "\"%1\" is listed twice", shownText(studies[index])));
        }
    }

    void checkResource() {
        if (!m_definition.resource)
            return;
        const ResourceRange& resource = *m_definition.resource;
        if (resource.min < 1)
            fault("resource.min", message("study.resource-min", "%1 is below 1", resource.min));
        if (resource.max < resource.min)
            fault("resource.max", message("study.resource-max", "%1 is less than min (%2)", resource.max, resource.min));
        if (resource.eta < 2)
            fault("resource.eta", etaTooSmall(resource.eta));
    }

    void checkStopping() {
        const StoppingSettings& stopping = m_definition.stopping;
        if (stopping.graceSteps && *stopping.graceSteps < 0)
            fault("stopping.grace_steps", message("study.grace-steps", "%1 is below 0", *stopping.graceSteps));
        if (stopping.minPeers < 1)
            fault("stopping.min_peers",
                  message("study.min-peers", "%1 is below 1; a trial needs others to be compared with", stopping.minPeers));
        if (stopping.eta < 2)
            fault("stopping.eta", etaTooSmall(stopping.eta));
        if (stopping.minSteps && *stopping.minSteps < 1)
            fault("stopping.min_steps", message("study.min-steps", "%1 is below 1", *stopping.minSteps));
        if (!(stopping.probability > 0 && stopping.probability < 1))
            fault("stopping.probability",
                  message("study.probability", "%1 is not between 0 and 1", toText(stopping.probability)));
        if (stopping.protectTop < 0)
            fault("stopping.protect_top", message("study.protect-top", "%1 is below 0; 0 protects none", stopping.protectTop));
        if (!(stopping.protectLast > 0 && stopping.protectLast <= 1))
            fault("stopping.protect_last",
                  message("study.protect-last",
                          "%1 is not a share of a run: it must be above 0 and at most 1, and 1 protects no part",
                          toText(stopping.protectLast)));
    }

    void checkLimits() {
        const Limits& limits = m_definition.limits;
        if (limits.parallel < 1 || limits.parallel > kMaxSlots)
            fault("limits.parallel", message("study.parallel", "%1 is not between 1 and %2", limits.parallel, kMaxSlots));
        checkCount("limits.trials", limits.trials);
        checkPositive("limits.runtime_s", limits.runtimeSeconds);
        checkPositive("limits.trial_runtime_s", limits.trialRuntimeSeconds);
        if (limits.target && !std::isfinite(*limits.target))
            fault("limits.target", message("study.target", "is not a finite number"));
        checkCount("limits.not_improving", limits.notImproving);
        checkPositive("limits.min_gain", limits.minGain);
        if (limits.minGain && !limits.notImproving)
            fault("limits.min_gain", message("study.min-gain", "needs not_improving, how many trials in a row may gain less"));
        if (limits.convergence && !(*limits.convergence > 0 && *limits.convergence < 1))
            fault("limits.convergence",
                  message("study.convergence", "%1 is not a share between 0 and 1, such as 0.01", toText(*limits.convergence)));
        if (limits.convergence && !methodRules(m_definition.strategy.kind).predicts)
            fault("limits.convergence", message("study.convergence-strategy", "needs a model of the results, which %1 has not",
                                                wordMessage(m_definition.strategy.kind)));
        checkCount("limits.failures", limits.failures);
        checkPositive("limits.cost_per_hour", limits.costPerHour);
        checkPositive("limits.budget", limits.budget);
        if (limits.budget && !limits.costPerHour)
            fault("limits.budget",
                  message("study.budget", "needs cost_per_hour, what a slot costs for each hour that a trial runs in it"));
    }

    void checkRecovery() {
        const RecoverySettings& recovery = m_definition.recovery;
        if (recovery.retries < 0 || recovery.retries > kMaxRetries)
            fault("recovery.retries", message("study.retries", "%1 is not between 0 and %2", recovery.retries, kMaxRetries));
        if (!(recovery.waitSeconds >= 0 && recovery.waitSeconds <= kMaxRetryWaitSeconds))
            fault("recovery.wait_s", message("study.retry-wait", "%1 is not between 0 and %2 seconds",
                                             toText(recovery.waitSeconds), kMaxRetryWaitSeconds));
        if (recovery.haltAfter < 0)
            fault("recovery.halt_after", message("study.halt-after", "%1 is below 0; 0 never halts", recovery.haltAfter));
        if (recovery.abortAfter < 0)
            fault("recovery.abort_after", message("study.abort-after", "%1 is below 0; 0 never halts", recovery.abortAfter));
        if (!(recovery.stopGraceSeconds >= 0 && recovery.stopGraceSeconds <= kMaxStopGraceSeconds))
            fault("recovery.stop_grace_s", message("study.stop-grace", "%1 is not between 0 and %2 seconds",
                                                   toText(recovery.stopGraceSeconds), kMaxStopGraceSeconds));
        for (std::size_t index = 0; index < recovery.exitCodes.size(); ++index) {
            if (recovery.exitCodes[index] < 1 || recovery.exitCodes[index] > kMaxExitCode)
                fault("recovery.exit_codes[" + std::to_string(index) + "]",
                      message("study.exit-code", "%1 is not an exit code of a failure, 1 to %2", recovery.exitCodes[index],
                              kMaxExitCode));
        }
    }

    void checkCount(const char* path, const std::optional<std::int64_t>& count) {
        if (count && *count < 1)
            fault(path, message("study.limit-count", "%1 is below 1; leave it out for no limit", *count));
    }

    void checkPositive(const char* path, const std::optional<double>& number) {
        if (number && !(std::isfinite(*number) && *number > 0))
            fault(path, message("study.limit-positive", "%1 is not above 0; leave it out for no limit", toText(*number)));
    }

    static Message etaTooSmall(std::int64_t eta) {
        return message("study.eta", "%1 is below 2; each rung keeps one trial in eta", eta);
    }

    const StudyDefinition& m_definition;
    std::vector<Fault> m_faults;
};

/// The parameters that the command names, also by way of formulas.
std::set<std::string> usedBy(const CommandTemplate& command, const SearchSpace& space) {
    std::set<std::string> used(command.usedParameters().begin(), command.usedParameters().end());
    const RuleTexts& texts = space.ruleTexts();
    for (std::size_t index = 0; space.rules() && index < texts.formulas.size(); ++index) {
        if (!used.contains(texts.formulas[index].name))
            continue;
        for (const std::size_t parameter : space.rules()->parametersOf(texts.rules.size() + index))
            used.insert(space.parameters()[parameter].name);
    }
    return used;
}

}  // namespace

std::vector<Fault> faultsOf(const StudyDefinition& definition) {
    return DefinitionChecker(definition).take();
}

std::vector<Fault> warningsOf(const StudyDefinition& definition) {
    const Result<CommandTemplate> command = commandTemplateOf(definition);
    // Scripts of W&B and NNI find all values in a file that these variables name (core/exchange/TrainerFiles.h).
    const std::map<std::string, std::string>& environment = definition.environment;
    if (!command || environment.contains("WANDB_SWEEP_PARAM_PATH") || environment.contains("NNI_SYS_DIR"))
        return {};
    std::vector<Fault> warnings;
    if (isToldBestStep(definition) && definition.objective.value != ObjectiveValue::Best)
        warnings.push_back({"objective.value", message("study.best-step",
                                                       "is not \"best\", so that {best_step}, which the command "
                                                       "names, never has a value")});
    const std::vector<Parameter>& parameters = definition.space.parameters();
    const std::set<std::string> used = usedBy(*command, definition.space);
    for (std::size_t index = 0; index < parameters.size(); ++index) {
        if (!used.contains(parameters[index].name))
            warnings.push_back({"parameters[" + std::to_string(index) + "]",
                                message("study.unused",
                                        "\"%1\" is not used in the command or environment; write {%1} where its value goes, "
                                        "or read it from {params_file}",
                                        parameters[index].name)});
    }
    return warnings;
}

}  // namespace vernier
