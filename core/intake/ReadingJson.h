#pragma once

#include "core/intake/CommandReading.h"

#include <string>

namespace vernier {

/// What reading a command came to, for programs: {"command", "working_dir", "environment", "parameters", "said", "help"}. The
/// command names those parameters that are ticked; each has the fields of study.json, and "option", "today" and "ticked".
std::string readingJson(const CommandReading& reading, const std::string& workingDirectory);

}  // namespace vernier
