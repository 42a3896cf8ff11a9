#include "core/study/StudyDraft.h"

#include "core/command/ShellWords.h"
#include "core/study/StudyFile.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vernier {

namespace {

/// A valid space with the names of the draft, for rules that refer to the parameters from elsewhere (the command's
/// placeholders) while some range is broken.
SearchSpace spaceOfNames(const std::vector<Parameter>& parameters) {
    std::vector<Parameter> standIns;
    std::set<std::string> names;
    for (const Parameter& parameter : parameters) {
        Parameter standIn;
        standIn.name = parameter.name;
        standIn.points = 2;
        if (SearchSpace::create({standIn}) && names.insert(parameter.name).second)
            standIns.push_back(std::move(standIn));
    }
    return SearchSpace::create(std::move(standIns)).value_or(SearchSpace());
}

/// Renames the placeholder {from}; a doubled brace is not a placeholder.
void renamePlaceholder(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at)) {
        if (text.compare(at, 2, "{{") == 0) {
            at += 2;
        } else if (text.compare(at + 1, from.size() + 1, from + "}") == 0) {
            text.replace(at + 1, from.size(), to);
            at += to.size() + 2;
        } else {
            ++at;
        }
    }
}

/// A word as splitShellWords() reads it, without the quotes that only a shell would need: {name} stays {name}.
std::string quoteForPeople(const std::string& word) {
    const Result<std::vector<std::string>> words = splitShellWords(word);
    return words && words->size() == 1 && words->front() == word ? word : quoteShellWord(word);
}

}  // namespace

StudyDraft draftOf(const StudyDefinition& definition) {
    StudyDraft draft{definition.space.parameters(), definition};
    draft.rest.space = SearchSpace();
    return draft;
}

DraftCheck check(const StudyDraft& draft) {
    DraftCheck result;
    StudyDefinition definition = draft.rest;
    Result<SearchSpace> space = SearchSpace::create(draft.parameters);
    if (!space)
        result.faults = space.error().faults;
    definition.space = space ? std::move(*space) : spaceOfNames(draft.parameters);

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
    renamePlaceholder(draft.rest.command.text, old, name);
    for (std::string& argument : draft.rest.command.arguments)
        renamePlaceholder(argument, old, name);
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
