#pragma once

#include "core/intake/ShellScript.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// What was pasted, taken apart: one command, or the script that only a shell can run.
struct PastedCommand {
    std::vector<std::string> words;     ///< of the command, if no shell is needed
    std::optional<ShellScript> script;  ///< otherwise
    std::map<std::string, std::string> environment;
    std::set<std::string> handedOn;  ///< variables whose value the command gets as an argument already
    std::string workingDirectory;    ///< of "cd DIR" before the command, as it was written; empty: none
    std::vector<Message> said;       ///< what was left out, filled in or moved, for people
};

/// Reads lines as people paste them from a README, a notebook or a terminal: see cleanPaste() for prompts; variables are filled
/// in; "export" goes to the environment, "cd" to the working folder; installing and preparing is left out, as is writing the
/// output into files, which Vernier keeps anyway. What a shell must do stays a script. InvalidInput if nothing is left to run
/// or a quote is open. Pure; O(text).
Result<PastedCommand> readPaste(std::string_view pasted, const ShellSurroundings& around);

}  // namespace vernier
