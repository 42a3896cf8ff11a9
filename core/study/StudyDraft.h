#pragma once

#include "core/study/StudyDefinition.h"

#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// A definition while a person edits it: its parameters may break every rule, which a SearchSpace never does.
struct StudyDraft {
    std::vector<Parameter> parameters;
    StudyDefinition rest;  ///< all but the parameters; its space stays empty

    bool operator==(const StudyDraft&) const = default;
};

/// What is to be said of a draft: every fault and warning by the rules and with the paths of a study file, and the definition
/// itself if there is no fault.
struct DraftCheck {
    std::vector<Fault> faults;
    std::vector<Fault> warnings;
    std::optional<StudyDefinition> definition;
};

StudyDraft draftOf(const StudyDefinition& definition);
DraftCheck check(const StudyDraft& draft);

/// The command as one line for people: as it was written, else its words quoted for a POSIX shell.
std::string commandText(const StudyDraft& draft);
/// Takes a line as the command. One that cannot be split into words is kept, as the fault that it is.
void setCommandText(StudyDraft& draft, const std::string& text);

/// The first of "name", "name_2", "name_3"... that no parameter has.
std::string freeName(const std::vector<Parameter>& parameters, const std::string& name);
/// Renames a parameter together with what refers to it: the conditions of others and its places in the command.
/// Does nothing for an index out of range.
void renameParameter(StudyDraft& draft, std::size_t index, const std::string& name);
/// Moves parameters down just so far that each stands after those that its conditions name, wherever that is possible; the
/// rest keeps its order.
void orderByConditions(StudyDraft& draft);
/// Removes a parameter and the conditions of others that name it.
void removeParameter(StudyDraft& draft, std::size_t index);

}  // namespace vernier
