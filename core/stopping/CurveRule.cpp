#include "core/stopping/CurveRule.h"

#include "core/stopping/FinalForecaster.h"

#include <cmath>

namespace vernier {

std::optional<Judgement> CurveRule::judge(const CurveTable& table, TrialId id) const {
    const CurvePoint& own = table.entry(id).curve.points().back();
    if (own.step <= graceSteps(table))
        return std::nullopt;
    const OrderedValues& values = table.completedAt(own.step).values;
    if (static_cast<std::int64_t>(values.size()) < settings().minPeers)
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

constinit const StoppingChoice kCurveStopping{
    .word = "curve",
    .texts =
        [](const Objective& objective) {
            return StoppingTexts{
                .name = message("word.curve", "curve"),
                .label = message("stopping.curve", "Curve"),
                .summary = message("stopping.curve-summary", "curve stopping"),
                .help = message("stopping.curve-help",
                                "Stops a trial whose %1 curve is unlikely to beat the best one. For smooth curves; for jumpy "
                                "ones, choose Median.",
                                metricOf(objective)),
            };
        },
    .uses = {.graceSteps = true, .minPeers = true, .probability = true},
    .make = [](const StudyDefinition& definition) -> std::unique_ptr<PeerRule> {
        return std::make_unique<CurveRule>(definition);
    },
};

}  // namespace vernier
