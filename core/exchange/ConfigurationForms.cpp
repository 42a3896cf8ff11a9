#include "core/exchange/ConfigurationForms.h"

#include "core/command/ShellWords.h"
#include "core/exchange/ConfigurationExport.h"
#include "core/exchange/ValueText.h"
#include "core/space/Name.h"

#include <algorithm>
#include <functional>

namespace vernier {

namespace {

constexpr std::string_view kShebang = "#!/bin/sh\n";

/// A value, or what stands below a part of dotted names.
struct Level {
    std::string name;
    std::optional<Value> value;
    std::vector<Level> inner;
};

/// The level of that name, a new one if there is none.
Level& levelOf(std::vector<Level>& levels, const std::string& name) {
    const auto found = std::ranges::find(levels, name, &Level::name);
    return found != levels.end() ? *found : levels.emplace_back(Level{name, std::nullopt, {}});
}

Result<Level> levelsOf(const SearchSpace& space, const Configuration& configuration) {
    Level root;
    for (const auto& [name, value] : namedInOrder(space, configuration)) {
        Level* level = &root;
        std::size_t begin = 0;
        for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
            end = name.find('.', begin);
            level = &levelOf(level->inner, name.substr(begin, end == std::string::npos ? end : end - begin));
            if (level->value || (end == std::string::npos && !level->inner.empty()))
                return failure(
                    ErrorCode::InvalidInput,
                    message("export.levels", "%1 has a value of its own and others below it; this form cannot say both.",
                            shownText(level->value ? name.substr(0, end) : name)));
        }
        level->value = value;
    }
    return root;
}

std::string jsonLevels(const std::vector<Level>& levels, const std::string& indent) {
    std::string text;
    for (const Level& level : levels) {
        text += (text.empty() ? "\n  " : ",\n  ") + indent + jsonValue(level.name) + ": ";
        text += level.value ? jsonValue(*level.value) : jsonLevels(level.inner, indent + "  ");
    }
    return text.empty() ? "{}" : "{" + text + "\n" + indent + "}";
}

std::string yamlLevels(const std::vector<Level>& levels, const std::string& indent) {
    std::string text;
    for (const Level& level : levels) {
        text += indent + yamlValue(level.name) + ":";
        text += level.value ? " " + yamlValue(*level.value) + "\n" : "\n" + yamlLevels(level.inner, indent + "  ");
    }
    return text;
}

std::string tomlLevels(const std::vector<Level>& levels, const std::string& before) {
    std::string text;
    for (const Level& level : levels) {
        const std::string key = before + tomlKey(level.name);
        text += level.value ? key + " = " + tomlValue(*level.value) + "\n" : tomlLevels(level.inner, key + ".");
    }
    return text;
}

}  // namespace

std::vector<NamedValue> namedInOrder(const SearchSpace& space, const Configuration& configuration) {
    std::vector<NamedValue> values(configuration.begin(), configuration.end());
    const auto place = [&](const NamedValue& named) {
        const int index = space.indexOf(named.first);
        return index < 0 ? static_cast<int>(space.parameters().size()) : index;
    };
    std::ranges::stable_sort(values, std::less<>(), place);
    return values;
}

Result<std::string> exportNestedJson(const SearchSpace& space, const Configuration& configuration) {
    return levelsOf(space, configuration).map([](const Level& root) { return jsonLevels(root.inner, {}) + "\n"; });
}

Result<std::string> exportNestedYaml(const SearchSpace& space, const Configuration& configuration) {
    return levelsOf(space, configuration).map([](const Level& root) {
        return root.inner.empty() ? std::string("{}\n") : yamlLevels(root.inner, {});
    });
}

Result<std::string> exportToml(const SearchSpace& space, const Configuration& configuration) {
    return levelsOf(space, configuration).map([](const Level& root) { return tomlLevels(root.inner, {}); });
}

std::string exportPython(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    for (const auto& [name, value] : namedInOrder(space, configuration))
        text += "    " + pythonValueText(name) + ": " + pythonValueText(value) + ",\n";
    return text.empty() ? "{}\n" : "{\n" + text + "}\n";
}

std::string exportHydra(const SearchSpace& space, const Configuration& configuration) {
    std::vector<std::string> words;
    for (const auto& [name, value] : namedInOrder(space, configuration))
        words.push_back(name + "=" + hydraValueText(value));
    return quoteShellWords(words) + "\n";
}

Result<std::string> exportDockerEnv(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    for (const auto& [variable, name] : variablesFor(space, configuration)) {
        const std::string value = toText(configuration.find(name)->second);
        if (value.find_first_of("\r\n") != std::string::npos)
            return failure(
                ErrorCode::InvalidInput,
                message("export.line-end", "%1 has a line end, which docker --env-file cannot hold.", shownText(name)));
        text += variable + "=" + value + "\n";
    }
    return text;
}

std::string exportWandb(const SearchSpace& space, const Configuration& configuration) {
    std::string text = "wandb_version: 1\n";
    for (const auto& [name, value] : namedInOrder(space, configuration))
        text += yamlValue(name) + ":\n  value: " + yamlValue(value) + "\n";
    return text;
}

std::string shellScript(const std::string& commandLine) {
    return std::string(kShebang) + commandLine;
}

std::string joinScripts(const std::vector<ExportedTrial>& trials) {
    std::vector<ExportedTrial> lines = trials;
    for (ExportedTrial& trial : lines) {  // each in a shell of its own, since it changes the folder
        if (trial.text.starts_with(kShebang))
            trial.text = "(\n" + trial.text.substr(kShebang.size()) + ")\n";
    }
    return std::string(kShebang) + joinLines(lines);
}

std::string joinToml(const std::vector<ExportedTrial>& trials) {
    std::string text;
    for (const ExportedTrial& exported : trials) {
        text += (text.empty() ? "" : "\n") + std::string("[[trials]]\ntrial = ") + std::to_string(exported.trial.number) + "\n";
        if (exported.objective)
            text += "objective = " + tomlValue(*exported.objective) + "\n";
        for (std::size_t begin = 0; begin < exported.text.size(); begin = exported.text.find('\n', begin) + 1)
            text += "params." + exported.text.substr(begin, exported.text.find('\n', begin) + 1 - begin);
    }
    return text;
}

std::string joinPython(const std::vector<ExportedTrial>& trials) {
    std::string text;
    for (const ExportedTrial& exported : trials) {
        text += "{\"trial\": " + std::to_string(exported.trial.number) +
                ", \"objective\": " + (exported.objective ? pythonValueText(*exported.objective) : std::string("None")) +
                ", \"params\": " + exported.text + "},\n";
    }
    return "[\n" + text + "]\n";
}

}  // namespace vernier
