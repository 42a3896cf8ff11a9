#pragma once

#include "core/intake/ParameterGuess.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// An option as described by a program's --help, or by its parser itself.
struct HelpOption {
    std::vector<std::string> names;      ///< "--lr", "-l"; "model.lr" of a Hydra configuration
    std::vector<std::string> negations;  ///< "--no-amp" of "--amp / --no-amp"
    std::string valueName;               ///< "LR", "FLOAT", "INTEGER RANGE"; empty for a switch
    std::vector<std::string> choices;
    std::optional<std::string> defaultValue;  ///< unquoted; nothing for None
    std::optional<double> min;                ///< of click's "1<=x<=8"
    std::optional<double> max;
    ValueHint hint = ValueHint::None;  ///< what its values are
    bool isList = false;               ///< it takes several values
    std::string meaning;               ///< the sentence without the default
};

/// Reads the options from what a program prints for --help, even if the text wraps: argparse, click, clap, R's optparse,
/// gflags, absl, Go's flag and cobra, picocli, boost and what looks like them. If parser_hook.py was heard, its report counts
/// instead. Anything else gives no options. Options beyond the first 1,000 are left out, as is anything after a NUL byte. Pure;
/// O(text).
std::vector<HelpOption> readHelp(std::string_view text);

}  // namespace vernier
