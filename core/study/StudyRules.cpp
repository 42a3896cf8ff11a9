#include "core/command/CommandTemplate.h"
#include "core/command/ShellWords.h"
#include "core/space/Name.h"
#include "core/study/MethodRules.h"
#include "core/study/Resource.h"
#include "core/study/StudyCommand.h"
#include "core/study/StudyFile.h"
#include "core/study/StudyWords.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace vernier {

namespace {

constexpr std::size_t kMaxStudyNameBytes = 200;
constexpr std::size_t kMaxEarlierStudies = 5;

std::string joined(const std::vector<std::string>& words, const std::string& between) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : between) + word;
    return text;
}

/// The rules of study-format, section by section; the parameters were checked when their SearchSpace was made.
class DefinitionChecker {
public:
    explicit DefinitionChecker(const StudyDefinition& definition) : m_definition(definition) {}

    std::vector<Fault> take() {
        checkName();
        checkCommand();
        checkMetrics();
        checkObjective();
        checkStrategy();
        checkWarmStart();
        checkResource();
        checkStopping();
        checkLimits();
        return std::move(m_faults);
    }

private:
    void fault(std::string path, std::string message) { m_faults.push_back({std::move(path), std::move(message)}); }

    void checkName() {
        const std::string& name = m_definition.name;
        if (name.empty())
            fault("name", "is empty; a study has a name");
        else if (name.size() > kMaxStudyNameBytes)
            fault("name", "is longer than " + std::to_string(kMaxStudyNameBytes) + " bytes");
        else if (name == "." || name == ".." || name.find('/') != std::string::npos || shownText(name, name.size()) != name)
            fault("name", "\"" + shownText(name) + "\" cannot name a folder; leave out slashes and control characters");
    }

    void checkCommand() {
        const CommandLine& command = m_definition.command;
        const Result<std::vector<std::string>> words = splitShellWords(command.text);
        if (!words)
            fault("command", words.error().message);
        else if (command.arguments.empty() || command.arguments.front().empty())
            fault("command", "names no program; its first word is what is to be run");
        if (m_definition.workingDirectory.empty() || m_definition.workingDirectory.find('\0') != std::string::npos)
            fault("working_dir", "names no folder; \".\" is the folder of the study");
        if (const auto expanded = commandTemplateOf(m_definition); !expanded)
            m_faults.insert(m_faults.end(), expanded.error().faults.begin(), expanded.error().faults.end());
    }

    void checkMetrics() {
        if (m_definition.metrics.empty())
            fault("metrics", "is empty; at least the objective must be read from the output");
        std::set<std::string> names;
        bool hasStep = false;
        for (std::size_t index = 0; index < m_definition.metrics.size(); ++index) {
            const MetricDefinition& metric = m_definition.metrics[index];
            const std::string path = "metrics[" + std::to_string(index) + "]";
            if (const std::optional<std::string> bad = nameFault(metric.name, ":@"))
                fault(path + ".name", *bad);
            else if (!names.insert(metric.name).second)
                fault(path + ".name", "\"" + metric.name + "\" is already the name of another metric");
            if (metric.pattern.empty())
                fault(path + (metric.source == MetricSource::Json ? ".key" : ".pattern"), "is empty; it says what to look for");
            if (metric.role == MetricRole::Step && std::exchange(hasStep, true))
                fault(path + ".role", "is the second step; one metric at most counts the steps");
        }
    }

    void checkObjective() {
        if (m_definition.objectiveIndex() >= 0)
            return;
        std::string names;
        for (const MetricDefinition& metric : m_definition.valueMetrics())
            names += (names.empty() ? "" : ", ") + metric.name;
        fault("objective.metric", "\"" + shownText(m_definition.objective.metric) + "\" is no metric with a value; there " +
                                      (names.empty() ? "is none" : "are " + shownText(names, 200)));
    }

    void checkStrategy() {
        const std::string& word = m_definition.strategy.kind;
        const std::vector<std::string> known = methodWords();
        if (std::ranges::find(known, word) == known.end())
            fault("strategy.kind", "\"" + shownText(word) + "\" is unknown; it must be one of " + joined(known, ", "));
        const MethodRules method = methodRules(word);
        if (method.needsResource && !resourceOf(m_definition))
            fault("resource", "is missing; " + word +
                                  " must know how many steps a trial may use, and no --epochs=27 or the like in the command "
                                  "says it");
        if (method.bringsStopping && m_definition.stopping.rule != StoppingKind::None)
            fault("stopping.rule", "goes with no " + word + ", which stops trials by itself; it must be none");
    }

