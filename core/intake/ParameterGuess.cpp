#include "core/intake/ParameterGuess.h"

#include "core/space/ParameterRange.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

namespace vernier {

namespace {

constexpr double kSmall = 0.01;         ///< numbers up to here are searched by order of magnitude
constexpr std::int64_t kLarge = 32;     ///< whole numbers from here on too
constexpr double kNearestDecade = -12;  ///< nearer to one, doubles would not tell values apart
constexpr double kMostDecades = 300;    ///< beyond them a range would not be finite

template <typename Number>
std::optional<Number> exactly(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

double powerOfTen(double exponent) {
    return exponent < 0 ? 1 / std::pow(10, -std::round(exponent)) : std::pow(10, std::round(exponent));
}

void setRange(Parameter& parameter, double min, double max, Scale scale) {
    parameter.min = min;
    parameter.max = max;
    parameter.scale = scale;
}

void setDecades(Parameter& parameter, double value, double below, double above) {
    const double middle = std::clamp(std::round(std::log10(value)), -kMostDecades, kMostDecades);
    setRange(parameter, powerOfTen(middle - below), powerOfTen(middle + above), Scale::Log);
}

/// Around today's value on the scale of 1 - x: a decade to either side.
void setNearOne(Parameter& parameter, double value) {
    const double decade = std::max(kNearestDecade, std::round(std::log10(1 - value)));
    setRange(parameter, 1 - powerOfTen(std::min(0.0, decade + 1)), 1 - powerOfTen(std::min(decade - 1, -2.0)),
             Scale::ReverseLog);
}

/// No range leaves what the parameter may be.
void keepInDomain(Parameter& parameter, const FieldEntry& entry) {
    if (entry.domainMin)
        parameter.min = std::max(parameter.min, *entry.domainMin);
    if (entry.domainMax && (entry.scale != Scale::ReverseLog || *entry.domainMax < 1))
        parameter.max = std::min(parameter.max, *entry.domainMax);
}

/// The usual range, wide enough for today's value, to one digit behind the point.
void setUsual(Parameter& parameter, const FieldEntry& entry, std::optional<double> value) {
    setRange(parameter, entry.usualMin, entry.usualMax, entry.scale);
    if (!value || entry.scale != Scale::Linear)
        return;
    if (*value < parameter.min)
        parameter.min = std::floor(*value * 10) / 10;
    if (*value > parameter.max)
        parameter.max = std::ceil(*value * 10) / 10;
}

void setKnownReal(Parameter& parameter, const FieldEntry& entry, std::optional<double> value) {
    parameter.kind = ParameterKind::Continuous;
    if (value && entry.scale == Scale::ReverseLog && *value >= 0 && *value < 1)
        setNearOne(parameter, *value);
    else if (value && *value > 0 && entry.scale == Scale::Log && entry.spread > 0)
        setDecades(parameter, *value, entry.spread, entry.spread);
    else
        setUsual(parameter, entry, value);
    keepInDomain(parameter, entry);
}

void setRealRange(Parameter& parameter, double value) {
    parameter.kind = ParameterKind::Continuous;
    const double size = std::abs(value);
    if (value > 0 && (value <= kSmall || value >= 100))
        setDecades(parameter, value, value <= kSmall ? 2 : 1, value <= kSmall ? 2 : 1);
    else if (value >= 0 && value < 1)
        setRange(parameter, 0, 1, Scale::Linear);
    else
        setRange(parameter, value > 0 ? size / 2 : -2 * size, 2 * size, Scale::Linear);
}

double powerOfTwoNear(double value) {
    return std::exp2(std::round(std::log2(std::max(1.0, value))));
}

/// Powers of two around today's value, which is always among them.
void setPowers(Parameter& parameter, std::int64_t value) {
    parameter.kind = ParameterKind::Categorical;
    parameter.ordered = true;
    std::set<std::int64_t> sizes{value};
    const double middle = powerOfTwoNear(static_cast<double>(value));
    for (const double factor : {0.25, 0.5, 1.0, 2.0, 4.0})
        sizes.insert(std::max<std::int64_t>(1, static_cast<std::int64_t>(middle * factor)));
    parameter.values.assign(sizes.begin(), sizes.end());
}

bool isPowerOfTwo(std::int64_t value) {
    return value > 0 && (value & (value - 1)) == 0;
}

void setWholeRange(Parameter& parameter, Scale scale, std::int64_t value) {
    const auto number = static_cast<double>(value);
    parameter.kind = ParameterKind::Integer;
    if (value > 0 && (value >= kLarge || scale == Scale::Log)) {
        const bool isPower = isPowerOfTwo(value) && value >= 8 && scale == Scale::Log;
        setRange(parameter, std::max(1.0, std::floor(number / (isPower ? 8 : 4))), number * 4, Scale::Log);
    } else if (value > 0) {
        setRange(parameter, std::max(1.0, std::floor(number / 2)), std::max(3.0, 2 * number), Scale::Linear);
    } else {
        setRange(parameter, 2 * number, value == 0 ? 10 : -2 * number, Scale::Linear);
    }
}

/// The steps of the powers of two that lie in the usual range.
void setUsualPowers(Parameter& parameter, const FieldEntry& entry) {
    parameter.kind = ParameterKind::Categorical;
    parameter.ordered = true;
    for (double size = powerOfTwoNear(entry.usualMin); size <= entry.usualMax; size *= 2)
        parameter.values.emplace_back(static_cast<std::int64_t>(size));
}

void setKnownWhole(Parameter& parameter, const FieldEntry& entry, std::optional<std::int64_t> value) {
    if (entry.kind == FieldEntry::Kind::Powers && value && *value >= 1)
        return setPowers(parameter, *value);
    if (entry.kind == FieldEntry::Kind::Powers)
        return setUsualPowers(parameter, entry);
    if (value && *value > 0) {
        setWholeRange(parameter, entry.scale, *value);
    } else {
        parameter.kind = ParameterKind::Integer;
        setRange(parameter, std::floor(entry.usualMin), std::ceil(entry.usualMax), entry.scale);
    }
    keepInDomain(parameter, entry);
}

void setChoices(Parameter& parameter, std::string_view text) {
    static const std::array<std::pair<std::string_view, std::string_view>, 5> truths{
        {{"True", "False"}, {"yes", "no"}, {"on", "off"}, {"Yes", "No"}, {"TRUE", "FALSE"}}};
    parameter.kind = ParameterKind::Categorical;
    for (const auto& [yes, no] : truths) {
        if (text == yes || text == no) {
            parameter.values = {std::string(yes), std::string(no)};
            return;
        }
    }
    if (text == "true" || text == "false") {
        parameter.values = {true, false};
    } else {
        parameter.values = {std::string(text)};
    }
}

}  // namespace

Value valueFromText(std::string_view text) {
    if (const auto whole = exactly<std::int64_t>(text))
        return *whole;
    if (const auto real = exactly<double>(text); real && std::isfinite(*real))
        return *real;
    if (text == "true" || text == "false")
        return text == "true";
    return std::string(text);
}

Parameter guessParameter(const std::string& name, std::string_view value, const FieldKnowledge& knowledge) {
    Parameter parameter;
    parameter.name = name;
    const auto whole = exactly<std::int64_t>(value);
    const auto real = exactly<double>(value);
    if (real && std::isfinite(*real) && std::abs(*real) < kMaxInteger / 4) {
        const FieldEntry* const entry = knowledge.find(name, *real);
        if (entry && entry->kind == FieldEntry::Kind::Real)
            setKnownReal(parameter, *entry, *real);
        else if (entry && entry->kind != FieldEntry::Kind::None && whole)
            setKnownWhole(parameter, *entry, *whole);
        else if (whole)
            setWholeRange(parameter, Scale::Linear, *whole);
        else
            setRealRange(parameter, *real);
        if (entry && parameter.kind != ParameterKind::Categorical)
            keepInDomain(parameter, *entry);
    } else {
        setChoices(parameter, value);
    }
    const Value today = parameter.kind == ParameterKind::Continuous ? Value(*real) : valueFromText(value);
    if (!valueFault(parameter, today))
        parameter.defaultValue = today;
    return parameter;
}

Parameter guessWithoutValue(const std::string& name, ValueHint hint, const FieldKnowledge& knowledge) {
    Parameter parameter;
    parameter.name = name;
    const FieldEntry* const entry = knowledge.find(name, std::nullopt);
    const bool isKnown = entry && entry->kind != FieldEntry::Kind::None;
    if (hint == ValueHint::Text || (hint == ValueHint::None && !isKnown)) {
        setChoices(parameter, "");
    } else if (isKnown && entry->kind == FieldEntry::Kind::Real && hint != ValueHint::Whole) {
        setKnownReal(parameter, *entry, std::nullopt);
    } else if (isKnown && entry->kind != FieldEntry::Kind::Real && hint != ValueHint::Real) {
        setKnownWhole(parameter, *entry, std::nullopt);
    } else if (hint == ValueHint::Whole) {
        setWholeRange(parameter, Scale::Linear, 0);
    } else {
        setRealRange(parameter, 0);
    }
    return parameter;
}

bool isWorthTuning(const Parameter& parameter, const FieldKnowledge& knowledge) {
    if (parameter.kind == ParameterKind::Categorical && parameter.values.size() < 2)
        return false;
    std::optional<double> today;
    if (parameter.defaultValue) {
        if (const auto* const real = std::get_if<double>(&*parameter.defaultValue))
            today = *real;
        else if (const auto* const whole = std::get_if<std::int64_t>(&*parameter.defaultValue))
            today = static_cast<double>(*whole);
    }
    if (const FieldEntry* const entry = knowledge.find(parameter.name, today))
        return entry->isTuned;
    return parameter.kind != ParameterKind::Integer;
}

}  // namespace vernier
