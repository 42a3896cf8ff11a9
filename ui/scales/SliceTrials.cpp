#include "ui/scales/SliceTrials.h"

#include <cmath>
#include <utility>

namespace vernier {

namespace {

// At this mean distance from the slice, as a share of the range, a dot has lost 40 % of its strength.
constexpr double kNear = 0.2;
// Two different choices of an unordered parameter count as this far apart.
constexpr double kOtherChoice = 0.4;

}  // namespace

std::vector<SliceTrial> sliceTrials(const History& history, const Encoding& encoding) {
    std::vector<SliceTrial> trials;
    for (const TrialPtr& trial : history.trials()) {
        if (!isFinished(trial->state) || !trial->objective || trial->isExcluded)
            continue;
        std::vector<double> unitPoint = encoding.toUnit(trial->configuration);
        std::vector<bool> isActive = encoding.activeAt(unitPoint);
        trials.push_back({trial->id, trial->state, *trial->objective, std::move(unitPoint), std::move(isActive)});
    }
    return trials;
}

double nearness(const SliceTrial& trial, const std::vector<double>& unitCut, int dimension, const Encoding& encoding,
                const std::vector<double>& weights) {
    double distance = 0;
    double total = 0;
    for (std::size_t i = 0; i < unitCut.size(); ++i) {
        if (static_cast<int>(i) == dimension)
            continue;
        const double weight = weights.empty() ? 1 : weights[i];
        double step = std::abs(trial.unitPoint[i] - unitCut[i]);
        if (encoding.dimensions()[i].isNominal)
            step = step > 1e-9 ? kOtherChoice : 0;
        distance += weight * step * step;
        total += weight;
    }
    return total > 0 ? std::exp(-distance / total / (2 * kNear * kNear)) : 1;
}

}  // namespace vernier
