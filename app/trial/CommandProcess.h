#pragma once

#include "core/base/Result.h"

#include <string>
#include <vector>

#include <sys/types.h>

namespace vernier {

/// Starts the command in a process group of its own, with nothing on stdin and its output appended to <folder>/stdout.log and
/// stderr.log. A program name without a slash is looked up in PATH. Never runs a shell, not even for a script without "#!". On
/// failure Process, with a message for the user: which file, and what is wrong with it.
Result<pid_t> startCommand(const std::string& folder, const std::string& workingDirectory,
                           const std::vector<std::string>& arguments);

}  // namespace vernier
