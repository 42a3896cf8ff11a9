#include "core/strategy/SobolStrategy.h"

#include <algorithm>

namespace vernier {

SobolStrategy::SobolStrategy(const SearchSpace& space, std::uint64_t seed) : m_encoding(space), m_unseen(space) {
    if (m_encoding.size() > 0)
        m_sampler.emplace(std::min(m_encoding.size(), SobolSampler::kMaxDimensions), seed);
}

SuggestionOrNone SobolStrategy::suggest(const History& history, Rng& rng) {
    // If values are few, points coincide: move on to later ones.
    constexpr int kMaxPoints = 64;
    const std::uint64_t index = history.trials().size();
    std::optional<Configuration> point = m_unseen.pick(
        history, kMaxPoints, [&](int skipped) { return pointAt(index + static_cast<std::uint64_t>(skipped), rng); });
    if (!point)
        return NoSuggestion::Exhausted;
    Suggestion suggestion;
    suggestion.configuration = std::move(*point);
    suggestion.explanation.sentence =
        message("suggest.sobol", "Point %1 of a Sobol sequence, which fills the space more evenly than chance.", index);
    return suggestion;
}

Configuration SobolStrategy::pointAt(std::uint64_t index, Rng& rng) {
    std::vector<double> point(static_cast<std::size_t>(m_encoding.size()));
    std::size_t tabled = 0;
    if (m_sampler) {
        m_sampler->seek(index);
        for (const double coordinate : m_sampler->next())
            point[tabled++] = coordinate;
    }
    std::generate(point.begin() + static_cast<std::ptrdiff_t>(tabled), point.end(), [&] { return rng.uniform(); });
    return m_encoding.toNative(point);
}

}  // namespace vernier
