#pragma once

#include "core/base/Result.h"
#include "core/files/Folder.h"
#include "core/study/ProcessEnd.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// Everything needed to start one trial's process. Paths are absolute.
struct LaunchRequest {
    Folder trialFolder;   ///< exists; gets stdout.log, stderr.log, lock, exit.json
    std::string startId;  ///< of this start; empty: a new one
    std::string workingDirectory;
    std::vector<std::string> arguments;              ///< argv, no shell; [0] is searched in PATH
    std::map<std::string, std::string> environment;  ///< added to or replacing what this process has
    std::optional<std::int64_t> timeLimitMs;         ///< kept by the supervisor, also when this program is dead
    std::int64_t graceMs = 5000;                     ///< between interrupt, terminate and kill
    bool usesTerminal = false;                       ///< stdout and stderr are one terminal, kept in stdout.log
    bool notesOrder = false;                         ///< in which stdout.log and stderr.log grew (LogOrder)
    bool measuresGpu = false;                        ///< asks nvidia-smi, where there is one, every second
};

/// What is known about the process of a trial folder.
enum class ProcessPhase { NotStarted, Running, Ended };

struct ProcessStatus {
    ProcessPhase phase = ProcessPhase::NotStarted;
    std::optional<ProcessEnd> end;   ///< Ended only; Lost if the process is gone without a record
    std::int64_t supervisorPid = 0;  ///< Running only: for a pidfd; never used to tell live from dead
    std::string startId = {};        ///< of the start that this is the process of; empty if it is not known
    bool isCopied = false;           ///< Ended only: the folder is a copy, and the process belongs to the original
};

/// Starts and ends the processes of trials. A trial's folder is its identity: all calls work after a restart too.
/// A copy of the folder is another trial: no process of the original is touched from there. No call blocks for longer than the
/// system calls it makes. One thread at a time.
class Launcher {
public:
    virtual ~Launcher() = default;

    /// Starts the command under a supervisor that outlives this process. A command that cannot be executed is no error here:
    /// its exit record says CouldNotStart. Process if the supervisor itself cannot be started, Shortage if that may work later;
    /// InUse if one already runs there.
    virtual Result<void> launch(const LaunchRequest& request) = 0;

    /// Reads lock and exit record. NotStarted for a folder without either.
    virtual ProcessStatus status(const Folder& trialFolder) const = 0;

    /// Asks the supervisor to end the whole process tree: interrupt, then terminate, then kill, with the grace time
    /// between. Returns at once; status() tells when it has ended. Does nothing if it does not run, except after a Lost end:
    /// then it kills what the trial has left behind, which may take a second. NotReady while the supervisor is only just
    /// starting: ask again; Process if it runs and cannot be asked.
    virtual Result<void> end(const Folder& trialFolder) = 0;
};

}  // namespace vernier
