#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// An option as described by a program's --help.
struct HelpOption {
    std::vector<std::string> names;      ///< "--lr", "-l"
    std::vector<std::string> negations;  ///< "--no-amp" of "--amp / --no-amp"
    std::string valueName;               ///< "LR", "FLOAT", "INTEGER RANGE"; empty for a switch
    std::vector<std::string> choices;
    std::optional<std::string> defaultValue;  ///< unquoted; nothing for None
    std::optional<double> min;                ///< of click's "1<=x<=8"
    std::optional<double> max;
    std::string meaning;  ///< the sentence without the default
};

/// Reads the options from what argparse or click print for --help, even if the text wraps. Anything else gives no options.
/// Options beyond the first 1,000 are left out, as is anything after a NUL byte. Pure; O(text).
std::vector<HelpOption> readHelp(std::string_view text);

}  // namespace vernier
