#include "core/base/DurationText.h"

#include "core/base/NumberText.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace vernier {

namespace {

std::string tenths(double seconds) {
    return roundedNumber(std::round(seconds * 10) / 10, 6);
}

std::string twoUnits(std::int64_t large, const char* largeUnit, std::int64_t small, const char* smallUnit) {
    std::string text = std::to_string(large) + largeUnit;
    return small > 0 ? text + " " + std::to_string(small) + smallUnit : text;
}

struct Unit {
    std::string_view name;
    double seconds;
};

constexpr Unit kUnits[] = {{"d", 86400}, {"h", 3600}, {"min", 60}, {"m", 60}, {"s", 1}};

void skipBlanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// Takes a number from the beginning.
std::optional<double> takeNumber(std::string_view& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || !std::isfinite(number) || number < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// Takes the name of a unit from the beginning; its seconds.
std::optional<double> takeUnit(std::string_view& text) {
    const std::string_view name = text.substr(0, std::min(text.find_first_not_of("dhmins"), text.size()));
    const auto* const unit = std::ranges::find(kUnits, name, &Unit::name);
    if (unit == std::end(kUnits))
        return std::nullopt;
    text.remove_prefix(name.size());
    return unit->seconds;
}

}  // namespace

std::string durationText(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::llround(std::min(seconds, 1e12)));
    if (whole < 10)
        return tenths(seconds) + " s";
    if (whole < 120)
        return std::to_string(whole) + " s";
    if (whole < 2 * 3600)
        return std::to_string((whole + 30) / 60) + " min";
    if (whole < 48 * 3600)
        return twoUnits(whole / 3600, " h", whole % 3600 / 60, " min");
    return twoUnits(whole / 86400, " d", whole % 86400 / 3600, " h");
}

std::optional<double> secondsFrom(std::string_view text) {
    double sum = 0;
    skipBlanks(text);
    for (bool isFirst = true; isFirst || !text.empty(); isFirst = false) {
        const std::optional<double> count = takeNumber(text);
        skipBlanks(text);
        if (count && isFirst && text.empty())
            return count;
        const std::optional<double> unit = count ? takeUnit(text) : std::nullopt;
        if (!unit)
            return std::nullopt;
        sum += *count * *unit;
        skipBlanks(text);
    }
    return sum;
}

}  // namespace vernier
