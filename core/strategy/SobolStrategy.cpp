#include "core/strategy/SobolStrategy.h"

#include "core/strategy/SeenConfigurations.h"

#include <boost/random/sobol.hpp>

#include <algorithm>

namespace vernier {

namespace {

/// The stream of the shift, far from the trial numbers that other streams of the seed are known by.
constexpr std::uint64_t kShiftStream = std::uint64_t{1} << 63;

}  // namespace

struct SobolStrategy::Sequence {
    boost::random::sobol engine;
};

SobolStrategy::SobolStrategy(const SearchSpace& space, std::uint64_t seed)
    : m_encoding(space),
      m_grid(gridOfFinite(space)),
      m_combinations(space.combinations()),
      m_neverRepeats(isAlwaysContinuous(space)) {
    const std::size_t dimensions =
        std::min<std::size_t>(static_cast<std::size_t>(m_encoding.size()), boost::random::default_sobol_table::max_dimension);
    Rng rng(seed, kShiftStream);
    m_shift.resize(dimensions);
    std::generate(m_shift.begin(), m_shift.end(), [&] { return rng(); });
    if (dimensions > 0)
        m_sequence = std::make_unique<Sequence>(Sequence{boost::random::sobol(dimensions)});
}

SobolStrategy::~SobolStrategy() = default;

SuggestionOrNone SobolStrategy::suggest(const History& history, Rng& rng) {
    const std::uint64_t index = history.trials().size();
    Suggestion suggestion;
    suggestion.explanation.sentence =
        "Point " + std::to_string(index) + " of a Sobol sequence, which fills the space more evenly than chance.";
    suggestion.configuration = pointAt(index, rng);
    if (m_neverRepeats)
        return suggestion;

    // Where values are few, points fall together: pass on to later ones, then to whatever is left.
    constexpr std::uint64_t kMaxPoints = 64;
    const SeenConfigurations seen(m_encoding.space(), history);
    for (std::uint64_t skipped = 1; skipped < kMaxPoints && seen.contains(suggestion.configuration); ++skipped)
        suggestion.configuration = pointAt(index + skipped, rng);
    if (!m_grid)
        return suggestion;
    std::optional<Configuration> unseen = seen.nextUnseen(*m_grid, std::move(suggestion.configuration));
    if (!unseen)
        return NoSuggestion::Exhausted;
    suggestion.configuration = std::move(*unseen);
    return suggestion;
}

Configuration SobolStrategy::pointAt(std::uint64_t index, Rng& rng) {
    std::vector<double> point(static_cast<std::size_t>(m_encoding.size()));
    if (m_sequence)
        m_sequence->engine.seed(index);
    for (std::size_t dimension = 0; dimension < point.size(); ++dimension) {
        if (dimension < m_shift.size())
            point[dimension] = static_cast<double>((m_sequence->engine() ^ m_shift[dimension]) >> 11) * 0x1.0p-53;
        else
            point[dimension] = rng.uniform();
    }
    return m_encoding.toNative(point);
}

}  // namespace vernier
