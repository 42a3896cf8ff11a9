#pragma once

#include "core/base/Rng.h"
#include "core/space/SearchSpace.h"

#include <cmath>

namespace vernier {

/// A numeric range of any kind, scale and step.
inline void giveRange(Rng& rng, Parameter& parameter) {
    const bool isInteger = parameter.kind == ParameterKind::Integer;
    const std::uint64_t scale = rng.below(isInteger ? 2 : 3);
    parameter.scale = scale == 0 ? Scale::Linear : scale == 1 ? Scale::Log : Scale::ReverseLog;
    const double magnitude = std::pow(10, 8 * rng.uniform() - (isInteger ? 0 : 4));
    if (parameter.scale == Scale::ReverseLog) {
        parameter.min = rng.below(2) ? 0 : rng.uniform() * 0.5;
        parameter.max = 1 - std::pow(10, -1 - 5 * rng.uniform());
    } else if (parameter.scale == Scale::Log) {
        parameter.min = isInteger ? std::ceil(magnitude) : magnitude;
        parameter.max = parameter.min * (1 + 1000 * rng.uniform());
    } else {
        parameter.min = (2 * rng.uniform() - 1) * magnitude;
        parameter.max = parameter.min + (0.1 + rng.uniform()) * magnitude;
    }
    if (isInteger) {
        parameter.min = std::floor(parameter.min);
        parameter.max = std::floor(parameter.max) + 1;
    }
    const double width = parameter.max - parameter.min;
    if (rng.below(3) == 0)
        parameter.step = isInteger ? 1.0 + static_cast<double>(rng.below(static_cast<std::uint64_t>(width)))
                                   : width / (1 + 20 * rng.uniform());
}

/// A valid space of `size` parameters: all kinds, scales and steps, nested conditions, fixed parameters, defaults and single
/// values.
inline SearchSpace randomSpace(Rng& rng, int size) {
    std::vector<Parameter> parameters;
    for (int index = 0; index < size; ++index) {
        Parameter& parameter = parameters.emplace_back();
        parameter.name = "p" + std::to_string(index);
        parameter.kind = static_cast<ParameterKind>(rng.below(3));
        if (parameter.kind == ParameterKind::Categorical) {
            const std::uint64_t count = 1 + rng.below(5);
            for (std::uint64_t value = 0; value < count; ++value)
                parameter.values.push_back(value == 1 ? Value(true) : Value("v" + std::to_string(value)));
            parameter.ordered = rng.below(4) == 0;
        } else if (rng.below(12) == 0) {
            parameter.min = parameter.max = 7;
        } else {
            giveRange(rng, parameter);
        }
        for (int parent = 0; parent < index; ++parent) {
            const std::vector<Value>& choices = parameters[static_cast<std::size_t>(parent)].values;
            if (!choices.empty() && rng.below(6) == 0)
                parameter.when.push_back({"p" + std::to_string(parent), {choices[rng.below(choices.size())]}});
        }
        if (parameter.kind != ParameterKind::Continuous && rng.below(8) == 0)
            parameter.fixed =
                parameter.values.empty() ? Value(static_cast<std::int64_t>(parameter.min)) : parameter.values.front();
        else if (parameter.kind == ParameterKind::Continuous && rng.below(4) == 0)
            parameter.defaultValue = parameter.min;
    }
    return SearchSpace::create(std::move(parameters)).value();
}

}  // namespace vernier
