#include "ui/scales/RangeEdits.h"

#include "core/space/ParameterRange.h"
#include "ui/scales/RangeScale.h"
#include "ui/text/NumberFormat.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace vernier {

namespace {

// A mark this close to an end reaches it.
constexpr double kAtTheEnd = 0.02;

struct RangeEditsWords {
    Q_DECLARE_TR_FUNCTIONS(RangeEdits)
};

double numberAt(const Parameter& parameter, double unit) {
    if (unit <= kAtTheEnd)
        return parameter.min;
    if (unit >= 1 - kAtTheEnd)
        return parameter.max;
    const Value value = valueAtUnit(parameter, unit);
    const auto* const whole = std::get_if<std::int64_t>(&value);
    const RangeScale scale(parameter);
    const double number = scale.valueAt(scale.toUnit(whole ? static_cast<double>(*whole) : std::get<double>(value)));
    return std::clamp(number, parameter.min, parameter.max);
}

Parameter withoutLostDefault(Parameter parameter) {
    if (parameter.defaultValue && valueFault(parameter, *parameter.defaultValue))
        parameter.defaultValue.reset();
    return parameter;
}

RangeEdit numericEdit(const QString& name, const QString& text, const Parameter& parameter, double min, double max) {
    RangeEdit edit{name, text.arg(formatNumber(min), formatNumber(max)), {}, {}};
    if (!(min < max)) {
        edit.reason = RangeEditsWords::tr("Nothing would be left to search; fix the parameter instead.");
        return edit;
    }
    edit.result = parameter;
    edit.result->min = min;
    edit.result->max = max;
    edit.result = withoutLostDefault(*edit.result);
    return edit;
}

std::vector<RangeEdit> numericEdits(const Parameter& parameter, double unitFrom, double unitTo) {
    const double from = numberAt(parameter, unitFrom);
    const double to = numberAt(parameter, unitTo);
    RangeEdit exclude;
    if (unitFrom <= kAtTheEnd)
        exclude = numericEdit(QStringLiteral("exclude"), RangeEditsWords::tr("Without the marked part: %1 to %2"), parameter,
                              to, parameter.max);
    else if (unitTo >= 1 - kAtTheEnd)
        exclude = numericEdit(QStringLiteral("exclude"), RangeEditsWords::tr("Without the marked part: %1 to %2"), parameter,
                              parameter.min, from);
    else
        exclude = {QStringLiteral("exclude"),
                   RangeEditsWords::tr("Without the marked part"),
                   {},
                   RangeEditsWords::tr("A range cannot have a hole; start marking at one of its ends.")};
    return {numericEdit(QStringLiteral("narrow"), RangeEditsWords::tr("Only the marked part: %1 to %2"), parameter, from, to),
            exclude};
}

RangeEdit choiceEdit(const QString& name, const QString& text, const Parameter& parameter, const std::vector<Value>& kept) {
    QStringList words;
    for (const Value& value : kept)
        words << formatValue(value);
    RangeEdit edit{name, text.arg(words.join(QStringLiteral(", "))), {}, {}};
    if (kept.size() < 2) {
        edit.reason = RangeEditsWords::tr("At least two choices must remain; fix the parameter instead.");
        return edit;
    }
    edit.result = parameter;
    edit.result->values = kept;
    edit.result = withoutLostDefault(*edit.result);
    return edit;
}

}  // namespace

std::vector<RangeEdit> rangeEdits(const Parameter& parameter, double unitFrom, double unitTo) {
    if (unitFrom > unitTo)
        std::swap(unitFrom, unitTo);
    if (parameter.kind != ParameterKind::Categorical)
        return numericEdits(parameter, unitFrom, unitTo);
    std::vector<Value> marked;
    std::vector<Value> others;
    for (const Value& value : parameter.values) {
        const double unit = unitOf(parameter, value).value_or(-1);
        (unit >= unitFrom && unit <= unitTo ? marked : others).push_back(value);
    }
    return {choiceEdit(QStringLiteral("narrow"), RangeEditsWords::tr("Only the marked ones: %1"), parameter, marked),
            choiceEdit(QStringLiteral("exclude"), RangeEditsWords::tr("Without the marked ones: %1"), parameter, others)};
}

RangeEdit fixEdit(const Parameter& parameter, double unit) {
    Parameter fixed = parameter;
    fixed.fixed = valueAtUnit(parameter, unit);
    return {QStringLiteral("fix"), RangeEditsWords::tr("Fix at %1").arg(formatValue(*fixed.fixed)), fixed, {}};
}

}  // namespace vernier
