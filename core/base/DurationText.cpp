#include "core/base/DurationText.h"

#include "core/base/NumberText.h"

#include <algorithm>
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

}  // namespace vernier
