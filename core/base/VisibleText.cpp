#include "core/base/VisibleText.h"

#include <cstdio>

namespace vernier {

namespace {

/// Changes the direction of what follows, is invisible, or ends a line: the Trojan Source characters (CVE-2021-42574) and
/// others like them. The joiners U+200C and U+200D stay: scripts and emoji need them.
bool isTrick(char32_t point) {
    return point == 0x61C || point == 0x200B || point == 0x200E || point == 0x200F || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF || (point >= 0xFFF9 && point <= 0xFFFB) ||
           (point >= 0xE0000 && point <= 0xE007F);
}

bool isControl(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point <= 0x9F);
}

std::string hexadecimal(const char* format, char32_t number) {
    char buffer[16];
    const int length = std::snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(number));
    return {buffer, static_cast<std::size_t>(length)};
}

/// `text` with each character that must not be obeyed replaced by what `replacement` makes of its code point and bytes.
template <typename IsKept, typename Replacement>
std::string replaced(std::string_view text, IsKept isKept, Replacement replacement) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = nextCodePoint(text, at);
        const std::string_view bytes = text.substr(begin, at - begin);
        const bool isObeyed = point == kInvalidCodePoint || isControl(point) || isTrick(point);
        if (!isObeyed || isKept(point))
            result += bytes;
        else
            result += replacement(point, bytes);
    }
    return result;
}

std::string inCarets(char32_t point, std::string_view bytes) {
    if (point == kInvalidCodePoint)
        return hexadecimal("<%02X>", static_cast<unsigned char>(bytes.front()));
    if (point <= 0x7F)
        return {'^', static_cast<char>(point ^ 0x40)};
    return hexadecimal("<U+%04X>", point);
}

std::string inEscapes(char32_t point, std::string_view) {
    if (point == kInvalidCodePoint)
        return "\\ufffd";
    if (point < 0x10000)
        return hexadecimal("\\u%04x", point);
    return hexadecimal("\\u%04x", 0xD800 + ((point - 0x10000) >> 10)) + hexadecimal("\\u%04x", 0xDC00 + (point & 0x3FF));
}

bool isLayout(char32_t point) {
    return point == '\n' || point == '\t';
}

}  // namespace

char32_t nextCodePoint(std::string_view text, std::size_t& at) {
    const auto byteAt = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char lead = byteAt(at++);
    if (lead < 0x80)
        return lead;
    const std::size_t following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < following)
        return kInvalidCodePoint;
    char32_t point = lead & (0x3Fu >> following);
    for (std::size_t index = at; index < at + following; ++index) {
        if ((byteAt(index) & 0xC0) != 0x80)
            return kInvalidCodePoint;
        point = (point << 6) | (byteAt(index) & 0x3Fu);
    }
    const char32_t smallest = following == 3 ? 0x10000 : following == 2 ? 0x800 : 0x80;
    if (point < smallest || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return kInvalidCodePoint;
    at += following;
    return point;
}

std::string visibleText(std::string_view text) {
    return replaced(
        text, [](char32_t) { return false; }, inCarets);
}

std::string visibleLines(std::string_view text) {
    return replaced(text, isLayout, inCarets);
}

bool isVisible(std::string_view text) {
    return visibleText(text) == text;
}

std::string escapedDocument(std::string_view json) {
    return replaced(
        json, [](char32_t point) { return isLayout(point) || point == '\r'; }, inEscapes);
}

}  // namespace vernier
