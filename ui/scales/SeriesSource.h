#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <QPointF>

#include <span>
#include <vector>

namespace vernier {

/// The points of a series that ascends in x, at most four for each of `pixels` columns of [xMin, xMax]: the first, lowest,
/// highest and last of each, so that the drawn line is the same as with all of them. Points that are not finite are left out.
/// Short series are returned whole.
std::vector<QPointF> thinToPixels(std::span<const QPointF> points, double xMin, double xMax, int pixels);

/// One learning curve: the objective's reports over the steps, finite ones only.
std::vector<QPointF> curveOf(const Trial& trial, const StudyDefinition& definition);

/// The curve as an exponential moving average that is not biased towards zero at the start: each point is the mean of all
/// points up to it, each weighted by `weight` to the power of how many points lie between. 0 <= weight < 1; 0 changes nothing.
std::vector<QPointF> smoothed(std::vector<QPointF> points, double weight);

/// Which finished trials' curves are drawn if there are more than `limit`: half of the limit for the best ones, and every n-th
/// of the others, so that the whole range can still be seen. Ascending by id.
std::vector<TrialId> chooseCurves(const History& history, std::size_t limit);

/// The range of values worth seeing: all of them, unless a few bad ones lie so far out that they would flatten the rest; then
/// it ends some way beyond the worse quartile. Empty input gives [0, 1].
struct ValueRange {
    double lower = 0;
    double upper = 1;
};
ValueRange rangeOf(std::vector<double> values, Goal goal);

}  // namespace vernier
