#pragma once

#include "core/base/Result.h"
#include "core/intake/HelpText.h"
#include "core/intake/ShellScript.h"
#include "core/study/StudyDraft.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A value in a command that could become a parameter.
struct CommandCandidate {
    enum class Place {
        Argument,     ///< bytes `begin` to `end` of arguments[word]
        Environment,  ///< the value of the variable `option`
        Absent        ///< an option that only --help mentions
    };
    /// How a candidate is written once it is a parameter.
    enum class Form {
        Text,     ///< {name} in place of the value
        Presence  ///< {name?--flag}: the flag, or nothing
    };
    std::string option;   ///< as it is named in the command: "--lr", "model.lr", "OMP_NUM_THREADS"
    std::string value;    ///< its text today, or its default
    std::string meaning;  ///< what --help says about it
    Parameter parameter;  ///< guessed, under a name that no other candidate has
    bool isSuggested = false;
    Place place = Place::Argument;
    Form form = Form::Text;
    std::size_t word = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A command as a person runs it today, parsed.
struct CommandReading {
    std::vector<std::string> arguments;              ///< templates: braces that name nothing are doubled
    std::map<std::string, std::string> environment;  ///< templates of the variables set for it
    std::string workingDirectory;                    ///< of "cd DIR" before it, as written; empty: none
    std::vector<Message> said;                       ///< what a person should know about how it was read
    std::vector<CommandCandidate> candidates;        ///< in the order of the command
    std::vector<std::string> helpArguments;          ///< the command that prints its help; empty if there is no program
    bool isScript = false;                           ///< a shell runs it: only values that it has can become parameters
};

/// Parses a command line without a shell's expansions: --name=value, --name value, -n value, name=value, name:value, NAME value
/// of configurations, Hydra's overrides and sweeps, values inside JSON, dictionaries, lists and `bash -c "..."`, NAME=value
/// before the command. Options of a launcher in front of the program (torchrun --nproc 2 train.py) are left alone, as are
/// values that are {placeholders} already. InvalidInput if the line cannot be split into words or contains a NUL byte. Pure;
/// O(line).
Result<CommandReading> readCommand(std::string_view line, const FieldKnowledge& knowledge = builtInKnowledge());

/// The same for the command of a study, whose words are templates.
CommandReading readTemplate(const std::vector<std::string>& arguments, const FieldKnowledge& knowledge = builtInKnowledge());

/// The same for lines as people paste them: see readPaste(). A script that a shell must run becomes `bash -c SCRIPT` with each
/// word that holds a value as a positional parameter, so that no value can become code.
Result<CommandReading> readPasted(std::string_view text, const ShellSurroundings& around,
                                  const FieldKnowledge& knowledge = builtInKnowledge());

/// Improves the guesses with what the command's --help says: choices, defaults, ranges, switches; options that the command
/// leaves out are added as absent and not suggested. Pure.
void refine(CommandReading& reading, const std::vector<HelpOption>& options,
            const FieldKnowledge& knowledge = builtInKnowledge());

/// Makes the draft run this command, with `chosen` candidates of `reading` as parameters after those it has, under free names,
/// each written as {name} where its value was. Absent options are appended.
void adopt(StudyDraft& draft, const CommandReading& reading, const std::vector<CommandCandidate>& chosen);

}  // namespace vernier
