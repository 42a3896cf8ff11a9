#include "core/imports/WandbCommand.h"

#include "core/command/ShellWords.h"
#include "core/space/Name.h"

#include <algorithm>

namespace vernier {

namespace {

/// Stands for the file of parameters until it is known how the words around it must be written.
const std::string kJson("\x01json");

bool isAssignment(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0)
        return false;
    return std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(equals), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool isMacro(const std::string& word) {
    return word.starts_with("${") && word.ends_with("}");
}

}  // namespace

WandbCommand::WandbCommand(ImportObject& sweep, ImportDraft& draft)
    : m_draft(draft), m_program(sweep.text("program").value_or(std::string())) {
    const nlohmann::ordered_json* const list = sweep.list("command");
    if (m_program.empty() && !list && !sweep.has("program")) {
        m_draft.note(message("wandb.program", "The sweep names no program: replace train.py with yours."));
        m_program = "train.py";
    }
    for (std::size_t index = 0; list && index < list->size(); ++index) {
        const nlohmann::ordered_json& word = (*list)[index];
        if (word.is_structured() || word.is_null())
            m_draft.fault(entryPath(sweep.pathOf("command"), index), message("wandb.word", "is not a word of a command"));
        else
            m_words.push_back(word.is_string() ? word.get<std::string>() : toText(importedValue(word)));
    }
    if (m_words.empty() && m_program.ends_with(".py"))
        m_words = {"${env}", "${interpreter}", "${program}", "${args}"};
    else if (m_words.empty())
        m_words = {"${env}", "${program}", "${args}"};
}

bool WandbCommand::takesJson() const {
    const auto isForm = [](const std::string& word) { return word.starts_with("${args") && isMacro(word); };
    const auto isJson = [](const std::string& word) { return word == "${args_json}" || word == "${args_json_file}"; };
    return std::ranges::any_of(m_words, isJson) &&
           std::ranges::all_of(m_words, [&](const std::string& word) { return !isForm(word) || isJson(word); });
}

/// A truth value is there or not. A parameter that exists only if it is true takes the argument with it otherwise.
void WandbCommand::addFlag(const Parameter& parameter) {
    const std::string option = "--" + literalWord(m_draft.theirName(parameter.name));
    const std::string name = parameter.name;
    const bool isTruth = std::ranges::all_of(parameter.values, [](const Value& value) {
        return value == Value(std::string("True")) || value == Value(std::string("False"));
    });
    if (parameter.kind != ParameterKind::Categorical || !isTruth) {
        m_arguments.push_back(option + "={" + name + "}");
        return;
    }
    const bool canBeTrue = std::ranges::find(parameter.values, Value(std::string("True"))) != parameter.values.end();
    if (!canBeTrue)
        return;
    if (parameter.values.size() == 1) {
        m_arguments.push_back(option);
        return;
    }
    m_draft.addFixed(name + ".flag", std::string(), "parameters." + name);
    Parameter& flag = m_draft.draft.parameters.back();
    flag.when = {{name, {std::string("True")}}};
    m_arguments.push_back(option + "{" + flag.name + "}");
    m_draft.note(message("wandb.flag", "%1 is passed as --%1 or not at all; %2 does that.", name, flag.name));
}

void WandbCommand::addArguments(const std::string& form) {
    if (form == "${args_json}" || form == "${args_json_file}") {
        m_arguments.push_back(form == "${args_json}" ? kJson : "{params_file}");
        return;
    }
    const std::string before = form == "${args_no_hyphens}"       ? ""
                               : form == "${args_append_hydra}"   ? "+"
                               : form == "${args_override_hydra}" ? "++"
                                                                  : "--";
    const std::vector<Parameter> parameters = m_draft.draft.parameters;  // flags add some
    for (const Parameter& parameter : parameters) {
        const std::string option = before + literalWord(m_draft.theirName(parameter.name));
        if (form == "${args_no_boolean_flags}") {
            addFlag(parameter);
        } else if (form == "${args_no_equals}") {
            m_arguments.push_back(option);
            m_arguments.push_back("{" + parameter.name + "}");
        } else {
            m_arguments.push_back(option + "={" + parameter.name + "}");
        }
    }
}

void WandbCommand::addWord(const std::string& word) {
    static constexpr std::array kForms{
        "${args}",      "${args_no_hyphens}", "${args_no_boolean_flags}", "${args_no_equals}",
        "${args_json}", "${args_json_file}",  "${args_append_hydra}",     "${args_override_hydra}"};
    if (word == "${env}" || word == "env" || word == "/usr/bin/env") {
        m_isAssignment = m_arguments.empty();
        if (!m_isAssignment)
            m_arguments.push_back(word);
    } else if (m_isAssignment && isAssignment(word)) {
        const std::size_t equals = word.find('=');
        m_draft.draft.rest.environment[word.substr(0, equals)] = literalWord(word.substr(equals + 1));
    } else {
        m_isAssignment = false;
        if (word == "${interpreter}")
            m_arguments.emplace_back("python3");
        else if (word == "${program}")
            m_arguments.push_back(literalWord(m_program));
        else if (std::ranges::find(kForms, word) != kForms.end())
            addArguments(word);
        else
            m_arguments.push_back(literalWord(word));
        if (word.find("${") != std::string::npos && m_arguments.size() > 0 &&
            m_arguments.back().find("${{") != std::string::npos)
            m_draft.note(message("wandb.variable",
                                 "\"%1\" stays in the command as it is: Vernier does not replace variables there.",
                                 shownText(word)));
    }
}

/// JSON in one argument is the content of the file of parameters. A shell reads it; all words reach it as its parameters, so
/// that no value can become code.
void WandbCommand::replaceJson() {
    if (std::ranges::find(m_arguments, kJson) == m_arguments.end())
        return;
    std::string script = "exec";
    std::vector<std::string> words{"sh", "-c", {}, "{params_file}"};
    for (const std::string& word : m_arguments) {
        if (word == kJson) {
            script += " \"$(cat \"$0\")\"";
            continue;
        }
        words.push_back(word);
        script += " \"${{" + std::to_string(words.size() - 4) + "}}\"";
    }
    words[2] = script;
    m_arguments = std::move(words);
    m_draft.note(message("wandb.json", "The program gets its values as JSON in one argument, from {params_file}."));
}

void WandbCommand::write() {
    bool isHandedOver = false;
    for (const std::string& word : m_words) {
        isHandedOver = isHandedOver || word.starts_with("${args");
        addWord(word);
    }
    replaceJson();
    if (m_program.empty() && std::ranges::find(m_words, "${program}") != m_words.end())
        m_draft.fault("program", message("wandb.no-program", "is missing, but the command names ${program}"));
    if (!isHandedOver)
        m_draft.note(message("wandb.no-arguments",
                             "The command hands no values over (it has no ${args}): the script must take them from "
                             "wandb.config."));
    m_draft.draft.rest.command = {m_arguments, {}};
}

}  // namespace vernier
