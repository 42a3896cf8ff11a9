#pragma once

#include "core/study/StudyDefinition.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// Numbers of one name that a trial has written to files: a column of a table, a key of JSON, a tag of TensorBoard.
struct FileNumbers {
    MetricSource source = MetricSource::Csv;
    std::string file;  ///< as MetricDefinition::file
    std::string name;  ///< as MetricDefinition::pattern
    std::size_t count = 0;
    struct Point {
        double step = 0;  ///< as the event says, else the number of the row, from 1
        double value = 0;

        bool operator==(const Point&) const = default;
    };
    std::vector<Point> points{};  ///< in order; of more than kMostPoints, every second one, or fourth, ...

    static constexpr std::size_t kMostPoints = 4096;
    void add(double step, double value);
    /// True if this is what the metric reads.
    bool isOf(const MetricDefinition& metric) const;

    bool operator==(const FileNumbers&) const = default;
};

/// The metric that reads such numbers.
struct FileMetric {
    MetricDefinition metric;  ///< its name is that of no other metric
    Bounds bounds;            ///< that its values have, as far as the name tells
    /// What counts the steps in the same file, where a name says so and no other metric does it yet.
    std::optional<MetricDefinition> step;
};

/// The metric that reads `chosen`, which is one of `found`. A counter (epoch, step, ...) gets the role Step if none of `others`
/// has it in its file. Pure.
FileMetric metricFromFile(const FileNumbers& chosen, const std::vector<FileNumbers>& found,
                          const std::vector<MetricDefinition>& others);

/// Values of a metric over the steps that `step` counts in the same file, or over those of the numbers themselves.
std::vector<FileNumbers::Point> curveOfFile(const MetricDefinition& metric, const MetricDefinition* step,
                                            const std::vector<FileNumbers>& found);

}  // namespace vernier
