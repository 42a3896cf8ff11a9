#pragma once

#include "core/space/ConfigurationGrid.h"
#include "core/strategy/Strategy.h"

namespace vernier {

/// Every combination once, the last parameter varying fastest.
class GridStrategy final : public Strategy {
public:
    explicit GridStrategy(ConfigurationGrid grid) : m_grid(std::move(grid)), m_size(m_grid.size()) {}

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    std::optional<std::int64_t> trialCount() const override { return m_size; }

private:
    ConfigurationGrid m_grid;
    std::optional<std::int64_t> m_size;
};

}  // namespace vernier
