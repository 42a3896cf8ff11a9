#pragma once

#include "core/study/History.h"

#include <QPointF>

#include <vector>

namespace vernier {

/// How the results of several studies are overlaid.
enum class OverlayKind {
    BestByTrials,  ///< x: trials that have ended; y: best objective so far
    BestByTime,    ///< x: seconds since the study's first trial began; y: best objective so far
    Distribution   ///< x: objective; y: share of the trials with a result at least that good
};

/// The step curve of one study, corners in ascending x: the value of a point holds up to the next one. Empty without results.
/// O(trials log trials).
std::vector<QPointF> overlayCurve(const History& history, OverlayKind kind);

}  // namespace vernier
