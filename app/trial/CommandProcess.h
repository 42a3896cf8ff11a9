#pragma once

#include "core/base/Result.h"

#include <array>
#include <string>
#include <vector>

#include <sys/types.h>

namespace vernier {

/// Starts the command in a process group of its own, with nothing on stdin and its output to the descriptors `logs`, of stdout
/// and stderr. A program name without a slash is looked up in PATH. Never runs a shell, not even for a script without "#!". On
/// failure Process, with a message for the user: which file, and what is wrong with it; Shortage if it
/// may work later.
Result<pid_t> startCommand(const std::array<int, 2>& logs, const std::string& workingDirectory,
                           const std::vector<std::string>& arguments);

}  // namespace vernier
