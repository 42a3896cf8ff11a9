#include "ui/tables/OutputReading.h"

#include "core/metrics/MetricParser.h"

#include <algorithm>

namespace vernier {

namespace {

/// Byte offsets in UTF-8 as character offsets.
int characterAt(const std::string& bytes, std::size_t offset) {
    return static_cast<int>(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(offset)).size());
}

std::size_t byteAt(const QString& line, int position) {
    return static_cast<std::size_t>(line.left(position).toUtf8().size());
}

}  // namespace

std::vector<std::string> outputLinesOf(const QString& output) {
    const QStringList lines = output.split(QLatin1Char('\n'));
    std::vector<std::string> texts(static_cast<std::size_t>(lines.size()));
    std::ranges::transform(lines, texts.begin(), &QString::toStdString);
    return texts;
}

OutputReading::OutputReading(const std::vector<MetricDefinition>& metrics) : m_count(metrics.size()) {
    for (std::size_t index = 0; index < metrics.size(); ++index) {
        if (!MetricParser::create({metrics[index]}))
            continue;
        m_metrics.push_back(metrics[index]);
        m_places.push_back(index);
    }
    if (auto parser = MetricParser::create(m_metrics))
        m_parser = std::make_shared<const MetricParser>(std::move(*parser));
}

std::vector<OutputMark> OutputReading::marksIn(const QString& line) const {
    std::vector<OutputMark> marks;
    if (!m_parser)
        return marks;
    const std::string bytes = line.toStdString();
    for (const MetricMatch& match : m_parser->matches(bytes)) {
        marks.push_back({static_cast<int>(m_places[static_cast<std::size_t>(match.metric)]), characterAt(bytes, match.begin),
                         characterAt(bytes, match.end)});
    }
    return marks;
}

std::vector<MetricFinding> OutputReading::findings(const QString& output) const {
    std::vector<MetricFinding> findings(m_count);
    if (!m_parser)
        return findings;
    for (const QString& line : output.split(QLatin1Char('\n'))) {
        for (const MetricMatch& match : m_parser->matches(line.toStdString())) {
            MetricFinding& finding = findings[m_places[static_cast<std::size_t>(match.metric)]];
            if (finding.count++ == 0)
                finding.first = match.value;
            finding.last = match.value;
        }
    }
    return findings;
}

std::vector<QPointF> OutputReading::series(const QString& output, std::size_t metric) const {
    std::vector<QPointF> points;
    const auto place = std::find(m_places.begin(), m_places.end(), metric);
    if (place == m_places.end())
        return points;
    auto parser = MetricParser::create(m_metrics);
    if (!parser)
        return points;
    const auto before = m_metrics.begin() + (place - m_places.begin());
    const auto valueIndex = std::count_if(m_metrics.begin(), before,
                                          [](const MetricDefinition& other) { return other.role == MetricRole::Measure; });
    int fold = 0;
    const auto take = [&](const std::vector<Observation>& observations) {
        for (const Observation& observation : observations) {
            if (observation.metric != valueIndex || before->role != MetricRole::Measure)
                continue;
            const QPointF point(static_cast<double>(observation.step), observation.value);
            const bool isAgain =
                observation.isNamedStep && observation.fold == fold && !points.empty() && points.back().x() == point.x();
            if (isAgain)
                points.back() = point;
            else
                points.push_back(point);
            fold = observation.fold;
        }
    };
    for (const std::string& line : outputLinesOf(output))
        take(parser->parse(line));
    take(parser->finish());
    return points;
}

StepSigns OutputReading::stepSigns(const QString& output) const {
    return readStepSigns(m_metrics, outputLinesOf(output));
}

std::optional<OutputMark> numberAt(const QString& line, int position) {
    const std::string bytes = line.toStdString();
    const auto number = numberNear(bytes, byteAt(line, position));
    if (!number)
        return std::nullopt;
    return OutputMark{-1, characterAt(bytes, number->begin), characterAt(bytes, number->end)};
}

ClickedMetric metricFor(const QStringList& lines, int line, const OutputMark& mark,
                        const std::vector<MetricDefinition>& others) {
    std::vector<std::string> texts;
    texts.reserve(static_cast<std::size_t>(lines.size()));
    for (const QString& text : lines)
        texts.push_back(text.toStdString());
    const auto index = static_cast<std::size_t>(line);
    const auto number = numberNear(texts[index], byteAt(lines[line], mark.begin));
    return number ? metricFromClick(texts, {index, *number}, others) : ClickedMetric();
}

}  // namespace vernier
