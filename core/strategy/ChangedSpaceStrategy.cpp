#include "core/strategy/ChangedSpaceStrategy.h"

#include <utility>

namespace vernier {

ChangedSpaceStrategy::ChangedSpaceStrategy(SearchSpace space, std::uint64_t seed, EarlierTrials earlier)
    : m_space(std::move(space)),
      m_seed(seed),
      m_earlier(std::move(earlier)),
      m_freed(m_space),
      m_strategy(std::make_unique<BayesianStrategy>(ModelSpace(m_space, m_freed), m_seed, m_earlier)) {}

SuggestionOrNone ChangedSpaceStrategy::suggest(const History& history, Rng& rng) {
    if (SearchSpace freed = freedSpace(m_space, history); freed != m_freed) {
        m_freed = std::move(freed);
        m_strategy = std::make_unique<BayesianStrategy>(ModelSpace(m_space, m_freed), m_seed, m_earlier);
        m_strategy->heedStop(m_stop);
    }
    return m_strategy->suggest(history, rng);
}

void ChangedSpaceStrategy::heedStop(std::stop_token stop) {
    m_stop = std::move(stop);
    m_strategy->heedStop(m_stop);
}

}  // namespace vernier
