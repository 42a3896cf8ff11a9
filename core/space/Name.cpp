#include "core/space/Name.h"

#include "core/base/VisibleText.h"

namespace vernier {

namespace {

/// Code points that are invisible or could pass for something else: spaces, controls, direction marks, private use,
/// noncharacters.
bool isHidden(char32_t point) {
    return point <= 0xA0 || point == 0xAD || point == 0x1680 || point == 0x180E || (point >= 0x2000 && point <= 0x206F) ||
           point == 0x3000 || (point >= 0xD800 && point <= 0xF8FF) || (point >= 0xFE00 && point <= 0xFE0F) || point == 0xFEFF ||
           (point >= 0xFFF0 && point <= 0xFFFF) || point >= 0xE0000;  // kInvalidCodePoint too
}

bool isUsable(char32_t point, std::string_view alsoAllowed) {
    if (point >= 0x80)
        return !isHidden(point);
    const char character = static_cast<char>(point);
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '_' || character == '-' || character == '.' ||
           alsoAllowed.find(character) != std::string_view::npos;
}

}  // namespace

std::optional<Message> nameFault(std::string_view name, std::string_view alsoAllowed) {
    if (name.empty())
        return message("name.empty", "is empty; a name needs at least one character");
    if (name.size() > kMaxNameBytes)
        return message("name.too-long", "is longer than %1 bytes", kMaxNameBytes);
    if (name.front() == '-' || name.front() == '.' || name.find("..") != std::string_view::npos)
        return message("name.begin",
                       "\"%1\" begins with '-' or '.', or contains \"..\"; begin it with a letter, a digit or '_'",
                       shownText(name));
    for (std::size_t at = 0; at < name.size();) {
        if (isUsable(nextCodePoint(name, at), alsoAllowed))
            continue;
        std::string others;
        for (const char character : alsoAllowed)
            others += std::string(", '") + character + "'";
        return message("name.character",
                       "\"%1\" contains a character that is not allowed in a name; use letters, digits, '_', '-' and '.'%2",
                       shownText(name), others);
    }
    return std::nullopt;
}

std::string shownText(std::string_view text, std::size_t maxBytes) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        nextCodePoint(text, at);
        const std::string character = visibleText(text.substr(begin, at - begin));
        if (shown.size() + character.size() > maxBytes)
            return shown + "...";
        shown += character;
    }
    return shown;
}

}  // namespace vernier
