#include "core/study/StudyDefinition.h"

#include <algorithm>
#include <iterator>

namespace vernier {

std::vector<MetricDefinition> StudyDefinition::valueMetrics() const {
    std::vector<MetricDefinition> result;
    std::copy_if(metrics.begin(), metrics.end(), std::back_inserter(result),
                 [](const MetricDefinition& metric) { return metric.role == MetricRole::Measure; });
    return result;
}

int StudyDefinition::valueIndexOf(std::string_view wanted) const {
    int index = 0;
    for (const MetricDefinition& metric : metrics) {
        if (metric.role != MetricRole::Measure)
            continue;
        if (metric.name == wanted)
            return index;
        ++index;
    }
    return -1;
}

std::vector<Objective> StudyDefinition::objectives() const {
    std::vector<Objective> all{objective};
    all.insert(all.end(), furtherObjectives.begin(), furtherObjectives.end());
    return all;
}

const Objective* StudyDefinition::objectiveOfSeries(int series) const {
    const auto isIt = [&](const Objective& one) { return valueIndexOf(one.metric) == series; };
    if (series < 0 || isIt(objective))
        return series < 0 ? nullptr : &objective;
    const auto found = std::ranges::find_if(furtherObjectives, isIt);
    return found == furtherObjectives.end() ? nullptr : &*found;
}

const MetricDefinition* StudyDefinition::stepMetric() const {
    const auto measure = std::ranges::find(metrics, objective.metric, &MetricDefinition::name);
    const auto found = std::ranges::find_if(metrics, [&](const MetricDefinition& metric) {
        return metric.role == MetricRole::Step && measure != metrics.end() && metric.file == measure->file;
    });
    return found == metrics.end() ? nullptr : &*found;
}

}  // namespace vernier
