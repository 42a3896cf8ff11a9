#include "core/study/StudyDraft.h"

#include "core/command/ShellWords.h"
#include "core/rules/ExpressionRename.h"
#include "core/study/StudyFile.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vernier {

namespace {

/// A valid space with the names of the draft, for rules that refer to the parameters from elsewhere (the command's
/// placeholders) while some range is broken.
SearchSpace spaceOfNames(const std::vector<Parameter>& parameters, const std::vector<Formula>& formulas) {
    std::vector<std::string> all;
    for (const Parameter& parameter : parameters)
        all.push_back(parameter.name);
    for (const Formula& formula : formulas)
        all.push_back(formula.name);
    std::vector<Parameter> standIns;
    std::set<std::string> names;
    for (const std::string& name : all) {
        Parameter standIn;
        standIn.name = name;
        standIn.points = 2;
        if (SearchSpace::create({standIn}) && names.insert(name).second)
            standIns.push_back(std::move(standIn));
    }
    return SearchSpace::create(std::move(standIns)).value_or(SearchSpace());
}

/// Renames the placeholder {from}, {from?flag} and {from=value?text}; a doubled brace is not a placeholder.
void renamePlaceholder(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at)) {
        if (text.compare(at, 2, "{{") == 0) {
            at += 2;
        } else if (text.compare(at + 1, from.size(), from) == 0 && at + 1 + from.size() < text.size() &&
                   std::string_view("}?=").find(text[at + 1 + from.size()]) != std::string_view::npos) {
            text.replace(at + 1, from.size(), to);
            at += to.size() + 2;
        } else {
            ++at;
        }
    }
}

bool isNamed(const std::vector<std::string>& arguments, const std::string& name) {
    return std::any_of(arguments.begin(), arguments.end(), [&](const std::string& word) {
        return word.find("{" + name + "}") != std::string::npos || word.find("{" + name + "?") != std::string::npos ||
               word.find("{" + name + "=") != std::string::npos || word.find("{params_file}") != std::string::npos;
    });
}

bool isShellScript(const std::vector<std::string>& arguments) {
    return arguments.size() > 2 && arguments[1].starts_with('-') && arguments[1].ends_with('c') &&
           (arguments[0].ends_with("sh"));
}

/// The words that hand over a parameter as the others of this command are.
std::vector<std::string> wordsFor(const Parameter& parameter, const std::vector<std::string>& arguments) {
    const auto count = [&](const auto& is) { return std::count_if(arguments.begin() + 1, arguments.end(), is); };
    const auto options = count([](const std::string& word) { return word.starts_with("--"); });
    const auto joined =
        count([](const std::string& word) { return word.starts_with("--") && word.find('=') != std::string::npos; });
    const auto overrides =
        count([](const std::string& word) { return !word.starts_with('-') && word.find("={") != std::string::npos; });
    const bool usesDashes = std::any_of(arguments.begin() + 1, arguments.end(), [](const std::string& word) {
        return word.starts_with("--") && word.find('-', 2) < word.find('=');
    });
    std::string option = "--" + parameter.name;
    if (usesDashes)
        std::replace(option.begin() + 2, option.end(), '_', '-');
    const std::string placeholder = "{" + parameter.name + "}";
    if (overrides > options)
        return {parameter.name + "=" + placeholder};
    const std::vector<Value> truths{true, false};
    if (parameter.kind == ParameterKind::Categorical && parameter.values == truths)
        return {"{" + parameter.name + "?" + option + "}"};
    return joined * 2 > options ? std::vector<std::string>{option + "=" + placeholder}
                                : std::vector<std::string>{option, placeholder};
}

std::vector<std::string*> textsOf(CommandLine& command) {
    std::vector<std::string*> texts{&command.text};
    for (std::string& argument : command.arguments)
        texts.push_back(&argument);
    return texts;
}

/// "parameter" and "parameter_2": what a parameter is called before a person names it.
bool isStandIn(const std::string& name) {
    return name == "parameter" ||
           (name.starts_with("parameter_") && name.find_first_not_of("0123456789", 10) == std::string::npos);
}

/// A word as splitShellWords() reads it, without the quotes that only a shell would need: {name} stays {name}.
std::string quoteForPeople(const std::string& word) {
    const Result<std::vector<std::string>> words = splitShellWords(word);
    return words && words->size() == 1 && words->front() == word ? word : quoteShellWord(word);
}

}  // namespace

StudyDraft draftOf(const StudyDefinition& definition) {
    StudyDraft draft{definition.space.parameters(), definition.space.ruleTexts(), definition};
    draft.rest.space = SearchSpace();
    return draft;
}

