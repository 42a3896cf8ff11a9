#pragma once

#include "core/space/SearchSpace.h"

#include <string>
#include <utility>
#include <vector>

namespace vernier::test {

inline Parameter continuous(const std::string& name, double min = 0, double max = 1, Scale scale = Scale::Linear) {
    Parameter parameter;
    parameter.name = name;
    parameter.min = min;
    parameter.max = max;
    parameter.scale = scale;
    return parameter;
}

inline Parameter integer(const std::string& name, double min, double max, Scale scale = Scale::Linear) {
    Parameter parameter = continuous(name, min, max, scale);
    parameter.kind = ParameterKind::Integer;
    return parameter;
}

inline Parameter categorical(const std::string& name, std::vector<Value> values) {
    Parameter parameter;
    parameter.name = name;
    parameter.kind = ParameterKind::Categorical;
    parameter.values = std::move(values);
    return parameter;
}

/// It applies only if `parent` has one of these values and its other conditions hold.
inline Parameter under(Parameter parameter, const std::string& parent, std::vector<Value> values) {
    parameter.when.push_back({parent, std::move(values)});
    return parameter;
}

/// Parameters x0, x1, ... of the unit cube.
inline SearchSpace unitSpace(int dimensions) {
    std::vector<Parameter> parameters;
    for (int k = 0; k < dimensions; ++k)
        parameters.push_back(continuous("x" + std::to_string(k)));
    return SearchSpace::create(std::move(parameters)).value();
}

}  // namespace vernier::test
