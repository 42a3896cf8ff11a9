#include "core/exchange/ConfigurationExport.h"

#include "core/base/VisibleText.h"
#include "core/command/ShellWords.h"
#include "core/exchange/ConfigurationForms.h"
#include "core/exchange/ValueText.h"
#include "core/study/StudyCommand.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace vernier {

namespace {

bool isVariableCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// \033
std::string octal(unsigned char byte) {
    return {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + (byte >> 3 & 7)),
            static_cast<char>('0' + (byte & 7))};
}

std::string variableFor(const std::string& name) {
    std::string variable = name;
    std::replace_if(
        variable.begin(), variable.end(), [](char c) { return !isVariableCharacter(c); }, '_');
    return variable.front() >= '0' && variable.front() <= '9' ? "_" + variable : variable;
}

/// The word for a POSIX shell. What must not reach a terminal as it is, such as an escape, is made by printf where it is run.
std::string printableShellWord(const std::string& word) {
    if (isVisible(word) || word.find('\0') != std::string::npos)
        return quoteShellWord(word);
    std::string result;
    std::string plain;
    const auto endPlain = [&] { result += plain.empty() ? std::string() : quoteShellWord(std::exchange(plain, {})); };
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        nextCodePoint(word, at);
        const std::string character = word.substr(begin, at - begin);
        if (isVisible(character) || character == "\n") {  // printf's last line end would be lost in $( )
            plain += character;
            continue;
        }
        endPlain();
        result += "\"$(printf '";
        for (const char byte : character)
            result += octal(static_cast<unsigned char>(byte));
        result += "')\"";
    }
    endPlain();
    return result;
}

std::string printableShellWords(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : " ") + printableShellWord(word);
    return line;
}

bool isReadByTheTrainer(const std::string& variable) {
    return variable.starts_with("VERNIER_PARAM_") || variable.starts_with("SM_HP_") || variable == "VERNIER_PARAMS_FILE";
}

std::string commentOf(const ExportedTrial& exported) {
    std::string text = "# trial " + std::to_string(exported.trial.number);
    for (const auto& [metric, value] : exported.objectives)
        text += ", " + visibleText(metric) + " " + toText(value);
    if (exported.objective && exported.objectives.empty())
        text += ", objective " + toText(*exported.objective);
    return text + "\n";
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
        assignments += name + "=" + printableShellWord(value) + " ";
        words.push_back(name + "=" + value);
        isAssignable = isAssignable && variableFor(name) == name;
    }
    // A variable that a shell cannot assign, such as SM_HP_NUM-ROUND, can be set by env.
    const std::string environment = isAssignable ? assignments : printableShellWords(words) + " ";
    return "cd " + printableShellWord(workingDirectory) + " && " + environment +
           printableShellWords(command->arguments(configuration, context)) + "\n";
}

std::string exportJson(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    for (const auto& [name, value] : namedInOrder(space, configuration))
        text += (text.empty() ? "\n  " : ",\n  ") + jsonValue(name) + ": " + jsonValue(value);
    return "{" + text + (text.empty() ? "}\n" : "\n}\n");
}

std::string exportYaml(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    for (const auto& [name, value] : namedInOrder(space, configuration))
        text += yamlValue(name) + ": " + yamlValue(value) + "\n";
    return text.empty() ? "{}\n" : text;
}

std::vector<std::pair<std::string, std::string>> variablesFor(const SearchSpace& space, const Configuration& configuration) {
    std::vector<std::pair<std::string, std::string>> variables;
    std::set<std::string> taken;
    for (const auto& [name, value] : namedInOrder(space, configuration)) {
        const std::string wanted = variableFor(name);
        std::string variable = wanted;
        for (int number = 2; !taken.insert(variable).second; ++number)
            variable = wanted + "_" + std::to_string(number);
        variables.emplace_back(variable, name);
    }
    return variables;
}

/// Nothing in it that a terminal would obey. Tabs, line ends, U+0085 among them, and U+007F do no harm.
bool isHarmless(std::string_view value) {
    for (std::size_t at = 0; at < value.size();) {
        const char32_t point = nextCodePoint(value, at);
        const bool isControl = point < 0x20 || (point >= 0x80 && point < 0xA0);
        if (isControl && point != '\t' && point != '\n' && point != 0x85)
            return false;
    }
    return true;
}

std::string exportEnv(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    for (const auto& [variable, name] : variablesFor(space, configuration)) {
        const std::string value = toText(configuration.find(name)->second);
        if (variable != name)
            text += "# " + name + "\n";
        if (!hasCommonEnvValue(value) || !isHarmless(value))
            text += "# quoted for a shell; .env readers may read it otherwise\n";
        text += variable + "=" + (isHarmless(value) ? envValue(value) : printableShellWord(value)) + "\n";
    }
    return text;
}

std::string joinJson(const std::vector<ExportedTrial>& trials) {
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const ExportedTrial& exported : trials) {
        nlohmann::ordered_json entry{{"trial", exported.trial.number}};
        if (exported.objective)
            entry["objective"] = *exported.objective;
        for (const auto& [metric, value] : exported.objectives)
            entry["objectives"][metric] = value;
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
