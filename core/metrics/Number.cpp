#include "core/metrics/Number.h"

#include "core/metrics/Ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace vernier {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
/// A number with more characters than this is not one that a person reads.
constexpr std::size_t kMaxNumberBytes = 400;
constexpr std::size_t kGroupDigits = 3;

constexpr std::array<std::string_view, 5> kMinusSigns{"-", "\u2212", "\u2013", "\uFE63", "\uFF0D"};
constexpr std::array<std::string_view, 8> kWideBlanks{"\u00A0", "\u2007", "\u2009", "\u200A",
                                                      "\u200B", "\u202F", "\u3000", "\uFEFF"};
/// What may part thousands whatever the decimal mark is.
constexpr std::array<std::string_view, 6> kGroupSigns{"_", "'", "\u2019", "\u00A0", "\u2009", "\u202F"};

bool isPunctuation(char c) {
    return ascii::isSpace(c) || std::string_view(".,;:!%'\")]}>|").find(c) != std::string_view::npos;
}

/// The length of that one of `options` with which `text` begins, or 0.
template <std::size_t count>
std::size_t lengthOfOne(std::string_view text, const std::array<std::string_view, count>& options) {
    const auto found =
        std::find_if(options.begin(), options.end(), [&](std::string_view option) { return text.starts_with(option); });
    return found == options.end() ? 0 : found->size();
}

std::size_t digitsAt(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_not_of("0123456789", std::min(at, text.size()));
    return std::min(end, text.size()) - std::min(at, text.size());
}

bool startsWithWord(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(), [](char wanted, char c) { return wanted == ascii::lower(c); });
}

/// nan and inf behind a sign, as C, Python, Julia, JavaScript and Windows print them.
std::optional<FoundNumber> specialAt(std::string_view text) {
    struct Spelling {
        std::string_view lower;
        double value;
    };
    static constexpr std::array<Spelling, 16> kSpellings{{{"infinity", kInfinity},
                                                          {"inf32", kInfinity},
                                                          {"inf16", kInfinity},
                                                          {"inf", kInfinity},
                                                          {"\u221E", kInfinity},
                                                          {"1.#inf", kInfinity},
                                                          {"1.#qnan", kNan},
                                                          {"1.#snan", kNan},
                                                          {"1.#ind", kNan},
                                                          {"nan(ind)", kNan},
                                                          {"nan(snan)", kNan},
                                                          {"nanq", kNan},
                                                          {"nans", kNan},
                                                          {"nan32", kNan},
                                                          {"nan16", kNan},
                                                          {"nan", kNan}}};
    for (const Spelling& spelling : kSpellings) {
        if (!startsWithWord(text, spelling.lower))
            continue;
        const std::size_t end = spelling.lower.size();
        const bool isPartOfWord =
            end < text.size() && (ascii::isLetter(text[end]) || ascii::isDigit(text[end]) || text[end] == '_');
        // "1.#INF00" is padded with zeros to its precision.
        const bool isWindows = spelling.lower.starts_with("1.#");
        if (isPartOfWord && !isWindows)
            continue;
        return FoundNumber{spelling.value, 0, isWindows ? end + digitsAt(text, end) : end};
    }
    return std::nullopt;
}

double valueOf(const std::string& digits) {
    double value = 0;
    const char* const end = digits.data() + digits.size();
    if (std::from_chars(digits.data(), end, value).ec == std::errc())
        return value;
    // It does not say whether the number is too large or too small; the longer type does, within its range.
    long double wide = 0;
    std::from_chars(digits.data(), end, wide);
    return static_cast<double>(wide);
}

/// Takes groups of three digits behind the one to three that end at `at`; leaves `at` behind them.
void takeGroups(std::string_view text, DecimalMark mark, std::string& digits, std::size_t& at) {
    if (at == 0 || at > kGroupDigits || text[0] == '0')
        return;
    const std::string_view rest = text.substr(at);
    const std::string_view plain = mark == DecimalMark::Point ? "," : ".";
    const std::size_t length = rest.starts_with(plain) ? 1 : lengthOfOne(rest, kGroupSigns);
    const std::string_view sign = rest.substr(0, length);
    std::string groups;
    std::size_t end = at;
    while (length > 0 && text.substr(end).starts_with(sign) && digitsAt(text, end + length) == kGroupDigits) {
        groups += text.substr(end + length, kGroupDigits);
        end += length + kGroupDigits;
    }
    // "3,120,0.5" is a row of a table, and "1.234.5" a version.
    const bool goesOn = length > 0 && text.substr(end).starts_with(sign) && digitsAt(text, end + length) > 0;
    if (goesOn || (sign == "_" && end < text.size() && (ascii::isLetter(text[end]) || text[end] == '_')))
        return;
    digits += groups;
    at = end;
}

