#include "core/stopping/CurveRule.h"

#include "core/stopping/FinalForecaster.h"

#include <cmath>

namespace vernier {

std::optional<Judgement> CurveRule::judge(const CurveTable& table, TrialId id) const {
    const CurvePoint& own = table.entry(id).curve.points().back();
    if (own.step <= graceSteps(table))
        return std::nullopt;
    std::vector<double> values;
    for (const CurveTable::Entry& entry : table.entries()) {
        const bool isPeer = entry.state == TrialState::Complete && entry.isPeer();
        if (const CurvePoint* peer = isPeer ? entry.curve.at(own.step) : nullptr)
            values.push_back(peer->value);
    }
    if (std::ssize(values) < settings().minPeers)
        return std::nullopt;
    const std::optional<FinalForecast> forecast = forecastFinal(table, id, settings().minPeers);
    const bool isHopeless = forecast && forecast->improvementProbability < settings().probability;
    if (!forecast && std::isfinite(own.value))
        return std::nullopt;
    Judgement judgement;
    judgement.verdict = isHopeless || !std::isfinite(own.value) ? Verdict::Stop : Verdict::Keep;
    judgement.peers = static_cast<int>(values.size());
    judgement.rank = rankAmong(values, own.value);
    judgement.forecast = forecast;
    return judgement;
}

}  // namespace vernier
