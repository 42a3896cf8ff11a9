#pragma once

#include "core/numerics/SobolSampler.h"
#include "core/space/Encoding.h"
#include "core/strategy/Strategy.h"
#include "core/strategy/UnseenConfigurations.h"

#include <cstdint>
#include <optional>

namespace vernier {

/// A Sobol sequence that the seed shifts: fills the space more evenly than random search. The point is the number of trials in
/// the history, so that nothing needs to be remembered. Dimensions beyond the sequence's are drawn at random.
class SobolStrategy final : public Strategy {
public:
    SobolStrategy(const SearchSpace& space, std::uint64_t seed);

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    std::optional<std::int64_t> trialCount() const override { return m_unseen.combinations(); }

private:
    Configuration pointAt(std::uint64_t index, Rng& rng);

    Encoding m_encoding;
    UnseenConfigurations m_unseen;
    std::optional<SobolSampler> m_sampler;  ///< nothing without dimensions
};

}  // namespace vernier
