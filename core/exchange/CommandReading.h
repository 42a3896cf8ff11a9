#pragma once

#include "core/base/Result.h"
#include "core/exchange/HelpText.h"
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
        Argument,     ///< within arguments[word], from `begin` to its end
        Environment,  ///< the value of the variable `option`
        Absent        ///< an option that only --help mentions
    };
    std::string option;   ///< as it is named in the command: "--lr", "model.lr", "OMP_NUM_THREADS"
    std::string value;    ///< its text today, or its default
    std::string meaning;  ///< what --help says about it
    Parameter parameter;  ///< guessed, under a free name
    bool isSuggested = false;
    Place place = Place::Argument;
    std::size_t word = 0;
    std::size_t begin = 0;
};

/// A command as a person runs it today, parsed.
struct CommandReading {
    std::vector<std::string> arguments;              ///< templates: braces that name nothing are doubled
    std::map<std::string, std::string> environment;  ///< assignments before the command
    std::vector<CommandCandidate> candidates;        ///< in the order of the command
    std::vector<std::string> helpArguments;          ///< the command that prints its help; empty if there is no program
};

/// Parses a command line: --name=value, --name value (also several numbers), -n value, Hydra's name=value with its choices
/// "a,b" under --multirun, and NAME=value before the command. The options of a launcher in front of a script (torchrun --nproc
/// 2 train.py) are left alone, as are values that are {placeholders} already. InvalidInput if the line cannot be split into
/// words or contains a NUL byte. Pure; O(line).
Result<CommandReading> readCommand(std::string_view line);

/// Improves the guesses with what the command's --help says: choices, defaults, ranges, switches with a --no- form; options
/// that the command leaves out are added as absent and not suggested. Pure.
void refine(CommandReading& reading, const std::vector<HelpOption>& options);

/// Makes the draft run this command, with the candidates at these indices of `reading` as parameters after those it has, under
/// free names, each written as {name} where its value was. Absent options are appended.
void adopt(StudyDraft& draft, const CommandReading& reading, const std::vector<CommandCandidate>& chosen);

}  // namespace vernier
