#include "core/strategy/RandomStrategy.h"

#include <algorithm>

namespace vernier {

SuggestionOrNone RandomStrategy::suggest(const History& history, Rng& rng) {
    // Once a hundred draws are all known, whatever follows the last of them is just as random.
    constexpr int kMaxDraws = 100;
    std::vector<double> point(static_cast<std::size_t>(m_encoding.size()));
    std::optional<Configuration> drawn = m_unseen.pick(history, kMaxDraws, [&](int) {
        std::generate(point.begin(), point.end(), [&] { return rng.uniform(); });
        return m_encoding.toNative(point);
    });
    if (!drawn)
        return NoSuggestion::Exhausted;
    Suggestion suggestion;
    suggestion.configuration = std::move(*drawn);
    suggestion.explanation.sentence = message("suggest.random", "Drawn at random, uniformly on the scale of each parameter.");
    return suggestion;
}

}  // namespace vernier
