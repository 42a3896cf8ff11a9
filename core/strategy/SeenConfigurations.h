#pragma once

#include "core/space/ConfigurationGrid.h"
#include "core/study/History.h"

#include <optional>
#include <string>
#include <unordered_set>

namespace vernier {

/// The grid of all configurations of a space without continuous ranges; nothing for any other space.
std::optional<ConfigurationGrid> gridOfFinite(const SearchSpace& space);

/// True if some continuous parameter is there in every configuration, so that independent draws never agree.
bool isAlwaysContinuous(const SearchSpace& space);

/// The configurations that the trials of a history have or had, whatever became of them. Refers to `space`, which must outlive
/// it.
class SeenConfigurations {
public:
    /// O(trials x parameters).
    SeenConfigurations(const SearchSpace& space, const History& history);

    bool contains(const Configuration& configuration) const;

    /// The first configuration at or after `start` of a grid over this space that no trial has, going round at the end; nothing
    /// if there is none left. O(trials) steps at most.
    std::optional<Configuration> nextUnseen(const ConfigurationGrid& grid, Configuration start) const;

private:
    const SearchSpace& m_space;
    std::unordered_set<std::string> m_keys;
};

}  // namespace vernier
