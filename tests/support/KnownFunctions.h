#pragma once

#include "core/methods/Methods.h"
#include "tests/support/Parameters.h"

#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

namespace vernier::test {

/// A function of the unit cube, to be minimised.
using UnitFunction = std::function<double(const std::vector<double>&)>;

/// Branin, scaled to the unit square: three minima of 0.397887.
inline double branin(const std::vector<double>& unit) {
    using std::numbers::pi;
    const double x = 15 * unit[0] - 5;
    const double y = 15 * unit[1];
    return std::pow(y - 5.1 / (4 * pi * pi) * x * x + 5 / pi * x - 6, 2) + 10 * (1 - 1 / (8 * pi)) * std::cos(x) + 10;
}
inline constexpr double kBraninMinimum = 0.397887;

/// Hartmann in 6 dimensions: a minimum of -3.32237.
inline double hartmann6(const std::vector<double>& unit) {
    constexpr std::array<double, 4> alpha{1.0, 1.2, 3.0, 3.2};
    constexpr double a[4][6] = {
        {10, 3, 17, 3.5, 1.7, 8}, {0.05, 10, 17, 0.1, 8, 14}, {3, 3.5, 1.7, 10, 17, 8}, {17, 8, 0.05, 10, 0.1, 14}};
    constexpr double p[4][6] = {{0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
                                {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
                                {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
                                {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}};
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        double exponent = 0;
        for (std::size_t k = 0; k < 6; ++k)
            exponent += a[i][k] * std::pow(unit[k] - p[i][k], 2);
        sum -= alpha[i] * std::exp(-exponent);
    }
    return sum;
}
inline constexpr double kHartmann6Minimum = -3.32237;

inline std::vector<double> unitOf(const SearchSpace& space, const Configuration& configuration) {
    std::vector<double> unit;
    for (const Parameter& parameter : space.parameters())
        unit.push_back(std::get<double>(configuration.at(parameter.name)));
    return unit;
}

/// A study of unitSpace() that minimises `function`, its trials chosen by the method of this word.
inline History searched(const SearchSpace& space, const UnitFunction& function, const std::string& kind, std::uint64_t seed,
                        int trials) {
    StudyDefinition definition;
    definition.space = space;
    definition.strategy = {kind, seed};
    const std::unique_ptr<Strategy> strategy = makeStrategy(definition).value();
    History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
    for (int i = 0; i < trials; ++i) {
        Rng rng(seed, static_cast<std::uint64_t>(i));
        Suggestion suggestion = std::get<Suggestion>(strategy->suggest(history, rng));
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{i};
        trial->state = TrialState::Complete;
        trial->objective = function(unitOf(space, suggestion.configuration));
        trial->configuration = std::move(suggestion.configuration);
        trial->explanation = std::move(suggestion.explanation);
        trial->createdWallMs = trial->startedWallMs.emplace(1000 * i);
        trial->endedWallMs = 1000 * (i + 1);
        history.apply(trial);
    }
    return history;
}

}  // namespace vernier::test
