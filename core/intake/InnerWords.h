#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A value that stands within another word: what it belongs to, and from where to where it goes.
struct InnerValue {
    std::string option;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The numbers in a command line that is itself one word, such as "--lr 0.01 --depth 3" in -Dexec.args= or --wrap=: those
/// behind an option, and of KEY=NUMBER; also the one of a line "key = 0.1". Numbers only, since another program takes the line
/// apart again. Pure; O(text).
std::vector<InnerValue> numbersWithin(std::string_view line);

/// The values that launchers hand on in front of the program: -e LR=0.1 and --env LR=0.1 of containers, -Dlr=0.1 of Java,
/// sbatch --wrap="train --lr 0.1". From the words before `end`, each with the index of its word. Numbers only. Pure.
struct LauncherValue {
    std::size_t word = 0;
    InnerValue value;
};
std::vector<LauncherValue> launcherValues(const std::vector<std::string>& words, std::size_t end);

}  // namespace vernier
