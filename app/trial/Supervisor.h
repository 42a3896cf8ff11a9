#pragma once

#include "core/exec/TrialLock.h"
#include "core/study/ProcessEnd.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace vernier {

struct SupervisorOptions {
    std::string folder;  ///< of the trial: logs, lock and exit record
    std::string workingDirectory;
    std::vector<std::string> arguments;  ///< argv of the command, not empty
    std::optional<std::int64_t> timeLimitMs;
    std::int64_t graceMs = 5000;
};

/// Runs one command and has custody of all its descendants until none is left; then there is an exit record.
///
/// SIGTERM to this process, or the time limit, ends the tree: interrupt, after the grace time terminate, after the same time
/// again kill. When the command itself has ended, what it left behind is terminated, and killed a second later at most. Other
/// signals that ask a process to end are ignored: custody ends only with the last descendant.
class Supervisor {
public:
    Supervisor(SupervisorOptions options, TrialLock lock);

    /// Blocks until the tree is gone. False if the record could not be written.
    bool run();

private:
    enum class Stage { Running, Interrupt, Terminate, Kill };

    void start();
    void superviseUntilGone();
    bool reap();
    void waitForSignal();
    void enter(Stage stage, std::int64_t forMs);
    void escalate();

    SupervisorOptions m_options;
    TrialLock m_lock;
    pid_t m_command = 0;  // 0 once it has been reaped
    ProcessEnd m_end;
    Stage m_stage = Stage::Running;
    std::int64_t m_startMs = 0;                // steady
    std::optional<std::int64_t> m_deadlineMs;  // steady: when the stage is over
};

}  // namespace vernier
