#include "core/capture/FileNumbers.h"

#include "core/capture/MetricLabel.h"
#include "core/metrics/MetricWords.h"

#include <algorithm>
#include <map>

namespace vernier {

namespace {

const FileNumbers* find(const std::vector<FileNumbers>& found, const MetricDefinition& metric) {
    const auto place = std::ranges::find_if(found, [&](const FileNumbers& numbers) { return numbers.isOf(metric); });
    return place == found.end() ? nullptr : &*place;
}

bool hasStep(const std::vector<MetricDefinition>& metrics, const std::string& file) {
    return std::ranges::any_of(
        metrics, [&](const MetricDefinition& metric) { return metric.role == MetricRole::Step && metric.file == file; });
}

/// An epoch before all other counters: loggers of every batch count both.
const FileNumbers* counterOf(const FileNumbers& chosen, const std::vector<FileNumbers>& found) {
    const FileNumbers* counter = nullptr;
    for (const FileNumbers& numbers : found) {
        if (numbers.file != chosen.file || numbers.source != chosen.source || !isCounterName(numbers.name))
            continue;
        const std::vector<std::string> words = wordsOf(numbers.name);
        if (std::ranges::find(words, "epoch") != words.end())
            return &numbers;
        counter = counter ? counter : &numbers;
    }
    return counter;
}

MetricDefinition definitionOf(const FileNumbers& numbers, MetricRole role, const std::vector<MetricDefinition>& others) {
    MetricDefinition metric;
    metric.name = freeMetricName(metricNameFrom(numbers.name), others);
    metric.source = numbers.source;
    metric.pattern = numbers.name;
    metric.role = role;
    metric.file = numbers.file;
    return metric;
}

}  // namespace

void FileNumbers::add(double step, double value) {
    // Which are kept follows from their number alone, so that all columns of a table keep the same rows.
    std::size_t stride = 1;
    while (count / stride >= kMostPoints)
        stride *= 2;
    if (count % stride == 0) {
        if (points.size() >= kMostPoints) {
            for (std::size_t index = 0; 2 * index < points.size(); ++index)
                points[index] = points[2 * index];
            points.resize(points.size() / 2);
        }
        points.push_back({step, value});
    }
    ++count;
}

bool FileNumbers::isOf(const MetricDefinition& metric) const {
    return metric.source == source && metric.file == file && metric.pattern == name;
}

FileMetric metricFromFile(const FileNumbers& chosen, const std::vector<FileNumbers>& found,
                          const std::vector<MetricDefinition>& others) {
    FileMetric result;
    const bool hasItsStep = hasStep(others, chosen.file);
    const bool isEvents = chosen.source == MetricSource::TensorBoard;
    const bool counts = isCounterName(chosen.name) && !hasItsStep && !isEvents;
    result.metric = definitionOf(chosen, counts ? MetricRole::Step : MetricRole::Measure, others);
    if (counts)
        return result;
    std::vector<double> values;
    for (const FileNumbers::Point& point : chosen.points)
        values.push_back(point.value);
    result.bounds = boundsOf(chosen.name, values);
    const FileNumbers* const counter = hasItsStep || isEvents ? nullptr : counterOf(chosen, found);
    if (counter && counter->name != chosen.name) {
        std::vector<MetricDefinition> taken = others;
        taken.push_back(result.metric);
        result.step = definitionOf(*counter, MetricRole::Step, taken);
    }
    return result;
}

std::vector<FileNumbers::Point> curveOfFile(const MetricDefinition& metric, const MetricDefinition* step,
                                            const std::vector<FileNumbers>& found) {
    const FileNumbers* const numbers = find(found, metric);
    if (!numbers)
        return {};
    std::vector<FileNumbers::Point> curve = numbers->points;
    const FileNumbers* const counter = step ? find(found, *step) : nullptr;
    if (!counter)
        return curve;
    // Rows may lack either of them: the counter of the row, else the last one before it.
    std::map<double, double> steps;
    for (const FileNumbers::Point& point : counter->points)
        steps.emplace(point.step, point.value);
    for (FileNumbers::Point& point : curve) {
        const auto after = steps.upper_bound(point.step);
        if (after != steps.begin())
            point.step = std::prev(after)->second;
    }
    return curve;
}

}  // namespace vernier
