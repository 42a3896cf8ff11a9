#include "core/curves/RungLevels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

constexpr double kRungRatio = 1.5;
constexpr std::int64_t kMostRungSpan = 100;
// Anything closer to the end than this is not a rung.
constexpr double kLeastLastRatio = 1.15;
// Levels below this all count the same.
constexpr double kWorstLevel = -3;

bool isOfUse(const CurveTable::Entry& entry) {
    return entry.state != TrialState::Failed && entry.isPeer();
}

/// The value with which the trial reached each rung, signed, in objective units. A paused one has come as far as it was told
/// to, however its reports are numbered: steps counted from 0 end one below.
std::vector<double> levelsOf(const CurveTable::Entry& entry, const std::vector<std::int64_t>& rungs) {
    const std::int64_t came = entry.state == TrialState::Paused ? entry.resource.value_or(0) : 0;
    std::vector<double> levels;
    for (const std::int64_t rung : rungs) {
        const CurvePoint* point = entry.curve.reaching(rung);
        if (!point && rung <= came && !entry.curve.isEmpty())
            point = &entry.curve.points().back();
        if (!point)
            break;
        levels.push_back(point->value);
    }
    return levels;
}

}  // namespace

std::vector<std::int64_t> denseRungs(const ResourceRange& resource) {
    std::vector<std::int64_t> rungs;
    const auto end = static_cast<double>(resource.max);
    std::int64_t rung = std::max(resource.min, resource.max / kMostRungSpan);
    for (double step = static_cast<double>(rung); step * kLeastLastRatio <= end && rung < resource.max;) {
        rungs.push_back(rung);
        step = std::max(step * kRungRatio, static_cast<double>(rung + 1));
        rung = std::llround(step);
    }
    rungs.push_back(resource.max);
    return rungs;
}

int RungLevels::known() const {
    return static_cast<int>(std::ranges::count_if(ofTrial, [](const auto& levels) { return !levels.empty(); }));
}

RungLevels readRungLevels(const CurveTable& table, const std::vector<std::int64_t>& rungs) {
    RungLevels result;
    result.ofTrial.resize(table.entries().size());
    result.finalOfTrial.resize(table.entries().size());
    std::vector<double> latest;
    double best = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < table.entries().size(); ++i) {
        const CurveTable::Entry& entry = table.entries()[i];
        if (!isOfUse(entry))
            continue;
        result.ofTrial[i] = levelsOf(entry, rungs);
        if (entry.state == TrialState::Complete)
            result.finalOfTrial[i] = entry.objective;
        for (const CurvePoint& point : entry.curve.points())
            best = std::max(best, point.value);
        if (!result.ofTrial[i].empty() && std::isfinite(result.ofTrial[i].back()))
            latest.push_back(result.ofTrial[i].back());
    }
    if (latest.empty()) {  // nothing to measure by
        std::ranges::fill(result.ofTrial, std::vector<double>());
        return result;
    }
    std::ranges::sort(latest);
    const std::size_t n = latest.size();
    result.middle = 0.5 * (latest[(n - 1) / 2] + latest[n / 2]);
    const double spread = latest.back() - result.middle;
    // If all are equal, any scale will do that does not magnify rounding errors.
    result.scale = spread > 0 ? spread : std::max(1e-6 * std::abs(result.middle), 1e-12);
    const auto level = [&](double value) { return std::max((value - result.middle) / result.scale, kWorstLevel); };
    for (std::size_t i = 0; i < result.ofTrial.size(); ++i) {
        for (double& value : result.ofTrial[i])
            value = level(value);
        if (result.finalOfTrial[i])
            result.finalOfTrial[i] = level(*result.finalOfTrial[i]);
    }
    result.best = level(best);
    return result;
}

}  // namespace vernier
