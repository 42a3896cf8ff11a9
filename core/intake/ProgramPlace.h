#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vernier {

/// Where the trainer stands in a command, behind its launchers.
struct ProgramPlace {
    std::size_t begin = 0;       ///< its interpreter, or itself
    std::size_t script = 0;      ///< its script or module; `begin` for a program of its own
    bool isModule = false;       ///< "-m package.train"
    bool startsSeveral = false;  ///< its launcher starts many processes: torchrun, mpirun
};

/// Steps over launchers and their options (torchrun --nproc_per_node 2, accelerate launch, srun, conda run -n env, docker run
/// IMAGE, java -jar...) and over the interpreter. An index beyond the end if nothing is there. Pure; O(words).
ProgramPlace programIn(const std::vector<std::string>& words);

/// The command that prints the trainer's help: without launchers that would start it several times, with the subcommands that
/// stand before the first option. Empty without a program. Pure.
std::vector<std::string> helpCommand(const std::vector<std::string>& words, const ProgramPlace& place);

}  // namespace vernier
