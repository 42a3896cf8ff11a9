#pragma once

#include <string>
#include <vector>

namespace vernier {

/// The command of a trial: a list is executed as it is; a text was split as a POSIX shell splits words. Never a shell.
struct CommandLine {
    std::vector<std::string> arguments;  ///< templates: {name} is replaced inside one argument
    std::string text;                    ///< what the user wrote if it was a text, else empty

    bool operator==(const CommandLine&) const = default;
};

}  // namespace vernier
