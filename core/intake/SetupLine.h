#pragma once

#include "core/intake/ShellScript.h"

namespace vernier {

/// What a command among others is there for.
enum class LineRole {
    Command,      ///< to be run in each trial
    Assignments,  ///< A=b
    Export,       ///< export A=b
    Folder,       ///< cd DIR
    Setup,        ///< installs, fetches, prepares: done once, by hand
    Activation,   ///< source venv/bin/activate, conda activate, module load
    Silent        ///< of no consequence here: set -x, echo, wait
};

/// Judges by the program and its first words. Pure.
LineRole roleOf(const ShellCommand& command);

/// True for the tools of a shell (rm, grep, test...) and its bare keywords: none of their words is tuned. Pure.
bool isShellTool(const ShellCommand& command);

/// How many words before the program only say how to run it: nohup, time, exec, keywords such as "do". Pure.
std::size_t prefixLength(const ShellCommand& command);

/// True for a command behind a pipe that only shows or keeps what passes through: tee, less. Pure.
bool onlyPassesOn(const ShellCommand& command);

}  // namespace vernier
