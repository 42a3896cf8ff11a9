#pragma once

#include "core/exec/LogOrder.h"
#include "core/exec/LogTail.h"
#include "core/metrics/LineSplitter.h"
#include "core/metrics/MetricParser.h"
#include "core/reading/MetricFiles.h"
#include "core/reading/MetricPlace.h"
#include "core/reading/OutputNotices.h"
#include "core/store/StudyStore.h"

#include <array>
#include <string>
#include <vector>

namespace vernier {

/// Reads what a trial prints, and what it writes to the files of its metrics, into observations: both streams, from where the
/// store says it was, so that each report counts exactly once. Where one stream names the steps of the values in the other,
/// their lines are taken in the order in which they came, as far as that is known. One thread.
class TrialOutput {
public:
    /// `metrics` must compile (StudyEngine has checked them). `positions`: of this trial, none for a fresh one.
    TrialOutput(TrialId trial, const MetricPlace& place, const std::vector<MetricDefinition>& metrics,
                const std::vector<LogPosition>& positions);

    struct Piece {
        std::vector<Observation> observations;
        bool hasMore = false;
    };
    /// What has been printed since the last call, at most LogTail::kBytesPerTurn of each stream.
    Piece read();
    /// The process has ended and read() has no more: a last line without a line end counts too.
    std::vector<Observation> finish();
    /// Whether there may be more to read although nothing announces it: in files besides the output, or of lines whose order is
    /// not known yet.
    bool mustBeLookedAt() const { return !m_files.empty() || m_heldTurns > 0; }
    /// The command was started again where it was paused.
    void resume() { m_parser.resume(); }
    /// True if the output has named a later step than that of a report, so that no more values of it are to be expected.
    bool isOver(const Report& report) const;
    /// What has not been read since this was made.
    LeftOut leftOut() const;
    /// Where reading is after the last complete line; must be stored with the observations.
    std::vector<LogPosition> positions() const;

private:
    struct Stream {
        OutputStream which;
        std::int64_t begin;  ///< offset at which `splitter` began
        LogTail tail;
        LineSplitter splitter;
    };
    /// A line that has matches.
    struct Line {
        std::vector<MetricMatch> matches;
        std::int64_t end = 0;  ///< in its log
    };
    using Lines = std::array<std::vector<Line>, 2>;  // by stream

    static Stream makeStream(OutputStream which, const Folder& trialFolder, TrialId trial,
                             const std::vector<LogPosition>& positions);
    void restoreParser(const std::vector<LogPosition>& positions);
    void note(std::string_view line, const Stream& stream);
    bool mustWaitForOrder();
    std::vector<Observation> take();
    void takeStretch(const Lines& lines, const std::optional<LogOrder::Ends>& ends, std::vector<Observation>& observations);

    TrialId m_trial;
    std::array<Stream, 2> m_streams;
    MetricParser m_parser;
    LogOrder m_order;
    Lines m_lines;                              ///< read, not yet taken
    int m_heldTurns = 0;                        ///< for which they have waited for their order to be known
    std::array<std::int64_t, 2> m_taken{0, 0};  ///< bytes of each log
    std::vector<MetricFiles> m_files;
};

}  // namespace vernier
