#include "core/strategy/SeenConfigurations.h"

#include "core/space/ParameterRange.h"

#include <algorithm>

namespace vernier {

namespace {

bool isContinuous(const Parameter& parameter) {
    return !parameter.fixed && valueCount(parameter) == 0;
}

}  // namespace

std::optional<ConfigurationGrid> gridOfFinite(const SearchSpace& space) {
    const auto& parameters = space.parameters();
    Result<ConfigurationGrid> grid = ConfigurationGrid::create(space);
    if (!grid || std::any_of(parameters.begin(), parameters.end(), isContinuous))
        return std::nullopt;
    return std::move(*grid);
}

bool isAlwaysContinuous(const SearchSpace& space) {
    const auto& parameters = space.parameters();
    return std::any_of(parameters.begin(), parameters.end(),
                       [](const Parameter& parameter) { return isContinuous(parameter) && parameter.when.empty(); });
}

SeenConfigurations::SeenConfigurations(const SearchSpace& space, const History& history) : m_space(space) {
    m_keys.reserve(history.trials().size());
    for (const TrialPtr& trial : history.trials())
        m_keys.insert(space.canonicalKey(trial->configuration));
}

bool SeenConfigurations::contains(const Configuration& configuration) const {
    return m_keys.contains(m_space.canonicalKey(configuration));
}

std::optional<Configuration> SeenConfigurations::nextUnseen(const ConfigurationGrid& grid, Configuration start) const {
    // Of more different configurations than were seen, one is new, unless the grid comes round to its start before.
    const std::string first = m_space.canonicalKey(start);
    for (std::size_t step = 0; step <= m_keys.size(); ++step) {
        const std::string key = m_space.canonicalKey(start);
        if (step > 0 && key == first)
            return std::nullopt;
        if (!m_keys.contains(key))
            return start;
        start = grid.next(start);
    }
    return std::nullopt;
}

}  // namespace vernier
