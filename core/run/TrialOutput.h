#pragma once

#include "core/exec/LogTail.h"
#include "core/metrics/LineSplitter.h"
#include "core/metrics/MetricParser.h"
#include "core/store/StudyStore.h"

#include <array>
#include <string>
#include <vector>

namespace vernier {

/// Reads what a trial prints into observations: both streams, from where the store says it was, so that each report counts
/// exactly once. Each stream has its own current step. One thread.
class TrialOutput {
public:
    /// `metrics` must compile (StudyEngine has checked them). `positions`: of this trial, none for a fresh one.
    TrialOutput(TrialId trial, const std::string& trialFolder, const std::vector<MetricDefinition>& metrics,
                const std::vector<LogPosition>& positions);

    struct Piece {
        std::vector<Observation> observations;
        bool hasMore = false;
    };
    /// What has been printed since the last call, at most LogTail::kBytesPerTurn of each stream.
    Piece read();
    /// The process has ended and read() has no more: a last line without a line end counts too.
    std::vector<Observation> finish();
    /// Where reading is after the last complete line; must be stored with the observations.
    std::vector<LogPosition> positions() const;

private:
    struct Stream {
        bool isStderr;
        std::int64_t begin;  ///< offset at which `splitter` began
        LogTail tail;
        LineSplitter splitter;
        MetricParser parser;
    };
    static Stream makeStream(bool isStderr, const std::string& trialFolder, const std::vector<MetricDefinition>& metrics,
                             TrialId trial, const std::vector<LogPosition>& positions);

    TrialId m_trial;
    std::array<Stream, 2> m_streams;
};

}  // namespace vernier
