#include "core/base/NumberText.h"

#include <array>
#include <charconv>
#include <limits>

namespace vernier {

namespace {

/// The largest double without an exponent, its sign, point and decimals.
constexpr std::size_t kLongest = std::numeric_limits<double>::max_exponent10 + 32;

std::string written(double number, std::chars_format format, int precision) {
    std::array<char, kLongest> buffer{};
    const std::to_chars_result end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format, precision);
    return {buffer.data(), end.ptr};
}

}  // namespace

std::string roundedNumber(double number, int digits) {
    return written(number, std::chars_format::general, digits);
}

double rounded(double number, int digits) {
    const std::string text = roundedNumber(number, digits);
    double result = number;
    std::from_chars(text.data(), text.data() + text.size(), result);
    return result;
}

std::string fixedNumber(double number, int decimals) {
    return written(number, std::chars_format::fixed, decimals);
}

}  // namespace vernier
