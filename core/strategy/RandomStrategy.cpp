#include "core/strategy/RandomStrategy.h"

#include "core/strategy/SeenConfigurations.h"

namespace vernier {

RandomStrategy::RandomStrategy(const SearchSpace& space)
    : m_encoding(space),
      m_grid(gridOfFinite(space)),
      m_combinations(space.combinations()),
      m_neverRepeats(isAlwaysContinuous(space)) {}

SuggestionOrNone RandomStrategy::suggest(const History& history, Rng& rng) {
    Suggestion suggestion;
    suggestion.explanation.sentence = "Drawn at random, evenly on the scale of each parameter.";
    suggestion.configuration = draw(rng);
    if (m_neverRepeats)
        return suggestion;

    // Repeats are drawn again; once that rarely helps, the next free configuration of the grid is as random as its start.
    constexpr int kMaxDraws = 100;
    const SeenConfigurations seen(m_encoding.space(), history);
    for (int draws = 1; draws < kMaxDraws && seen.contains(suggestion.configuration); ++draws)
        suggestion.configuration = draw(rng);
    if (!m_grid)
        return suggestion;
    std::optional<Configuration> unseen = seen.nextUnseen(*m_grid, std::move(suggestion.configuration));
    if (!unseen)
        return NoSuggestion::Exhausted;
    suggestion.configuration = std::move(*unseen);
    return suggestion;
}

Configuration RandomStrategy::draw(Rng& rng) const {
    std::vector<double> point(static_cast<std::size_t>(m_encoding.size()));
    for (double& coordinate : point)
        coordinate = rng.uniform();
    return m_encoding.toNative(point);
}

}  // namespace vernier
