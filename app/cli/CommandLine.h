#pragma once

#include <QStringList>

namespace vernier {

/// Runs vernier-cli with its arguments, the program's name first, and returns the exit code.
int runCommandLine(const QStringList& arguments);

}  // namespace vernier
