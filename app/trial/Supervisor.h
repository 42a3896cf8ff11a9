#pragma once

#include "app/trial/GpuMemory.h"
#include "app/trial/OutputOrder.h"
#include "app/trial/Terminal.h"
#include "app/trial/TrialFiles.h"
#include "core/study/ProcessEnd.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace vernier {

struct SupervisorOptions {
    std::string workingDirectory;
    std::vector<std::string> arguments;  ///< argv of the command, not empty
    std::optional<std::int64_t> timeLimitMs;
    std::int64_t graceMs = 5000;
    bool usesTerminal = false;
    bool notesOrder = false;
    bool measuresGpu = false;
};

/// Runs one command and has custody of all its descendants until none is left; then there is an exit record.
///
/// SIGTERM to this process, or the time limit, ends the tree: interrupt, after the grace time terminate, after the same time
/// again kill. So does the end of the study's folder: nobody is left to read the result. When the command itself has ended,
/// what it left behind is terminated, and killed a second later at most. Other signals that ask a process to end are ignored:
/// custody ends only with the last descendant.
class Supervisor {
public:
    /// `files`: of the trial's folder, which get logs and exit record.
    Supervisor(SupervisorOptions options, TrialFiles files);

    /// Blocks until the tree is gone. False if the record could not be written.
    bool run();

private:
    enum class Stage { Running, Interrupt, Terminate, Kill };

    void start();
    Result<pid_t> startInPlace();
    void superviseUntilGone();
    bool reap();
    void waitForSignal();
    void lookAfterFiles();
    void interrupt();
    std::int64_t timeLeftMs() const;
    void attendToOutput();
    void enter(Stage stage, std::int64_t forMs);
    void escalate();
    void noteEnd();
    void addCircumstances();

    SupervisorOptions m_options;
    TrialFiles m_files;
    std::optional<Terminal> m_terminal;
    std::optional<OutputOrder> m_order;
    std::optional<GpuMemory> m_gpu;
    bool m_isTerminalClosed = false;
    Descriptor m_signals;  // readable when one has come; only if there is output to attend to
    pid_t m_command = 0;   // 0 once it has been reaped
    ProcessEnd m_end;
    Stage m_stage = Stage::Running;
    std::int64_t m_startMs = 0;                // steady
    std::int64_t m_killsBefore = 0;            // of the machine for want of memory
    std::optional<std::int64_t> m_deadlineMs;  // steady: when the stage is over
    std::int64_t m_nextLookMs = 0;             // steady: at the files
};

}  // namespace vernier
