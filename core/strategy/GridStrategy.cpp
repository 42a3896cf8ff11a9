#include "core/strategy/GridStrategy.h"

#include "core/strategy/UnseenConfigurations.h"

namespace vernier {

SuggestionOrNone GridStrategy::suggest(const History& history, Rng&) {
    std::optional<Configuration> unseen = nextUnseen(m_grid, history, m_grid.first());
    if (!unseen)
        return NoSuggestion::Exhausted;
    Suggestion suggestion;
    suggestion.configuration = std::move(*unseen);
    suggestion.explanation.sentence =
        "The next combination of the grid" + (m_size ? ", which has " + std::to_string(*m_size) : std::string()) + ".";
    return suggestion;
}

}  // namespace vernier
