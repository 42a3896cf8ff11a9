#include "core/exchange/ImportDraft.h"

#include <cmath>

namespace vernier {

namespace {

bool isWhole(const nlohmann::ordered_json& value) {
    return value.is_number_integer();
}

/// The scale and the meaning of the ends by the name of a W&B distribution.
struct Distribution {
    bool isLog = false;
    bool areExponents = false;  ///< min and max are natural logarithms
    bool isNormal = false;
    bool isInteger = false;
};

Distribution distributionOf(const std::string& name) {
    Distribution result;
    result.isNormal = name.ends_with("normal");
    result.isLog = name.find("log_") != std::string::npos;
    result.areExponents = result.isLog && !result.isNormal && !name.ends_with("_values");
    result.isInteger = name == "int_uniform";
    return result;
}

void readNormal(const nlohmann::ordered_json& entry, bool isLog, Parameter& parameter, ImportDraft& draft) {
    const double mu = numberAt(entry, "mu").value_or(0);
    const double sigma = numberAt(entry, "sigma").value_or(1);
    const auto end = [&](double deviations) { return isLog ? powerOfE(mu + deviations * sigma) : mu + deviations * sigma; };
    ImportDraft::setRange(parameter, end(-2), end(2), isLog ? Scale::Log : Scale::Linear, false);
    draft.noteNormal(parameter);
}

void readRange(const nlohmann::ordered_json& entry, Parameter& parameter, ImportDraft& draft) {
    const std::string name = textAt(entry, "distribution");
    const Distribution distribution = distributionOf(name);
    const std::optional<double> step = numberAt(entry, "q");
    if (distribution.isNormal)
        return readNormal(entry, distribution.isLog, parameter, draft);
    const auto end = [&](const char* key, double otherwise) {
        const double number = numberAt(entry, key).value_or(otherwise);
        return distribution.areExponents ? powerOfE(number) : number;
    };
    const bool areWhole = entry.contains("min") && isWhole(entry["min"]) && entry.contains("max") && isWhole(entry["max"]);
    const bool isInteger = distribution.isInteger || (areWhole && name.empty()) ||
                           (step && *step == std::floor(*step) && areWhole && !distribution.areExponents);
    ImportDraft::setRange(parameter, end("min", 0), end("max", 1), distribution.isLog ? Scale::Log : Scale::Linear, isInteger);
    if (name.starts_with("q_") && !distribution.areExponents)
        parameter.step = step.value_or(1);
    else if (step && distribution.areExponents)
        draft.note(message("wandb.step", "The step of %1 is left out: its ends are exponents.", parameter.name));
}

void readParameter(const std::string& name, const nlohmann::ordered_json& entry, ImportDraft& draft) {
    if (entry.contains("parameters") && entry["parameters"].is_object()) {
        for (const auto& [inner, value] : entry["parameters"].items())
            readParameter(name + "." + inner, value, draft);
        draft.note(message("wandb.nested", "The nested parameters of %1 are passed on with dots: --%1.x=...", name));
        return;
    }
    if (entry.contains("value"))
        return draft.addFixed(name, valueOf(entry["value"]));
    Parameter& parameter = draft.addParameter(name);
    if (!entry.contains("values"))
        return readRange(entry, parameter, draft);
    parameter.kind = ParameterKind::Categorical;
    for (const nlohmann::ordered_json& value : listAt(entry, "values"))
        parameter.values.push_back(valueOf(value));
    if (entry.contains("probabilities"))
        draft.note(message("wandb.probabilities",
                           "The probabilities of %1 are left out: all its values are equally likely at first.",
                           parameter.name));
}

std::string placeholderArgument(const Parameter& parameter, const std::string& form) {
    return (form == "${args_no_hyphens}" ? "" : "--") + parameter.name + "={" + parameter.name + "}";
}

void readCommand(const nlohmann::ordered_json& root, ImportDraft& draft) {
    const std::string program = textAt(root, "program").empty() ? "train.py" : textAt(root, "program");
    if (textAt(root, "program").empty() && listAt(root, "command").empty())
        draft.note(message("wandb.program", "The sweep names no program: replace train.py with yours."));
    draft.setCommand(program);
    if (listAt(root, "command").empty())
        return;
    std::vector<std::string> words;
    for (const nlohmann::ordered_json& entry : root["command"]) {
        const std::string word = entry.is_string() ? entry.get<std::string>() : toText(valueOf(entry));
        if (word == "${env}")
            continue;  // /usr/bin/env, which finds the same as we do
        if (word == "${interpreter}")
            words.emplace_back("python3");
        else if (word == "${program}")
            words.push_back(program);
        else if (word.starts_with("${args")) {
            for (const Parameter& parameter : draft.draft.parameters)
                words.push_back(placeholderArgument(parameter, word));
            if (word != "${args}" && word != "${args_no_hyphens}")
                draft.note(message("wandb.arguments", "%1 became one --name=value for each parameter.", word));
        } else {
            words.push_back(word);
            if (word.find("${") != std::string::npos)
                draft.note(message("wandb.variable",
                                   "\"%1\" stays in the command as it is: Vernier does not replace variables there.", word));
        }
    }
    for (std::string& word : words) {
        if (word.find("${") != std::string::npos)
            word.insert(word.find('{'), "{");
    }
    draft.draft.rest.command = {std::move(words), {}};
}

void readEarlyEnd(const nlohmann::ordered_json& end, ImportDraft& draft) {
    if (end.empty())
        return;
    if (const auto least = numberAt(end, "min_iter"); least && *least >= 1) {
        const double most = numberAt(end, "max_iter").value_or(*least * 27);
        draft.draft.rest.resource =
            ResourceRange{static_cast<std::int64_t>(*least), static_cast<std::int64_t>(std::max(most, *least)),
                          std::max<std::int64_t>(2, static_cast<std::int64_t>(numberAt(end, "eta").value_or(3)))};
        draft.note(
            message("wandb.resource",
                    "Pass {resource} to the option for the number of steps, so that trials know how long they may run."));
    }
    draft.setStopping("asha", "early_terminate");
}

}  // namespace

void importWandbSweep(const nlohmann::ordered_json& root, ImportDraft& draft) {
    StudyDefinition& study = draft.draft.rest;
    study.name = textAt(root, "name");
    for (const auto& [name, entry] : objectAt(root, "parameters").items())
        readParameter(name, entry.is_object() ? entry : nlohmann::ordered_json{{"value", entry}}, draft);
    const std::string method = textAt(root, "method");
    study.strategy.kind = method == "random" || method == "grid" ? method : "bayesian";
    const nlohmann::ordered_json& metric = objectAt(root, "metric");
    draft.setObjective(textAt(metric, "name"), textAt(metric, "goal") == "maximize" ? Goal::Maximize : Goal::Minimize);
    study.limits.target = numberAt(metric, "target");
    if (const auto cap = numberAt(root, "run_cap"); cap && *cap >= 1)
        study.limits.trials = static_cast<std::int64_t>(*cap);
    else if (method != "grid")
        draft.note(
            message("wandb.run-cap", "The sweep has no run_cap: set a number of trials, or the study runs until you stop it."));
    readCommand(root, draft);
    readEarlyEnd(objectAt(root, "early_terminate"), draft);
    draft.noteLeftOut(root, {"project", "entity", "description", "controller", "imageuri", "job"});
}

}  // namespace vernier
