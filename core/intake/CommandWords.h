#pragma once

#include "core/intake/CommandReading.h"

namespace vernier {

/// A word of a command before its values are found.
struct CommandWord {
    std::string text;
    bool isFixed = false;  ///< it holds {placeholders}, so it is a template that stays as it is
};

/// The text as a template: braces are doubled.
std::string asTemplate(std::string_view text);
/// The word as a study's command holds it.
std::string templateOf(const CommandWord& word);
/// True if the text holds {a name} between single braces. O(text).
bool holdsPlaceholder(std::string_view text);
/// The option as the name of a parameter: "model.lr" of "++model.lr", "batch_size" of "--batch-size".
std::string nameOfOption(std::string_view option);

/// Finds the candidates in the words of one command, from the program on; `word` of each is an index into `words`, `begin` and
/// `end` are bytes of the template. Pure; O(words).
std::vector<CommandCandidate> candidatesIn(const std::vector<CommandWord>& words, const FieldKnowledge& knowledge);
/// A candidate for a variable of the environment.
CommandCandidate variableCandidate(const std::string& name, const std::string& value, const FieldKnowledge& knowledge);
/// Gives each candidate a name of its own.
void nameApart(std::vector<CommandCandidate>& candidates);

/// Says if there is nothing to tune, or nothing that is ticked, in place of what was said about that before.
void sayWhatIsMissing(CommandReading& reading);

/// The index of the script in words that run a shell, "bash -c SCRIPT"; 0 if they do not.
std::size_t scriptArgument(const std::vector<CommandWord>& words);
/// A script whose words with values became positional parameters.
struct ScriptReading {
    std::string script;
    std::vector<CommandWord> positional;       ///< what "$1" and those after it are
    std::vector<CommandCandidate> candidates;  ///< `word` is an index into `positional`
    std::vector<std::string> helpArguments;
};
/// `given`: the arguments that the script has already. Pure; O(script).
ScriptReading readScriptWords(const ShellScript& script, const std::vector<CommandWord>& given,
                              const FieldKnowledge& knowledge);

}  // namespace vernier
