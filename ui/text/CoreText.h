#pragma once

#include "core/base/Error.h"

#include <QString>

namespace vernier {

/// What core says, in the language that the program was started in: the translation of its id with the arguments filled in.
/// In English, and as it is, where there is none: a text of a library, of an older study, of a newer version.
QString coreText(const Message& message);

/// A name, value or note of a study as a window may show it, with control characters made visible (visibleLines()). What people
/// edit is not to go through this.
QString outsideText(const std::string& text);

}  // namespace vernier