DraftCheck check(const StudyDraft& draft) {
    DraftCheck result;
    StudyDefinition definition = draft.rest;
    Result<SearchSpace> space = SearchSpace::create(draft.parameters, draft.ruleTexts);
    if (!space)
        result.faults = space.error().faults;
    definition.space = space ? std::move(*space) : spaceOfNames(draft.parameters, draft.ruleTexts.formulas);

    const std::vector<Fault> others = faultsOf(definition);
    result.faults.insert(result.faults.end(), others.begin(), others.end());
    result.warnings = warningsOf(definition);
    if (result.faults.empty())
        result.definition = std::move(definition);
    return result;
}

std::string freeName(const std::vector<Parameter>& parameters, const std::string& name) {
    const auto isTaken = [&](const std::string& candidate) {
        return std::any_of(parameters.begin(), parameters.end(), [&](const Parameter& p) { return p.name == candidate; });
    };
    std::string candidate = name;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = name + "_" + std::to_string(number);
    return candidate;
}

void renameParameter(StudyDraft& draft, std::size_t index, const std::string& name) {
    if (index >= draft.parameters.size())
        return;
    const std::string old = std::exchange(draft.parameters[index].name, name);
    const bool isStillUsed = std::any_of(draft.parameters.begin(), draft.parameters.end(),
                                         [&](const Parameter& parameter) { return parameter.name == old; });
    if (old.empty() || name.empty() || isStillUsed)
        return;
    for (Parameter& parameter : draft.parameters) {
        for (Condition& condition : parameter.when) {
            if (condition.parent == old)
                condition.parent = name;
        }
    }
    for (std::string& rule : draft.ruleTexts.rules)
        rule = renamedInExpression(rule, old, name);
    for (Formula& formula : draft.ruleTexts.formulas)
        formula.value = renamedInExpression(formula.value, old, name);
    CommandLine& command = draft.rest.command;
    for (std::string* const text : textsOf(command)) {
        renamePlaceholder(*text, old, name);
        if (const std::size_t option = isStandIn(old) ? text->find("--" + old) : std::string::npos; option != std::string::npos)
            text->replace(option + 2, old.size(), name);
    }
}

void addToCommand(StudyDraft& draft, const Parameter& parameter) {
    CommandLine& command = draft.rest.command;
    const bool isBroken = !command.text.empty() && !splitShellWords(command.text);
    if (isBroken || command.arguments.empty() || isNamed(command.arguments, parameter.name) || isShellScript(command.arguments))
        return;
    for (const std::string& word : wordsFor(parameter, command.arguments)) {
        command.arguments.push_back(word);
        command.text += command.text.empty() ? "" : " " + quoteForPeople(word);
    }
}

std::string commandText(const StudyDraft& draft) {
    const CommandLine& command = draft.rest.command;
    std::string line = command.text;
    if (line.empty()) {
        for (const std::string& word : command.arguments)
            line += (line.empty() ? "" : " ") + quoteForPeople(word);
    }
    return line;
}

void setCommandText(StudyDraft& draft, const std::string& text) {
    Result<std::vector<std::string>> words = splitShellWords(text);
    draft.rest.command = {words ? std::move(*words) : std::vector<std::string>{text}, text};
}

void orderByConditions(StudyDraft& draft) {
    std::vector<Parameter> waiting = std::move(draft.parameters);
    draft.parameters.clear();
    const auto isFree = [&waiting](const Parameter& parameter) {
        return std::none_of(parameter.when.begin(), parameter.when.end(), [&](const Condition& condition) {
            return std::any_of(waiting.begin(), waiting.end(),
                               [&](const Parameter& other) { return other.name == condition.parent; });
        });
    };
    while (!waiting.empty()) {
        auto next = std::find_if(waiting.begin(), waiting.end(), isFree);
        if (next == waiting.end())
            next = waiting.begin();  // they refer to each other in a cycle: a fault that is reported elsewhere
        draft.parameters.push_back(std::move(*next));
        waiting.erase(next);
    }
}

void removeParameter(StudyDraft& draft, std::size_t index) {
    if (index >= draft.parameters.size())
        return;
    const std::string name = draft.parameters[index].name;
    draft.parameters.erase(draft.parameters.begin() + static_cast<std::ptrdiff_t>(index));
    for (Parameter& parameter : draft.parameters)
        std::erase_if(parameter.when, [&](const Condition& condition) { return condition.parent == name; });
}

}  // namespace vernier
