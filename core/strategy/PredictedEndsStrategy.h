#pragma once

#include "core/curves/CurveTable.h"
#include "core/strategy/Strategy.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace vernier {

/// Shows a strategy the trials that a stopping rule ended as if they had continued: with the end that their curves predict
/// (LevelChain, trained by all trials), at most as good as the best reached. The value at which a trial was stopped would tell
/// a model that its region is worse than it is.
class PredictedEndsStrategy final : public Strategy {
public:
    PredictedEndsStrategy(std::unique_ptr<Strategy> inner, const StudyDefinition& definition);

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    void heedStop(std::stop_token stop) override { m_inner->heedStop(std::move(stop)); }
    std::optional<std::int64_t> trialCount() const override { return m_inner->trialCount(); }

private:
    /// Nothing if there is nothing to predict.
    std::optional<History> withPredictedEnds(const History& history);

    std::unique_ptr<Strategy> m_inner;
    std::optional<std::int64_t> m_maxSteps;
    CurveTable m_table;
};

}  // namespace vernier
