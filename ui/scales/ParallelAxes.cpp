#include "ui/scales/ParallelAxes.h"

#include "core/ranking/TrialRanking.h"
#include "core/space/ParameterRange.h"
#include "core/space/ParameterTicks.h"
#include "ui/scales/SeriesSource.h"
#include "ui/text/NumberFormat.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace vernier {

namespace {

Parameter objectiveRange(const Objective& objective, const std::vector<TrialPtr>& trials) {
    std::vector<double> values;
    for (const TrialPtr& trial : trials)
        values.push_back(*trial->objective);
    Parameter range;
    range.name = objective.metric;
    if (!values.empty()) {
        const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
        const double smallest = *least, largest = *greatest;
        const ValueRange seen = rangeOf(std::move(values), objective.goal);
        range.min = std::max(seen.lower, smallest);
        range.max = std::min(seen.upper, largest);
    }
    if (range.max <= range.min)
        range.max = range.min + 1;
    return range;
}

/// The same parameter with another range keeps what the user has set, as far as possible.
void keepSettings(ParallelAxes::Axis& axis, const ParallelAxes::Axis& before) {
    axis.isInverted = before.isInverted;
    if (axis.range.kind != before.range.kind)
        return;
    const bool fits = before.range.scale == Scale::Linear || axis.range.min > 0;
    if (fits && before.range.scale != Scale::ReverseLog && axis.range.scale != Scale::ReverseLog)
        axis.range.scale = before.range.scale;
    axis.brush = before.brush;
}

}  // namespace

void ParallelAxes::show(const History& history, const StudyDefinition& definition) {
    m_lines = rankedTrials(history, Excluded::With);
    std::reverse(m_lines.begin(), m_lines.end());  // the best is drawn last, on top
    m_trials.clear();
    for (const TrialPtr& trial : m_lines)
        m_trials.push_back(trial->id);
    takeAxes(definition, m_lines);
    for (Axis& axis : m_axes)
        axis.places = placesOf(axis, m_lines);
}

void ParallelAxes::takeAxes(const StudyDefinition& definition, const std::vector<TrialPtr>& trials) {
    std::vector<Axis> fresh;
    for (const Parameter& parameter : definition.space.parameters()) {
        if (!parameter.fixed)
            fresh.push_back({parameter, false, false, {}, {}});
    }
    fresh.push_back({objectiveRange(definition.objective, trials), true, false, {}, {}});
    const auto placeBefore = [this](const Axis& axis) {
        return std::find_if(m_axes.begin(), m_axes.end(), [&axis](const Axis& before) {
            return before.isObjective == axis.isObjective && before.range.name == axis.range.name;
        });
    };
    for (Axis& axis : fresh) {
        if (const auto before = placeBefore(axis); before != m_axes.end())
            keepSettings(axis, *before);
    }
    // If a study has changed its objective, that counts as new.
    const auto isKnown = [&](const Axis& axis) { return placeBefore(axis) != m_axes.end(); };
    if (std::all_of(fresh.begin(), fresh.end(), isKnown))
        std::stable_sort(fresh.begin(), fresh.end(),
                         [&](const Axis& a, const Axis& b) { return placeBefore(a) < placeBefore(b); });
    m_axes = std::move(fresh);
}

std::vector<float> ParallelAxes::placesOf(const Axis& axis, const std::vector<TrialPtr>& trials) {
    std::vector<float> places;
    places.reserve(trials.size());
    for (const TrialPtr& trial : trials) {
        std::optional<double> place;
        if (axis.isObjective) {
            place = unitOf(axis.range, *trial->objective);
        } else if (const auto value = trial->configuration.find(axis.range.name); value != trial->configuration.end()) {
            place = unitOf(axis.range, value->second);
        }
        places.push_back(place ? static_cast<float>(*place) : std::numeric_limits<float>::quiet_NaN());
    }
    return places;
}

void ParallelAxes::move(int from, int to) {
    Axis moved = std::move(at(from));
    m_axes.erase(m_axes.begin() + from);
    m_axes.insert(m_axes.begin() + to, std::move(moved));
}

void ParallelAxes::setInverted(int axis, bool isInverted) {
    at(axis).isInverted = isInverted;
}

bool ParallelAxes::canChangeScale(int axis) const {
    const Parameter& range = at(axis).range;
    return range.kind != ParameterKind::Categorical && range.scale != Scale::ReverseLog && range.min > 0 &&
           range.max > range.min;
}

void ParallelAxes::changeScale(int axis) {
    if (!canChangeScale(axis))
        return;
    Axis& changed = at(axis);
    Parameter other = changed.range;
    other.scale = other.scale == Scale::Log ? Scale::Linear : Scale::Log;
    const auto moved = [&](double place) { return unitOf(other, valueAtUnit(changed.range, place)).value_or(place); };
    if (changed.brush)
        changed.brush = Interval{moved(changed.brush->lower), moved(changed.brush->upper)};
    changed.range = std::move(other);
    changed.places = placesOf(changed, m_lines);
}

void ParallelAxes::setBrush(int axis, std::optional<Interval> brush) {
    at(axis).brush = brush;
}

void ParallelAxes::clearBrushes() {
    for (Axis& axis : m_axes)
        axis.brush.reset();
}

bool ParallelAxes::isBrushed() const {
    return std::any_of(m_axes.begin(), m_axes.end(), [](const Axis& axis) { return axis.brush.has_value(); });
}

std::vector<int> ParallelAxes::linesInBrushes() const {
    std::vector<char> isIn(m_trials.size(), 1);
    for (const Axis& axis : m_axes) {
        if (!axis.brush)
            continue;
        const auto lower = static_cast<float>(axis.brush->lower);
        const auto upper = static_cast<float>(axis.brush->upper);
        for (std::size_t line = 0; line < isIn.size(); ++line)
            isIn[line] &= static_cast<char>(axis.places[line] >= lower && axis.places[line] <= upper);
    }
    std::vector<int> lines;
    for (std::size_t line = 0; line < isIn.size(); ++line) {
        if (isIn[line])
            lines.push_back(static_cast<int>(line));
    }
    return lines;
}

std::vector<ParallelAxes::Tick> ParallelAxes::ticks(int axis) const {
    const Parameter& range = at(axis).range;
    std::vector<Tick> ticks;
    for (const Value& value : tickValues(range)) {
        if (const std::optional<double> place = unitOf(range, value))
            ticks.push_back({*place, formatValue(value)});
    }
    return ticks;
}

}  // namespace vernier
