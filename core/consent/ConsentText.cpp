#include "core/consent/ConsentText.h"

#include "core/base/VisibleText.h"
#include "core/command/ShellWords.h"
#include "core/study/StudyDefinition.h"

#include <algorithm>

namespace vernier {

namespace {

/// More scripts than anybody reads; their number is told.
constexpr std::size_t kMostScripts = 20;

std::string quoted(const Value& value) {
    const auto* const text = std::get_if<std::string>(&value);
    return text ? "\"" + visibleText(*text) + "\"" : toText(value);
}

std::string listedValues(const std::vector<Value>& values) {
    std::string text;
    for (const Value& value : values)
        text += (text.empty() ? "" : ", ") + quoted(value);
    return text;
}

std::string placeOf(const std::string& directory, const std::string& folder) {
    if (directory.starts_with('/'))
        return directory;
    return directory == "." ? folder : folder + "/" + directory;
}

Message valuesOf(const Parameter& parameter) {
    if (parameter.fixed)
        return message("consent.fixed", "{%1} is %2", parameter.name, quoted(*parameter.fixed));
    if (parameter.kind == ParameterKind::Categorical)
        return message("consent.choices", "{%1} is one of %2", parameter.name, listedValues(parameter.values));
    if (parameter.kind == ParameterKind::Integer)
        return message("consent.whole-range", "{%1} is a whole number from %2 to %3", parameter.name, toText(parameter.min),
                       toText(parameter.max));
    return message("consent.range", "{%1} is a number from %2 to %3", parameter.name, toText(parameter.min),
                   toText(parameter.max));
}

void addScripts(std::vector<Message>& lines, const ScriptPrints& scripts, const std::vector<std::string>& changed) {
    for (const std::string& path : changed)
        lines.push_back(message("consent.changed-script", "%1 has changed since you agreed", visibleText(path)));
    if (scripts.size() > kMostScripts) {
        lines.push_back(
            message("consent.many-scripts", "%1 scripts of this folder may run; look at them first", scripts.size()));
        return;
    }
    for (const auto& [path, print] : scripts) {
        if (std::find(changed.begin(), changed.end(), path) == changed.end())
            lines.push_back(message("consent.script", "the script %1 of this folder may run", visibleText(path)));
    }
}

}  // namespace

std::vector<Message> consentLines(const StudyDefinition& definition, const std::string& folder, const ScriptPrints& scripts,
                                  const std::vector<std::string>& changed) {
    std::vector<Message> lines;
    const bool isText = definition.command.arguments.empty();
    lines.emplace_back(visibleText(isText ? definition.command.text : quoteShellWords(definition.command.arguments)));
    lines.push_back(message("consent.in", "in %1", visibleText(placeOf(definition.workingDirectory, folder))));
    for (const auto& [name, value] : definition.environment)
        lines.push_back(message("consent.with", "with %1=%2", visibleText(name), visibleText(quoteShellWord(value))));
    for (const Parameter& parameter : definition.space.parameters())
        lines.push_back(valuesOf(parameter));
    if (definition.resource)
        lines.push_back(message("consent.resource", "{resource} is a whole number up to %1", definition.resource->max));
    for (const std::string& earlier : definition.warmStart ? definition.warmStart->studies : std::vector<std::string>())
        lines.push_back(message("consent.warm-start", "it reads the trials of the study %1", visibleText(earlier)));
    addScripts(lines, scripts, changed);
    return lines;
}

}  // namespace vernier
