#include "core/exchange/TrainerFiles.h"

#include "core/study/JsonObject.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace vernier {

namespace {

constexpr std::string_view kFolder = "{trial_dir}";

/// The name of the file in the trial's folder that this variable names; nothing if it names none there.
std::optional<std::string> fileIn(const StudyDefinition& definition, const char* variable) {
    const auto found = definition.environment.find(variable);
    if (found == definition.environment.end() || !found->second.starts_with(kFolder))
        return std::nullopt;
    std::string name = found->second.substr(kFolder.size());
    if (name.starts_with('/'))
        name.erase(0, 1);
    return name.find_first_of("/{}") == std::string::npos ? std::optional(name) : std::nullopt;
}

/// A value with the type that a script in Python expects: sweeps hold truth values as Python writes them.
nlohmann::json pythonJson(const Value& value) {
    if (value == Value(std::string("True")) || value == Value(std::string("False")))
        return value == Value(std::string("True"));
    return value == Value(std::string("None")) ? nlohmann::json() : vernier::toJson(value);
}

std::string fileText(const nlohmann::json& json) {
    return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

/// {"lr": {"value": 0.1}}, and for names with dots the mapping that they come from, too.
std::string wandbConfig(const Configuration& configuration) {
    nlohmann::json root = nlohmann::json::object();
    for (const auto& [name, value] : configuration) {
        if (name.ends_with(".flag") && value == Value(std::string()))
            continue;  // only says whether a switch is there
        root[name] = {{"value", pythonJson(value)}};
        const std::size_t dot = name.find('.');
        if (dot != std::string::npos && !configuration.contains(name.substr(0, dot))) {
            nlohmann::json& outer = root[name.substr(0, dot)]["value"];
            std::string rest = name.substr(dot + 1);
            std::ranges::replace(rest, '.', '/');
            outer[nlohmann::json::json_pointer("/" + rest)] = pythonJson(value);
        }
    }
    return fileText(root);
}

/// The value; for a choice with parameters of its own a mapping that has them, too.
nlohmann::json nniValue(const StudyDefinition& definition, const Configuration& configuration, const Parameter& parameter) {
    nlohmann::json nested = nlohmann::json::object();
    for (const Parameter& inner : definition.space.parameters()) {
        if (inner.when.empty() || inner.when.back().parent != parameter.name || !configuration.contains(inner.name))
            continue;
        nested[inner.name] = nniValue(definition, configuration, inner);
    }
    const nlohmann::json value = pythonJson(configuration.find(parameter.name)->second);
    if (nested.empty())
        return value;
    nested["_name"] = value;
    return nested;
}

std::string nniParameters(const StudyDefinition& definition, const Configuration& configuration, const TrialContext& context) {
    nlohmann::json parameters = nlohmann::json::object();
    for (const Parameter& parameter : definition.space.parameters()) {
        if (parameter.when.empty() && configuration.contains(parameter.name))
            parameters[parameter.name] = nniValue(definition, configuration, parameter);
    }
    if (definition.resource && context.resource)
        parameters["TRIAL_BUDGET"] = *context.resource;
    return fileText({{"parameter_id", context.trial.number}, {"parameter_source", "algorithm"}, {"parameters", parameters}});
}

}  // namespace

std::map<std::string, std::string> trainerFiles(const StudyDefinition& definition, const Configuration& configuration,
                                                const TrialContext& context) {
    std::map<std::string, std::string> files;
    if (const auto name = fileIn(definition, "WANDB_SWEEP_PARAM_PATH"); name && !name->empty())
        files[*name] = wandbConfig(configuration);
    if (fileIn(definition, "NNI_SYS_DIR") == std::string())
        files["parameter.cfg"] = nniParameters(definition, configuration, context);
    return files;
}

}  // namespace vernier
