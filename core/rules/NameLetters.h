#pragma once

namespace vernier {

// What names consist of in rules and formulas; other names stand between backticks.

inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
inline bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
inline bool isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '.';
}

}  // namespace vernier
