#include "core/exchange/ValueText.h"

#include "core/command/ShellWords.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace vernier {

namespace {

bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isAll(std::string_view text, std::string_view punctuation) {
    return std::ranges::all_of(
        text, [&](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || punctuation.find(c) != std::string_view::npos; });
}

/// A quoted text of JSON, in which characters that YAML, TOML and Python do not print stand as \u....
std::string quotedText(const std::string& text) {
    const std::string json = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::string result;
    for (std::size_t at = 0; at < json.size();) {
        const auto byte = [&](std::size_t offset) {
            return at + offset < json.size() ? static_cast<unsigned char>(json[at + offset]) : 0u;
        };
        unsigned code = 0;
        std::size_t length = 1;
        if (byte(0) == 0x7F) {
            code = 0x7F;
        } else if (byte(0) == 0xC2 && byte(1) < 0xA0) {  // C1 controls, with the line end U+0085
            code = byte(1);
            length = 2;
        } else if ((byte(0) & 0xF0u) == 0xE0) {
            const unsigned read = ((byte(0) & 0x0Fu) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu);
            code = read == 0x2028 || read == 0x2029 || read == 0xFEFF || read >= 0xFFFE ? read : 0;
            length = code != 0 ? 3 : 1;
        }
        if (code != 0) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", code);
            result += escape.data();
        } else {
            result += json[at];
        }
        at += length;
    }
    return result;
}

/// A number with a decimal point or an exponent, so that it is read as a real one.
std::string realText(double number, bool needsPoint) {
    std::string text = toText(Value(number));
    const std::size_t exponent = text.find('e');
    if (text.find('.') == std::string::npos && (needsPoint || exponent == std::string::npos))
        text.insert(exponent == std::string::npos ? text.size() : exponent, ".0");
    return text;
}

/// True if YAML reads the bare word as text: nothing that looks like a number, a date, a truth value or syntax.
bool isBareInYaml(const std::string& text) {
    static constexpr std::array<const char*, 11> kWords{"true", "false", "yes", "no",  "on", "off",
                                                        "null", "y",     "n",   "nan", "inf"};
    if (text.empty() || !isAsciiLetter(text.front()) || !isAll(text, "_-."))
        return false;
    std::string lower = text;
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::ranges::find(kWords, lower) == kWords.end();
}

/// In apostrophes; backslashes are doubled only where a quote follows, as Hydra wants it.
std::string hydraQuoted(const std::string& text) {
    std::string result = "'";
    std::size_t backslashes = 0;
    for (const char c : text) {
        if (c == '\'')
            result += std::string(backslashes + 1, '\\');
        backslashes = c == '\\' ? backslashes + 1 : 0;
        result += c;
    }
    return result + std::string(backslashes, '\\') + "'";
}

bool isBareInHydra(const std::string& text) {
    return isBareInYaml(text) && isAll(text, "_");
}

bool fitsApostrophes(const std::string& text) {
    const bool hasEscape = text.find("\\\\") != std::string::npos || text.ends_with('\\');
    return !hasEscape && text.find_first_of("'\r") == std::string::npos && text.find("${") == std::string::npos;
}

bool fitsQuotes(const std::string& text) {
    return text.find_first_of("\"\\$`\r!") == std::string::npos;
}

}  // namespace

std::string jsonValue(const Value& value) {
    return std::visit(
        [](const auto& held) { return nlohmann::json(held).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); },
        value);
}

std::string yamlValue(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return isBareInYaml(*text) ? *text : quotedText(*text);
    const auto* number = std::get_if<double>(&value);
    return number ? realText(*number, true) : toText(value);
}

std::string pythonValueText(const Value& value) {
    if (const auto* truth = std::get_if<bool>(&value))
        return *truth ? "True" : "False";
    if (const auto* text = std::get_if<std::string>(&value))
        return quotedText(*text);  // JSON's escapes are Python's, too
    const auto* number = std::get_if<double>(&value);
    return number ? realText(*number, false) : toText(value);
}

std::string tomlValue(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return quotedText(*text);
    const auto* number = std::get_if<double>(&value);
    return number ? realText(*number, false) : toText(value);
}

std::string tomlKey(const std::string& name) {
    return !name.empty() && isAll(name, "_-") ? name : quotedText(name);
}

std::string hydraValueText(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return isBareInHydra(*text) ? *text : hydraQuoted(*text);
    const auto* number = std::get_if<double>(&value);
    return number ? realText(*number, true) : toText(value);
}

bool hasCommonEnvValue(const std::string& text) {
    return fitsApostrophes(text) || fitsQuotes(text);
}

std::string envValue(const std::string& text) {
    if (isAll(text, "_./:@%+,-") && !text.empty())
        return text;
    if (fitsApostrophes(text))
        return "'" + text + "'";
    return fitsQuotes(text) ? "\"" + text + "\"" : quoteShellWord(text);
}

}  // namespace vernier
