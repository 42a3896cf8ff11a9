#pragma once

#include "core/explain/Surrogate.h"

#include "tests/support/KnownFunctions.h"

#include <algorithm>
#include <memory>

namespace vernier::test {

/// What a surrogate makes of a known function after a search.
struct MapFinding {
    double predicted = 0;  ///< the lowest value of the maps
    double actual = 0;     ///< the function where they have it
};

/// The lowest place of all maps of pairs, cut where the model believes the best is.
inline MapFinding lowestOfMaps(const SearchSpace& space, const UnitFunction& function, const std::string& kind,
                               std::uint64_t seed, int trials) {
    const auto model = Surrogate::fit(space, searched(space, function, kind, seed, trials)).value();
    const Configuration cut = model->bestPredicted();
    MapFinding lowest{1e300, 1e300};
    for (int x = 0; x < model->encoding().size(); ++x) {
        for (int y = x + 1; y < model->encoding().size(); ++y) {
            const SurrogateMap map = model->map(x, y, cut, 50).value();
            Eigen::Index row = 0, column = 0;
            const double predicted = map.median.minCoeff(&row, &column);
            if (predicted >= lowest.predicted)
                continue;
            std::vector<double> place = unitOf(space, cut);
            place[static_cast<std::size_t>(x)] = map.unitX[static_cast<std::size_t>(column)];
            place[static_cast<std::size_t>(y)] = map.unitY[static_cast<std::size_t>(row)];
            lowest = {predicted, function(place)};
        }
    }
    return lowest;
}

/// True if the first `relevant` parameters have a larger total share than all that follow them.
inline bool relevantComeFirst(const SearchSpace& space, const UnitFunction& function, int relevant, const std::string& kind,
                              std::uint64_t seed, int trials) {
    const auto model = Surrogate::fit(space, searched(space, function, kind, seed, trials)).value();
    const std::vector<ShareInterval> total = model->importance().value().total;
    const auto byShare = [](const ShareInterval& a, const ShareInterval& b) { return a.share < b.share; };
    const auto middle = total.begin() + relevant;
    return std::min_element(total.begin(), middle, byShare)->share > std::max_element(middle, total.end(), byShare)->share;
}

/// What the model says of itself.
inline ModelVerdict verdictOn(const UnitFunction& function, int dimensions, const std::string& kind, std::uint64_t seed,
                              int trials) {
    const SearchSpace space = unitSpace(dimensions);
    return Surrogate::fit(space, searched(space, function, kind, seed, trials)).value()->verdict().level;
}

/// Pure noise.
inline UnitFunction pureNoise(std::uint64_t seed) {
    return [rng = std::make_shared<Rng>(seed, 1'000'000)](const std::vector<double>&) { return rng->normal(); };
}

/// A bent valley, smooth at the scale of the space, with an interaction.
inline double smoothValley(const std::vector<double>& unit) {
    double sum = std::sin(3 * unit[0]) * unit[1];
    for (std::size_t k = 0; k < unit.size(); ++k)
        sum += std::pow(unit[k] - 0.3 - 0.05 * static_cast<double>(k), 2) / static_cast<double>(k + 1);
    return sum;
}

}  // namespace vernier::test
