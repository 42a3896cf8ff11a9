#pragma once

#include "core/base/Message.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// Text as it was pasted, made into lines that a shell could read.
struct CleanPaste {
    std::string text;
    std::vector<Message> said;  ///< what was changed, where a person should know
};

/// Takes away what comes along when commands are copied: the dashes, quotes and blanks of word processors, prompts of shells
/// and notebooks, fences of Markdown, blanks behind a backslash at the end of a line, the ^ or ` that continues a line on
/// Windows. What stands in quotes stays as it is. Pure; O(text).
CleanPaste cleanPaste(std::string_view pasted);

}  // namespace vernier
