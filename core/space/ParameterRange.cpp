#include "core/space/ParameterRange.h"

#include "core/space/Name.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vernier {

namespace {

double toScale(Scale scale, double x) {
    switch (scale) {
        case Scale::Linear: return x;
        case Scale::Log: return std::log(x);
        case Scale::ReverseLog: return -std::log1p(-x);
    }
    return x;
}

double fromScale(Scale scale, double s) {
    switch (scale) {
        case Scale::Linear: return s;
        case Scale::Log: return std::exp(s);
        case Scale::ReverseLog: return -std::expm1(-s);
    }
    return s;
}

std::optional<double> numberIn(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&value); real && !std::isnan(*real))
        return *real;
    return std::nullopt;
}

double stepOf(const Parameter& parameter) {
    return parameter.step.value_or(1);
}

/// min + index * step without the residue of binary fractions: 0.3, not 0.30000000000000004.
double gridNumber(const Parameter& parameter, std::int64_t index) {
    const double exact = parameter.min + static_cast<double>(index) * stepOf(parameter);
    const std::string digits = roundedNumber(exact, 15);
    double tidy = exact;
    std::from_chars(digits.data(), digits.data() + digits.size(), tidy);
    return std::clamp(tidy, parameter.min, parameter.max);
}

/// The ends of the cells of a discrete parameter on a bent scale: half a step beyond the ends of the range or, if half a step
/// would leave the scale's domain, as far out as the next cell border is inside it.
struct CellEnds {
    double low;
    double high;
};

CellEnds cellEnds(const Parameter& parameter, std::int64_t count) {
    const double half = stepOf(parameter) / 2;
    const double first = parameter.min;
    const double last = gridNumber(parameter, count - 1);
    const Scale scale = parameter.scale;
    const bool lowFits = scale != Scale::Log || first > half;
    const bool highFits = scale != Scale::ReverseLog || last + half < 1;
    const double low = lowFits ? toScale(scale, first - half) : 2 * toScale(scale, first) - toScale(scale, first + half);
    const double high = highFits ? toScale(scale, last + half) : 2 * toScale(scale, last) - toScale(scale, last - half);
    return {low, high};
}

double cellMiddle(const Parameter& parameter, std::int64_t index, std::int64_t count) {
    if (parameter.kind == ParameterKind::Categorical || parameter.scale == Scale::Linear || count == 1)
        return (static_cast<double>(index) + 0.5) / static_cast<double>(count);
    const CellEnds ends = cellEnds(parameter, count);
    const double half = stepOf(parameter) / 2;
    const double x = gridNumber(parameter, index);
    const double low = index == 0 ? ends.low : toScale(parameter.scale, x - half);
    const double high = index == count - 1 ? ends.high : toScale(parameter.scale, x + half);
    return ((low + high) / 2 - ends.low) / (ends.high - ends.low);
}

std::int64_t cellAt(const Parameter& parameter, double unit, std::int64_t count) {
    double cell = unit * static_cast<double>(count);
    if (parameter.kind != ParameterKind::Categorical && parameter.scale != Scale::Linear && count > 1) {
        const CellEnds ends = cellEnds(parameter, count);
        const double x = fromScale(parameter.scale, ends.low + unit * (ends.high - ends.low));
        cell = (x - parameter.min) / stepOf(parameter) + 0.5;
    }
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(cell)), 0, count - 1);
}

Message rangeText(const Parameter& parameter) {
    const auto text = [&](double end) {
        return parameter.kind == ParameterKind::Integer ? toText(static_cast<std::int64_t>(end)) : toText(end);
    };
    return message("value.range", "from %1 to %2", text(parameter.min), text(parameter.max));
}

std::optional<Message> choiceFault(const Parameter& parameter, const Value& value) {
    if (std::find(parameter.values.begin(), parameter.values.end(), value) != parameter.values.end())
        return std::nullopt;
    std::string choices;
    for (const Value& choice : parameter.values)
        choices += (choices.empty() ? "" : ", ") + toText(choice);
    return message("value.choice", "\"%1\" is not one of its values, %2", shownText(toText(value)), shownText(choices, 200));
}

}  // namespace

std::int64_t valueCount(const Parameter& parameter) {
    if (parameter.kind == ParameterKind::Categorical)
        return static_cast<std::int64_t>(parameter.values.size());
    if (parameter.min == parameter.max)
        return 1;
    if (parameter.kind == ParameterKind::Continuous && !parameter.step)
        return 0;
    // The tolerance keeps the last value of 0, 0.1, ..., 0.3, where 0.3 / 0.1 is a little less than 3.
    return static_cast<std::int64_t>(std::floor((parameter.max - parameter.min) / stepOf(parameter) + 1e-9)) + 1;
}

