#pragma once

#include <QStringList>

namespace vernier {

/// Runs vernier-cli with its arguments, program name first, and returns the exit code.
int runCommandLine(const QStringList& arguments);

}  // namespace vernier
