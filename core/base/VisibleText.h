#pragma once

#include <string>
#include <string_view>

namespace vernier {

/// Not a code point: what is not UTF-8.
inline constexpr char32_t kInvalidCodePoint = 0xFFFFFFFF;
/// The code point that begins at `at`, which moves past it: past one byte where that is kInvalidCodePoint. Pure.
char32_t nextCodePoint(std::string_view text, std::size_t& at);

// Text from outside (names, values, notes, reasons, paths) on its way to a terminal or a window, where a control character
// would be obeyed and a change of direction would let one text pass for another. They become visible: ^[ for escape, <U+202E>
// for the right-to-left override, <FF> for a byte that is not UTF-8. All else stays. Pure, O(size).

/// In one line: line ends and tabs become visible too.
std::string visibleText(std::string_view text);
/// In several lines, whose ends and tabs stay.
std::string visibleLines(std::string_view text);
/// True if visibleText() has nothing to do.
bool isVisible(std::string_view text);

/// A JSON or YAML document whose texts hold nothing that a terminal would obey: such characters as \u escapes, which every
/// parser reads back as what they were. `json` is well-formed.
std::string escapedDocument(std::string_view json);

}  // namespace vernier
