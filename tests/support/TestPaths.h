#pragma once

#include <QString>

namespace vernier::test {

/// A path below the root of the source tree, and one of a program that was built; absolute.
QString sourcePath(const char* path);
QString programPath(const char* name);

}  // namespace vernier::test
