#include "core/space/SayableNumber.h"

#include "core/base/NumberText.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kDigits = 4;
// A double holds 17 at most.
constexpr int kMostDigits = 17;

int exponentOf(double number) {
    return static_cast<int>(std::floor(std::log10(number)));
}

/// The length of the whole range, if all of it were stretched by the scale as it is at x.
double widthAt(const Parameter& parameter, double x) {
    switch (parameter.scale) {
        case Scale::Linear: return parameter.max - parameter.min;
        case Scale::Log: return x * std::log(parameter.max / parameter.min);
        case Scale::ReverseLog: return (1 - x) * std::log((1 - parameter.min) / (1 - parameter.max));
    }
    return parameter.max - parameter.min;
}

}  // namespace

double sayableNumber(const Parameter& parameter, double x) {
    const double told = parameter.scale == Scale::ReverseLog ? 1 - x : std::abs(x);
    const double width = widthAt(parameter, x);
    if (x == parameter.min || x == parameter.max || x == 0 || !(told > 0) || !(width > 0) || !std::isfinite(width))
        return x;
    // 1000.002 - 1000.001 is a little less than 0.001.
    const int lastDigit = std::min(exponentOf(told), exponentOf(width * (1 + 1e-6))) - (kDigits - 1);  // its power of ten
    const int digits = exponentOf(std::abs(x)) - lastDigit + 1;
    if (digits >= kMostDigits)
        return x;
    // Less than one digit: the number is nearer to 0 than to the last digit, or would round up to one.
    const double near =
        digits >= 1 ? rounded(x, digits) : rounded(std::round(x / std::pow(10, lastDigit)) * std::pow(10, lastDigit), 1);
    return std::clamp(near + 0.0, parameter.min, parameter.max);
}

}  // namespace vernier
