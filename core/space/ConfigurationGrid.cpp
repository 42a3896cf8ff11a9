#include "core/space/ConfigurationGrid.h"

#include "core/space/ParameterRange.h"

#include <algorithm>

namespace vernier {

namespace {

bool isInfinite(const Parameter& parameter) {
    return !parameter.fixed && valueCount(parameter) == 0;
}

/// A categorical parameter whose choices are the points a grid takes from a continuous range: both ends, and evenly between
/// them on its scale.
Parameter gridOf(const Parameter& parameter) {
    Parameter grid;
    grid.name = parameter.name;
    grid.kind = ParameterKind::Categorical;
    grid.when = parameter.when;
    const int points = *parameter.points;
    for (int index = 0; index < points; ++index) {
        const Value value = valueAtUnit(parameter, points == 1 ? 0.5 : static_cast<double>(index) / (points - 1));
        if (grid.values.empty() || grid.values.back() != value)
            grid.values.push_back(value);
    }
    return grid;
}

}  // namespace

Result<ConfigurationGrid> ConfigurationGrid::create(const SearchSpace& space) {
    std::vector<Parameter> parameters = space.parameters();
    std::vector<Fault> faults;
    for (std::size_t index = 0; index < parameters.size(); ++index) {
        if (!isInfinite(parameters[index]))
            continue;
        if (parameters[index].points)
            parameters[index] = gridOf(parameters[index]);
        else
            faults.push_back({"parameters[" + std::to_string(index) + "].points",
                              message("grid.points-missing",
                                      "is missing; a grid needs to know how many points of a continuous range to take")});
    }
    if (!faults.empty())
        return tl::unexpected<Error>(
            Error{ErrorCode::InvalidInput,
                  message("grid.infinite", "A grid needs \"points\" or \"step\" for each continuous parameter."),
                  {},
                  faults});
    return space.withParameters(std::move(parameters)).map([](SearchSpace&& finite) {
        return ConfigurationGrid(std::move(finite));
    });
}

Configuration ConfigurationGrid::first() const {
    Configuration result;
    fillFrom(0, result);
    return keptFrom(std::move(result));
}

/// The first at or after `configuration` that keeps the rules.
Configuration ConfigurationGrid::keptFrom(Configuration configuration) const {
    constexpr int kMostSteps = 1000000;
    for (int steps = 0; steps < kMostSteps && !m_space.keepsRules(configuration); ++steps)
        configuration = step(configuration);
    return m_space.completed(std::move(configuration));
}

Configuration ConfigurationGrid::next(const Configuration& configuration) const {
    return keptFrom(step(configuration));
}

void ConfigurationGrid::fillFrom(int index, Configuration& configuration) const {
    const std::vector<Parameter>& parameters = m_space.parameters();
    for (; index < std::ssize(parameters); ++index) {
        const Parameter& parameter = parameters[static_cast<std::size_t>(index)];
        if (m_space.isActive(index, configuration))
            configuration.emplace(parameter.name, parameter.fixed ? *parameter.fixed : valueAt(parameter, 0));
    }
}

Configuration ConfigurationGrid::step(const Configuration& configuration) const {
    // As on an odometer: the last parameter that has another value takes it, and those after it start again.
    Configuration result = configuration;
    for (int index = static_cast<int>(m_space.parameters().size()) - 1; index >= 0; --index) {
        const Parameter& parameter = m_space.parameters()[static_cast<std::size_t>(index)];
        const auto value = result.find(parameter.name);
        if (value == result.end())
            continue;
        const std::int64_t following = parameter.fixed ? 1 : indexOf(parameter, value->second).value_or(0) + 1;
        if (!parameter.fixed && following < valueCount(parameter)) {
            value->second = valueAt(parameter, following);
            fillFrom(index + 1, result);
            return result;
        }
        result.erase(value);
    }
    Configuration start;
    fillFrom(0, start);
    return start;
}

}  // namespace vernier
