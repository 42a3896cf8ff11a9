#pragma once

#include "core/space/Value.h"

#include <optional>
#include <string>
#include <vector>

namespace vernier {

enum class ParameterKind { Continuous, Integer, Categorical };

/// How a numeric range is stretched onto the unit interval: evenly in x, in log x, or in log(1 - x).
enum class Scale { Linear, Log, ReverseLog };

/// A parameter applies only if `parent`, declared before it, is active and has one of `values`.
struct Condition {
    std::string parent;
    std::vector<Value> values;

    bool operator==(const Condition&) const = default;
};

/// One hyperparameter and the range in which it may vary (study-format: "parameters"). Plain data: SearchSpace::create
/// checks it.
struct Parameter {
    std::string name;
    ParameterKind kind = ParameterKind::Continuous;
    double min = 0;                     ///< numeric kinds: lower end, included
    double max = 1;                     ///< numeric kinds: upper end, included
    Scale scale = Scale::Linear;        ///< numeric kinds
    std::optional<double> step;         ///< numeric kinds: values are min + k * step
    std::vector<Value> values;          ///< categorical: the choices, distinct
    bool ordered = false;               ///< categorical: the choices have an order
    std::optional<int> points;          ///< continuous: how many points a grid takes from the range
    std::vector<Condition> when;        ///< all must hold for the parameter to be active
    std::optional<Value> fixed;         ///< pinned to this value: not searched
    std::optional<Value> defaultValue;  ///< the value a person would start from

    bool operator==(const Parameter&) const = default;
};

}  // namespace vernier
