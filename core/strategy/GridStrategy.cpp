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
        m_size ? message("suggest.grid-of", "The next combination of the grid, which has %1.", *m_size)
               : message("suggest.grid", "The next combination of the grid.");
    return suggestion;
}

}  // namespace vernier
