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

}  // namespace vernier
