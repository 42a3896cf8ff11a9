#pragma once

#include "core/space/ConfigurationGrid.h"
#include "core/space/Encoding.h"
#include "core/strategy/Strategy.h"

#include <optional>

namespace vernier {

/// Random search: independent draws, even on each parameter's scale, without repeats where the space allows.
class RandomStrategy final : public Strategy {
public:
    explicit RandomStrategy(const SearchSpace& space);

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    std::optional<std::int64_t> trialCount() const override { return m_combinations; }

private:
    Configuration draw(Rng& rng) const;

    Encoding m_encoding;
    std::optional<ConfigurationGrid> m_grid;  ///< of a finite space
    std::optional<std::int64_t> m_combinations;
    bool m_neverRepeats;  ///< some parameter is continuous in every configuration
};

}  // namespace vernier
