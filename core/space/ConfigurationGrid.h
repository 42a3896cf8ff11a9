#pragma once

#include "core/space/SearchSpace.h"

#include <optional>

namespace vernier {

/// All configurations of a space that has finitely many (continuous ranges count by their `points`) and keep its rules, in a
/// fixed order, each once: inactive parameters do not multiply. Thread-safe for reading.
class ConfigurationGrid {
public:
    /// InvalidInput, with a fault for each continuous range that has no points, if the space is infinite.
    static Result<ConfigurationGrid> create(const SearchSpace& space);

    const SearchSpace& space() const { return m_space; }
    Configuration first() const;
    /// The configuration after `configuration`, which is on the grid; the first after the last. O(parameters); with rules that
    /// times the configurations between, of which it looks at a million at most: then the next one may break them.
    Configuration next(const Configuration& configuration) const;

    /// How many there are; nothing above 2^53.
    std::optional<std::int64_t> size() const { return m_space.combinations(); }

private:
    explicit ConfigurationGrid(SearchSpace space) : m_space(std::move(space)) {}
    void fillFrom(int index, Configuration& configuration) const;
    Configuration step(const Configuration& configuration) const;
    Configuration keptFrom(Configuration configuration) const;

    SearchSpace m_space;
};

}  // namespace vernier
