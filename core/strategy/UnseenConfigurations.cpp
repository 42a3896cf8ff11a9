#include "core/strategy/UnseenConfigurations.h"

#include "core/space/ParameterRange.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace vernier {

namespace {

bool isContinuous(const Parameter& parameter) {
    return !parameter.fixed && valueCount(parameter) == 0;
}

std::unordered_set<std::string> keysOf(const SearchSpace& space, const History& history) {
    std::unordered_set<std::string> keys;
    keys.reserve(history.trials().size());
    for (const TrialPtr& trial : history.trials())
        keys.insert(space.canonicalKey(trial->configuration));
    return keys;
}

std::optional<ConfigurationGrid> gridOfFinite(const SearchSpace& space) {
    const auto& parameters = space.parameters();
    Result<ConfigurationGrid> grid = ConfigurationGrid::create(space);
    if (!grid || std::any_of(parameters.begin(), parameters.end(), isContinuous))
        return std::nullopt;
    return std::move(*grid);
}

}  // namespace

UnseenConfigurations::UnseenConfigurations(const SearchSpace& space)
    : m_space(space), m_grid(gridOfFinite(space)), m_combinations(space.combinations()) {
    const auto& parameters = space.parameters();
    m_neverRepeats = std::any_of(parameters.begin(), parameters.end(),
                                 [](const Parameter& parameter) { return isContinuous(parameter) && parameter.when.empty(); });
}

std::optional<Configuration> UnseenConfigurations::pick(const History& history, int maxDraws,
                                                        const std::function<Configuration(int)>& draw) const {
    Configuration drawn = draw(0);
    if (m_neverRepeats)
        return drawn;
    const std::unordered_set<std::string> keys = keysOf(m_space, history);
    for (int number = 1; number < maxDraws && keys.contains(m_space.canonicalKey(drawn)); ++number)
        drawn = draw(number);
    if (!m_grid || !keys.contains(m_space.canonicalKey(drawn)))
        return drawn;
    return nextUnseen(*m_grid, history, std::move(drawn));
}

std::optional<Configuration> nextUnseen(const ConfigurationGrid& grid, const History& history, Configuration start) {
    const SearchSpace& space = grid.space();
    const std::unordered_set<std::string> keys = keysOf(space, history);
    const std::string first = space.canonicalKey(start);
    // Of more different configurations than were seen, one is new, unless the grid comes round to its start before.
    for (std::size_t step = 0; step <= keys.size(); ++step) {
        const std::string key = space.canonicalKey(start);
        if (step > 0 && key == first)
            return std::nullopt;
        if (!keys.contains(key))
            return start;
        start = grid.next(start);
    }
    return std::nullopt;
}

}  // namespace vernier
