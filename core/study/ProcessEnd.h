#pragma once

#include <cstdint>
#include <string>

namespace vernier {

/// How the process of a trial came to its end.
enum class EndKind {
    CouldNotStart,   ///< `detail` says why
    Exited,          ///< `code` is the exit code
    Signalled,       ///< `code` is the signal
    Lost             ///< it is gone and left no record (power cut, kill -9 of its supervisor)
};

/// Who asked for the end.
enum class EndRequest {
    None,            ///< it ended by itself
    User,            ///< cancelled by a person
    StudyStopped,    ///< the study was stopped
    Rule,            ///< a stopping rule
    Pause,           ///< it had used the steps it was given, and may go on later
    TimeLimit        ///< the per-trial time limit
};

/// The one type that tells how a trial's process ended and what it had used.
struct ProcessEnd {
    EndKind kind = EndKind::Lost;
    int code = 0;
    EndRequest request = EndRequest::None;
    std::string detail;
    std::int64_t endedWallMs = 0;      ///< 0 if unknown
    double cpuSeconds = 0;             ///< user + system, the whole tree that was waited for
    std::int64_t peakMemoryBytes = 0;  ///< largest resident set of one process of the tree
    bool wasInterrupted = false;       ///< it was told to end while it ran; else it ended by itself

    bool operator==(const ProcessEnd&) const = default;
};

}  // namespace vernier
