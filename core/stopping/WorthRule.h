#pragma once

#include "core/acquisition/StepWorth.h"
#include "core/curves/RungLevels.h"
#include "core/models/EndForecasts.h"
#include "core/stopping/AshaRule.h"
#include "core/stopping/PeerRule.h"

#include <vector>

namespace vernier {

/// What hyperband says if trials cannot be paused: a trial continues while its next steps promise at least as much improvement
/// per step as those of a new one (worthOf). What a new trial promises is what the last ones have achieved, so the rule becomes
/// stricter as the search does better. At a rung that says little about the end, little is stopped.
///
/// Too little is known about the first ten trials; successive halving (AshaRule) judges these. On xgboost, whose slow curves
/// cross the quick ones, it reaches random search's best in half of its time more often than successive halving to the end does
/// (tests/bench/sample-race). The score of tests/bench/fidelity --no-pauses is 0.29; halving alone, asha-stop there, has 0.32.
class WorthRule final : public PeerRule {
public:
    explicit WorthRule(const StudyDefinition& definition);

protected:
    /// O(trials x rungs + reports) where a rung is reached, else O(trials).
    std::optional<Judgement> judge(const CurveTable& table, TrialId id) const override;

private:
    /// The highest rung that the newest report has reached and the one before had not, where there is something to decide.
    std::optional<std::size_t> rungReached(const Curve& curve) const;
    bool isOutbid(const CurveTable& table, TrialId id) const;
    Prospect freshProspect(const EndForecasts& forecasts, const RungLevels& levels, std::size_t own, double startSteps) const;
    static Prospect ownProspect(const EndForecasts& forecasts, const RungLevels& levels, std::size_t own, double priorVariance);

    AshaRule m_byRank;
    std::vector<std::int64_t> m_rungs;
    std::size_t m_firstRung;
};

}  // namespace vernier
