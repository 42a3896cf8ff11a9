#include "core/exchange/StudyForms.h"
#include "core/exchange/ValueText.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kMostSteps = 1000;  ///< of a range that is written out as a list

void lose(StudyInForm& result, std::string sentence) {
    result.losses.emplace_back(std::move(sentence));
}

/// Steps from an end that is no multiple of them are no distribution of W&B's: the values are listed.
std::string steppedLines(const Parameter& parameter, StudyInForm& result) {
    const double step = *parameter.step;
    const double count = std::floor((parameter.max - parameter.min) / step + 1e-9);
    const double first = parameter.min / step;
    const bool isWhole = parameter.kind == ParameterKind::Integer;
    const auto number = [&](double value) { return isWhole ? yamlValue(static_cast<std::int64_t>(value)) : yamlValue(value); };
    if (parameter.scale == Scale::Linear && std::abs(first - std::round(first)) < 1e-9)
        return "    distribution: q_uniform\n    min: " + number(parameter.min) +
               "\n    max: " + number(parameter.min + count * step) + "\n    q: " + number(step) + "\n";
    if (count > kMostSteps) {
        lose(result, "The step of " + parameter.name + " is left out: it has more than 1000 values.");
        return "    min: " + number(parameter.min) + "\n    max: " + number(parameter.max) + "\n";
    }
    lose(result, "W&B has no such steps: the values of " + parameter.name + " are listed, without their scale.");
    std::string list;
    for (double at = 0; at <= count; ++at)
        list += (list.empty() ? "" : ", ") + number(parameter.min + at * step);
    return "    values: [" + list + "]\n";
}

std::string rangeLines(const Parameter& parameter, StudyInForm& result) {
    if (parameter.step)
        return steppedLines(parameter, result);
    if (parameter.scale == Scale::ReverseLog)
        lose(result, "W&B has no reverse-log scale: " + parameter.name + " is linear there.");
    const bool isLog = parameter.scale == Scale::Log;
    if (parameter.kind == ParameterKind::Integer)
        return std::string("    distribution: ") + (isLog ? "q_log_uniform_values\n    q: 1" : "int_uniform") +
               "\n    min: " + yamlValue(static_cast<std::int64_t>(parameter.min)) +
               "\n    max: " + yamlValue(static_cast<std::int64_t>(parameter.max)) + "\n";
    return std::string("    distribution: ") + (isLog ? "log_uniform_values" : "uniform") +
           "\n    min: " + yamlValue(parameter.min) + "\n    max: " + yamlValue(parameter.max) + "\n";
}

std::string parameterLines(const Parameter& parameter, StudyInForm& result) {
    if (!parameter.when.empty())
        lose(result, "W&B has no conditions: " + parameter.name + " is there in every run.");
    const auto isTruth = [](const Value& value) { return std::holds_alternative<bool>(value); };
    if (std::ranges::any_of(parameter.values, isTruth))
        lose(result, "W&B passes true and false as True and False: those of " + parameter.name + ".");
    const std::string name = "  " + yamlValue(parameter.name) + ":\n";
    if (parameter.fixed)
        return name + "    value: " + yamlValue(*parameter.fixed) + "\n";
    if (parameter.kind != ParameterKind::Categorical)
        return name + rangeLines(parameter, result);
    std::string list;
    for (const Value& value : parameter.values)
        list += (list.empty() ? "" : ", ") + yamlValue(value);
    return name + "    values: [" + list + "]\n";
}

/// The words of the command; ${args} stands once for all options of the form --name={name}.
std::string commandLines(const StudyDefinition& definition, StudyInForm& result) {
    std::string text = "command:\n";
    bool hasArguments = false;
    for (const std::string& word : definition.command.arguments) {
        const bool isOption = std::ranges::any_of(definition.space.parameters(), [&](const Parameter& parameter) {
            return word == "--" + parameter.name + "={" + parameter.name + "}";
        });
        if (isOption) {
            text += hasArguments ? "" : "  - ${args}\n";
            hasArguments = true;
            continue;
        }
        if (word.find('{') != std::string::npos)
            lose(result, "W&B passes values only as a whole, so that this word stays as it is: " + word);
        text += "  - " + yamlValue(word) + "\n";
    }
    return text;
}

std::string methodOfSweep(const std::string& kind) {
    return kind == "grid" ? "grid" : kind == "bayesian" || kind == "hyperband" ? "bayes" : "random";
}

}  // namespace

StudyInForm writeWandbSweep(const StudyDefinition& definition, const std::vector<TrialPtr>&) {
    StudyInForm result;
    std::string text = "name: " + yamlValue(definition.name) + "\nmethod: " + methodOfSweep(definition.strategy.kind) + "\n";
    if (definition.limits.trials)
        text += "run_cap: " + std::to_string(*definition.limits.trials) + "\n";
    text += "metric:\n  name: " + yamlValue(definition.objective.metric) +
            "\n  goal: " + (definition.objective.goal == Goal::Maximize ? "maximize" : "minimize") + "\n";
    if (definition.limits.target)
        text += "  target: " + yamlValue(*definition.limits.target) + "\n";
    if (definition.stopping.rule == "asha")
        text += "early_terminate:\n  type: hyperband\n  min_iter: " + std::to_string(definition.stopping.minSteps.value_or(3)) +
                "\n  eta: " + std::to_string(definition.stopping.eta) + "\n";
    else if (definition.stopping.rule != kNoStoppingRule)
        lose(result, "W&B has no such stopping rule: runs go to their end.");
    text += commandLines(definition, result) + "parameters:\n";
    for (const Parameter& parameter : definition.space.parameters())
        text += parameterLines(parameter, result);
    if (!definition.constraints.empty())
        lose(result, "W&B has no limits of metrics: constraints are left out.");
    for (const Objective& objective : definition.furtherObjectives)
        lose(result, "W&B searches for one metric: the objective " + objective.metric + " is left out.");
    if (!definition.space.ruleTexts().empty())
        lose(result, "W&B has no rules and formulas between parameters: they are left out.");
    lose(result, "W&B reads metrics that the script logs by wandb.log(), not what it prints.");
    result.text = std::move(text);
    return result;
}

}  // namespace vernier
