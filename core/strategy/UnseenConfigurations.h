#pragma once

#include "core/space/ConfigurationGrid.h"
#include "core/strategy/Strategy.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_set>

namespace vernier {

/// Configurations by SearchSpace::canonicalKey().
using ConfigurationKeys = std::unordered_set<std::string>;

/// Keeps a strategy that draws its points from repeating the configurations of the history's trials, whatever became of them.
/// Thread-safe for reading.
class UnseenConfigurations {
public:
    /// `earlier`: configurations of `space` that count as known too.
    explicit UnseenConfigurations(const SearchSpace& space, ConfigurationKeys earlier = {});

    /// How many there are besides the earlier ones; nothing if there is no limit.
    std::optional<std::int64_t> combinations() const;

    /// The first of draw(0), draw(1), ... draw(maxDraws - 1), of many more where the space has rules, that keeps these and no
    /// trial has. If all are known: the next configuration after
    /// the last of them, in grid order, that no trial has; nothing if the space is exhausted; the last draw itself if a space
    /// with continuous ranges cannot be listed. O(trials x parameters); mostly O(trials) where a continuous parameter is always
    /// active.
    std::optional<Configuration> pick(const History& history, int maxDraws,
                                      const std::function<Configuration(int)>& draw) const;

private:
    Configuration ruledNear(const Configuration& drawn, const History& history) const;

    SearchSpace m_space;
    ConfigurationKeys m_earlier;
    std::optional<ConfigurationGrid> m_grid;  ///< of a space without continuous ranges
    std::optional<std::int64_t> m_combinations;
    bool m_isAlwaysContinuous;  ///< some continuous parameter is active in every configuration
};

/// The first configuration of the grid at or after `start` that no trial of the history has, wrapping round at the end; nothing
/// if there is none left. `earlier` count as trials. O(trials x parameters).
std::optional<Configuration> nextUnseen(const ConfigurationGrid& grid, const History& history, Configuration start,
                                        const ConfigurationKeys& earlier = {});

}  // namespace vernier
