#pragma once

#include "core/space/Encoding.h"
#include "core/strategy/Strategy.h"
#include "core/strategy/UnseenConfigurations.h"

namespace vernier {

/// Random search: independent draws, uniform on each parameter's scale, without repeats if the space allows.
class RandomStrategy final : public Strategy {
public:
    /// `earlier`: configurations that count as tried.
    explicit RandomStrategy(const SearchSpace& space, ConfigurationKeys earlier = {})
        : m_encoding(space), m_unseen(space, std::move(earlier)) {}

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    std::optional<std::int64_t> trialCount() const override { return m_unseen.combinations(); }

private:
    Encoding m_encoding;
    UnseenConfigurations m_unseen;
};

}  // namespace vernier
