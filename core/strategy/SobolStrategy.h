#pragma once

#include "core/space/ConfigurationGrid.h"
#include "core/space/Encoding.h"
#include "core/strategy/Strategy.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace vernier {

/// A Sobol sequence (Joe, Kuo 2008, as tabled by Boost) with a digital shift drawn from the seed: fills the space more evenly
/// than random search. The point is the number of trials in the history, so that nothing needs to be remembered.
class SobolStrategy final : public Strategy {
public:
    SobolStrategy(const SearchSpace& space, std::uint64_t seed);
    ~SobolStrategy() override;

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    std::optional<std::int64_t> trialCount() const override { return m_combinations; }

private:
    struct Sequence;
    /// Point number `index`; coordinates beyond the table's dimensions are drawn from `rng`.
    Configuration pointAt(std::uint64_t index, Rng& rng);

    Encoding m_encoding;
    std::optional<ConfigurationGrid> m_grid;  ///< of a finite space
    std::optional<std::int64_t> m_combinations;
    bool m_neverRepeats;
    std::vector<std::uint64_t> m_shift;    ///< one per tabled dimension
    std::unique_ptr<Sequence> m_sequence;  ///< null without dimensions
};

}  // namespace vernier
