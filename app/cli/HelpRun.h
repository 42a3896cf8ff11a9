#pragma once

#include "core/intake/CommandReading.h"

#include <QString>

namespace vernier {

/// Runs the command that prints the trainer's help, in `folder`, with parser_hook.py in place, and returns what it printed. An
/// error says why there is none, with its exit code and last line. Waits for a minute at most.
Result<std::string> runHelp(const CommandReading& reading, const QString& folder);

}  // namespace vernier
