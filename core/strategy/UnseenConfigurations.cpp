#include "core/strategy/UnseenConfigurations.h"

#include "core/space/ParameterRange.h"
#include "core/space/RuleSearch.h"

#include <algorithm>
#include <string>

namespace vernier {

namespace {

bool isContinuous(const Parameter& parameter) {
    return !parameter.fixed && valueCount(parameter) == 0;
}

ConfigurationKeys keysOf(const SearchSpace& space, const History& history, const ConfigurationKeys& earlier) {
    ConfigurationKeys keys = earlier;
    keys.reserve(keys.size() + history.trials().size());
    for (const TrialPtr& trial : history.trials())
        keys.insert(space.canonicalKey(trial->configuration));
    return keys;
}

/// Cheaper than keys for one look-up: most configurations differ in their first value.
bool isKnown(const History& history, const Configuration& configuration) {
    return std::ranges::any_of(history.trials(), [&](const TrialPtr& trial) { return trial->configuration == configuration; });
}

std::optional<ConfigurationGrid> gridOfFinite(const SearchSpace& space) {
    const auto& parameters = space.parameters();
    Result<ConfigurationGrid> grid = ConfigurationGrid::create(space);
    if (!grid || std::any_of(parameters.begin(), parameters.end(), isContinuous))
        return std::nullopt;
    return std::move(*grid);
}

}  // namespace

UnseenConfigurations::UnseenConfigurations(const SearchSpace& space, ConfigurationKeys earlier)
    : m_space(space), m_earlier(std::move(earlier)), m_grid(gridOfFinite(space)), m_combinations(space.combinations()) {
    const auto& parameters = space.parameters();
    m_isAlwaysContinuous = std::any_of(parameters.begin(), parameters.end(), [](const Parameter& parameter) {
        return isContinuous(parameter) && parameter.when.empty();
    });
}

std::optional<std::int64_t> UnseenConfigurations::combinations() const {
    if (!m_combinations)
        return std::nullopt;
    return std::max<std::int64_t>(0, *m_combinations - std::ssize(m_earlier));
}

std::optional<Configuration> UnseenConfigurations::pick(const History& history, int maxDraws,
                                                        const std::function<Configuration(int)>& draw) const {
    // Rules may leave little of the space.
    constexpr int kRuledFactor = 50;
    const int most = m_space.rules() ? kRuledFactor * maxDraws : maxDraws;
    Configuration drawn = draw(0);
    if (m_isAlwaysContinuous && m_space.keepsRules(drawn) && !isKnown(history, drawn))
        return drawn;
    const ConfigurationKeys keys = keysOf(m_space, history, m_earlier);
    const auto isUnwanted = [&] { return !m_space.keepsRules(drawn) || keys.contains(m_space.canonicalKey(drawn)); };
    for (int number = 1; number < most && isUnwanted(); ++number)
        drawn = draw(number);
    if (!m_space.keepsRules(drawn))
        drawn = ruledNear(drawn, history);
    if (!m_grid || !isUnwanted())
        return m_space.keepsRules(drawn) ? std::optional(drawn) : std::nullopt;
    return nextUnseen(*m_grid, history, std::move(drawn), m_earlier);
}

/// What a walk finds that keeps the rules, from a configuration that does not; that itself if it finds nothing.
Configuration UnseenConfigurations::ruledNear(const Configuration& drawn, const History& history) const {
    const Encoding encoding(m_space);
    Rng rng(history.trials().size(), history.revision());
    const std::optional<std::vector<double>> point = pointKeepingRules(encoding, encoding.toUnit(drawn), rng);
    return point ? encoding.toNative(*point) : drawn;
}

std::optional<Configuration> nextUnseen(const ConfigurationGrid& grid, const History& history, Configuration start,
                                        const ConfigurationKeys& earlier) {
    const SearchSpace& space = grid.space();
    const ConfigurationKeys keys = keysOf(space, history, earlier);
    const std::string first = space.canonicalKey(start);
    // Among more different configurations than were seen, one is new, unless the grid wraps round to its start first.
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
