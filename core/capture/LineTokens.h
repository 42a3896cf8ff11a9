#pragma once

#include "core/metrics/Number.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vernier {

enum class TokenKind {
    Blank,   ///< white space
    Word,    ///< letters, digits and '_' that begin with a letter or hold one: loss, val_acc, float64, rank0
    Number,  ///< a printed number, also one that touches a word: the 2 of Epoch2, the 10 of 10epoch, the 2.15 of 2.15G
    Time,    ///< a date or a time of day, whose digits say nothing
    Bar,     ///< the filled part of a progress bar or a rule of a table
    Sign     ///< any other character
};

/// A piece of a line. Byte offsets.
struct Token {
    TokenKind kind;
    std::size_t begin;
    std::size_t end;

    std::string_view of(std::string_view line) const { return line.substr(begin, end - begin); }
};

/// How much of a line is taken apart, in bytes.
inline constexpr std::size_t kMaxTokenBytes = 16u << 10;

/// The pieces of a line, left to right, without gaps up to kMaxTokenBytes. A number that begins at `forced` is one of its own
/// even within a word, time or date: somebody has clicked it. O(bytes).
std::vector<Token> tokensOf(std::string_view line, DecimalMark mark, std::size_t forced = std::string_view::npos);

/// The token that holds the byte at `at`; size() if there is none.
std::size_t tokenAt(const std::vector<Token>& tokens, std::size_t at);

/// The number that somebody points at: the byte at `at` lies within it, or just behind it. Nothing if there is none.
struct ClickedNumber {
    std::size_t begin = 0;
    std::size_t end = 0;
    DecimalMark mark = DecimalMark::Point;
};
std::optional<ClickedNumber> numberNear(std::string_view line, std::size_t at);

}  // namespace vernier
