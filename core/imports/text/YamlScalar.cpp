#include "core/imports/text/YamlScalar.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

namespace vernier {

namespace {

std::string withoutUnderscores(std::string text) {
    std::erase(text, '_');
    return text;
}

/// Digits of that base, with a sign; nothing beyond 64 bits.
std::optional<std::int64_t> wholeFrom(std::string text, std::size_t prefix, int base) {
    const bool isNegative = text.front() == '-';
    text.erase(0, (isNegative || text.front() == '+' ? 1 : 0) + prefix);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return isNegative ? -number : number;
}

/// 1:30 is 90: numbers of base 60, as YAML 1.1 has them for times.
double sexagesimal(std::string_view text) {
    const bool isNegative = text.front() == '-';
    text.remove_prefix(isNegative || text.front() == '+' ? 1 : 0);
    double number = 0;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(':'));
        double digits = 0;
        std::from_chars(part.data(), part.data() + part.size(), digits);
        number = number * 60 + digits;
        text.remove_prefix(std::min(text.size(), part.size() + 1));
    }
    return isNegative ? -number : number;
}

std::optional<std::int64_t> wholeOf(const std::string& plain) {
    static const re2::RE2 kDecimal("[-+]?(?:0|[1-9][0-9]*)");
    static const re2::RE2 kOctal("[-+]?0[0-7]+");
    static const re2::RE2 kHexadecimal("[-+]?0x[0-9a-fA-F]+");
    static const re2::RE2 kBinary("[-+]?0b[01]+");
    static const re2::RE2 kSexagesimal("[-+]?[1-9][0-9]{0,9}(?::[0-5]?[0-9]){1,4}");
    if (re2::RE2::FullMatch(plain, kDecimal))
        return wholeFrom(plain, 0, 10);
    if (re2::RE2::FullMatch(plain, kOctal))
        return wholeFrom(plain, 1, 8);
    if (re2::RE2::FullMatch(plain, kHexadecimal))
        return wholeFrom(plain, 2, 16);
    if (re2::RE2::FullMatch(plain, kBinary))
        return wholeFrom(plain, 2, 2);
    if (re2::RE2::FullMatch(plain, kSexagesimal))
        return static_cast<std::int64_t>(sexagesimal(plain));
    return std::nullopt;
}

std::optional<double> realOf(const std::string& plain) {
    static const re2::RE2 kReal(R"([-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+|\.[0-9]+[eE][-+]?[0-9]+|)"
                                R"([0-9]+\.[0-9]*[eE][-+]?[0-9]+))");
    static const re2::RE2 kInfinite(R"([-+]?\.(?:inf|Inf|INF))");
    if (plain == ".nan" || plain == ".NaN" || plain == ".NAN")
        return std::nan("");
    if (re2::RE2::FullMatch(plain, kInfinite))
        return plain.front() == '-' ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    if (!re2::RE2::FullMatch(plain, kReal))
        return std::nullopt;
    double number = 0;
    const char* const begin = plain.data() + (plain.front() == '+' ? 1 : 0);
    const auto [end, error] = std::from_chars(begin, plain.data() + plain.size(), number);
    if (error == std::errc::result_out_of_range)
        return std::strtod(plain.c_str(), nullptr);  // 0 or infinite
    return number;
}

bool isOneOf(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, text) != words.end();
}

}  // namespace

nlohmann::ordered_json yamlScalar(const std::string& text) {
    if (text.empty() || isOneOf(text, {"~", "null", "Null", "NULL"}))
        return nullptr;
    if (isOneOf(text, {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"}))
        return true;
    if (isOneOf(text, {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"}))
        return false;
    const char first = text.front();
    if ((first < '0' || first > '9') && first != '-' && first != '+' && first != '.')
        return text;
    const std::string plain = withoutUnderscores(text);
    if (plain.empty())
        return text;
    if (const auto whole = wholeOf(plain))
        return *whole;
    if (const auto real = realOf(plain))
        return *real;
    return text;
}

}  // namespace vernier
