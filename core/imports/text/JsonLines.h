#pragma once

#include "core/imports/text/ForeignText.h"

#include <string_view>

namespace vernier {

/// Notes in `document` on which line each key of this text stands, and which stand there twice. The text must be JSON that
/// readJson() has taken. O(text).
void findJsonLines(std::string_view text, ForeignDocument& document);

}  // namespace vernier
