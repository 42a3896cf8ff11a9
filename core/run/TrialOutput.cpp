#include "core/run/TrialOutput.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

namespace vernier {

TrialOutput::TrialOutput(TrialId trial, const std::string& trialFolder, const std::vector<MetricDefinition>& metrics,
                         const std::vector<LogPosition>& positions)
    : m_trial(trial),
      m_streams{makeStream(false, trialFolder, metrics, trial, positions),
                makeStream(true, trialFolder, metrics, trial, positions)} {}

TrialOutput::Stream TrialOutput::makeStream(bool isStderr, const std::string& trialFolder,
                                            const std::vector<MetricDefinition>& metrics, TrialId trial,
                                            const std::vector<LogPosition>& positions) {
    Result<MetricParser> parser = MetricParser::create(metrics);
    assert(parser);
    std::int64_t begin = 0;
    const auto position = std::find_if(positions.begin(), positions.end(), [&](const LogPosition& candidate) {
        return candidate.trial == trial && candidate.isStderr == isStderr;
    });
    if (position != positions.end()) {
        begin = position->offset;
        parser->restore({position->step, position->counts});
    }
    const std::string file = trialFolder + (isStderr ? "/stderr.log" : "/stdout.log");
    return Stream{isStderr, begin, LogTail(file, begin), LineSplitter(), std::move(*parser)};
}

TrialOutput::Piece TrialOutput::read() {
    Piece piece;
    for (Stream& stream : m_streams) {
        LogTail::Chunk chunk = stream.tail.read();
        if (chunk.wasTruncated) {
            stream.begin = 0;
            stream.splitter = LineSplitter();
        }
        stream.splitter.feed(chunk.bytes, [&](std::string_view line) {
            const std::vector<Observation> found = stream.parser.parse(line);
            piece.observations.insert(piece.observations.end(), found.begin(), found.end());
        });
        piece.hasMore = piece.hasMore || chunk.hasMore;
    }
    return piece;
}

std::vector<Observation> TrialOutput::finish() {
    std::vector<Observation> observations;
    for (Stream& stream : m_streams) {
        stream.splitter.finish([&](std::string_view line) {
            const std::vector<Observation> found = stream.parser.parse(line);
            observations.insert(observations.end(), found.begin(), found.end());
        });
    }
    return observations;
}

std::vector<LogPosition> TrialOutput::positions() const {
    std::vector<LogPosition> positions;
    for (const Stream& stream : m_streams) {
        const MetricParser::State& state = stream.parser.state();
        positions.push_back(
            {m_trial, stream.isStderr, stream.begin + stream.splitter.completeBytes(), state.step, state.counts});
    }
    return positions;
}

}  // namespace vernier
