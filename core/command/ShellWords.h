#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// The words of a command line as a POSIX shell splits them: quotes, backslashes, blanks and line ends. Nothing is expanded
/// ($HOME and *.csv stay as they are) and there are no comments. InvalidInput for an open quote, a backslash at the very end,
/// and an unquoted operator (| & ; < > parentheses): without a shell it would silently become an argument. Pure.
Result<std::vector<std::string>> splitShellWords(std::string_view text);

/// The word as one types it in a POSIX shell: unchanged if that is safe, otherwise in single quotes.
/// splitShellWords(quoteShellWord(w)) is w for every w.
std::string quoteShellWord(std::string_view word);
/// The words, quoted and joined by spaces.
std::string quoteShellWords(const std::vector<std::string>& words);

}  // namespace vernier
