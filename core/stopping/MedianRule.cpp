#include "core/stopping/MedianRule.h"

namespace vernier {

std::optional<Judgement> MedianRule::judge(const CurveTable& table, TrialId id) const {
    const CurvePoint& own = table.entry(id).curve.points().back();
    if (own.step <= graceSteps(table))
        return std::nullopt;
    const StepPeers& peers = table.completedAt(own.step);
    const auto count = static_cast<int>(peers.means.size());
    if (count < settings().minPeers)
        return std::nullopt;
    const double threshold = medianOf(peers.means);
    return Judgement{
        own.value < threshold ? Verdict::Stop : Verdict::Keep, threshold, count, rankAmong(peers.values, own.value), {}};
}

constinit const StoppingChoice kMedianStopping{
    .word = "median",
    .texts =
        [](const Objective& objective) {
            return StoppingTexts{
                .name = message("word.median", "median"),
                .label = message("stopping.median", "Median"),
                .summary = message("stopping.median-summary", "median stopping"),
                .help = message("stopping.median-help",
                                "Stops a trial whose %1 at a step is %2 the median of the earlier trials’ running averages at "
                                "that step. Saves a lot if curves keep their order; if good ones start slowly, choose None.",
                                metricOf(objective), worseSideOf(objective)),
            };
        },
    .uses = {.graceSteps = true, .minPeers = true},
    .make = [](const StudyDefinition& definition) -> std::unique_ptr<PeerRule> {
        return std::make_unique<MedianRule>(definition);
    },
    .replayed = [](const StoppingSettings& settings) { return std::to_string(settings.minPeers) + " peers"; },
};

}  // namespace vernier
