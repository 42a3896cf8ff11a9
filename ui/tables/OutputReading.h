#pragma once

#include "core/capture/ClickedMetric.h"
#include "core/metrics/StepSigns.h"
#include "ui/tables/MetricTableModel.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace vernier {

class MetricParser;

/// The lines of an output, as the engine reads them.
std::vector<std::string> outputLinesOf(const QString& output);

/// A stretch of a line of output, in characters.
struct OutputMark {
    int metric = 0;  ///< index in the list of metrics, or -1 for a number that none of them reads
    int begin = 0;
    int end = 0;

    bool operator==(const OutputMark&) const = default;
};

/// Reads output with those metrics of a draft whose patterns compile. A value; cheap to copy.
class OutputReading {
public:
    OutputReading() = default;
    explicit OutputReading(const std::vector<MetricDefinition>& metrics);

    /// What the metrics find in one line, for highlighting.
    std::vector<OutputMark> marksIn(const QString& line) const;
    /// What each metric finds in a whole output.
    std::vector<MetricFinding> findings(const QString& output) const;
    /// The values of one metric over the steps of the output, one for each step that the output names: the last. Empty for a
    /// metric of role Step.
    std::vector<QPointF> series(const QString& output, std::size_t metric) const;
    /// How steps and values stand to each other in the output.
    StepSigns stepSigns(const QString& output) const;

    bool operator==(const OutputReading&) const = default;

private:
    std::vector<MetricDefinition> m_metrics;  ///< those that compile
    std::vector<std::size_t> m_places;        ///< of those in the list that was given
    std::size_t m_count = 0;
    std::shared_ptr<const MetricParser> m_parser;
};

/// The number the user points at, sign and exponent included; nothing if there is none at that character.
std::optional<OutputMark> numberAt(const QString& line, int position);
/// The metric that reads the number in `mark` of a line of the output, and all others of its kind in `lines`.
ClickedMetric metricFor(const QStringList& lines, int line, const OutputMark& mark,
                        const std::vector<MetricDefinition>& others);

}  // namespace vernier
