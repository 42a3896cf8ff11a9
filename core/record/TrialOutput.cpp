#include "core/record/TrialOutput.h"

#include "core/metrics/ParserState.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <string_view>
#include <utility>

namespace vernier {

namespace {

/// So many times at most: the supervisor may be of an earlier version, or be busy.
constexpr int kMostHeldTurns = 5;

MetricParser parserOf(const std::vector<MetricDefinition>& metrics) {
    Result<MetricParser> parser = MetricParser::create(metrics);
    assert(parser);
    return std::move(*parser);
}

/// Positions of studies before schema 5 have one count for each stream.
MetricParser::State olderState(const std::vector<LogPosition>& positions) {
    MetricParser::State state;
    for (const LogPosition& position : positions) {
        if (position.step)
            state.steps[position.isStderr ? 1 : 0].current = static_cast<double>(*position.step);
        state.counts.resize(std::max(state.counts.size(), position.counts.size()));
        for (std::size_t metric = 0; metric < position.counts.size(); ++metric)
            state.counts[metric] += position.counts[metric];
    }
    return state;
}

}  // namespace

TrialOutput::TrialOutput(TrialId trial, const MetricPlace& place, const std::vector<MetricDefinition>& metrics,
                         const std::vector<LogPosition>& positions)
    : m_trial(trial),
      m_streams{makeStream(OutputStream::Stdout, place.trialFolder, trial, positions),
                makeStream(OutputStream::Stderr, place.trialFolder, trial, positions)},
      m_parser(parserOf(metrics)),
      m_order(place.trialFolder),
      m_taken{m_streams[0].begin, m_streams[1].begin} {
    restoreParser(positions);
    std::set<std::string> files;
    for (const MetricDefinition& metric : metrics) {
        if (!metric.file.empty() && files.insert(metric.file).second)
            m_files.emplace_back(metrics, metric.file, place);
    }
}

TrialOutput::Stream TrialOutput::makeStream(OutputStream which, const Folder& trialFolder, TrialId trial,
                                            const std::vector<LogPosition>& positions) {
    const bool isStderr = which == OutputStream::Stderr;
    const auto position = std::ranges::find_if(
        positions, [&](const LogPosition& candidate) { return candidate.trial == trial && candidate.isStderr == isStderr; });
    const std::int64_t begin = position == positions.end() ? 0 : position->offset;
    return Stream{which, begin, LogTail(trialFolder, isStderr ? "stderr.log" : "stdout.log", begin), LineSplitter()};
}

void TrialOutput::restoreParser(const std::vector<LogPosition>& positions) {
    std::vector<LogPosition> own = positions;
    std::erase_if(own, [&](const LogPosition& position) { return position.trial != m_trial; });
    for (const LogPosition& position : own) {
        if (std::optional<MetricParser::State> state = parserStateFrom(position.state)) {
            m_parser.restore(std::move(*state));
            return;
        }
    }
    m_parser.restore(olderState(own));
}

TrialOutput::Piece TrialOutput::read() {
    Piece piece;
    for (Stream& stream : m_streams) {
        LogTail::Chunk chunk = stream.tail.read();
        if (chunk.wasTruncated) {
            stream.begin = 0;
            stream.splitter = LineSplitter();
        }
        stream.splitter.feed(chunk.bytes, [&](std::string_view line) { note(line, stream); });
        piece.hasMore = piece.hasMore || chunk.hasMore;
    }
    m_heldTurns = !piece.hasMore && m_heldTurns < kMostHeldTurns && mustWaitForOrder() ? m_heldTurns + 1 : 0;
    if (m_heldTurns == 0)
        piece.observations = take();
    for (MetricFiles& files : m_files) {
        if (files.read(piece.observations))
            piece.hasMore = true;
    }
    return piece;
}

std::vector<Observation> TrialOutput::finish() {
    for (Stream& stream : m_streams)
        stream.splitter.finish([&](std::string_view line) { note(line, stream); });
    m_heldTurns = 0;
    std::vector<Observation> observations = take();
    const std::vector<Observation> last = m_parser.finish();
    observations.insert(observations.end(), last.begin(), last.end());
    for (MetricFiles& files : m_files)
        files.finish(observations);
    return observations;
}

void TrialOutput::note(std::string_view line, const Stream& stream) {
    if (std::vector<MetricMatch> matches = m_parser.matches(line); !matches.empty())
        m_lines[static_cast<std::size_t>(stream.which)].push_back(
            {std::move(matches), stream.begin + stream.splitter.completeBytes()});
}

/// The supervisor is a moment behind: lines of both logs that it has not told the order of yet wait until the next time.
bool TrialOutput::mustWaitForOrder() {
    const auto& steps = m_parser.state().steps;
    const bool eachHasItsOwn = steps[0].current && steps[1].current;
    if (m_lines[0].empty() || m_lines[1].empty() || eachHasItsOwn)
        return false;
    m_order.refresh();
    return m_order.isNoted() && m_order.stretchOf(0, m_lines[0].back().end) == m_order.stretchCount() &&
           m_order.stretchOf(1, m_lines[1].back().end) == m_order.stretchCount();
}

/// What was read, in the order in which it was printed: stretch by stretch, in each of which only one log has grown, or both
/// have at the same time.
std::vector<Observation> TrialOutput::take() {
    std::vector<Observation> observations;
    Lines lines = std::exchange(m_lines, {});
    if (!lines[0].empty() && !lines[1].empty())
        m_order.refresh();
    std::array<std::size_t, 2> next{0, 0};
    const auto stretchOf = [&](std::size_t log) {
        return next[log] < lines[log].size() ? m_order.stretchOf(log, lines[log][next[log]].end) : m_order.stretchCount() + 1;
    };
    while (next[0] < lines[0].size() || next[1] < lines[1].size()) {
        const std::size_t stretch = std::min(stretchOf(0), stretchOf(1));
        Lines together;
        for (std::size_t log = 0; log < lines.size(); ++log) {
            while (next[log] < lines[log].size() && stretchOf(log) == stretch)
                together[log].push_back(std::move(lines[log][next[log]++]));
        }
        takeStretch(together, m_order.endsOf(stretch), observations);
    }
    for (const Stream& stream : m_streams)
        m_taken[static_cast<std::size_t>(stream.which)] = stream.begin + stream.splitter.completeBytes();
    return observations;
}

/// Where only one of two logs names steps, the lines of the other are spread evenly over the gaps between these: before the
/// first step and after the last one only if that is how the stretch begins and ends.
void TrialOutput::takeStretch(const Lines& lines, const std::optional<LogOrder::Ends>& ends,
                              std::vector<Observation>& observations) {
    const auto takeLine = [&](std::size_t log, const Line& line) {
        const std::vector<Observation> found = m_parser.take(line.matches, static_cast<OutputStream>(log));
        observations.insert(observations.end(), found.begin(), found.end());
    };
    const auto namesStep = [&](const Line& line) { return m_parser.namesStep(line.matches); };
    const std::size_t leader = std::ranges::count_if(lines[1], namesStep) > std::ranges::count_if(lines[0], namesStep) ? 1 : 0;
    const std::vector<Line>& followers = lines[1 - leader];
    const auto count = std::ssize(followers);
    // As long as nobody knows, a step comes before its values, or after them if it closes its block.
    const bool isBefore = ends ? ends->first != leader : m_parser.closesBlocks();
    const bool isBehind = ends ? ends->last != leader : !m_parser.closesBlocks();
    const std::ptrdiff_t gaps = std::max<std::ptrdiff_t>(
        1, std::ranges::count_if(lines[leader], namesStep) - 1 + (isBefore ? 1 : 0) + (isBehind ? 1 : 0));
    std::ptrdiff_t gap = isBefore ? 0 : -1;
    std::ptrdiff_t next = 0;
    for (const Line& line : lines[leader]) {
        if (namesStep(line)) {
            for (; next < count && (next + 1) * gaps <= (gap + 1) * count; ++next)
                takeLine(1 - leader, followers[static_cast<std::size_t>(next)]);
            ++gap;
        }
        takeLine(leader, line);
    }
    for (; next < count; ++next)
        takeLine(1 - leader, followers[static_cast<std::size_t>(next)]);
}

bool TrialOutput::isOver(const Report& report) const {
    bool isNamed = false;
    for (const MetricParser::State::Steps& steps : m_parser.state().steps) {
        if (!steps.current)
            continue;
        isNamed = true;
        if (steps.fold < report.fold || (steps.fold == report.fold && *steps.current < static_cast<double>(report.step) + 1))
            return false;
    }
    return isNamed;
}

LeftOut TrialOutput::leftOut() const {
    LeftOut leftOut;
    for (const Stream& stream : m_streams)
        leftOut.cutLines += stream.splitter.cutLines();
    for (const MetricFiles& files : m_files)
        files.addLeftOut(leftOut);
    return leftOut;
}

std::vector<LogPosition> TrialOutput::positions() const {
    const MetricParser::State& state = m_parser.state();
    std::vector<LogPosition> positions;
    for (const Stream& stream : m_streams) {
        const auto index = static_cast<std::size_t>(stream.which);
        LogPosition position;
        position.trial = m_trial;
        position.isStderr = stream.which == OutputStream::Stderr;
        position.offset = m_taken[index];
        if (const std::optional<double> step = state.steps[index].current)
            position.step = static_cast<std::int64_t>(*step);
        positions.push_back(std::move(position));
    }
    positions.front().counts = state.counts;
    positions.front().state = toText(state);
    return positions;
}

}  // namespace vernier
