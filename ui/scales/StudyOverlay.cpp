#include "ui/scales/StudyOverlay.h"

#include "core/study/Criteria.h"

#include <algorithm>
#include <limits>

namespace vernier {

namespace {

/// x of each ended trial and the trial, ascending.
std::vector<std::pair<double, const Trial*>> inOrderOfEnd(const History& history, OverlayKind kind) {
    std::vector<const Trial*> ended;
    std::int64_t begunMs = std::numeric_limits<std::int64_t>::max();
    for (const TrialPtr& trial : history.trials()) {
        if (trial->startedWallMs)
            begunMs = std::min(begunMs, *trial->startedWallMs);
        if (isFinished(trial->state))
            ended.push_back(trial.get());
    }
    std::stable_sort(ended.begin(), ended.end(),
                     [](const Trial* a, const Trial* b) { return a->endedWallMs.value_or(0) < b->endedWallMs.value_or(0); });
    std::vector<std::pair<double, const Trial*>> ordered;
    for (const Trial* const trial : ended) {
        const double x = kind == OverlayKind::BestByTrials
                             ? static_cast<double>(ordered.size() + 1)
                             : static_cast<double>(trial->endedWallMs.value_or(begunMs) - begunMs) / 1000;
        ordered.emplace_back(x, trial);
    }
    return ordered;
}

std::vector<QPointF> bestSoFar(const History& history, OverlayKind kind) {
    std::vector<QPointF> curve;
    double last = 0;
    for (const auto& [x, trial] : inOrderOfEnd(history, kind)) {
        last = x;
        if (canBeBest(*trial, history.criteria()) &&
            (curve.empty() || history.objective().isBetter(*trial->objective, curve.back().y())))
            curve.emplace_back(x, *trial->objective);
    }
    if (!curve.empty() && last > curve.back().x())
        curve.emplace_back(last, curve.back().y());
    return curve;
}

std::vector<QPointF> distribution(const History& history) {
    std::vector<double> values;
    for (const TrialPtr& trial : history.trials()) {
        if (hasResult(*trial, history.criteria()))
            values.push_back(*trial->objective);
    }
    std::sort(values.begin(), values.end());
    const bool isMaximized = history.objective().goal == Goal::Maximize;
    const auto count = static_cast<double>(values.size());
    std::vector<QPointF> curve;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const double share =
            isMaximized ? (count - static_cast<double>(index)) / count : static_cast<double>(index + 1) / count;
        curve.emplace_back(values[index], share);
    }
    return curve;
}

}  // namespace

std::vector<QPointF> overlayCurve(const History& history, OverlayKind kind) {
    return kind == OverlayKind::Distribution ? distribution(history) : bestSoFar(history, kind);
}

}  // namespace vernier
