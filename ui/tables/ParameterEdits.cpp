#include "ui/tables/ParameterEdits.h"

#include "ui/text/ParameterText.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

struct ParameterEditsWords {
    Q_DECLARE_TR_FUNCTIONS(ParameterEdits)
};

/// The numbers among the choices, or 0 and 1.
void rangeFromChoices(Parameter& parameter) {
    std::vector<double> numbers;
    for (const Value& value : parameter.values) {
        if (const auto number = numberFrom(exactText(value)))
            numbers.push_back(*number);
    }
    if (numbers.empty())
        numbers = {0, 1};
    const auto [least, greatest] = std::minmax_element(numbers.begin(), numbers.end());
    parameter.min = *least;
    parameter.max = *greatest;
    parameter.values.clear();
    parameter.ordered = false;
}

Parameter numeric(const char* name, ParameterKind kind, double min, double max, Scale scale) {
    Parameter parameter;
    parameter.name = name;
    parameter.kind = kind;
    parameter.min = min;
    parameter.max = max;
    parameter.scale = scale;
    return parameter;
}

Parameter choice(const char* name, std::vector<Value> values) {
    Parameter parameter;
    parameter.name = name;
    parameter.kind = ParameterKind::Categorical;
    parameter.values = std::move(values);
    return parameter;
}

}  // namespace

Parameter withKind(Parameter parameter, ParameterKind kind) {
    if (parameter.kind == kind)
        return parameter;
    const bool wasCategorical = parameter.kind == ParameterKind::Categorical;
    const bool isPlainInteger = parameter.kind == ParameterKind::Integer;
    parameter.kind = kind;
    parameter.defaultValue.reset();
    parameter.fixed.reset();
    parameter.points.reset();
    parameter.step.reset();
    if (kind == ParameterKind::Categorical) {
        const auto end = [&](double number) { return isPlainInteger ? Value(std::int64_t(number)) : Value(number); };
        parameter.values.clear();
        parameter.values.push_back(end(parameter.min));
        if (parameter.max != parameter.min)
            parameter.values.push_back(end(parameter.max));
        parameter.scale = Scale::Linear;
        return parameter;
    }
    if (wasCategorical)
        rangeFromChoices(parameter);
    if (kind == ParameterKind::Integer) {
        parameter.min = std::round(parameter.min);
        parameter.max = std::round(parameter.max);
        if (parameter.scale == Scale::ReverseLog || parameter.min <= 0)
            parameter.scale = Scale::Linear;
    }
    return parameter;
}

Parameter withScale(Parameter parameter, Scale scale) {
    parameter.scale = scale;
    if (scale == Scale::Log) {
        const bool isInteger = parameter.kind == ParameterKind::Integer;
        if (parameter.max <= 0)
            parameter.max = isInteger ? 100 : 1;
        if (parameter.min <= 0)
            parameter.min = isInteger ? 1 : parameter.max / 1000;
    } else if (scale == Scale::ReverseLog) {
        parameter.min = std::clamp(parameter.min, 0.0, 0.9);
        if (parameter.max >= 1 || parameter.max < parameter.min)
            parameter.max = 0.999;
    }
    return parameter;
}

std::vector<ParameterRecipe> parameterRecipes() {
    using enum ParameterKind;
    return {
        {ParameterEditsWords::tr("Continuous"), numeric("parameter", Continuous, 0, 1, Scale::Linear)},
        {ParameterEditsWords::tr("Integer"), numeric("parameter", Integer, 1, 10, Scale::Linear)},
        {ParameterEditsWords::tr("Categorical"), choice("parameter", {std::string("a"), std::string("b")})},
        {ParameterEditsWords::tr("Learning rate"), numeric("learning_rate", Continuous, 1e-5, 0.1, Scale::Log)},
        {ParameterEditsWords::tr("Weight decay"), numeric("weight_decay", Continuous, 1e-6, 0.01, Scale::Log)},
        {ParameterEditsWords::tr("Momentum"), numeric("momentum", Continuous, 0, 0.99, Scale::ReverseLog)},
        {ParameterEditsWords::tr("Dropout"), numeric("dropout", Continuous, 0, 0.5, Scale::Linear)},
        {ParameterEditsWords::tr("Batch size"), numeric("batch_size", Integer, 16, 256, Scale::Log)},
        {ParameterEditsWords::tr("Hidden units"), numeric("hidden", Integer, 16, 512, Scale::Log)},
        {ParameterEditsWords::tr("Layers"), numeric("layers", Integer, 1, 6, Scale::Linear)},
        {ParameterEditsWords::tr("Tree depth"), numeric("max_depth", Integer, 2, 12, Scale::Linear)},
        {ParameterEditsWords::tr("Optimizer"), choice("optimizer", {std::string("sgd"), std::string("adam")})},
        {ParameterEditsWords::tr("Activation"), choice("activation", {std::string("relu"), std::string("tanh")})},
        {ParameterEditsWords::tr("Yes or no"), choice("flag", {true, false})},
    };
}

}  // namespace vernier
