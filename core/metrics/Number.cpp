#include "core/metrics/Number.h"

#include <algorithm>
#include <charconv>

namespace vernier {

namespace {

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isPunctuation(char c) {
    return isSpace(c) || std::string_view(".,;:!%'\")]}>|").find(c) != std::string_view::npos;
}

}  // namespace

std::optional<FoundNumber> numberFrom(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size() && isSpace(text[begin]))
        ++begin;
    std::size_t digits = begin;
    if (digits + 1 < text.size() && text[digits] == '+' && text[digits + 1] != '-')
        ++digits;
    double value = 0;
    const auto [rest, error] = std::from_chars(text.data() + digits, text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) {
        // It does not say whether the number is too large or too small; the longer type does, within its range.
        long double wide = 0;
        if (std::from_chars(text.data() + digits, rest, wide).ec != std::errc())
            return std::nullopt;
        value = static_cast<double>(wide);
    } else if (error != std::errc()) {
        return std::nullopt;
    }
    const auto end = static_cast<std::size_t>(rest - text.data());
    if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), isPunctuation))
        return std::nullopt;
    return FoundNumber{value, begin, end};
}

}  // namespace vernier
