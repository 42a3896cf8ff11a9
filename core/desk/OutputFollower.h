#pragma once

#include "core/events/EventBatch.h"
#include "core/exec/LogTail.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// Shows a trial's output as it grows: its end first, then what is added. A flood is cut to its end. One thread.
class OutputFollower {
public:
    /// `trial`: what the chunks are labelled with; nothing for "try once".
    OutputFollower(std::optional<TrialId> trial, const Folder& trialFolder);

    /// What is new since the last call; valid UTF-8.
    std::vector<LogChunk> read();

private:
    struct Stream {
        LogTail tail;
        bool restarts = true;
        std::string cutCharacter;  ///< the start of a character whose rest has not been written yet
    };
    LogChunk readStream(Stream& stream, bool isStderr);

    std::optional<TrialId> m_trial;
    std::array<Stream, 2> m_streams;
};

}  // namespace vernier
