#include "core/reading/MetricFiles.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace vernier {

namespace {

/// So many bytes at its beginning tell whether a file was written anew.
constexpr std::size_t kBeginningBytes = 256;
constexpr std::size_t kMaxDocumentBytes = 16u << 20;

MetricParser parserOfFile(const std::vector<MetricDefinition>& metrics, const std::string& file) {
    Result<MetricParser> parser = MetricParser::create(metrics, file);
    assert(parser);
    return std::move(*parser);
}

std::string beginningOf(const MetricFile& file, std::size_t bytes) {
    return LogTail(file.folder, file.name).read(bytes).bytes;
}

/// What TensorBoard calls a run is a folder of event files.
std::string eventFilesIn(const std::string& file) {
    return file.find("tfevents") == std::string::npos ? file + "/**/*tfevents*" : file;
}

}  // namespace

MetricFiles::MetricFiles(const std::vector<MetricDefinition>& metrics, std::string file, MetricPlace place)
    : m_metrics(metrics), m_file(std::move(file)), m_place(std::move(place)), m_parser(parserOfFile(m_metrics, m_file)) {
    for (const MetricDefinition& metric : m_metrics) {
        if (metric.file != m_file)
            continue;
        if (metric.source == MetricSource::Csv)
            m_form = Form::Table;
        else if (metric.source == MetricSource::TensorBoard)
            m_form = Form::Events;
        m_countsRows = m_countsRows && metric.role != MetricRole::Step;
    }
}

bool MetricFiles::read(std::vector<Observation>& observations) {
    if (wasWrittenAnew())
        restart();
    for (const MetricFile& found : filesOf(m_form == Form::Events ? eventFilesIn(m_file) : m_file, m_place)) {
        if (m_files.try_emplace(found.path(), File{found, LogTail(found.folder, found.name), {}}).second)
            m_order.push_back(found.path());
    }
    bool hasMore = false;
    for (const std::string& path : m_order) {
        if (readFile(m_files.at(path), observations))
            hasMore = true;
    }
    return hasMore;
}

/// Also true for a file that has become shorter, or is gone: what is left, or has moved to another name that matches, is read
/// again from its beginning, which gives the same steps.
bool MetricFiles::wasWrittenAnew() const {
    return std::ranges::any_of(m_files, [](const auto& entry) {
        const File& file = entry.second;
        const bool isShorter = file.place.folder.stateOf(file.place.name).bytes < file.tail.offset();
        return !file.beginning.empty() && (isShorter || beginningOf(file.place, file.beginning.size()) != file.beginning);
    });
}

void MetricFiles::restart() {
    m_files.clear();
    m_order.clear();
    m_tagSteps.clear();
    m_parser = parserOfFile(m_metrics, m_file);
}

bool MetricFiles::readFile(File& file, std::vector<Observation>& observations) {
    LogTail::Chunk chunk = file.tail.read();
    if (chunk.wasTruncated) {  // since it was looked at: all is read anew at once
        file.beginning = std::string(1, '\0');
        return true;
    }
    if (!chunk.bytes.empty() && file.beginning.size() < kBeginningBytes)
        file.beginning = beginningOf(file.place, kBeginningBytes);
    if (m_form == Form::Events)
        file.events.feed(chunk.bytes, [&](const EventScalar& scalar) { takeScalar(scalar, observations); });
    else
        file.splitter.feed(chunk.bytes, [&](std::string_view line) { takeLine(file, line, observations); });
    if (!chunk.bytes.empty() && !chunk.hasMore && !m_countsRows)
        takeDocument(file, observations);
    return chunk.hasMore;
}

void MetricFiles::takeLine(File& file, std::string_view line, std::vector<Observation>& observations) {
    if (m_form == Form::Lines) {
        const std::vector<MetricMatch> matches = m_parser.matches(line);
        file.hasReadLines = file.hasReadLines || !matches.empty();
        return take(matches, observations);
    }
    std::vector<MetricMatch> cells;
    file.table.read(line, [&](const std::string& column, double value) {
        if (const int metric = m_parser.find(MetricSource::Csv, column); metric >= 0)
            cells.push_back({metric, 0, 0, value});
    });
    take(cells, observations);
}

void MetricFiles::takeScalar(const EventScalar& scalar, std::vector<Observation>& observations) {
    const int metric = m_parser.find(MetricSource::TensorBoard, scalar.tag);
    const int value = m_parser.valueIndex(metric);
    if (value < 0)
        return;
    MetricParser::State::Steps& steps = m_tagSteps[metric];
    steps.name(static_cast<double>(scalar.step));
    observations.push_back({value, scalar.step, scalar.value, steps.fold, true});
}

void MetricFiles::take(const std::vector<MetricMatch>& matches, std::vector<Observation>& observations) {
    for (Observation observation : m_parser.take(matches, OutputStream::Stdout)) {
        observation.isNamedStep = observation.isNamedStep || m_countsRows;
        observations.push_back(observation);
    }
}

/// A file of which no single line has told anything may be one document.
void MetricFiles::takeDocument(const File& file, std::vector<Observation>& observations) {
    if (m_form != Form::Lines || file.hasReadLines)
        return;
    std::string text = beginningOf(file.place, kMaxDocumentBytes);
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    take(m_parser.matches(text), observations);
}

void MetricFiles::finish(std::vector<Observation>& observations) {
    for (const std::string& path : m_order) {
        File& file = m_files.at(path);
        file.splitter.finish([&](std::string_view line) { takeLine(file, line, observations); });
        takeDocument(file, observations);
    }
    for (Observation& waiting : m_parser.finish())
        observations.push_back(waiting);
}

void MetricFiles::addLeftOut(LeftOut& leftOut) const {
    for (const auto& [path, file] : m_files) {
        leftOut.cutLines += file.splitter.cutLines();
        leftOut.badRecords += file.events.badRecords();
        leftOut.damagedFiles += file.events.isDamaged() ? 1 : 0;
    }
}

}  // namespace vernier