    /// What can be said without looking at the studies; the rest is up to readWarmStart() in the engine.
    void checkWarmStart() {
        if (!m_definition.warmStart)
            return;
        if (!methodRules(m_definition.strategy.kind).takesEarlierStudies) {
            std::vector<std::string> others = methodWords();
            std::erase_if(others, [](const std::string& word) { return !methodRules(word).takesEarlierStudies; });
            fault("warm_start",
                  "goes with the strategies " + joined(others, " and ") + " only, not with " + m_definition.strategy.kind);
        }
        const std::vector<std::string>& studies = m_definition.warmStart->studies;
        if (studies.empty() || studies.size() > kMaxEarlierStudies)
            fault("warm_start.studies", "names " + std::to_string(studies.size()) + " studies; it must be from 1 to " +
                                            std::to_string(kMaxEarlierStudies));
        std::set<std::string> seen;
        for (std::size_t index = 0; index < studies.size(); ++index) {
            const std::string path = "warm_start.studies[" + std::to_string(index) + "]";
            if (studies[index].empty() || studies[index].find('\0') != std::string::npos)
                fault(path, "names no folder; give that of an earlier study, such as \"../earlier-study\"");
            else if (!seen.insert(studies[index]).second)
                fault(path, "\"" + shownText(studies[index]) + "\" is there twice");
        }
    }

    void checkResource() {
        if (!m_definition.resource)
            return;
        const ResourceRange& resource = *m_definition.resource;
        if (resource.min < 1)
            fault("resource.min", std::to_string(resource.min) + " is below 1");
        if (resource.max < resource.min)
            fault("resource.max", std::to_string(resource.max) + " is below min, " + std::to_string(resource.min));
        if (resource.eta < 2)
            fault("resource.eta", std::to_string(resource.eta) + " is below 2; each rung keeps one trial of eta");
    }

    void checkStopping() {
        const StoppingSettings& stopping = m_definition.stopping;
        if (stopping.graceSteps && *stopping.graceSteps < 0)
            fault("stopping.grace_steps", std::to_string(*stopping.graceSteps) + " is below 0");
        if (stopping.minPeers < 1)
            fault("stopping.min_peers", std::to_string(stopping.minPeers) + " is below 1; a trial is compared with others");
        if (stopping.eta < 2)
            fault("stopping.eta", std::to_string(stopping.eta) + " is below 2; each rung keeps one trial of eta");
        if (stopping.minSteps && *stopping.minSteps < 1)
            fault("stopping.min_steps", std::to_string(*stopping.minSteps) + " is below 1");
        if (!(stopping.probability > 0 && stopping.probability < 1))
            fault("stopping.probability", toText(stopping.probability) + " is not between 0 and 1");
        if (stopping.protectTop < 0)
            fault("stopping.protect_top", std::to_string(stopping.protectTop) + " is below 0; 0 protects none");
        if (!(stopping.protectLast > 0 && stopping.protectLast <= 1))
            fault("stopping.protect_last",
                  toText(stopping.protectLast) + " is no share of a run above 0 and up to 1; 1 protects no part");
    }

    void checkLimits() {
        const Limits& limits = m_definition.limits;
        if (limits.parallel < 1 || limits.parallel > kMaxSlots)
            fault("limits.parallel", std::to_string(limits.parallel) + " is not from 1 to " + std::to_string(kMaxSlots));
        checkCount("limits.trials", limits.trials);
        checkPositive("limits.runtime_s", limits.runtimeSeconds);
        checkPositive("limits.trial_runtime_s", limits.trialRuntimeSeconds);
        if (limits.target && !std::isfinite(*limits.target))
            fault("limits.target", "is not a finite number");
        checkCount("limits.not_improving", limits.notImproving);
        checkCount("limits.failures", limits.failures);
        checkPositive("limits.cost_per_hour", limits.costPerHour);
        checkPositive("limits.budget", limits.budget);
        if (limits.budget && !limits.costPerHour)
            fault("limits.budget", "needs cost_per_hour, what a slot costs while a trial runs in it");
    }

    void checkCount(const char* path, const std::optional<std::int64_t>& count) {
        if (count && *count < 1)
            fault(path, std::to_string(*count) + " is below 1; leave it out for no limit");
    }

    void checkPositive(const char* path, const std::optional<double>& number) {
        if (number && !(std::isfinite(*number) && *number > 0))
            fault(path, toText(*number) + " is not above 0; leave it out for no limit");
    }

    const StudyDefinition& m_definition;
    std::vector<Fault> m_faults;
};

}  // namespace

std::vector<Fault> faultsOf(const StudyDefinition& definition) {
    return DefinitionChecker(definition).take();
}

std::vector<Fault> warningsOf(const StudyDefinition& definition) {
    const Result<CommandTemplate> command = commandTemplateOf(definition);
    if (!command)
        return {};
    std::vector<Fault> warnings;
    const std::vector<Parameter>& parameters = definition.space.parameters();
    for (std::size_t index = 0; index < parameters.size(); ++index) {
        if (!command->usedParameters().contains(parameters[index].name))
            warnings.push_back({"parameters[" + std::to_string(index) + "]",
                                "\"" + parameters[index].name + "\" is used nowhere in the command or environment; write {" +
                                    parameters[index].name + "} where its value goes, or read it from {params_file}"});
    }
    return warnings;
}

}  // namespace vernier
