#include "ui/scales/SeriesSource.h"

#include "core/curves/TrialFolds.h"
#include "ui/text/TrialFacts.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kPointsPerPixel = 4;
/// How many times the distance from best to the worse quartile is shown below the best.
constexpr double kShownSpread = 3;
constexpr double kMargin = 0.1;  // also room for the names of the axes

bool isFinite(const QPointF& point) {
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

/// The points that shape the line in one pixel column: first, lowest, highest, last, in order of x.
void appendColumn(std::vector<QPointF>& kept, std::span<const QPointF> column) {
    if (column.size() <= kPointsPerPixel) {
        kept.insert(kept.end(), column.begin(), column.end());
        return;
    }
    const auto [low, high] =
        std::minmax_element(column.begin(), column.end(), [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    kept.push_back(column.front());
    kept.push_back(low < high ? *low : *high);
    kept.push_back(low < high ? *high : *low);
    kept.push_back(column.back());
}

}  // namespace

std::vector<QPointF> thinToPixels(std::span<const QPointF> points, double xMin, double xMax, int pixels) {
    std::vector<QPointF> finite;
    if (!std::all_of(points.begin(), points.end(), isFinite)) {
        std::copy_if(points.begin(), points.end(), std::back_inserter(finite), isFinite);
        points = finite;
    }
    if (pixels < 1 || !(xMax > xMin) || points.size() <= static_cast<std::size_t>(pixels) * kPointsPerPixel)
        return {points.begin(), points.end()};
    std::vector<QPointF> kept;
    const double width = (xMax - xMin) / pixels;
    for (std::size_t begin = 0; begin < points.size();) {
        const double columnEnd = xMin + width * (std::floor((points[begin].x() - xMin) / width) + 1);
        std::size_t end = begin + 1;
        while (end < points.size() && points[end].x() < columnEnd)
            ++end;
        appendColumn(kept, points.subspan(begin, end - begin));
        begin = end;
    }
    return kept;
}

std::vector<QPointF> curveOf(const Trial& trial, const StudyDefinition& definition) {
    std::vector<QPointF> points;
    const std::vector<Report>* const reports = objectiveReports(trial, definition);
    if (!reports)
        return points;
    points.reserve(reports->size());
    const auto add = [&](const std::vector<Report>& curve) {
        for (const Report& report : curve) {
            if (std::isfinite(report.value))
                points.emplace_back(static_cast<double>(report.step), report.value);
        }
    };
    if (reports->empty() || reports->front().fold == reports->back().fold)
        add(*reports);
    else
        add(curveOf(*reports, definition.objective));
    return points;
}

std::vector<QPointF> smoothed(std::vector<QPointF> points, double weight) {
    double sum = 0;
    double weights = 0;
    for (QPointF& point : points) {
        sum = weight * sum + point.y();
        weights = weight * weights + 1;
        point.setY(sum / weights);
    }
    return points;
}

std::vector<TrialId> chooseCurves(const History& history, std::size_t limit) {
    std::vector<const Trial*> finished;
    for (const TrialPtr& trial : history.trials()) {
        if (isFinished(trial->state))
            finished.push_back(trial.get());
    }
    const auto isBetter = [&history](const Trial* a, const Trial* b) {
        if (a->objective.has_value() != b->objective.has_value())
            return a->objective.has_value();
        return a->objective && history.objective().isBetter(*a->objective, *b->objective);
    };
    std::vector<TrialId> chosen;
    if (finished.size() > limit) {
        const auto half = static_cast<std::ptrdiff_t>(limit / 2);
        std::nth_element(finished.begin(), finished.begin() + half, finished.end(), isBetter);
        std::sort(finished.begin() + half, finished.end(), [](const Trial* a, const Trial* b) { return a->id < b->id; });
    }
    const std::size_t whole = finished.size() > limit ? limit / 2 : finished.size();
    for (std::size_t index = 0; index < whole; ++index)
        chosen.push_back(finished[index]->id);
    const std::size_t rest = finished.size() - whole;
    const std::size_t stride = rest == 0 ? 1 : (rest + limit - whole - 1) / (limit - whole);
    for (std::size_t index = whole; index < finished.size(); index += stride)
        chosen.push_back(finished[index]->id);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

ValueRange rangeOf(std::vector<double> values, Goal goal) {
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return {};
    // As if minimised: best first.
    const double sign = goal == Goal::Minimize ? 1 : -1;
    for (double& value : values)
        value *= sign;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 3 / 4);
    std::nth_element(values.begin(), middle, values.end());
    const double best = *std::min_element(values.begin(), middle + 1);
    const double quartile = *middle;
    double worst = *std::max_element(middle, values.end());
    if (values.size() >= 8 && quartile > best)
        worst = std::min(worst, best + kShownSpread * (quartile - best));
    double margin = (worst - best) * kMargin;
    if (margin == 0)
        margin = best == 0 ? 0.5 : std::abs(best) * kMargin;
    const ValueRange range{best - margin, worst + margin};
    return sign > 0 ? range : ValueRange{-range.upper, -range.lower};
}

}  // namespace vernier
