#pragma once

#include "core/base/Message.h"

#include <cstdint>
#include <optional>

namespace vernier {

/// How the process of a trial ended.
enum class EndKind {
    CouldNotStart,  ///< `detail` says why
    Exited,         ///< `code` is the exit code
    Signalled,      ///< `code` is the signal
    Lost            ///< it disappeared without a record (power cut, kill -9 of its supervisor)
};

/// Who asked for the end.
enum class EndRequest {
    None,          ///< it ended by itself
    User,          ///< cancelled by a person
    StudyStopped,  ///< the study was stopped
    Rule,          ///< a stopping rule
    Pause,         ///< it has used the steps it was given, and may resume later
    TimeLimit      ///< the per-trial time limit
};

/// The one type that tells how a trial's process ended and what it used.
struct ProcessEnd {
    EndKind kind = EndKind::Lost;
    int code = 0;
    EndRequest request = EndRequest::None;
    Message detail;
    std::int64_t endedWallMs = 0;      ///< 0 if unknown
    double cpuSeconds = 0;             ///< user + system, of the whole tree that was waited for
    std::int64_t peakMemoryBytes = 0;  ///< largest resident set of one process of the tree
    bool wasInterrupted = false;       ///< it was told to end while it ran; otherwise it ended by itself
    std::int64_t workedMs = 0;         ///< how long it ran by a clock that never jumps and rests with the machine; 0 if unknown
    bool isShortage = false;           ///< the machine lacked processes, memory, descriptors or room on the disk
    bool isOutOfMemory = false;        ///< it had more memory than there was
    std::optional<std::int64_t> peakGpuBytes{};  ///< most memory of GPUs that its tree held at a time, if that was measured

    bool operator==(const ProcessEnd&) const = default;
};

}  // namespace vernier
