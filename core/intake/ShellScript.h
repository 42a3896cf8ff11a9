#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// What a script finds around it. Functions and texts, so that reading stays pure.
struct ShellSurroundings {
    std::function<std::optional<std::string>(const std::string& name)> variable;  ///< may be empty: no variable is set
    std::string home;                                                             ///< what ~ is
    std::string folder;                                                           ///< what $(pwd) is
};

/// A word of a script.
struct ShellWord {
    std::string text;       ///< without quotes, with variables filled in
    std::size_t begin = 0;  ///< the bytes in the script that it was read from; several words may come from one $VARIABLE
    std::size_t end = 0;
    bool isStatic = true;  ///< otherwise only a shell knows what it becomes: $(date), *.csv, a variable of a loop
    bool isBare = true;    ///< without quotes and variables: it may be a keyword or the name of an assignment
    int positional = 0;    ///< 3: the word is "$3" and nothing else
};

struct ShellRedirect {
    std::string sign;  ///< ">", ">>", "<", "<<<", "&>"...
    ShellWord target;
};

/// What stands between two operators or line ends.
struct ShellCommand {
    std::vector<ShellWord> words;
    std::vector<ShellRedirect> redirects;
    std::string end;        ///< "|", "&&", ";", "\n"... or nothing at the end of the script
    std::size_t begin = 0;  ///< bytes of the script, from the first word to the last word or target
    std::size_t finish = 0;
};

struct ShellScript {
    std::string text;
    std::vector<ShellCommand> commands;
    bool isCompound = false;                      ///< loops, conditions, groups, documents: it cannot be taken apart
    std::map<std::string, std::string> filledIn;  ///< "$HOME" -> what it became, for what came from the surroundings
    std::set<std::string> used;                   ///< variables of the script itself that were filled in
    std::vector<std::string> unknown;             ///< variables that are not set; they stay as they are
};

/// Reads a script of a POSIX shell or bash, as far as it must be understood to find the words of its commands: quotes,
/// comments, operators, redirections, variables with the values that the script or the surroundings give them, arrays, ~,
/// $(pwd). InvalidInput for a quote or bracket that is never closed and a NUL byte. Pure; O(text), and O(text) more for each
/// variable that is filled in, up to 1 MiB in all.
Result<ShellScript> readShellScript(std::string_view text, const ShellSurroundings& around);

/// "NAME=" at the beginning of a word: the length of that, or 0.
std::size_t assignmentLength(std::string_view word);

}  // namespace vernier