Value valueAt(const Parameter& parameter, std::int64_t index) {
    if (parameter.kind == ParameterKind::Categorical)
        return parameter.values[static_cast<std::size_t>(index)];
    const double number = index == 0 ? parameter.min : gridNumber(parameter, index);
    if (parameter.kind == ParameterKind::Integer)
        return static_cast<std::int64_t>(std::llround(number));
    return number;
}

std::optional<std::int64_t> indexOf(const Parameter& parameter, const Value& value) {
    if (parameter.kind == ParameterKind::Categorical) {
        const auto found = std::find(parameter.values.begin(), parameter.values.end(), value);
        if (found == parameter.values.end())
            return std::nullopt;
        return found - parameter.values.begin();
    }
    const std::optional<double> number = numberIn(value);
    if (!number)
        return std::nullopt;
    const double clamped = std::clamp(*number, parameter.min, parameter.max);
    return std::min(std::llround((clamped - parameter.min) / stepOf(parameter)), valueCount(parameter) - 1ll);
}

std::optional<double> unitOf(const Parameter& parameter, const Value& value) {
    if (const std::int64_t count = valueCount(parameter)) {
        const std::optional<std::int64_t> index = indexOf(parameter, value);
        return index ? std::optional(cellMiddle(parameter, *index, count)) : std::nullopt;
    }
    const std::optional<double> number = numberIn(value);
    if (!number)
        return std::nullopt;
    const double low = toScale(parameter.scale, parameter.min);
    const double high = toScale(parameter.scale, parameter.max);
    const double scaled = toScale(parameter.scale, std::clamp(*number, parameter.min, parameter.max));
    return std::clamp((scaled - low) / (high - low), 0.0, 1.0);
}

std::optional<double> unboundedUnitOf(const Parameter& parameter, const Value& value) {
    const std::optional<double> number = numberIn(value);
    if (parameter.kind == ParameterKind::Categorical || (number && *number >= parameter.min && *number <= parameter.max))
        return unitOf(parameter, value);
    const bool isReached =
        number && (parameter.scale != Scale::Log || *number > 0) && (parameter.scale != Scale::ReverseLog || *number < 1);
    if (!isReached || parameter.min == parameter.max)
        return std::nullopt;
    // Discrete ranges go from the middle of the first cell to the middle of the last.
    const double first = *unitOf(parameter, valueAtUnit(parameter, 0));
    const double last = *unitOf(parameter, valueAtUnit(parameter, 1));
    const double low = toScale(parameter.scale, parameter.min);
    const double high = toScale(parameter.scale, parameter.max);
    const double share = (toScale(parameter.scale, *number) - low) / (high - low);
    if (!(share >= -kFarthest && share <= 1 + kFarthest))
        return std::nullopt;
    return first + share * (last - first);
}

Value valueAtUnit(const Parameter& parameter, double unit) {
    unit = std::isnan(unit) ? 0.5 : std::clamp(unit, 0.0, 1.0);
    if (const std::int64_t count = valueCount(parameter))
        return valueAt(parameter, cellAt(parameter, unit, count));
    if (unit == 0 || unit == 1)
        return unit == 0 ? parameter.min : parameter.max;  // exp(log(x)) is not always x
    const double low = toScale(parameter.scale, parameter.min);
    const double high = toScale(parameter.scale, parameter.max);
    return std::clamp(fromScale(parameter.scale, low + unit * (high - low)), parameter.min, parameter.max);
}

std::optional<Message> valueFault(const Parameter& parameter, const Value& value) {
    if (parameter.kind == ParameterKind::Categorical)
        return choiceFault(parameter, value);
    const bool isInteger = parameter.kind == ParameterKind::Integer;
    if (isInteger && !std::holds_alternative<std::int64_t>(value))
        return message("value.integer", "\"%1\" is not a whole number %2", shownText(toText(value)), rangeText(parameter));
    if (!isInteger && !std::holds_alternative<double>(value))
        return message("value.number", "\"%1\" is not a number %2", shownText(toText(value)), rangeText(parameter));
    const std::optional<double> number = numberIn(value);
    if (!number || *number < parameter.min || *number > parameter.max)
        return message("value.out-of-range", "%1 is out of range; it must be %2", toText(value), rangeText(parameter));
    if (parameter.step) {
        const double nearest = gridNumber(parameter, *indexOf(parameter, value));
        if (std::abs(*number - nearest) > 1e-9 * *parameter.step + 1e-12 * std::abs(*number))
            return message("value.off-step", "%1 falls between two steps; the nearest value is %2", toText(value),
                           toText(nearest));
    }
    return std::nullopt;
}

}  // namespace vernier
