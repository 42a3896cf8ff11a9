#include "core/exchange/ConfigurationExport.h"

#include "core/command/ShellWords.h"
#include "core/study/StudyCommand.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace vernier {

namespace {

using NamedValue = std::pair<std::string, Value>;

/// In declaration order; parameters that the study no longer has come last.
std::vector<NamedValue> ordered(const SearchSpace& space, const Configuration& configuration) {
    std::vector<NamedValue> values(configuration.begin(), configuration.end());
    const auto place = [&](const NamedValue& named) {
        const int index = space.indexOf(named.first);
        return index < 0 ? static_cast<int>(space.parameters().size()) : index;
    };
    std::stable_sort(values.begin(), values.end(),
                     [&](const auto& left, const auto& right) { return place(left) < place(right); });
    return values;
}

std::string jsonText(const nlohmann::json& value) {
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string jsonOf(const Value& value) {
    return std::visit([](const auto& held) { return jsonText(held); }, value);
}

bool isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

/// True if YAML reads the bare word as text: nothing that looks like a number, a date, a truth value or syntax.
bool isPlainInYaml(const std::string& text) {
    static constexpr std::array<const char*, 11> kWords{"true", "false", "yes", "no",  "on", "off",
                                                        "null", "y",     "n",   "nan", "inf"};
    const auto isSafe = [](char character) {
        return isLetter(character) || isDigit(character) || character == '_' || character == '-' || character == '.';
    };
    if (text.empty() || !isLetter(text.front()) || !std::all_of(text.begin(), text.end(), isSafe))
        return false;
    std::string lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::find(kWords.begin(), kWords.end(), lower) == kWords.end();
}

std::string yamlText(const std::string& text) {
    return isPlainInYaml(text) ? text : jsonText(text);  // a JSON text is a quoted YAML text
}

std::string yamlOf(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return yamlText(*text);
    std::string written = toText(value);
    if (!std::holds_alternative<double>(value) || written.find('.') != std::string::npos)
        return written;
    const std::size_t exponent = written.find('e');
    return written.insert(exponent == std::string::npos ? written.size() : exponent, ".0");
}

std::string variableFor(const std::string& name) {
    std::string variable = name;
    std::replace_if(
        variable.begin(), variable.end(), [](char c) { return !isLetter(c) && !isDigit(c); }, '_');
    return isDigit(variable.front()) ? "_" + variable : variable;
}

bool isReadByTheTrainer(const std::string& variable) {
    return variable.starts_with("VERNIER_PARAM_") || variable.starts_with("SM_HP_");
}

std::string commentOf(const ExportedTrial& exported) {
    return "# trial " + std::to_string(exported.trial.number) +
           (exported.objective ? ", objective " + toText(*exported.objective) : std::string()) + "\n";
}

}  // namespace

Result<std::string> exportCommand(const StudyDefinition& definition, const Configuration& configuration,
                                  const TrialContext& context, const std::string& workingDirectory) {
    const Result<CommandTemplate> command = commandTemplateOf(definition);
    if (!command)
        return tl::unexpected<Error>(command.error());
    const bool namesAll = std::all_of(configuration.begin(), configuration.end(),
                                      [&](const auto& named) { return command->usedParameters().contains(named.first); });
    std::string assignments;
    std::vector<std::string> words{"env"};
    bool isAssignable = true;
    for (const auto& [name, value] : command->environment(configuration, context)) {
        if (!definition.environment.contains(name) && (namesAll || !isReadByTheTrainer(name)))
            continue;
        assignments += name + "=" + quoteShellWord(value) + " ";
        words.push_back(name + "=" + value);
        isAssignable = isAssignable && variableFor(name) == name;
    }
    // A variable that a shell cannot assign, such as SM_HP_NUM-ROUND, can be set by env.
    const std::string environment = isAssignable ? assignments : quoteShellWords(words) + " ";
    return "cd " + quoteShellWord(workingDirectory) + " && " + environment +
           quoteShellWords(command->arguments(configuration, context)) + "\n";
}

std::string exportJson(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    for (const auto& [name, value] : ordered(space, configuration))
        text += (text.empty() ? "\n  " : ",\n  ") + jsonText(name) + ": " + jsonOf(value);
    return "{" + text + (text.empty() ? "}\n" : "\n}\n");
}

std::string exportYaml(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    for (const auto& [name, value] : ordered(space, configuration))
        text += yamlText(name) + ": " + yamlOf(value) + "\n";
    return text.empty() ? "{}\n" : text;
}

std::string exportEnv(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    std::set<std::string> taken;
    for (const auto& [name, value] : ordered(space, configuration)) {
        const std::string wanted = variableFor(name);
        std::string variable = wanted;
        for (int number = 2; !taken.insert(variable).second; ++number)
            variable = wanted + "_" + std::to_string(number);
        if (variable != name)
            text += "# " + name + "\n";
        text += variable + "=" + quoteShellWord(toText(value)) + "\n";
    }
    return text;
}

std::string joinJson(const std::vector<ExportedTrial>& trials) {
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const ExportedTrial& exported : trials) {
        nlohmann::ordered_json entry{{"trial", exported.trial.number}};
        if (exported.objective)
            entry["objective"] = *exported.objective;
        entry["params"] = nlohmann::ordered_json::parse(exported.text);
        array.push_back(std::move(entry));
    }
    return array.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string joinYaml(const std::vector<ExportedTrial>& trials) {
    std::string text;
    for (const ExportedTrial& exported : trials)
        text += "---\n" + commentOf(exported) + exported.text;
    return text;
}

std::string joinLines(const std::vector<ExportedTrial>& trials) {
    std::string text;
    for (const ExportedTrial& exported : trials)
        text += (text.empty() ? "" : "\n") + commentOf(exported) + exported.text;
    return text;
}

}  // namespace vernier
