#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// What ASCII characters are, whatever the locale says.
namespace vernier::ascii {

inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

inline bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

inline bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

inline bool isLetter(char c) {
    return isUpper(c) || isLower(c);
}

/// Letters, digits and '_', as \w of a pattern.
inline bool isWordPart(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
}

inline bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Of a character of UTF-8, a byte behind the first.
inline bool continuesCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

inline char lower(char c) {
    return isUpper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lower(c); });
    return result;
}

/// How many characters of UTF-8 `text` has.
inline std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !continuesCharacter(c); }));
}

/// True if `list`, lower-case words with a blank before and behind each, has `word`, in any case.
inline bool isListed(std::string_view list, std::string_view word) {
    // By its first letter, which is rarer than the blank before it.
    const std::string wanted = lower(word) + " ";
    for (std::size_t at = list.find(wanted); !word.empty() && at != std::string_view::npos; at = list.find(wanted, at + 1)) {
        if (at > 0 && list[at - 1] == ' ')
            return true;
    }
    return false;
}

}  // namespace vernier::ascii
