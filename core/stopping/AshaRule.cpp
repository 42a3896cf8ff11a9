#include "core/stopping/AshaRule.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

OrderedValues with(OrderedValues values, double value) {
    values.insert(value);
    return values;
}

}  // namespace

std::int64_t AshaRule::safeFirstRung(std::optional<std::int64_t> runLength) {
    return std::max<std::int64_t>(3, std::llround(0.06 * static_cast<double>(runLength.value_or(0))));
}

std::optional<std::int64_t> AshaRule::rungReached(const CurveTable& table, const Curve& curve) const {
    const std::vector<CurvePoint>& points = curve.points();
    const std::int64_t before = points.size() > 1 ? points[points.size() - 2].step : 0;
    const std::optional<std::int64_t> length = runLength(table);
    const auto end = static_cast<double>(length.value_or(std::numeric_limits<std::int64_t>::max()));
    double rung = static_cast<double>(settings().minSteps.value_or(safeFirstRung(length)));
    std::optional<std::int64_t> reached;
    for (; rung < end && rung <= static_cast<double>(points.back().step); rung *= static_cast<double>(settings().eta)) {
        if (rung > static_cast<double>(before))
            reached = static_cast<std::int64_t>(rung);
    }
    return reached;
}

std::optional<Judgement> AshaRule::judge(const CurveTable& table, TrialId id) const {
    const std::optional<std::int64_t> rung = rungReached(table, table.entry(id).curve);
    if (!rung)
        return std::nullopt;
    const OrderedValues& peers = table.reachedAt(*rung);
    const double own = table.entry(id).curve.points().back().value;
    const bool isHidden = table.entry(id).isExcluded;  // from the others, not from the rule
    const OrderedValues withOwn = isHidden ? with(peers, own) : OrderedValues();
    const OrderedValues& values = isHidden ? withOwn : peers;
    if (values.size() < 2)
        return std::nullopt;
    const int count = static_cast<int>(values.size()) - 1;
    const int rank = rankAmong(values, own);
    const double threshold = linearQuantile(values, 1 - 1 / static_cast<double>(settings().eta));
    const bool isBad = own < threshold || !std::isfinite(own);
    return Judgement{isBad ? Verdict::Stop : Verdict::Keep, threshold, count, rank, {}};
}

constinit const StoppingChoice kAshaStopping{
    .word = "asha",
    .texts =
        [](const Objective& objective) {
            return StoppingTexts{
                .name = message("word.asha", "asha"),
                .label = message("stopping.asha", "ASHA"),
                .summary = message("stopping.asha-summary", "ASHA stopping"),
                .help = message("stopping.asha-help",
                                "At each rung, only the best third by %1 continue, without waiting for the rest. Saves the "
                                "most with many trials; with few, choose Median.",
                                metricOf(objective)),
            };
        },
    .uses = {.eta = true, .minSteps = true},
    .comparesAtRungs = true,
    .make = [](const StudyDefinition& definition) -> std::unique_ptr<PeerRule> {
        return std::make_unique<AshaRule>(definition, "asha");
    },
    .replayed = [](const StoppingSettings& settings) { return "eta " + std::to_string(settings.eta); },
};

}  // namespace vernier
