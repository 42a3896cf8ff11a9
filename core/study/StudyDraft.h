#pragma once

#include "core/study/StudyDefinition.h"

#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// A definition while the user edits it: its parameters may break any rule, which a SearchSpace never does.
struct StudyDraft {
    std::vector<Parameter> parameters;
    RuleTexts ruleTexts{};   ///< the rules and formulas between them
    StudyDefinition rest{};  ///< everything else; its space stays empty

    bool operator==(const StudyDraft&) const = default;
};

/// What there is to say about a draft: every fault and warning, by the rules and with the paths of a study file, and the
/// definition itself if there is no fault.
struct DraftCheck {
    std::vector<Fault> faults;
    std::vector<Fault> warnings;
    std::optional<StudyDefinition> definition;
};

StudyDraft draftOf(const StudyDefinition& definition);
DraftCheck check(const StudyDraft& draft);

/// The command as one line for people: as it was written, otherwise its words quoted for a POSIX shell.
std::string commandText(const StudyDraft& draft);
/// Sets the command to this line. One that cannot be split into words is kept as a fault.
void setCommandText(StudyDraft& draft, const std::string& text);

/// Appends this parameter to the command, in the form that its other options have: "--name {name}", "--name={name}",
/// "name={name}", or "{name?--name}" for true and false. Does nothing if the command names it already, hands over
/// {params_file}, is a script for a shell, or is empty.
void addToCommand(StudyDraft& draft, const Parameter& parameter);

/// The first of "name", "name_2", "name_3"... that no parameter has.
std::string freeName(const std::vector<Parameter>& parameters, const std::string& name);
/// Renames a parameter together with what refers to it: the conditions of others and its places in the command. The option of
/// one that had no real name yet ("parameter_2") follows; any other is the trainer's and stays.
/// Does nothing for an index out of range.
void renameParameter(StudyDraft& draft, std::size_t index, const std::string& name);
/// Moves parameters down just far enough that each comes after those its conditions name, wherever possible; the rest keep
/// their order.
void orderByConditions(StudyDraft& draft);
/// Removes a parameter and the conditions of others that name it.
void removeParameter(StudyDraft& draft, std::size_t index);

}  // namespace vernier
