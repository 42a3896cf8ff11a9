#pragma once

#include "core/strategy/BayesianStrategy.h"

#include <cstdint>
#include <memory>

namespace vernier {

/// A BayesianStrategy in the ModelSpace of the history it is asked about, recreated when that changes: when there are trials in
/// which a fixed parameter had another value.
class ChangedSpaceStrategy final : public Strategy {
public:
    /// As for BayesianStrategy.
    ChangedSpaceStrategy(SearchSpace space, std::uint64_t seed, EarlierTrials earlier = {});

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    void heedStop(std::stop_token stop) override;
    std::optional<std::int64_t> trialCount() const override { return m_strategy->trialCount(); }

private:
    SearchSpace m_space;
    std::uint64_t m_seed;
    EarlierTrials m_earlier;
    SearchSpace m_freed;  ///< that m_strategy was made for
    std::unique_ptr<BayesianStrategy> m_strategy;
    std::stop_token m_stop;
};

}  // namespace vernier
