#include "tests/support/TestPaths.h"

namespace vernier::test {

QString sourcePath(const char* path) {
    return QStringLiteral(VERNIER_SOURCE_DIR "/") + QLatin1String(path);
}

QString programPath(const char* name) {
    return QStringLiteral(VERNIER_BIN_DIR "/") + QLatin1String(name);
}

}  // namespace vernier::test