/// Takes "e-5", "f-5" (Julia) or "D+03" (Fortran).
void takeExponent(std::string_view text, std::string& digits, std::size_t& at) {
    if (at >= text.size() || std::string_view("eEfdD").find(text[at]) == std::string_view::npos)
        return;
    std::size_t from = at + 1;
    const std::size_t minus = lengthOfOne(text.substr(from), kMinusSigns);
    const bool isPlus = minus == 0 && text.substr(from).starts_with('+');
    from += minus + (isPlus ? 1 : 0);
    const std::size_t count = digitsAt(text, from);
    if (count == 0)
        return;
    digits += (minus > 0 ? "e-" : "e") + std::string(text.substr(from, count));
    at = from + count;
}

}  // namespace

std::size_t blanksAtStart(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t length = 1; length > 0; at += length)
        length = at < text.size() && ascii::isSpace(text[at]) ? 1 : lengthOfOne(text.substr(at), kWideBlanks);
    return at;
}

bool isPartOfTotal(std::string_view text) {
    const auto number = numberAtStart(text, DecimalMark::Point);
    return number && number->end + 1 < text.size() && text[number->end] == '/' && ascii::isDigit(text[number->end + 1]);
}

std::optional<FoundNumber> numberFrom(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size() && ascii::isSpace(text[begin]))
        ++begin;
    std::size_t digits = begin;
    if (digits + 1 < text.size() && text[digits] == '+' && text[digits + 1] != '-')
        ++digits;
    double value = 0;
    const auto [rest, error] = std::from_chars(text.data() + digits, text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        value = valueOf(std::string(text.data() + digits, rest));
    else if (error != std::errc())
        return std::nullopt;
    const auto end = static_cast<std::size_t>(rest - text.data());
    if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), isPunctuation))
        return std::nullopt;
    return FoundNumber{value, begin, end};
}

std::optional<FoundNumber> numberAtStart(std::string_view text, DecimalMark mark) {
    text = text.substr(0, kMaxNumberBytes);
    const std::size_t minus = lengthOfOne(text, kMinusSigns);
    const std::size_t sign = minus > 0 ? minus : text.starts_with('+') ? 1 : 0;
    const std::string_view body = text.substr(sign);
    if (const auto special = specialAt(body))
        return FoundNumber{minus > 0 && !std::isnan(special->value) ? -special->value : special->value, 0, sign + special->end};
    std::size_t at = digitsAt(body, 0);
    std::string digits(body.substr(0, at));
    takeGroups(body, mark, digits, at);
    std::size_t behindMark = at;
    if (at < body.size() && body[at] == (mark == DecimalMark::Point ? '.' : ',')) {
        const std::size_t decimals = digitsAt(body, at + 1);
        digits += decimals > 0 ? "." + std::string(body.substr(at + 1, decimals)) : "";
        behindMark = at + 1 + decimals;
        at = decimals > 0 ? behindMark : at;
    }
    if (digits.empty())
        return std::nullopt;
    // Without decimals the mark ends a sentence ("is 5."), unless an exponent follows (numpy's "1.e-05").
    std::size_t end = behindMark;
    takeExponent(body, digits, end);
    at = end > behindMark ? end : at;
    const double value = valueOf(digits);
    return FoundNumber{minus > 0 ? -value : value, 0, sign + at};
}

std::optional<FoundNumber> printedNumber(std::string_view text, DecimalMark mark) {
    static constexpr std::array<std::string_view, 6> kUncertain{"\u00B1", "+/-", "+-", "\\pm", "\u00A0\u00B1", "("};
    std::size_t begin = 0;
    bool isWrapped = false;
    for (std::size_t skipped = 1; skipped > 0; begin += skipped) {
        const std::string_view rest = text.substr(begin);
        skipped = blanksAtStart(rest);
        if (skipped == 0 && !rest.empty() && std::string_view("\"'[({<$~").find(rest.front()) != std::string_view::npos)
            skipped = 1;
        if (skipped > 0 || rest.empty() || !(ascii::isLetter(rest.front()) || rest.front() == '_') || numberAtStart(rest, mark))
            continue;
        std::size_t open = 0;  // a type in front, such as np.float64(
        while (open < rest.size() &&
               (ascii::isLetter(rest[open]) || ascii::isDigit(rest[open]) || rest[open] == '_' || rest[open] == '.'))
            ++open;
        skipped = rest.substr(open).starts_with('(') ? open + 1 : 0;
        isWrapped = isWrapped || skipped > 0;
    }
    std::optional<FoundNumber> number = numberAtStart(text.substr(begin), mark);
    if (!number)
        return std::nullopt;
    std::string_view rest = text.substr(begin + number->end);
    rest.remove_prefix(blanksAtStart(rest));
    std::string_view spread = rest.substr(lengthOfOne(rest, kUncertain));
    spread.remove_prefix(spread.size() < rest.size() ? blanksAtStart(spread) : spread.size());
    const bool isUncertain = numberAtStart(spread, mark).has_value();
    const bool isCast = isWrapped && (rest.starts_with(')') || rest.starts_with(',') || rest.starts_with(']'));
    while (!rest.empty() && (isPunctuation(rest.front()) || blanksAtStart(rest) > 0))
        rest.remove_prefix(std::max<std::size_t>(1, blanksAtStart(rest)));
    if (!rest.empty() && !isUncertain && !isCast)
        return std::nullopt;
    return FoundNumber{number->value, begin, begin + number->end};
}

}  // namespace vernier
