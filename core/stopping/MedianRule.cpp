#include "core/stopping/MedianRule.h"

#include <algorithm>

namespace vernier {

namespace {

/// The mean of the two in the middle for an even number. `values` is not empty.
double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    const double below = *std::max_element(values.begin(), middle);
    // Two trials without any number share a mean, although arithmetic gives none.
    return below == *middle ? below : (below + *middle) / 2;
}

}  // namespace

std::optional<Judgement> MedianRule::judge(const CurveTable& table, TrialId id) const {
    const CurvePoint& own = table.entry(id).curve.points().back();
    if (own.step <= graceSteps(table))
        return std::nullopt;
    std::vector<double> means;
    std::vector<double> values;
    for (const CurveTable::Entry& entry : table.entries()) {
        if (entry.state != TrialState::Complete || !entry.isPeer())
            continue;
        if (const CurvePoint* peer = entry.curve.at(own.step)) {
            means.push_back(peer->mean);
            values.push_back(peer->value);
        }
    }
    if (std::ssize(means) < settings().minPeers)
        return std::nullopt;
    const double threshold = medianOf(std::move(means));
    return Judgement{own.value < threshold ? Verdict::Stop : Verdict::Keep,
                     threshold,
                     static_cast<int>(values.size()),
                     rankAmong(values, own.value),
                     {}};
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
